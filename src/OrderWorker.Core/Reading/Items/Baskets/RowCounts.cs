using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>A number of copies in a sentence of its own, at the end of the row whose title stands before it: '"Ruins". 2 pcs.'</summary>
internal static class RowCounts
{
    // Tokens of "2 pcs"; a longer sentence may count all that was asked for.
    private const int Longest = 2;

    /// <param name="row">The title that was named last.</param>
    /// <param name="count">A sentence that only counts.</param>
    /// <param name="text">Of both.</param>
    public static bool IsOf(Entry row, Statement count, Passage text)
    {
        var (title, sentence) = (row.Statement.Sentence, count.Sentence);
        return !row.IsCounted
            && title.BeginsLine
            && !sentence.BeginsLine
            && sentence.Start == title.End + 1
            && sentence.Count <= Longest
            && EndsLine(sentence.End, text);
    }

    private static bool EndsLine(int at, Passage text)
    {
        while (at < text.Tokens.Count && text.Tokens[at].Kind == TokenKind.Mark)
            at++;
        return at == text.Tokens.Count || text.Tokens[at].Kind == TokenKind.Break;
    }
}
