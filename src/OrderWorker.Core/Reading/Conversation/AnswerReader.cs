using OrderWorker.Core.Reading.Items;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Reads the answer to a question: what it settles, or why a person has to look at both mails.</summary>
/// <remarks>It takes an answer only where nothing else stands in the mail: a further wish, a question or a doubt is for a person.</remarks>
public static class AnswerReader
{
    public static Answer Read(Exchange exchange)
    {
        if (Oddity(exchange) is { } oddity)
            return Answer.Unclear(oddity);

        var answer = exchange.Question.Kind switch
        {
            QuestionKind.WhichItem or QuestionKind.WhichAddress => ChoiceAnswer.Read(exchange),
            QuestionKind.HowMany => CountAnswer.Read(exchange),
            QuestionKind.WhichGoods => GoodsAnswer.Read(exchange),
            _ => AddressAnswer.Read(exchange),
        };
        return answer.Settled is { } settled ? Answer.Clear(settled with { Claim = exchange.SecondReading.Claim }) : answer;
    }

    private static string? Oddity(Exchange exchange)
    {
        var (second, reading) = (exchange.Second, exchange.SecondReading);
        if (!exchange.IsOfOneSender)
            return "The answer comes from another address than the order.";
        if (!reading.Reply.Allowed)
            return $"The answer may be a machine's: {reading.Reply.Rule}.";
        if (reading.Kind is not (MailKind.Order or MailKind.Other) && !reading.IsBareAnswer)
            return "The answer does more than answer.";
        if (second.Unreadable is not null || second.Warnings.Count > 0)
            return "The answer could not be read with certainty.";
        if (second.Attachments.Count > 0)
            return "The answer has a file attached.";
        if (
            !reading.IsBareAnswer
            && reading.Reasons.FirstOrDefault(r => r.IsFirm || !Exchange.Harmless.Contains(r.Code)) is { } reason
        )
            return $"The answer says more: {reason.Message}";
        return exchange.Question.Kind == QuestionKind.WhichGoods ? null : Lines(exchange);
    }

    // Goods that the answer names are those of the order, or a person looks.
    private static string? Lines(Exchange exchange)
    {
        var asked = exchange.FirstReading.Lines;
        var choice = exchange.Question.Options.Select(o => o.Item).ToHashSet();
        var read = ItemReader.Read(exchange.Second, exchange.Catalogue);
        var same = read.Lines.All(line =>
            choice.Contains(line.Sku)
            || asked.Any(l =>
                l.Sku == line.Sku && (l.Quantity == line.Quantity || exchange.Question.Kind == QuestionKind.HowMany)
            )
        );
        return same ? null : "The answer names other goods, or other numbers, than the order.";
    }
}
