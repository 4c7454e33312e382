using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Moira: Ruins", "Alan: Ruins and 2 tea towels", "Jo: nothing", "me: Winter Harbour": rows of a joint order, each of the person before it.</summary>
internal readonly struct PersonRows(Passage text)
{
    private sealed record Row(IReadOnlyList<(Statement Statement, Wish Wish)> Goods, string? Person);

    /// <summary>Counts a copy for each title of each row that has no number, where rows of one paragraph name several persons.</summary>
    /// <remarks>Where one title stands in two rows, and it cannot be told that both are persons' rows, the number is in doubt.</remarks>
    public static void Read(Passage text, IReadOnlyList<Statement> statements)
    {
        var (reader, rows) = (new PersonRows(text), new List<Row>());
        for (var i = 0; i < statements.Count; )
        {
            var end = i + 1;
            while (end < statements.Count && !statements[end].Sentence.BeginsLine && !statements[end - 1].Sentence.EndsParagraph)
                end++;
            if (statements[i].Sentence.BeginsLine && reader.RowOf(statements, i, end) is { } row)
                rows.Add(row);
            if (statements[end - 1].Sentence.EndsParagraph)
            {
                Count(rows);
                rows.Clear();
            }

            i = end;
        }

        Count(rows);
    }

    private static void Count(List<Row> rows)
    {
        if (rows.Count < 2)
            return;
        var persons = rows.Where(r => r.Person is not null).ToList();
        // Rows of persons of whom one stands there twice may be kinds or places: "Singles: Ruins".
        var areTold =
            persons.Count > 1 && persons.Select(r => r.Person).Distinct(StringComparer.Ordinal).Count() == persons.Count;
        if (areTold)
            CountPersons(persons);
        if (areTold && persons.Count == rows.Count)
            return;
        foreach (
            var again in rows.Where(r => r.Goods.Count == 1)
                .GroupBy(r => (TitleOf(r.Goods[0].Wish), r.Goods[0].Wish.Mention.Format))
                .Where(g => g.Key.Item1 is not null && g.Count() > 1)
        )
            again.Last().Goods[0].Statement.IsInDoubt |= again.Any(r => r.Person is null) || !areTold;
    }

    private static void CountPersons(List<Row> rows)
    {
        var asked = rows.Exists(r => r.Goods.Any(g => g.Wish.Stance == Stance.Asked));
        var before = new HashSet<Title>();
        foreach (var row in rows)
        {
            foreach (var (_, wish) in row.Goods.Where(g => g.Wish.Stance is Stance.Asked or Stance.None))
            {
                if (asked && row.Person is "me" or "myself" or "Me" or "Myself")
                    wish.Stance = Stance.Asked;
                wish.Quantity ??= 1;
                if (TitleOf(wish) is { } title)
                    wish.IsMore = !before.Add(title);
            }
        }
    }

    private static Title? TitleOf(Wish wish) => wish.Mention.Titles is { Count: 1 } titles ? titles.First() : null;

    // A line with words, a mark and certain titles, or nothing; null for any other.
    private Row? RowOf(IReadOnlyList<Statement> statements, int first, int end)
    {
        var (start, stop) = (statements[first].Sentence.Start, statements[end - 1].Sentence.End);
        if (PersonLead.Of(text, start, stop) is not { } lead || lead.Goods >= stop)
            return null;
        var (mark, goodsAt) = (lead.Mark, lead.Goods);
        var goods = new List<(Statement, Wish Wish)>();
        for (var i = first; i < end; i++)
        {
            foreach (var wish in statements[i].Wishes)
            {
                if (wish.Mention.End <= mark && wish.Mention.Kind == MentionKind.Artist)
                    continue;
                if (wish.Mention.Start <= mark || wish.IsInDoubt || wish.Mention.Kind != MentionKind.Title)
                    return null;
                goods.Add((statements[i], wish));
            }
        }

        var person = lead.IsPerson ? text.Words(start, mark) : null;
        if (goods.Count == 0)
            return person is not null && SaysNothing(goodsAt, stop) ? new Row([], person) : null;
        if (goods is [var (_, only)] && only.Quantity is not null && person is null)
            return null;
        return new Row(goods, IsLead(goodsAt, goods[0].Wish) ? person : null);
    }

    // "nothing this time", "none", "-"
    private bool SaysNothing(int at, int stop) =>
        at >= stop || text.Tokens[at].Text is "nothing" or "none" or "nil" || text.Has(at, Cue.Not) || text.Has(at, Sign.Nothing);

    // Between the mark and the first title stand an article or a number, or nothing.
    private bool IsLead(int at, Wish wish)
    {
        for (var i = at; i < wish.Mention.Start; i++)
        {
            if (
                text.Tokens[i].Text is not ("the" or "a" or "your" or "x" or "of")
                && text.Value(i, out _) < 0
                && !text.Has(i, Cue.Unit)
            )
                return false;
        }

        return true;
    }
}
