using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Reads the address that an answer gives, or the part of one that was missing.</summary>
internal static class AddressAnswer
{
    private const string Rule = "the buyer's answer to our question";
    private static readonly Answer None = Answer.Unclear("The answer does not give all that the address needs.");

    public static Answer Read(Exchange exchange)
    {
        if (AnswerText.Of(exchange).IsHesitant)
            return None;
        var whole = exchange.Question.Kind == QuestionKind.Address ? Together(exchange) : Whole(exchange);
        if (whole is not null)
            return Clear(whole, exchange);
        return
            exchange
                is { Question.Kind: QuestionKind.AddressPart, FirstReading: { ShipTo: { } lacking, Open.Missing: [var missing] } }
            && AddressPart.Read(exchange, lacking, missing) is { } completed
            ? Clear(completed, exchange)
            : None;
    }

    // What the first mail says of who gets the parcel bears on the address in the second.
    private static ShipTo? Together(Exchange exchange)
    {
        var first = exchange.First.Body.Join(SegmentKind.New).TrimEnd();
        var second = exchange.Second.Body.Join(SegmentKind.New);
        var text = $"{first}\n\n{second}";
        var both = exchange.First with { Body = new MailText(text, [new TextSegment(SegmentKind.New, 0, text.Length)]) };
        return
            AddressReader.Read(both, exchange.Catalogue) is { ShipTo: { } to, Reasons.Count: 0 }
            && AddressReader.Read(exchange.Second, exchange.Catalogue).ShipTo is { } alone
            && alone.Lines.SequenceEqual(to.Lines)
            ? to
            : null;
    }

    private static ShipTo? Whole(Exchange exchange)
    {
        var reading = AddressReader.Read(exchange.Second, exchange.Catalogue);
        if (
            reading is not { ShipTo: { } to, Reasons.Count: 0 }
            || exchange.FirstReading.ShipTo is { } before && !IsNear(before, to)
        )
            return null;
        // Whoever was to get the parcel gets it, unless the answer names somebody.
        var named = reading.Evidence.Any(e => e is { Field: "ship_to.name", Start: >= 0 });
        var name = exchange.FirstReading.ShipTo?.Name ?? "";
        if (name.Length == 0 || Spelling.Key(name) == Spelling.Key(to.Name))
            return to;
        return named ? null : to with { Name = name };
    }

    // Another place than the one that was asked about is more than an answer.
    private static bool IsNear(ShipTo before, ShipTo to) =>
        before.Lines.Count == 0
        || before.Postcode.Length > 0 && before.Postcode == to.Postcode
        || before.Lines.Any(line => to.Lines.Any(told => Spelling.Key(told) == Spelling.Key(line)));

    private static Answer Clear(ShipTo to, Exchange exchange)
    {
        var words = exchange.Second.Body.Join(SegmentKind.New).Trim();
        if (words.Length > MostEvidence)
            words = words[..MostEvidence];
        return Answer.Clear(
            new Settled { ShipTo = to, Evidence = [new Evidence("ship_to.lines", -1, words.Length, words, Rule)] }
        );
    }

    private const int MostEvidence = 300;
}
