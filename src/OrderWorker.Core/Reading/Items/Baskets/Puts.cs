using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Puts what is wanted into the entries; what is there already is counted anew, counted on, or doubted.</summary>
internal sealed class Puts(Passage text, EntryList entries, Basket basket)
{
    private const int MostCopies = 1_000_000;

    // Tokens of a row that is a title, a format and its number.
    private const int LongestRow = 14;

    // Tokens of "for my other sister".
    private const int LongestWhom = 5;

    // The same title in two rows, where the mail states how many copies there are in all.
    private readonly List<(Sku Sku, int Sum, TwiceAsked Twice, Statement Statement)> _rows = [];

    public void Put(Want want, Statement statement, bool corrects)
    {
        foreach (var item in want.Items)
        {
            var copies = want.CopiesOf(item);
            var counted = want.Quantity is not null;
            if (entries.Find(item.Sku) is not { } before)
                entries.Put(item.Sku, want, copies, counted, statement);
            else if (counted && IsConfirmed(item, copies))
                continue;
            else if (!counted && !before.IsCounted && before.Statement == statement && IsNamedAgain(want, before))
                Twice(item, before, 1, statement);
            // "Heaven Eyes for my mum. Heaven Eyes for my dad."
            else if (!counted && !before.IsCounted && before.Statement != statement && !corrects && IsForAnother(want, before))
                Twice(item, before, 1, statement);
            else if (want.Wish.IsMore)
                entries.Recount(item.Sku, Math.Min(before.Quantity + copies, MostCopies));
            // "Rise. Two sets please."
            else if (want.IsSet && !before.IsSet && !corrects && before.Statement != statement)
                Twice(item, before, copies, statement);
            else if (corrects || counted && !before.IsCounted && before.Quantity != copies && before.Statement != statement)
            {
                if (counted || corrects && statement.Restates)
                    entries.Put(item.Sku, want, counted ? copies : before.Quantity, true, statement);
            }
            else if (counted && (before.Quantity != copies || IsCountedAgain(want, before, copies, statement)))
                Twice(item, before, copies, statement);
            else if (counted == before.IsCounted && IsSameRow(want, before, statement))
                Twice(item, before, copies, statement);
        }
    }

    // "1 Bach and 1 Bach"; not "A (A and B), one of each"
    private static bool IsCountedAgain(Want want, Entry before, int copies, Statement statement) =>
        before.Statement == statement
        && before.IsCounted
        && !want.IsSet
        && !before.IsSet
        && !(statement.Each == copies && want.Wish.QuantityAt.End == 0);

    // "Rivers 1, Rivers 2, Rivers 2", "Fog for me, Fog for Bill": once more in a row.
    private bool IsNamedAgain(Want want, Entry before) =>
        want.Wish is { IsJoined: true, Mention: { Kind: MentionKind.Title, IsWhole: true } mention }
        && (mention.Format is null || IsSameName(mention, before))
        && (!mention.Titles.Any(t => t.IsWrittenInFigures && t.Words.Count == 1) || IsSameName(mention, before))
        && !want.IsSet
        && !before.IsSet
        && text.Tokens[mention.Start].Start > before.Start + before.Length;

    // Named once more for somebody, and not for the one that it was named for before.
    private bool IsForAnother(Want want, Entry before)
    {
        if (want.IsSet || before.IsSet || ForWhom(want.Wish.Mention.End) is not { } whom)
            return false;
        var first = before.Statement.Wishes.Find(w =>
            w.Mention != want.Wish.Mention && w.Mention.Titles.SequenceEqual(want.Wish.Mention.Titles)
        );
        return first is not null
            && ForWhom(first.Mention.End) is { } other
            && !other.Equals(whom, StringComparison.OrdinalIgnoreCase);
    }

    // "for my mum" behind a title, or "for my sister," right before it.
    private string? ForWhom(int at)
    {
        if (at + 1 >= text.Tokens.Count || !text.Has(at, WordCue.For))
            return null;
        var end = at + 1;
        while (
            end < text.Tokens.Count
            && end < at + LongestWhom
            && text.Tokens[end].Kind == TokenKind.Word
            && !text.Has(end, Cue.Ask)
        )
            end++;
        return text.Has(at + 1, WordCue.Our) || text.Has(at + 1, WordCue.Me) || text.Tokens[at + 1].IsCapital
            ? text.Words(at + 1, end)
            : null;
    }

    // "Salt" over "Salt", "1 x Ruins" over "1 x Ruins": the same words once more in a row of their own.
    private bool IsSameRow(Want want, Entry before, Statement statement) =>
        before.Statement != statement
        && IsRow(statement)
        && IsRow(before.Statement)
        && before.Statement.Wishes[0].Mention is { Kind: MentionKind.Title }
        && want.Wish == statement.Wishes[0]
        && IsSameName(want.Wish.Mention, before);

    private static bool IsRow(Statement statement) =>
        statement is { Wishes.Count: 1, Asks: false, Sentence: { BeginsLine: true, Count: <= LongestRow } };

    private bool IsSameName(Mention mention, Entry before) =>
        before.Statement.Wishes.Exists(w =>
            w.Mention != mention
            && text.Span(w.Mention.Start, w.Mention.End)
                .Equals(text.Span(mention.Start, mention.End), StringComparison.OrdinalIgnoreCase)
        );

    private void Twice(Item item, Entry before, int copies, Statement statement)
    {
        // "Bach x 1 for the window and Bach x 8 for the shelves, so 9 altogether"
        if (before.Statement == statement && statement.Counts.Exists(count => count.Copies == before.Quantity + copies))
        {
            entries.Recount(item.Sku, before.Quantity + copies);
            return;
        }

        var twice = TwiceAsked.Of(
            item,
            before,
            copies,
            text.Tokens[statement.Sentence.Start].Start,
            text.Words(statement.Sentence.Start, statement.Sentence.End),
            before.Statement == statement || IsRow(statement) && IsRow(before.Statement)
        );
        if (basket.Defers(twice.Fork) && IsRow(statement))
            _rows.Add((item.Sku, before.Quantity + copies, twice, statement));
        else
            Decide(item.Sku, twice, statement);
    }

    private void Decide(Sku sku, TwiceAsked twice, Statement statement)
    {
        if (basket.Fork(twice.Fork, ReasonCode.AmbiguousQuantity, twice.Message, statement) is { } way)
            entries.Recount(sku, twice.Counts[way]);
    }

    /// <summary>"Five CDs please:", and rows of which two name the same: it is there twice where that makes the five.</summary>
    /// <param name="isStated">Does the mail state so many copies in all?</param>
    public void Check(Func<long, bool> isStated)
    {
        var isSum =
            _rows.Count == 1 && isStated(entries.All.Sum(e => e.Key == _rows[0].Sku ? _rows[0].Sum : (long)e.Value.Quantity));
        foreach (var (sku, sum, twice, statement) in _rows)
            if (isSum)
                entries.Recount(sku, sum);
            else
                Decide(sku, twice, statement);
        _rows.Clear();
    }

    // "(yes, Ruins twice)", behind two rows of it
    private bool IsConfirmed(Item item, int copies)
    {
        var at = _rows.FindIndex(row => row.Sku == item.Sku && row.Sum == copies);
        if (at < 0)
            return false;
        entries.Recount(item.Sku, copies);
        _rows.RemoveAt(at);
        return true;
    }
}
