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
    private static readonly HashSet<string> CopiesWords = Words(
        "qty quantity quantities copies pieces pcs units menge anzahl stuck stueck stk exemplare cantidad unidades quantite nombre exemplaires quantita copie aantal stuks"
    );

    private static readonly HashSet<string> MoneyWords = Words(
        "price prices each sum total amount cost subtotal value preis einzelpreis stuckpreis gesamtpreis betrag summe gesamt prix montant precio importe prezzo importo prijs bedrag totaal totale £ € $ gbp eur euro euros usd"
    );

    private static readonly HashSet<string> NumberWords = Words("no nr num number pos position row line # lfd zeile");

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
        if (words.Exists(i => CopiesWords.Contains(text.Tokens[i].Text)))
            return Column.Copies;
        if (words.Exists(i => MoneyWords.Contains(text.Tokens[i].Text) || text.Has(i, Cue.Money)))
            return Column.Money;
        if (words.Exists(i => NumberWords.Contains(text.Tokens[i].Text)))
            return Column.RowNumber;
        return Column.Other;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
