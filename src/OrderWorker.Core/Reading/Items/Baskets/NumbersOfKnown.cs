using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>
/// "Of the Bach rather two, one is a present": a clause that names what is asked for already, and a number that is not the one it was asked for in,
/// with no word that says what to do with it.
/// </summary>
internal static class NumbersOfKnown
{
    // Tokens of "von der Bach-CD dann doch lieber zwei".
    private const int LongestClause = 9;

    // A larger one is a year, a track or a street.
    private const int MostCopies = 20;

    /// <param name="text">What is read.</param>
    /// <param name="statement">It asks for nothing by itself.</param>
    /// <param name="before">What was asked for before it.</param>
    /// <param name="basket">The copies so far.</param>
    public static bool Are(Passage text, Statement statement, IReadOnlyCollection<Sku> before, Basket basket)
    {
        if (
            statement.Asks
            || !statement.Sentence.HasNumber
            || statement.Wishes is not [{ Stance: Stance.None or Stance.Asked } wish]
            || !wish.CertainSkus().Any()
            || !wish.CertainSkus().All(before.Contains)
        )
            return false;
        var (start, end) = (statement.Sentence.Start, statement.Sentence.Start);
        while (end < statement.Sentence.End && text.Tokens[end].Kind != TokenKind.Mark)
            end++;
        if (end - start > LongestClause || wish.Mention.Start >= end)
            return false;
        for (var i = wish.Mention.End; i < end; i++)
            if (
                text.Value(i, out var length) is > 1 and <= MostCopies and var number
                && (i + length == end || text.Has(i + length, Cue.Unit))
                && !text.IsNoCount(i, i + length)
                && basket.Lines.Any(l => wish.CertainSkus().Contains(l.Sku) && l.Quantity != number)
            )
                return true;
        return false;
    }
}
