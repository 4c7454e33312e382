using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Moira: Ruins", "Alan: Ruins", "me: Winter Harbour": rows of a joint order, each a copy for the person before it.</summary>
internal sealed class PersonRows(Passage text)
{
    // Tokens of "Little Sue", "Jean B.", "and Mrs. Roy"
    private const int LongestName = 5;

    private sealed record Row(Statement Statement, Wish Wish, string? Person);

    /// <summary>Counts a copy for each row, where rows of one paragraph name several persons and no numbers.</summary>
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
            var again in rows.GroupBy(r => (TitleOf(r), r.Wish.Mention.Format))
                .Where(g => g.Key.Item1 is not null && g.Count() > 1)
        )
            again.Last().Statement.IsInDoubt |= again.Any(r => r.Person is null) || !areTold;
    }

    private static void CountPersons(List<Row> rows)
    {
        var asked = rows.Exists(r => r.Wish.Stance == Stance.Asked);
        var before = new HashSet<(Title, string?)>();
        foreach (var (_, wish, person) in rows.Where(r => r.Wish.Stance is Stance.Asked or Stance.None))
        {
            if (asked && person is "me" or "myself" or "Me" or "Myself")
                wish.Stance = Stance.Asked;
            wish.Quantity = 1;
            if (wish.Mention.Titles is { Count: 1 } titles)
                wish.IsMore = !before.Add((titles.First(), wish.Mention.Format));
        }
    }

    private static Title? TitleOf(Row row) => row.Wish.Mention.Titles is { Count: 1 } titles ? titles.First() : null;

    // A line with words, a mark, one title without a number; null for any other.
    private Row? RowOf(IReadOnlyList<Statement> statements, int first, int end)
    {
        var (start, mark) = (statements[first].Sentence.Start, -1);
        for (var i = start + 1; i <= start + LongestName && i < statements[end - 1].Sentence.End && mark < 0; i++)
            mark = text.Tokens[i].IsMark(':') || text.Tokens[i].IsMark('-') ? i : -1;
        if (mark < 0)
            return null;
        Row? row = null;
        for (var i = first; i < end; i++)
        {
            foreach (var wish in statements[i].Wishes)
            {
                if (wish.Mention.End <= mark && wish.Mention.Kind == MentionKind.Artist)
                    continue;
                if (row is not null || wish is not { Quantity: null, IsInDoubt: false, Mention.Kind: MentionKind.Title })
                    return null;
                row = new Row(statements[i], wish, null);
            }
        }

        if (row is null || row.Wish.Mention.Start <= mark)
            return null;
        var stands = mark + 1 == row.Wish.Mention.Start || IsArticle(mark + 1, row.Wish);
        return stands && IsPerson(start, mark) ? row with { Person = text.Words(start, mark) } : row;
    }

    private bool IsPerson(int start, int mark)
    {
        if (text.Tokens[start].Text is "and" or "und" or "et" or "y" or "e" or "en" && start + 1 < mark)
            start++;
        if (!text.Tokens[start].IsCapital && text.Tokens[start].Text is not ("me" or "myself" or "old" or "young"))
            return false;
        for (var i = start; i < mark; i++)
        {
            var token = text.Tokens[i];
            // "Jean B.", "Mrs. Roy"; a word that speaks of goods, wishes or numbers is no name: "CD: Ruins", "Instead: Ruins".
            if (token.IsMark('.') ? i == start : token.Kind != TokenKind.Word || text.HasAny(i) && !IsNamelike(token.Text))
                return false;
        }

        return true;
    }

    private static bool IsNamelike(string word) =>
        word is "me" or "myself" or "may" or "april" or "june" or "rose" or "grace" or "hope" or "joy" or "mark" or "will" or "x";

    private bool IsArticle(int at, Wish wish) => at + 1 == wish.Mention.Start && text.Tokens[at].Text is "the" or "a" or "your";
}
