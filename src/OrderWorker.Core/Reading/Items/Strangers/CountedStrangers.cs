using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Finds unknown titles behind a number: "one Midnight Bow".</summary>
internal readonly struct CountedStrangers(Passage text, TokenSet names)
{
    // "one Midnight Bow".
    public void Read(Statement statement)
    {
        if (!statement.Sentence.HasNumber)
            return;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            if (
                names.Contains(i)
                || text.Value(i, out var length) is < 1 or > 999
                || text.Tokens[i].Kind == TokenKind.Number && statement.Sentence.Start < i && text.Tokens[i - 1].IsMark(',')
            )
                continue;
            if (IsBehind(i, length, statement.Sentence))
                statement.Strangers.Add((i - 2, i - 1));
            var start = i + length;
            while (
                start < statement.Sentence.End
                && (
                    text.Has(start, Cue.Unit) || text.Tokens[start].Text is "of" or "the" or "\"" || IsOfArtist(start, i + length)
                )
            )
                start++;
            if (
                start < statement.Sentence.End
                && text.IsWrittenCapital(start)
                && (text.IsStrange(start) || IsOfTwoWords(start, statement.Sentence.End))
                && !(start + 1 < statement.Sentence.End && text.Has(start + 1, Cue.Money)) // "68 Canadian dollars"
                && !text.Has(start, WordCue.Whom) // "wir sind zwei Schwestern"
                && !IsWriter(start)
                && !names.Contains(start)
                && Formats.Known(text.Tokens[start].Text) is null
                && !StrangerPlaces.IsAhead(text, i, statement.Sentence.End)
                && (i == statement.Sentence.Start || !text.Tokens[i - 1].IsCapital || text.HasAny(i - 1))
            )
            {
                statement.Strangers.Add((start, start + 1));
            }
        }
    }

    // "one Summer Breeze", of which the first word is an everyday one
    private bool IsOfTwoWords(int at, int end) =>
        at + 1 < end
        && text.Tokens[at].Kind == TokenKind.Word
        && text.IsCommon(at)
        && text.IsWrittenCapital(at + 1)
        && text.IsStrange(at + 1)
        && !names.Contains(at + 1)
        && !text.Has(at + 1, Cue.Money)
        && Formats.Known(text.Tokens[at + 1].Text) is null;

    // "Midnight Bow (1)", "Midnight Bow x 2", "Midnight Bow en deux exemplaires"
    private bool IsBehind(int at, int length, Sentence sentence) =>
        at - 2 > sentence.Start
        && (
            text.Tokens[at - 1].IsMark('(') && at + length < sentence.End && text.Tokens[at + length].IsMark(')')
            || text.Tokens[at - 1].Text is "x" or "×"
            || text.Has(at - 1, WordCue.Within) && at + length < sentence.End && text.Has(at + length, Cue.Unit)
        )
        && text.IsWrittenCapital(at - 2)
        && text.IsStrange(at - 2)
        && !names.Contains(at - 2)
        && Formats.Known(text.Tokens[at - 2].Text) is null
        && !StrangerPlaces.IsAhead(text, at - 2, sentence.End);

    // "one copy of her Elgar concerto"; not "one for her", "one of her friends"
    private bool IsOfArtist(int at, int behind) =>
        at > behind && text.Tokens[at - 1].Is("of") && text.Has(at - 2, Cue.Unit) && text.Has(at, WordCue.Possessive);

    // "3 I'll leave"
    private bool IsWriter(int at) => text.Span(at, at + 1) is ['I', '\'' or '’', ..];
}
