using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells what sort of mail a person's mail is, and what in an order a person has to answer.</summary>
public static class KindReader
{
    public static KindReading Read(MailContent mail, ShopCatalogue catalogue, ItemReading items)
    {
        if (PayPalNotice.Read(mail) is { } notice)
            return notice;

        var words = MailWords.Of(mail);
        var traits = new Traits(words, items, mail.Attachments.Count > 0);
        if (traits.Steers is { } steering)
            return Order(
                new Reason(
                    ReasonCode.Suspicious,
                    "The mail tries to tell the shop's program or its books what to do.",
                    null,
                    steering.Words
                ),
                steering
            );
        if (traits.IsBulk)
            return new KindReading(MailKind.Other, [], []);
        if (traits.Cancels is { } cancel)
            return Of(MailKind.Cancellation, ReasonCode.Cancellation, "The buyer withdraws an order.", cancel);
        if (traits.Changes is { } change)
            return Of(MailKind.Change, ReasonCode.Change, "The buyer changes an order that was made before.", change);
        if (!traits.Wants)
            return traits.AsksWithoutOrder is { } question
                ? Of(MailKind.Question, ReasonCode.Question, "The mail asks something and orders nothing.", question)
                : new KindReading(MailKind.Other, [], []);

        return OfOrder(words, items, traits);
    }

    private static KindReading OfOrder(MailWords words, ItemReading items, Traits traits)
    {
        var (reasons, evidence) = (new List<Reason>(), new List<Evidence>());
        if (items.Lines.Count == 0 && items.Reasons.Count == 0)
            reasons.Add(new Reason(ReasonCode.NoItems, "The mail orders, and names nothing that the shop sells."));
        Note(traits.Complains, ReasonCode.MixedIntent, "The mail complains of an earlier parcel beside its order.");
        Note(
            traits.TellsOfOrder,
            ReasonCode.MixedIntent,
            "The mail speaks of an earlier order beside this one; it may be the same."
        );
        Note(OpenQuestions.Find(words, true), ReasonCode.AsksAQuestion, "The buyer asks something that needs an answer.");
        Note(
            OpenQuestions.Extra(words.Body),
            ReasonCode.AsksAQuestion,
            "The mail says something of the parcel, its price or its payment that a person has to see to."
        );
        Note(Conditions.Find(words.Body), ReasonCode.Conditional, "The order stands only under a condition.");
        return new KindReading(MailKind.Order, reasons, evidence);

        void Note(Evidence? found, ReasonCode code, string message)
        {
            if (found is null)
                return;
            reasons.Add(new Reason(code, message, null, found.Words));
            evidence.Add(found);
        }
    }

    private static KindReading Order(Reason reason, Evidence evidence) => new(MailKind.Order, [reason], [evidence]);

    private static KindReading Of(MailKind kind, ReasonCode code, string message, Evidence evidence) =>
        new(kind, [new Reason(code, message, null, evidence.Words)], [evidence]);
}
