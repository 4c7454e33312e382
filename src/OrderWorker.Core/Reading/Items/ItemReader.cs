using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Forks;
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
    // Tokens. A mail is read once for each basket; a long one is for a person.
    private const int LongestForked = 1000;

    // A sum that may settle what a mail leaves open is held against its items as they were read at first.
    [ThreadStatic]
    private static (MailWords Words, ShopCatalogue Catalogue, AddressReading? Address, ItemReading Reading)? _last;

    /// <param name="mail">Its new text counts; its subject where the text names nothing.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="address">Where the parcel goes, whose lines name no items; null where it is not read.</param>
    /// <param name="pin">What some words of the text mean, as the buyer has answered; null where nothing was asked.</param>
    /// <param name="ways">The way that each fork takes; null on the first reading, which finds them.</param>
    public static ItemReading Read(
        MailContent mail,
        ShopCatalogue catalogue,
        AddressReading? address = null,
        ItemPin? pin = null,
        IReadOnlyDictionary<string, int>? ways = null
    )
    {
        var words = MailWords.Of(mail);
        if (pin is not null || ways is not null)
            return Read(words, catalogue, address, pin, ways);
        if (
            _last is { } last
            && ReferenceEquals(last.Words, words)
            && ReferenceEquals(last.Catalogue, catalogue)
            && ReferenceEquals(last.Address, address)
        )
            return last.Reading;
        var reading = Read(words, catalogue, address, null, null);
        _last = (words, catalogue, address, reading);
        return reading;
    }

    private static ItemReading Read(
        MailWords words,
        ShopCatalogue catalogue,
        AddressReading? address,
        ItemPin? pin,
        IReadOnlyDictionary<string, int>? ways
    )
    {
        var index = CatalogueIndex.Of(catalogue);
        var text = index.OwnFormats.Joined(words.Body);
        var body = StatementReader.Read(text, index, AddressSpan.Of(address, text.Text));
        if (pin is not null)
            Settle(pin, text, body, index);
        var reading = WishedItems.Of(text, body, index, () => Headings(words, body, index), ways);
        if (reading.Lines.Count == 0 && reading.Reasons.Count == 0 && words.IsForwarded)
            reading = HandedOn.Read(words, index, body);
        if (!words.IsReply && reading is { Lines.Count: > 0, Reasons.Count: 0 } && PointedAtSubject.Is(text, body))
        {
            var told = InSubject(words, index, reading, body);
            reading = PointedAtSubject.Agrees(text, body, told) ? told : PointedAtSubject.Doubted(reading, words.Subject.Text);
        }
        else if (reading.Lines.Count == 0 && reading.Reasons.Count == 0 && !words.IsReply && !body.Any(NamesGoods))
            reading = Repeated(text, body, InSubject(words, index, reading, body));
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

    /// <summary>Every basket that the words of a mail allow, each read anew.</summary>
    /// <param name="mail">Read before.</param>
    /// <param name="catalogue">The same.</param>
    /// <param name="address">The same.</param>
    /// <param name="pin">The same.</param>
    /// <param name="first">As it was read, with its forks.</param>
    /// <returns>Empty where there are no forks, too many, or a doubt beside them.</returns>
    internal static IReadOnlyList<ReadAlternative> Alternatives(
        MailContent mail,
        ShopCatalogue catalogue,
        AddressReading address,
        ItemPin? pin,
        ItemReading first
    ) =>
        first.Forks.Count == 0 || MailWords.Of(mail).Body.Tokens.Count > LongestForked
            ? []
            : new AlternativeSearch(ways => Read(mail, catalogue, address, pin, ways)).From(first);

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

    // Subject: "1 Ruins"; text: "And the same again to my sister".
    private static ItemReading Repeated(Passage text, IReadOnlyList<Statement> body, ItemReading reading) =>
        reading.Lines.Count > 0 && body.FirstOrDefault(s => Afterwords.AsksAgain(text, s)) is { } again
            ? reading with
            {
                Reasons =
                [
                    .. reading.Reasons,
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        WishedItems.RepeatedInBody,
                        null,
                        text.Words(again.Sentence.Start, again.Sentence.End)
                    ),
                ],
            }
            : reading;

    private static ItemReading InSubject(
        MailWords words,
        CatalogueIndex index,
        ItemReading otherwise,
        IReadOnlyList<Statement> body
    )
    {
        var text = index.OwnFormats.Joined(words.Subject);
        var statements = StatementReader.Read(text, index);
        var reading = WishedItems.Of(text, statements, index, null);
        if (reading.Lines.Count > 0)
            reading = BodyOfSubject.Read(reading, IsCounted(statements), body, words.Body, index.Catalogue);
        return reading.Lines.Count == 0 && reading.Reasons.Count == 0
            ? otherwise
            : reading with
            {
                Evidence = [.. reading.Evidence.Select(e => e with { Start = -1 })],
                Choices = [],
                Forks = [],
            };
    }

    private static bool IsCounted(IReadOnlyList<Statement> statements) =>
        statements.Any(s => s.Wishes.Exists(w => w.Quantity is not null));

    // "Up the Coláiste!", an artist of the shop's, asks for nothing.
    private static bool NamesGoods(Statement statement) =>
        statement.Wishes.Exists(w => w.Mention.Kind != MentionKind.Artist || statement.Asks || w.Quantity is not null);
}
