using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities.Tables;

/// <summary>What a column of a table holds.</summary>
internal enum Column
{
    Other,

    /// <summary>1, 2, 3: it numbers the rows.</summary>
    RowNumber,
    Copies,

    /// <summary>Prices and sums.</summary>
    Money,
}

/// <summary>Reads the head of a table: "No. | Title | Qty | Each | Sum".</summary>
internal static class Columns
{
    /// <returns>One for each cell of the head; null where the row is no head.</returns>
    public static IReadOnlyList<Column>? Of(Passage text, TableRow head)
    {
        for (var i = head.Start; i < head.End; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Number or TokenKind.Decimal)
                return null;
        }

        var columns = head.Cells.Select(cell => Of(text, cell)).ToList();
        if (!columns.Exists(c => c is Column.Copies or Column.Money) && !columns.Contains(Column.RowNumber))
            return null;
        // "No." is the number of copies where nothing else is.
        var copies = columns.FindAll(c => c == Column.Copies).Count;
        var numbering = columns.IndexOf(Column.RowNumber);
        if (copies == 0 && numbering >= 0 && columns.LastIndexOf(Column.RowNumber) == numbering)
            columns[numbering] = Column.Copies;
        return columns.FindAll(c => c == Column.Copies).Count == 1 ? columns : null;
    }

    private static Column Of(Passage text, (int Start, int End) cell)
    {
        var words = Enumerable.Range(cell.Start, cell.End - cell.Start).ToList();
        if (words.Exists(i => text.Has(i, WordCue.CopiesColumn)))
            return Column.Copies;
        if (
            words.Exists(i =>
                text.Has(i, WordCue.MoneyColumn) || text.Tokens[i].Text is "£" or "€" or "$" || text.Has(i, Cue.Money)
            )
        )
            return Column.Money;
        if (words.Exists(i => text.Has(i, WordCue.NumberColumn) || text.Tokens[i].IsMark('#')))
            return Column.RowNumber;
        return Column.Other;
    }
}
