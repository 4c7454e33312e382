using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>
/// "The Bach suites, the Casals one", "one tunebook, the spiral bound one": a title, and which of several of it the buyer has in mind. Where no word of
/// that is the catalogue's, it may be another record, or one that the shop has not.
/// </summary>
internal readonly struct SingledOut(Passage text, TokenSet names)
{
    // Tokens of "spiral bound" between "the" and "one".
    private const int MostWords = 3;

    public void Read(Statement statement)
    {
        foreach (var wish in statement.Wishes)
            if (wish.Stance is Stance.Asked or Stance.None && In(wish.Mention, statement.Sentence) is { } found)
                statement.Strangers.Add(found);
    }

    private (int Start, int End)? In(Mention mention, Sentence sentence)
    {
        var behind = mention.End;
        while (behind < sentence.End && text.Has(behind, WordCue.Please))
            behind++;
        var the = behind + 1;
        if (
            mention.Kind != MentionKind.Title
            || the + 2 >= sentence.End
            || text.Tokens[the - 1].Kind != TokenKind.Mark
            || !text.Has(the, WordCue.Definite)
        )
            return null;
        for (var i = the + 1; i < sentence.End && i <= the + 1 + MostWords; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
                return null;
            if (text.Has(i, Cue.Medium))
                return i > the + 1 && EndsClause(i + 1, sentence) ? (the + 1, i) : null;
            if (IsKnown(i))
                return null;
        }

        return null;
    }

    // Of the catalogue, a number, its place or its format, or said of any record: "the new one".
    private bool IsKnown(int at) =>
        names.Contains(at)
        || text.Value(at, out _) >= 0
        || text.Has(at, Cue.Ordinal)
        || text.Has(at, Cue.Filler)
        || text.Has(at, WordCue.OfAnyRecord)
        || Formats.Known(text.Tokens[at].Text) is not null;

    private bool EndsClause(int at, Sentence sentence) =>
        at >= sentence.End || text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Break || text.Has(at, Cue.And);
}
