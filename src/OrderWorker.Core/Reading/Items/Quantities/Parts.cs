using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"Three Ruins: two for my sister and one to keep, and the Bach": parts that add up to the copies of the title before them, and change nothing.</summary>
internal readonly struct Parts(Passage text, TokenSet spent)
{
    /// <summary>Takes away the parts of each title whose copies were told before it.</summary>
    public void Read(Statement statement)
    {
        for (var w = 0; w < statement.Wishes.Count; w++)
            if (statement.Wishes[w] is { Quantity: > 1, Mention.Kind: MentionKind.Title } wish && wish.QuantityAt.End > 0)
                Read(wish, w + 1 < statement.Wishes.Count ? Beginning(statement.Wishes[w + 1]) : statement.Sentence.End);
    }

    private void Read(Wish wish, int end)
    {
        var (sum, from) = (0, Math.Max(wish.Mention.End, wish.QuantityAt.End));
        for (var i = from; i < end; i++)
        {
            // "one for the school and the other for myself"
            if (text.Has(i, WordCue.OtherOnes) && text.Has(i - 1, WordCue.Definite) && IsPart(i + 1, end))
                sum++;
            if (text.Value(i, out var length) is not (> 0 and var part))
                continue;
            if (!spent.Contains(i) && !text.IsNoCount(i, i + length) && IsPart(i + length, end))
                sum += part;
            i += length - 1;
        }

        if (sum != wish.Quantity)
            return;
        wish.IsShared = true;
        for (var i = from; i < end; i++)
            if (text.Value(i, out var length) > 0 && IsPart(i + length, end))
                spent.Add(i, i + length);
    }

    // "for my mother", "copies for the car", "to keep", "to give away"; "to my sister" is another place.
    private bool IsPart(int at, int end)
    {
        while (at < end && (text.Has(at, Cue.Unit) || text.Has(at, WordCue.GoesTo)))
            at++;
        if (at + 1 >= end)
            return false;
        return NoCounts.IsFor(text.Tokens[at]) && !text.Has(at + 1, Cue.Time) && !text.Has(at + 1, Cue.Each)
            || text.Tokens[at].Is("to")
                && text.Tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: false }
                && !text.Has(at + 1, WordCue.Me)
                && !text.Has(at + 1, WordCue.MyOrUs)
                && !text.Has(at + 1, WordCue.Article)
                && text.Tokens[at + 1].Text is not ("his" or "her" or "their" or "be" or "him" or "them");
    }

    private static int Beginning(Wish wish) =>
        wish.QuantityAt.End > 0 && wish.QuantityAt.End <= wish.Mention.Start ? wish.QuantityAt.Start : wish.Mention.Start;
}
