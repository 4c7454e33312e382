using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Reads which items a mail asks for, and how many copies of each.</summary>
/// <remarks>
/// What is certain becomes a line; whatever reads like a wish and cannot be told for certain becomes a reason, so that a person
/// asks the buyer: a wrong line ships wrong goods.
/// </remarks>
public static class ItemReader
{
    /// <param name="mail">Its new text counts; its subject where the text names nothing.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="address">Where the parcel goes, whose lines name no items; null where it is not read.</param>
    /// <param name="pin">What some words of the text mean, as the buyer has answered; null where nothing was asked.</param>
    public static ItemReading Read(MailContent mail, ShopCatalogue catalogue, AddressReading? address = null, ItemPin? pin = null)
    {
        var words = MailWords.Of(mail);
        var index = CatalogueIndex.Of(catalogue);
        var text = index.OwnFormats.Joined(words.Body);
        var body = StatementReader.Read(text, index, AddressSpan.Of(address));
        if (pin is not null)
            Settle(pin, text, body, index);
        var reading = WishedItems.Of(text, body, index, Headings(words, body, index));
        if (reading.Lines.Count == 0 && reading.Reasons.Count == 0 && words.IsForwarded)
            reading = Forwarded(words, index);
        if (reading.Lines.Count == 0 && reading.Reasons.Count == 0 && !words.IsReply && !body.Any(s => s.Wishes.Count > 0))
            reading = InSubject(words, index, reading);
        else if (!words.IsReply && reading.Lines.Count > 0)
            reading = SubjectCheck.Read(words, index, reading, body);
        return words.IsCutShort
            ? reading with
            {
                Reasons =
                [
                    .. reading.Reasons,
                    new Reason(ReasonCode.TooLarge, $"Only the first {MailWords.MostRead} characters were read."),
                ],
            }
            : reading;
    }

    private static void Settle(ItemPin pin, Passage text, IEnumerable<Statement> statements, CatalogueIndex index)
    {
        foreach (var mention in statements.SelectMany(s => s.Wishes).Select(w => w.Mention))
        {
            if (text.Tokens[mention.Start].Start == pin.Start)
                (mention.Kind, mention.Item) = (MentionKind.Title, index.Catalogue[pin.Sku]);
        }
    }

    // "Songs of the Canal" as the subject or a heading, "volumes 1 and 3" below.
    private static Series? Headings(MailWords words, IReadOnlyList<Statement> body, CatalogueIndex index)
    {
        if (index.AllSeries.Count == 0)
            return null;
        var named = MentionFinder
            .Find(words.Subject, index)
            .Concat(body.SelectMany(s => s.Wishes).Select(w => w.Mention))
            .Select(m => m.Series)
            .FirstOrDefault(s => s is not null);
        return named
            ?? (index.AllSeries.Select(s => s.Volumes.Values.First()).Distinct().Count() == 1 ? index.AllSeries.First() : null);
    }

    private static ItemReading InSubject(MailWords words, CatalogueIndex index, ItemReading otherwise)
    {
        var text = index.OwnFormats.Joined(words.Subject);
        var reading = WishedItems.Of(text, StatementReader.Read(text, index), index, null);
        return reading.Lines.Count == 0 && reading.Reasons.Count == 0
            ? otherwise
            : reading with
            {
                Evidence = [.. reading.Evidence.Select(e => e with { Start = -1 })],
                Choices = [],
            };
    }

    // A forwarded order: only what its writer asks for in so many words.
    private static ItemReading Forwarded(MailWords words, CatalogueIndex index)
    {
        var text = index.OwnFormats.Joined(words.Quoted);
        var statements = StatementReader.Read(text, index);
        return statements.Any(s => s.Asks && s.Wishes.Any(w => w.Stance == Stance.Asked))
            ? WishedItems.Of(text, statements, index, null)
            : ItemReading.Nothing;
    }
}
