using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// "Lights - 2 Rivers - 1 Songs - 1": rows that a mail program has run together. A number between two titles was taken for that behind it, and
/// the last title has its number behind it, as all of them had: "Drystone, three for 28: Twenty-Two Tunes 2 Ruins 1".
/// </summary>
internal static class NumbersBetween
{
    // Marks from a title to its number: " - ".
    private const int MostMarks = 2;

    public static bool AreIn(Passage text, Statement statement)
    {
        if (statement.Wishes.Count < 2)
            return false;
        var wishes = statement.Wishes.FindAll(w => w.Mention.Kind != MentionKind.Artist);
        if (wishes.Count < 2 || HasNumberBefore(wishes[0]) || !EndsInNumber(text, wishes[^1].Mention.End, statement.Sentence.End))
            return false;
        for (var w = 1; w < wishes.Count; w++)
            // One number before it and another behind: that before may be of the title before.
            if ((HasNumberBefore(wishes[w]) || wishes[w].IsInDoubt) && wishes[w - 1] is { Quantity: null, HasArticle: false })
                return true;
        return false;
    }

    private static bool HasNumberBefore(Wish wish) =>
        wish is { Quantity: not null, QuantityAt.End: > 0 } && wish.QuantityAt.End <= wish.Mention.Start;

    private static bool IsJoint(Passage text, int at) => text.Tokens[at].Kind == TokenKind.Mark || text.Tokens[at].Is("x");

    private static bool EndsInNumber(Passage text, int at, int end)
    {
        for (var marks = 0; at < end && IsJoint(text, at) && marks < MostMarks; marks++)
            at++;
        if (at >= end || text.Value(at, out var length) <= 0 || text.IsMoney(at, at + length))
            return false;
        at += length;
        while (at < end && (IsJoint(text, at) || text.Has(at, Cue.Unit)))
            at++;
        return at == end;
    }
}
