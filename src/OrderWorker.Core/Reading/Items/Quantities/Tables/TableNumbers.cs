using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities.Tables;

/// <summary>What the columns of a text's tables say of its numbers: which count copies, which are prices, which only number the rows.</summary>
internal sealed class TableNumbers
{
    // Tokens of a row with its number, its prices and the words between.
    private const int LongestRow = 24;

    private readonly Passage _text;
    private readonly HashSet<int> _noCounts = [];
    private readonly Dictionary<int, (int Value, int Start, int End)> _copies = [];
    private readonly HashSet<int> _empty = [];

    public TableNumbers(Passage text, CatalogueIndex index, IReadOnlyList<Mention> mentions)
    {
        _text = text;
        var titles = mentions.Where(m => m.Kind is MentionKind.Title or MentionKind.Set).ToList();
        if (titles.Count == 0)
            return;
        foreach (var table in TableFinder.Find(text))
        {
            if (Columns.Of(text, table[0]) is { } columns)
            {
                Read(table, columns, titles);
                Format(table, titles);
            }
            else
            {
                Numbered(table, titles, index);
                LeftBlank(table, titles);
            }
        }

        Reckon(titles, new RowReckoning(text, index.Catalogue.Currency));
    }

    // A line of one title, with what it costs beside its number.
    private void Reckon(List<Mention> titles, RowReckoning reckoning)
    {
        for (var m = 0; m < titles.Count; m++)
        {
            var title = titles[m];
            if (_copies.ContainsKey(title.Start) || title.Kind != MentionKind.Title)
                continue;
            var (start, end, sum) = (title.Start, title.End, false);
            while (start > 0 && _text.Tokens[start - 1].Kind != TokenKind.Break && end - start <= LongestRow)
                sum |= IsOfSum(--start);
            while (end < _text.Tokens.Count && _text.Tokens[end].Kind != TokenKind.Break && end - start <= LongestRow)
                sum |= IsOfSum(end++);
            var isAlone = (m == 0 || titles[m - 1].End <= start) && (m + 1 == titles.Count || titles[m + 1].Start >= end);
            if (!sum || !isAlone || end - start > LongestRow || reckoning.Read(title, start, end) is not { } row)
                continue;
            if (row.Copies == 0)
            {
                _empty.Add(title.Start);
                continue;
            }

            _copies[title.Start] = (row.Copies, row.Start, row.End);
            _noCounts.UnionWith(row.Others);
            if (title is { Item: null, Format: null } && row.Item is { } item && title.Titles.First().Items.Count > 1)
                title.Format = Formats.Of(item);
        }
    }

    private bool IsOfSum(int at) =>
        _text.Tokens[at].Kind == TokenKind.Decimal || _text.Tokens[at].IsMark('=') || _text.IsSign(at);

    /// <summary>Takes prices and the numbers of rows out of the numbers that may count.</summary>
    public void Spend(Statement statement, TokenSet spent)
    {
        for (var i = statement.Sentence.Start; _noCounts.Count > 0 && i < statement.Sentence.End; i++)
        {
            if (_noCounts.Contains(i))
                spent.Add(i, i + 1);
        }
    }

    /// <summary>Holds the numbers that were found against the column of copies.</summary>
    public void Count(Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            if (_empty.Contains(wish.Mention.Start))
                wish.IsInDoubt = true;
            if (!_copies.TryGetValue(wish.Mention.Start, out var copies))
                continue;
            (wish.Quantity, wish.QuantityAt, wish.IsInDoubt) = (copies.Value, (copies.Start, copies.End), false);
        }
    }

    private void Read(IReadOnlyList<TableRow> table, IReadOnlyList<Column> columns, List<Mention> titles)
    {
        foreach (var row in table.Skip(1).Where(r => r.Cells.Count <= columns.Count))
        {
            var named = In(row, titles);
            // A cell that goes over several rows puts the others out of step.
            if (named.Exists(m => columns[CellOf(row, m)] != Column.Other))
                continue;
            for (var c = 0; c < row.Cells.Count; c++)
            {
                if (columns[c] is Column.Money or Column.RowNumber)
                    Spend(row.Cells[c]);
            }

            var at = columns.ToList().IndexOf(Column.Copies);
            if (named is not [var only])
                continue;
            if (at >= row.Cells.Count || row.Cells[at] is var cell && cell.Start == cell.End)
                _empty.Add(only.Start);
            else if (Number(row.Cells[at]) is { } copies)
                _copies[only.Start] = copies;
        }
    }

    // Without a head: "1 Ruins 2", "2 Winter Harbour 1": rows that are numbered, where another number counts.
    private void Numbered(IReadOnlyList<TableRow> table, List<Mention> titles, CatalogueIndex index)
    {
        var rows = table.TakeWhile(r => In(r, titles).Count == 1).ToList();
        if (rows.Count < 2)
            return;
        for (var r = 0; r < rows.Count; r++)
        {
            var (first, mention) = (rows[r].Cells[0], In(rows[r], titles)[0]);
            var isNumber =
                first.End - first.Start == 1 && _text.Tokens[first.Start] is { Kind: TokenKind.Number } n && n.Value == r + 1;
            var last = CellOf(rows[r], mention);
            var counts = rows[r].Cells.Skip(last + 1).Select(Number).OfType<(int Value, int Start, int End)>().ToList();
            if (!isNumber || last == 0 || counts.Count != 1 || IsPrice(counts[0].Start, mention, index))
                return;
        }

        foreach (var row in rows)
            Spend(row.Cells[0]);
    }

    // "Ruins    2" over "Winter Harbour": a title without its number in a column of numbers, which may be one that nobody wants.
    private void LeftBlank(IReadOnlyList<TableRow> table, List<Mention> titles)
    {
        var rows = table.Where(r => In(r, titles).Count == 1).ToList();
        if (!rows.Exists(r => r.Cells.Count > 1 && CellOf(r, In(r, titles)[0]) == 0 && Number(r.Cells[1]) is not null))
            return;
        foreach (
            var row in rows.Where(r =>
                r.Cells.Count == 1 && In(r, titles)[0] is var only && only.Start == r.Start && only.End == r.End
            )
        )
            _empty.Add(row.Start);
    }

    // A column of "CD": what stands in it is one, unless its row says otherwise.
    private void Format(IReadOnlyList<TableRow> table, List<Mention> titles)
    {
        var head = table[0].Cells.Select(Format).ToList();
        foreach (var row in table.Skip(1).Where(r => r.Cells.Count <= head.Count))
        {
            if (Enumerable.Range(row.Start, row.End - row.Start).Any(i => Formats.Known(_text.Tokens[i].Text) is not null))
                continue;
            foreach (var mention in In(row, titles).Where(m => m is { Format: null, Titles.Count: 1 }))
            {
                if (head[CellOf(row, mention)] is { } format && mention.Titles.First().In(format).Any())
                    mention.Format = format;
            }
        }
    }

    private string? Format((int Start, int End) cell) =>
        cell.End == cell.Start + 1 ? Formats.Known(_text.Tokens[cell.Start].Text) : null;

    private bool IsPrice(int at, Mention mention, CatalogueIndex index) =>
        _text.Tokens[at].Kind == TokenKind.Number
        && Values.Money.TryParse(_text.Tokens[at].Text, index.Catalogue.Currency, out var money)
        && mention.Titles.Any(t => t.Items.Any(i => i.Price == money));

    private static List<Mention> In(TableRow row, List<Mention> titles) =>
        titles.FindAll(m => m.Start >= row.Start && m.Start < row.End);

    private static bool Holds((int Start, int End) cell, Mention mention) =>
        mention.Start >= cell.Start && mention.Start < cell.End;

    private static int CellOf(TableRow row, Mention mention)
    {
        for (var c = 0; c < row.Cells.Count; c++)
        {
            if (Holds(row.Cells[c], mention))
                return c;
        }

        return 0;
    }

    // "2", "x 2", "two copies"; null for anything else.
    private (int Value, int Start, int End)? Number((int Start, int End) cell)
    {
        var found = ((int, int, int)?)null;
        for (var i = cell.Start; i < cell.End; i++)
        {
            var value = _text.Value(i, out var length);
            if (value >= 0)
            {
                if (found is not null || _text.IsMoney(i, i + length))
                    return null;
                found = (value, i, i + length);
                i += length - 1;
            }
            else if (!_text.Has(i, Cue.Unit) && !_text.Has(i, Cue.Medium) && _text.Tokens[i].Text is not ("x" or "×"))
            {
                return null;
            }
        }

        return found;
    }

    private void Spend((int Start, int End) cell)
    {
        for (var i = cell.Start; i < cell.End; i++)
        {
            if (_text.Value(i, out var length) >= 0)
                _noCounts.UnionWith(Enumerable.Range(i, length));
        }
    }
}
