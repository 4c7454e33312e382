using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>What a row of a joint order begins with: "Moira:", "Little Sue -", "Colm (me) -", "for Mum ......".</summary>
/// <param name="Mark">The token of the mark behind it.</param>
/// <param name="Goods">The token behind the mark.</param>
/// <param name="IsPerson">Is it a name, and no word that speaks of goods, wishes or numbers?</param>
internal readonly record struct PersonLead(int Mark, int Goods, bool IsPerson)
{
    // Tokens of "Little Sue", "Jean B.", "and Mrs. Roy", "Colm (me)"
    private const int LongestName = 6;

    /// <returns>Null where no mark stands near the start.</returns>
    public static PersonLead? Of(Passage text, int start, int stop)
    {
        for (var mark = start + 1; mark <= start + LongestName && mark < stop; mark++)
        {
            if (text.Tokens[mark].IsMark(':') || text.Tokens[mark].IsMark('-'))
                return new PersonLead(mark, mark + 1, IsName(text, start, mark));
        }

        return null;
    }

    private static bool IsName(Passage text, int start, int mark)
    {
        if (text.Has(start, WordCue.RowLead) && start + 1 < mark)
            start++;
        if (!text.Tokens[start].IsCapital && text.Tokens[start].Text is not ("me" or "myself" or "old" or "young"))
            return false;
        for (var i = start; i < mark; i++)
        {
            var token = text.Tokens[i];
            if (i > start && (token.IsMark('(') || token.IsMark(')')))
                continue;
            // "Jean B.", "Mrs. Roy"; a word that speaks of goods, wishes or numbers is no name: "CD: Ruins", "Instead: Ruins".
            if (token.IsMark('.') ? i == start : token.Kind != TokenKind.Word || text.HasAny(i) && !IsNamelike(token.Text))
                return false;
        }

        return true;
    }

    private static bool IsNamelike(string word) =>
        word is "me" or "myself" or "may" or "april" or "june" or "rose" or "grace" or "hope" or "joy" or "mark" or "will" or "x";
}
