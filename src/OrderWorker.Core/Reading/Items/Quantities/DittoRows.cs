using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>The mark of repetition in a row: 'Ruins 2' and below it 'Fog "'.</summary>
internal static class DittoRows
{
    // Tokens of a row that is a title, a format and its number.
    private const int LongestRow = 14;

    /// <summary>
    /// A mark that stands where the row above has its number gives that number to the row's title; any other leaves the row in doubt.
    /// </summary>
    /// <param name="text">Of both.</param>
    /// <param name="row">With its wishes and their numbers.</param>
    /// <param name="above">The sentence before it; null for none.</param>
    public static void Read(Passage text, Statement row, Statement? above)
    {
        var sentence = row.Sentence;
        if (!sentence.BeginsLine || sentence.Count > LongestRow || above is null || !IsRow(above))
            return;
        var (first, last, marks) = (-1, -1, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
            if (IsMark(text, i, sentence))
                (first, last, marks) = (first < 0 ? i : first, i, marks + 1);
        // '1 x « Ruins »', with blanks within the quotes.
        if (marks == 0 || marks == 2 && HasNameBetween(row, first, last))
            return;
        if (
            marks == 1
            && row.Wishes is [{ Quantity: null, Mention.Kind: MentionKind.Title } title]
            && above.Wishes is [{ Quantity: { } copies, Mention.Kind: MentionKind.Title } counted]
            && counted.QuantityAt.End > 0
            && first >= title.Mention.End == counted.QuantityAt.Start >= counted.Mention.End
        )
            (title.Quantity, title.QuantityAt) = (copies, (first, first + 1));
        else
            row.IsInDoubt = true;
    }

    private static bool HasNameBetween(Statement row, int first, int last) =>
        row.Wishes.Exists(w => w.Mention.Start == first + 1 && w.Mention.End <= last);

    private static bool IsRow(Statement above) =>
        above.Sentence is { BeginsLine: true, EndsParagraph: false, Count: <= LongestRow } && above.Wishes.Count > 0;

    // A quotation mark with blanks about it, two apostrophes, or the sign itself; between dashes as well.
    private static bool IsMark(Passage text, int at, Sentence sentence)
    {
        ref readonly var token = ref text.Tokens[at];
        if (token.Kind != TokenKind.Mark)
            return false;
        if (token.Text[0] == '〃')
            return true;
        var end = at + 1;
        if (token.IsMark('\'') && end < sentence.End && text.Tokens[end] is { IsGlued: true } second && second.IsMark('\''))
            end++;
        else if (!token.IsMark('"'))
            return false;
        return (at == sentence.Start || !token.IsGlued || text.Tokens[at - 1].Kind == TokenKind.Mark && !IsQuote(text, at - 1))
            && (end >= sentence.End || !text.Tokens[end].IsGlued || text.Tokens[end].IsMark('-'));
    }

    private static bool IsQuote(Passage text, int at) => text.Tokens[at].Text[0] is '"' or '\'' or '(' or '.' or ',';
}
