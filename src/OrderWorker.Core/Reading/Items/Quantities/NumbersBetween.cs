using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// "Lights - 2 Rivers - 1 Songs - 1": rows that a mail program has run together. A number between two titles was taken for that behind it, and
/// the last title has its number behind it, as all of them had.
/// </summary>
internal static class NumbersBetween
{
    // Marks from a title to its number: " - ".
    private const int MostMarks = 2;

    public static bool AreIn(Passage text, Statement statement)
    {
        var wishes = statement.Wishes;
        if (wishes.Count < 2 || HasNumberBefore(wishes[0]) || !EndsInNumber(text, wishes[^1].Mention.End, statement.Sentence.End))
            return false;
        for (var w = 1; w < wishes.Count; w++)
            if (HasNumberBefore(wishes[w]) && wishes[w - 1] is { Quantity: null, HasArticle: false })
                return true;
        return false;
    }

    private static bool HasNumberBefore(Wish wish) =>
        wish is { Quantity: not null, QuantityAt.End: > 0 } && wish.QuantityAt.End <= wish.Mention.Start;

    private static bool EndsInNumber(Passage text, int at, int end)
    {
        for (var marks = 0; at < end && text.Tokens[at].Kind == TokenKind.Mark && marks < MostMarks; marks++)
            at++;
        return at < end && text.Value(at, out var length) > 0 && at + length == end && !text.IsMoney(at, end);
    }
}
