using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Moira: Ruins", "Alan: Ruins", "me: Winter Harbour": rows of a joint order, each a copy for the person before it.</summary>
internal static class PersonRows
{
    // Tokens of "Little Sue", "Jean B."
    private const int LongestName = 3;

    /// <summary>Counts a copy for each row, where rows of one paragraph name several persons and no numbers.</summary>
    public static void Read(Passage text, IReadOnlyList<Statement> statements)
    {
        var rows = new List<(Statement Statement, string Person)>();
        foreach (var statement in statements)
        {
            var person = Person(text, statement);
            if (person is not null)
                rows.Add((statement, person));
            if (person is null || statement.Sentence.EndsParagraph)
            {
                Count(rows);
                rows.Clear();
            }
        }

        Count(rows);
    }

    private static void Count(List<(Statement Statement, string Person)> rows)
    {
        // Rows of persons of whom one stands there twice may be kinds or places: "Singles: Ruins".
        if (rows.Count < 2 || rows.Select(r => r.Person).Distinct(StringComparer.Ordinal).Count() < rows.Count)
            return;
        var asked = rows.Exists(r => r.Statement.Wishes[0].Stance == Stance.Asked);
        var before = new HashSet<(Title, string?)>();
        foreach (var (statement, person) in rows.Where(r => r.Statement.Wishes[0].Stance is Stance.Asked or Stance.None))
        {
            var wish = statement.Wishes[0];
            if (asked && person is "me" or "myself" or "Me" or "Myself")
                wish.Stance = Stance.Asked;
            wish.Quantity = 1;
            if (wish.Mention.Titles is { Count: 1 } titles)
                wish.IsMore = !before.Add((titles.First(), wish.Mention.Format));
        }
    }

    // What stands before the mark of a row with one title and no number; null for any other sentence.
    private static string? Person(Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            !sentence.BeginsLine
            || statement.Wishes is not [{ Quantity: null, IsInDoubt: false, Mention.Kind: MentionKind.Title } wish]
        )
            return null;
        var mark = sentence.Start;
        while (mark < wish.Mention.Start && IsName(text.Tokens[mark], text.HasAny(mark)) || IsInitial(text, mark, wish))
            mark++;
        if (mark == sentence.Start || mark - sentence.Start > LongestName || mark >= wish.Mention.Start)
            return null;
        var behind = text.Tokens[mark];
        if (!behind.IsMark(':') && !behind.IsMark('-') || mark + 1 < wish.Mention.Start && !IsArticle(text, mark + 1, wish))
            return null;
        var name = text.Tokens[sentence.Start];
        return name.IsCapital || name.Text is "me" or "myself" ? text.Words(sentence.Start, mark) : null;
    }

    // A word that speaks of goods, wishes or numbers is no name: "CD: Ruins", "Instead: Ruins".
    private static bool IsName(in Token token, bool speaks) =>
        token.Kind == TokenKind.Word && (!speaks || token.Text is "me" or "myself");

    // "Jean B."
    private static bool IsInitial(Passage text, int at, Wish wish) =>
        at > 0 && at < wish.Mention.Start && text.Tokens[at].IsMark('.') && text.Tokens[at - 1].Length == 1;

    private static bool IsArticle(Passage text, int at, Wish wish) =>
        at + 1 == wish.Mention.Start && text.Tokens[at].Text is "the" or "a" or "your";
}
