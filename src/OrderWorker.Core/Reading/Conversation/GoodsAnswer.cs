using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Reads what an answer orders, where the first mail named nothing that the shop has: "two of Heaven Eyes", or a numbered choice.</summary>
internal static class GoodsAnswer
{
    private const string Unclear = "It cannot be told what the answer orders.";

    public static Answer Read(Exchange exchange)
    {
        if (IsToElsewhere(exchange))
            return Answer.Unclear("The answer gives another address than the order.");

        var read = ItemReader.Read(exchange.Second, exchange.Catalogue);
        if (read is { Lines.Count: > 0, Reasons.Count: 0 } && !AnswerText.Of(exchange).IsHesitant)
            return Answer.Clear(
                new Settled { Lines = read.Lines, Evidence = [.. read.Evidence.Select(e => e with { Start = -1 })] }
            );
        if (read.Lines.Count > 0 || exchange.Question.Options.Count == 0)
            return Answer.Unclear(Unclear);

        return ChoiceAnswer.Read(exchange).Settled is { Pin: { } pin } choice
            ? Answer.Clear(new Settled { Lines = [OrderLine.Of(pin.Sku, 1)], Evidence = choice.Evidence })
            : Answer.Unclear(Unclear);
    }

    private static bool IsToElsewhere(Exchange exchange) =>
        AddressReader.Read(exchange.Second, exchange.Catalogue).ShipTo is { Postcode.Length: > 0 } to
        && to.Postcode != exchange.FirstReading.ShipTo?.Postcode;
}
