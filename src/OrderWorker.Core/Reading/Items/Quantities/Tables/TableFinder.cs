using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities.Tables;

/// <summary>Finds lines that stand in columns: with tabs (as cells of HTML come), bars, or several blanks between them.</summary>
internal static class TableFinder
{
    // Tokens of a title.
    private const int LongestCell = 10;

    /// <returns>Each table's rows: lines of two cells or more, one under the other.</returns>
    public static IEnumerable<IReadOnlyList<TableRow>> Find(Passage text)
    {
        if (!text.Text.Contains('\t') && !text.Text.Contains("  ", StringComparison.Ordinal) && !text.Text.Contains('|'))
            yield break;
        var rows = new List<TableRow>();
        for (var start = 0; start < text.Tokens.Count; )
        {
            var end = start;
            while (end < text.Tokens.Count && text.Tokens[end].Kind != TokenKind.Break)
                end++;
            var row = new TableRow(start, end, Cells(text, start, end));
            // A row whose other cells are empty has one.
            var isShort = row.Cells.Count == 1 && rows.Count > 0 && end - start <= LongestCell;
            if (row.Cells.Count > 1 || isShort)
                rows.Add(row);
            if (row.Cells.Count < 2 && !isShort || end >= text.Tokens.Count || text.Tokens[end].IsParagraphEnd)
            {
                if (rows.Count > 1)
                    yield return rows;
                rows = [];
            }

            start = end + 1;
        }

        if (rows.Count > 1)
            yield return rows;
    }

    private static List<(int Start, int End)> Cells(Passage text, int start, int end)
    {
        var cells = new List<(int Start, int End)>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text.Tokens[i].IsMark('|'))
            {
                if (i > start)
                    cells.Add((from, i));
                from = i + 1;
            }
            else if (i > from && IsGap(text.Text.AsSpan(text.Tokens[i - 1].End, text.Tokens[i].Start - text.Tokens[i - 1].End)))
            {
                cells.Add((from, i));
                from = i;
            }
        }

        if (from < end)
            cells.Add((from, end));
        return cells;
    }

    private static bool IsGap(ReadOnlySpan<char> between) => between.Contains('\t') || between.IndexOf("  ") >= 0;
}
