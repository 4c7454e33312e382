using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Tells names of titles that stand in an address: a buyer may live in Canal Street, Winter Harbour.</summary>
internal sealed class Places(Passage text, CatalogueIndex index)
{
    /// <summary>Takes such wishes out of a statement.</summary>
    /// <param name="statement">Whose wishes are looked at.</param>
    /// <param name="address">That was read: what stands above it is the order's, though no empty line parts them.</param>
    public void Drop(Statement statement, AddressSpan address)
    {
        if (statement.Wishes.Count > 0)
            DropNamed(statement, address);
    }

    private void DropNamed(Statement statement, AddressSpan address)
    {
        // A row of the order, even where the address follows it without an empty line.
        var isBullet = text.Tokens[statement.Sentence.Start] is { Kind: TokenKind.Mark, Text: "-" or "•" or "*" };
        var block = Block(statement.Sentence, out var first) && !isBullet;
        var counts = first && statement.Wishes.Exists(IsOrdered);
        var street = text.Has(statement.Sentence, Cue.Street) && IsPlace(statement.Sentence.Start, statement.Sentence.End);
        statement.Wishes.RemoveAll(w =>
            street && w.Stance == Stance.None && !IsOrdered(w) && !statement.Asks
            || IsStreet(w)
            || IsInPlace(w)
            || IsShopsPlace(w, statement.Sentence)
            || block
                && !address.IsBelow(text, w.Mention.Start)
                && w.Stance == Stance.None
                && !IsOrdered(w)
                && !(first && w.Mention.IsWhole)
                && !(counts && IsCounted(w))
        );
    }

    // "1 Bach, 1 Rise.", and the address on the next line: as another title of the row is.
    private static bool IsCounted(Wish wish) => wish is { Quantity: not null, Mention.Kind: MentionKind.Title };

    /// <summary>Has the wish what only an order gives it: a number, a format, quotation marks?</summary>
    public static bool IsOrdered(Wish wish) =>
        wish.IsQuoted
        || wish.Mention.IsWhole && (wish.Quantity is not null || wish.Mention.Format is not null)
        || wish.Quantity is not null && wish.Mention.Format is not null;

    // "3 Heaven Eyes Cottage", "Canal Side"
    private bool IsStreet(Wish wish)
    {
        var next = wish.Mention.End;
        if (next >= text.Tokens.Count || text.Tokens[next].Kind != TokenKind.Word || wish.IsQuoted)
            return false;
        return text.Has(next, Cue.Street)
            && !text.Has(next, Cue.Filler)
            && (text.Tokens[next].IsCapital || text.Shouts || IsPlace(next + 1, next + 8));
    }

    // "Carrick-on-Shannon", where an artist is called Carrick: a word of a name with hyphens.
    private bool IsInPlace(Wish wish)
    {
        var end = wish.Mention.End;
        return !wish.Mention.IsWhole
            && wish is { Quantity: null, Mention.Format: null }
            && end - wish.Mention.Start == 1
            && end + 1 < text.Tokens.Count
            && IsHyphened(end)
            && !text.Tokens[end].IsCapital
            && IsHyphened(end + 1);
    }

    // "A cheque was posted to the Bandroom this afternoon": where the shop has its letters sent, which "A Year at the Bandroom" is called after.
    private bool IsShopsPlace(Wish wish, Sentence sentence)
    {
        var (start, end) = (wish.Mention.Start, wish.Mention.End);
        if (wish.Mention.IsWhole || wish is not { Quantity: null, Mention.Format: null } || IsFormat(end, sentence.End))
            return false;
        var to = start - 1;
        while (to > sentence.Start && text.Has(to, WordCue.Definite))
            to--;
        if (to <= sentence.Start || !text.Has(to, WordCue.Within) || !IsPaying(sentence, to))
            return false;
        for (var i = start; i < end; i++)
            if (!index.ShopPlaces.Contains(text.Tokens[i].Text))
                return false;
        return true;
    }

    // "a cheque was posted to", "the money goes by post to"; not "I post a cheque today in addition to".
    private bool IsPaying(Sentence sentence, int to)
    {
        var posts = false;
        for (var i = to - 1; i >= sentence.Start && !text.Has(i, Cue.Ask) && !text.Has(i, Cue.More); i--)
        {
            posts |= i > to - 4 && text.Has(i, WordCue.Posted);
            if (posts && (text.Has(i, Sign.Cheque) || text.Has(i, Sign.PostalOrder)))
                return true;
        }

        return false;
    }

    private bool IsFormat(int at, int end) =>
        at < end && (Formats.Known(text.Tokens[at].Text) is not null || text.Has(at, Cue.Medium));

    // Does nothing but a hyphen stand before the token?
    private bool IsHyphened(int at) =>
        text.Tokens[at - 1].End + 1 == text.Tokens[at].Start && text.Text[text.Tokens[at - 1].End] == '-';

    // Lines without an empty one between them, one of which has a postcode.
    private bool Block(Sentence sentence, out bool first)
    {
        var (start, end) = (sentence.Start, sentence.End);
        while (start > 0 && sentence.Start - start < 60 && !text.Tokens[start - 1].IsParagraphEnd)
            start--;
        while (end < text.Tokens.Count && end - start < 60 && !text.Tokens[end].IsParagraphEnd)
            end++;
        first = start == sentence.Start;
        return sentence.BeginsLine && end - start < 60 && IsPlace(start, end);
    }

    private bool IsPlace(int start, int end)
    {
        for (var i = start; i < end && i < text.Tokens.Count; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Code && token.Length < 9 || token.Kind == TokenKind.Number && token.Length is 5 or 6)
                return true;
        }

        return false;
    }
}
