using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Quantities.Tables;

/// <summary>
/// Reads a row by its own arithmetic: "Ruins: 2 x 9,00 = 18,00", "Heaven Eyes  2  £14". Where copies times the catalogue's price make the sum that
/// the row gives, it is told what each of its numbers is; where they make another, a person looks.
/// </summary>
internal sealed class RowReckoning(Passage text, Currency currency)
{
    // Numbers of one row; more are several rows that ran together.
    private const int MostNumbers = 6;
    private const int MostCopies = 999;

    private readonly record struct Number(int Start, int End, int Copies, long Minor);

    /// <param name="Copies">How many; 0 where the row contradicts itself.</param>
    /// <param name="Start">The first token of that number.</param>
    /// <param name="End">The token after its last.</param>
    /// <param name="Others">Tokens of the row's other numbers, which count nothing.</param>
    /// <param name="Item">The one item of the title whose price it is.</param>
    internal sealed record Reckoned(int Copies, int Start, int End, IReadOnlyList<int> Others, Item? Item);

    /// <returns>Null where the row has no sum, or it cannot be told what it is made of.</returns>
    public Reckoned? Read(Mention mention, int floor, int ceiling)
    {
        if (mention.Titles.Count != 1)
            return null;
        var numbers = NumbersOf(mention, floor, ceiling);
        if (numbers.Count is < 2 or > MostNumbers || !numbers.Exists(n => n.Copies < 0))
            return null;
        var items = mention.Item is { } told ? [told] : mention.Titles.First().In(mention.Format).ToList();
        if (mention.Format is null && mention.Item is null)
            items = [.. mention.Titles.First().Items];

        var found = new List<(Number Copies, Item Item, bool IsSum)>();
        foreach (var copies in numbers.Where(n => n.Copies is > 0 and <= MostCopies && n.Minor >= 0))
        {
            foreach (var item in items)
            {
                var rest = numbers.FindAll(n => n != copies && !IsRowNumber(n, floor));
                var price = item.Price.MinorUnits;
                // Every other number has to be its price, or what so many cost.
                if (
                    rest.Count > 0
                    && rest.TrueForAll(n => n.Minor == price || n.Minor == price * copies.Copies)
                    && rest.Exists(n => n.Copies < 0)
                )
                    found.Add((copies, item, rest.Exists(n => n.Minor == price * copies.Copies)));
            }
        }

        if (found.Exists(f => f.IsSum))
            found.RemoveAll(f => !f.IsSum);
        if (found.Count > 0 && found.TrueForAll(f => f.Copies == found[0].Copies))
        {
            var (count, only) = (found[0].Copies, found.Count == 1 ? found[0].Item : null);
            // "2  7.00  7.00": a price twice is one copy's, and no sum of two.
            return Contradicts(numbers, count, found[0].Item, floor)
                ? new Reckoned(0, count.Start, count.End, [], null)
                : new Reckoned(count.Copies, count.Start, count.End, [.. Others(numbers, count)], only);
        }

        return null;
    }

    private static IEnumerable<int> Others(List<Number> numbers, Number count) =>
        numbers.Where(n => n != count).SelectMany(n => Enumerable.Range(n.Start, n.End - n.Start));

    private bool Contradicts(List<Number> numbers, Number copies, Item item, int floor)
    {
        var money = numbers.FindAll(n => n != copies && !IsRowNumber(n, floor));
        return copies.Copies > 1 && money.Count > 1 && money.TrueForAll(n => n.Minor == item.Price.MinorUnits);
    }

    // "2. Ruins x 1 = 9.00"
    private bool IsRowNumber(Number number, int floor) =>
        number.Start == floor
        && number.Copies > 0
        && number.End < text.Tokens.Count
        && (text.Tokens[number.End].IsMark('.') || text.Tokens[number.End].IsMark(')') || text.IsInNextColumn(number.End));

    private List<Number> NumbersOf(Mention mention, int floor, int ceiling)
    {
        var numbers = new List<Number>();
        for (var i = floor; i < ceiling; i++)
        {
            if (i == mention.Start)
                i = mention.End;
            if (i >= ceiling)
                break;
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Decimal)
            {
                numbers.Add(new Number(i, i + 1, -1, MinorOf(i)));
                continue;
            }

            if (text.Value(i, out var length) is not (>= 0 and var value))
                continue;
            var isMoney = token.Kind == TokenKind.Number && IsMoney(i, i + length);
            numbers.Add(new Number(i, i + length, isMoney ? -1 : value, token.Kind == TokenKind.Number ? MinorOf(i) : 0));
            i += length - 1;
        }

        return numbers;
    }

    // "£14", "= 14", "14 euro"
    private bool IsMoney(int start, int end) => text.IsMoney(start, end) || start > 0 && text.Tokens[start - 1].IsMark('=');

    private long MinorOf(int at) =>
        Money.TryParse(text.Tokens[at].Text.Replace(',', '.'), currency, out var money) ? money.MinorUnits : -1;
}
