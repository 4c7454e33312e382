using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading.Conversation;

/// <summary>An order mail, what is asked about it, and what an answer makes of it, without a store.</summary>
internal sealed class Talk(ShopCatalogue shop)
{
    private static readonly HashSet<EmailAddress> Own = [];

    public const string Address = "\n\nJo Bright\n12 Orchard Street\nLeeds\nLS6 2AB\nUnited Kingdom\n";

    /// <summary>The question about a mail; null where none is asked.</summary>
    public Question? Ask(string text)
    {
        var reading = OrderReader.Read(Mails.Of(text), shop, Own);
        return QuestionChooser.Choose(reading, reading.Reasons, shop);
    }

    /// <summary>The whole order after the answer: "1xheaven; Jo Bright, 12 Orchard Street, …"; null where a person has to look.</summary>
    public string? After(string order, string answer, string from = "jo@example.org")
    {
        var (first, second) = (Mails.Of(order), Mails.Of(answer, "Re: Hello", from));
        var reading = OrderReader.Read(first, shop, Own);
        var question = QuestionChooser.Choose(reading, reading.Reasons, shop);
        Assert.NotNull(question);
        var exchange = new Exchange(question, first, reading, second, OrderReader.Read(second, shop, Own), shop);
        var read = AnswerReader.Read(exchange);
        TestContext.Current.TestOutputHelper?.WriteLine(read.Doubt);
        if (read.Settled is not { } settled)
            return null;
        var whole = OrderReader.Read(first, shop, Own, settled: settled);
        if (whole.Reasons.Count > 0)
            return null;
        var to = whole.ShipTo!;
        return $"{string.Join(' ', whole.Lines.Select(l => $"{l.Quantity}x{l.Sku}"))}; {string.Join(", ", [to.Name, .. to.Lines, to.Postcode])} {to.Country}";
    }
}
