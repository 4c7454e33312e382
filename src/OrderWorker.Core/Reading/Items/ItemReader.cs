using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses;
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
    public static ItemReading Read(MailContent mail, ShopCatalogue catalogue, AddressReading? address = null)
    {
        var words = MailWords.Of(mail);
        var index = CatalogueIndex.Of(catalogue);
        var body = StatementReader.Read(words.Body, index, AddressSpan.Of(address));
        var reading = OfText(words.Body, body, index, Headings(words, body, index));
        if (reading.Lines.Count == 0 && reading.Reasons.Count == 0 && words.IsForwarded)
            reading = Forwarded(words, index);
        if (reading.Lines.Count == 0 && reading.Reasons.Count == 0 && !words.IsReply && !body.Any(s => s.Wishes.Count > 0))
            reading = InSubject(words, index, reading);
        else if (!words.IsReply && reading.Lines.Count > 0)
            reading = Against(words, index, reading, body);
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

    internal static ItemReading OfText(Passage text, IReadOnlyList<Statement> statements, CatalogueIndex index, Series? series)
    {
        var basket = new Basket(index, text);
        var wants = new WantReader(index, text, basket, WholeFormat(statements));
        var each = (Quantity: (int?)null, Statement: (Statement?)null);
        var unclear = new List<(Wish Wish, Statement Statement)>();
        foreach (var statement in statements)
        {
            var wanted = wants.Read(statement);
            unclear.AddRange(
                statement.Wishes.Where(w => w.Stance == Stance.None && !wants.Asks(w, statement)).Select(w => (w, statement))
            );
            basket.Take(statement, wanted);
            if (statement.Each is { } quantity && wanted.Count == 0 && (statement.Asks || statement.Sentence.Count < 12))
                each = (quantity, statement);
            Doubts(basket, text, statement, wanted.Count > 0);
            if (wanted.Count == 0 && !basket.IsEmpty && Limits.TakesBack(text, statement))
                basket.Doubt(ReasonCode.AmbiguousItem, "The mail takes something back, and it cannot be told what.", statement);
            // "That one too please": of what, only the buyer knows.
            if (
                wanted.Count == 0
                && statement is { Asks: true, Adds: true, Wishes.Count: 0 }
                && !basket.IsEmpty
                && !IsOfMoney(text, statement)
            )
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    "The mail asks for something more, and it cannot be told what.",
                    statement
                );
            if (wanted.Count == 0 && statement.Asks && statement.Wishes.Count == 0)
                Hint(basket, index, text, statement);
        }

        if (each.Quantity is { } copies)
            EachOf(basket, index, text, copies, each.Statement!, unclear);
        if (series is not null && basket.Lines.Count == 0)
            BareVolumes.Read(text, series, statements, basket);
        foreach (var (wish, statement) in unclear)
            Unclear(basket, index, text, wish, statement);
        basket.Check();
        return new ItemReading(basket.Lines, [.. basket.Doubts.DistinctBy(d => (d.Code, d.Message))], basket.Evidence);
    }

    private static void Doubts(Basket basket, Passage text, Statement statement, bool wanted)
    {
        foreach (var (start, end) in statement.Strangers)
            basket.Doubt(ReasonCode.UnknownItem, $"The catalogue has no '{text.Words(start, end)}'.", statement);
        if (!wanted && !statement.Asks)
        {
            if (statement.IsInDoubt && !basket.IsEmpty && statement.Sentence.Count < 20)
                basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail leaves open how many.", statement);
            return;
        }

        if (statement.IsInDoubt)
            basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail leaves open how many.", statement);
        else if (statement.IsVague)
            basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail gives no number that could be packed.", statement);
        else if (statement.Unexplained is { } number && (wanted || statement.IsUnexplainedWish && !basket.IsEmpty))
            basket.Doubt(ReasonCode.AmbiguousQuantity, $"It cannot be told what '{number}' counts.", statement);
    }

    // "I will add the postage"
    private static bool IsOfMoney(Passage text, Statement statement) =>
        Enumerable
            .Range(statement.Sentence.Start, statement.Sentence.Count)
            .Any(i => text.Tokens[i].Text is "postage" or "p&p" or "porto" or "versand")
        || text.Has(statement.Sentence, Sign.PayPal)
        || text.Has(statement.Sentence, Sign.Cheque);

    // "the cello one": words of titles that tell none apart.
    private static void Hint(Basket basket, CatalogueIndex index, Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start; i + 1 < statement.Sentence.End; i++)
        {
            if (index.TitlesWith(text.Tokens[i].Text) is null || text.Tokens[i].Length < 4 || text.Has(i, Languages.Cue.Filler))
                continue;
            if (text.Has(i + 1, Languages.Cue.Medium) || Formats.Known(text.Tokens[i + 1].Text) is not null)
            {
                basket.Doubt(ReasonCode.AmbiguousItem, $"'{text.Words(i, i + 2)}' may be more than one title.", statement);
                return;
            }
        }
    }

    // "One of each": of what was named, or of everything in a shop that sells it all as one set.
    private static void EachOf(
        Basket basket,
        CatalogueIndex index,
        Passage text,
        int copies,
        Statement statement,
        List<(Wish Wish, Statement Statement)> unclear
    )
    {
        if (basket.Lines.Count > 0)
        {
            basket.Each(copies, statement);
            return;
        }

        if (!basket.IsEmpty)
            return;
        if (unclear.Any(u => u.Wish.Mention.Kind == MentionKind.Title))
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for so many of each, and names titles without asking for them.",
                statement
            );
            return;
        }

        if (index.Whole is not { } whole)
        {
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail asks for so many of each without naming any.", statement);
            return;
        }

        var mention = new Mention
        {
            Kind = MentionKind.Set,
            Start = statement.Sentence.Start,
            End = statement.Sentence.End,
            Set = whole,
        };
        var want = new Want(
            new Wish(mention) { Stance = Stance.Asked, Quantity = copies },
            [.. whole.Items.Keys.Select(sku => index.Catalogue[sku])],
            whole
        );
        basket.Take(new Statement { Sentence = statement.Sentence }, [want]);
    }

    // A title that is named in passing: no matter where it is asked for or refused elsewhere, else a person looks.
    private static void Unclear(Basket basket, CatalogueIndex index, Passage text, Wish wish, Statement statement)
    {
        if (
            wish.Mention.Kind == MentionKind.Set
            && !basket.IsEmpty
            && !wish.Mention.Set!.Items.Keys.All(basket.Has)
            && wish.Mention.Set.Phrases.Count > 0
            && wish.Mention.End - wish.Mention.Start > 1
        )
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"The mail speaks of '{text.Words(wish.Mention.Start, wish.Mention.End)}' without saying whether it is wanted.",
                statement
            );
        if (wish.Mention.Kind != MentionKind.Title || wish.Mention.IsWeak || wish.IsOtherTitle || basket.IsEmpty)
            return;
        var skus = wish.Mention.Item is { } item
            ? [item.Sku]
            : wish.Mention.Titles.SelectMany(t => t.Items).Select(i => i.Sku).ToList();
        if (
            !skus.Any(basket.Knows)
            && !index.Catalogue.Shop.Contains(
                text.Words(wish.Mention.Start, wish.Mention.End),
                StringComparison.OrdinalIgnoreCase
            )
        )
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"The mail names '{text.Words(wish.Mention.Start, wish.Mention.End)}' without saying whether it is wanted.",
                statement
            );
    }

    // "on CD", "both CD": a format for the whole mail, where only one is spoken of.
    private static string? WholeFormat(IReadOnlyList<Statement> statements)
    {
        var formats = statements.Where(s => s.Asks && s.Format is not null).Select(s => s.Format!).Distinct().ToList();
        var other = statements.SelectMany(s => s.Wishes).Any(w => w.Mention.Format is { } f && !formats.Contains(f));
        return formats.Count == 1 && !other ? formats[0] : null;
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
        var reading = OfText(words.Subject, StatementReader.Read(words.Subject, index), index, null);
        return reading.Lines.Count == 0 && reading.Reasons.Count == 0
            ? otherwise
            : reading with
            {
                Evidence = [.. reading.Evidence.Select(e => e with { Start = -1 })],
            };
    }

    // A forwarded order: only what its writer asks for in so many words.
    private static ItemReading Forwarded(MailWords words, CatalogueIndex index)
    {
        var statements = StatementReader.Read(words.Quoted, index);
        return statements.Any(s => s.Asks && s.Wishes.Any(w => w.Stance == Stance.Asked))
            ? OfText(words.Quoted, statements, index, null)
            : ItemReading.Nothing;
    }

    // The subject adds nothing to what the text says, but may contradict it.
    private static ItemReading Against(MailWords words, CatalogueIndex index, ItemReading reading, IReadOnlyList<Statement> body)
    {
        var statements = StatementReader.Read(words.Subject, index);
        var subject = OfText(words.Subject, statements, index, null);
        var reasons = reading.Reasons.ToList();
        foreach (var line in subject.Lines)
        {
            var same = reading.Lines.FirstOrDefault(l => l.Sku == line.Sku);
            var counted = statements.Any(s => s.Wishes.Any(w => w.Quantity == line.Quantity));
            if (
                same is null
                && !body.SelectMany(s => s.Wishes).Any(w => w.Mention.Titles.Any(t => t.Items.Any(i => i.Sku == line.Sku)))
            )
                reasons.Add(
                    new Reason(
                        ReasonCode.AmbiguousItem,
                        $"The subject names '{catalogue(line.Sku)}', the text does not.",
                        null,
                        words.Subject.Text
                    )
                );
            else if (same is not null && counted && same.Quantity != line.Quantity)
                reasons.Add(
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        $"The subject and the text differ in the copies of '{catalogue(line.Sku)}'.",
                        $"{line.Quantity}",
                        $"{same.Quantity}"
                    )
                );
        }

        foreach (var count in statements.SelectMany(s => s.Counts).Distinct())
        {
            var copies = reading.Lines.Sum(l => l.Quantity);
            if (copies != count && reading.Lines.Count != count && reading.Reasons.Count == 0)
                reasons.Add(
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        $"The subject speaks of {count}, the text of {copies} copies.",
                        $"{count}",
                        $"{copies}"
                    )
                );
        }

        return reading with
        {
            Reasons = reasons,
        };

        string catalogue(Sku sku) => index.Catalogue[sku].Label;
    }
}
