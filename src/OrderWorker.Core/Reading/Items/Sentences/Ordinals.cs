using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Make the first one two": which title is the first, and whether the number counts it, is for a person to say.</summary>
internal readonly struct Ordinals(Passage text)
{
    /// <summary>Leaves a statement in doubt that numbers or changes one of several by its place.</summary>
    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        if (!text.Has(sentence, Cue.Ordinal) || statement.IsByPlace)
            return;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            // "the second volume of Songs of the Canal": a name.
            if (!text.Has(i, Cue.Ordinal) || statement.Names(i))
                continue;
            // "zum ersten Mal", "pour la première fois"
            if (i + 1 < sentence.End && text.Has(i + 1, WordCue.Unaddressed))
                continue;
            if (FirstHad(i, statement) is { } had)
            {
                statement.HasFirst = had;
                continue;
            }

            if (IsApposition(i, statement))
                continue;
            // "Two of the last."
            statement.IsInDoubt |= statement.Wishes.Count == 0 && IsOfIt(i, sentence.Start);
            var next = i + text.CueLength(i);
            statement.IsInDoubt |= statement.Asks && IsVolume(i, next, statement);
            // "both Lark albums - the second on LP", "Ruins, and the second one too"
            statement.IsInDoubt |= statement.Wishes.Count > 0 && next < sentence.End && IsApart(i, next, sentence);
            if (
                next < sentence.End
                && IsOne(next)
                && !IsNamed(next + 1, statement)
                && !statement.Wishes.Exists(w => w.IsMore && w.QuantityAt.Start == i - 1)
                && !AnotherOfIt.IsAt(text, i, sentence.End)
                && (statement.Corrects || HasNumber(sentence, i, next))
            )
                statement.IsInDoubt = true;
        }
    }

    // "Carols from the Chapel (the first one, he's got More Carols)": of two look-alikes the one that is named; the second may be the other.
    private bool IsApposition(int at, Statement statement)
    {
        var one = at + text.CueLength(at);
        return at > statement.Sentence.Start + 1
            && Ranks.All.GetValueOrDefault(text.Tokens[at].Text) == 1
            && text.Has(at - 1, WordCue.Definite)
            && text.Tokens[at - 2].IsMark('(')
            && one + 1 < statement.Sentence.End
            && text.Value(one, out var length) == 1
            && text.Tokens[one + length].Kind == TokenKind.Mark
            && statement.Wishes.Exists(w =>
                w.Mention is { Kind: MentionKind.Title, IsWhole: true, Series: null, Titles.Count: 1 } title
                && title.End == at - 2
            );
    }

    // "I have got the first two", "we have read the first three books already", and not a word more.
    private int? FirstHad(int at, Statement statement)
    {
        var (sentence, number) = (statement.Sentence, at + text.CueLength(at));
        if (
            statement is not { Wishes.Count: 0, Corrects: false, Asks: false }
            || sentence.IsQuestion
            || Ranks.All.GetValueOrDefault(text.Tokens[at].Text) != 1
            || at == sentence.Start
            || !text.Has(at - 1, WordCue.Definite)
            || number >= sentence.End
            || text.Value(number, out var length) is not (> 1 and var value)
            || !IsHad(sentence.Start, at)
        )
            return null;
        for (var i = number + length; i < sentence.End; i++)
            if (!text.Has(i, Cue.Medium) && !text.Has(i, Cue.Unit) && !text.Has(i, Cue.Volume) && !text.Has(i, Cue.Already))
                return null;
        return value;
    }

    private bool IsHad(int start, int end) =>
        text.Has(start, end, Cue.Own) || text.Has(start, end, Cue.Already) || text.Has(start, end, Cue.Heard);

    private bool IsApart(int at, int next, Sentence sentence)
    {
        var first = at > sentence.Start && text.Tokens[at - 1].Text is "the" or "den" or "die" or "das" ? at - 1 : at;
        if (text.Has(next, WordCue.AsFormat) || text.Tokens[next].Text is "on" or "auf")
            return next + 1 < sentence.End && Formats.Known(text.Tokens[next + 1].Text) is not null;
        var isAlone =
            next + 1 >= sentence.End
            || text.Tokens[next + 1].Text is "too" or "as" or "please" or "also"
            || text.Tokens[next + 1].Kind == TokenKind.Mark;
        if (text.Tokens[next].Text is "en" or "por" && text.Tokens[first].Text is "le" or "la" or "el" or "il" or "ce")
            return true;
        return text.Tokens[next].Is("one") && isAlone && first > sentence.Start && text.Has(first - 1, Cue.And)
            || text.Has(next, WordCue.Times)
            || text.Has(next, WordCue.Doubling);
    }

    // "Please send Canal 1 and a copy of the third", "the first two came, so now the last please": one more volume, by its place alone.
    private bool IsVolume(int at, int next, Statement statement) =>
        at > statement.Sentence.Start
        && text.Has(at - 1, WordCue.Definite)
        && statement.Wishes.Exists(w => w.Mention.Series is not null)
        && (
            next >= statement.Sentence.End
            || text.Tokens[next].Kind == TokenKind.Mark
            || text.Has(next, WordCue.Please)
            || text.Has(next, WordCue.Too)
            || text.Has(next, Cue.And)
            || text.Tokens[next].Is("as")
        );

    private bool IsOfIt(int at, int floor) =>
        at - 3 >= floor
        && text.Tokens[at - 1].Is("the")
        && text.Tokens[at - 2].Is("of")
        && text.NumberEndingAt(at - 3, floor) is >= 0 and var number
        && text.Value(number, out _) > 1;

    // "the second one, More Viols": says which.
    private bool IsNamed(int at, Statement statement) =>
        at + 1 < statement.Sentence.End
        && text.Tokens[at].Kind == TokenKind.Mark
        && (statement.At(at + 1) ?? (text.Tokens[at + 1].Is("the") ? statement.At(at + 2) : null))
            is { Mention: { Kind: MentionKind.Title, Titles.Count: 1 } };

    private bool IsOne(int at) => text.Has(at, Cue.Medium) || text.Has(at, Cue.Unit) || text.Value(at, out _) >= 0;

    // A number other than the "one" that the ordinal stands with.
    private bool HasNumber(Sentence sentence, int ordinal, int one)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if ((i < ordinal || i > one) && text.Value(i, out _) > 0)
                return true;
        }

        return text.Value(one, out _) > 1;
    }
}
