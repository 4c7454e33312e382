using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Tells a set, or all of something, of which a part is taken out within the sentence in words that no other reader takes in.</summary>
internal static class LimitedSets
{
    public static bool Is(Passage text, Statement statement) =>
        IsLimited(text, statement) && !IsExcept(statement) || IsCalledBoth(text, statement);

    /// <summary>"One set (with Coal, not Fell)": a title that a word right before it takes out of a set.</summary>
    public static bool TakesOut(Passage text, Statement statement)
    {
        if (!statement.Wishes.Exists(w => w.Mention.Kind == MentionKind.Set))
            return false;
        foreach (var wish in statement.Wishes)
            if (
                wish.Mention is { Kind: MentionKind.Title, Start: var start }
                && start > statement.Sentence.Start
                && text.Has(start - 1, Cue.Not)
            )
                return true;
        return false;
    }

    // "The set please, that is, both albums", of three.
    private static bool IsCalledBoth(Passage text, Statement statement)
    {
        if (!statement.Wishes.Exists(w => w.Mention.Set?.Items.Values.Sum() > 2))
            return false;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (
                text.Has(i, Cue.Both)
                && i + text.CueLength(i) is var next
                && next < statement.Sentence.End
                && text.Has(next, Cue.Medium)
                && statement.At(i) is not { Mention.Set.Items.Count: > 2 }
                && !(i > statement.Sentence.Start && text.Has(i - 1, WordCue.Of)) // "and 1 of both albums"
            )
                return true;
        return false;
    }

    // "all three but no Bach", "everything but the Bach", "the trilogy without volume 2".
    private static bool IsLimited(Passage text, Statement statement)
    {
        var (whole, sentence) = (false, statement.Sentence);
        if (
            statement.AllOf is null
            && statement.Each is null
            && !text.Has(sentence, Cue.Everything)
            && !statement.Wishes.Exists(w => w.Mention.Kind == MentionKind.Set)
        )
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (statement.At(i) is { Mention.Kind: not MentionKind.Set } named)
            {
                i = Math.Max(i, named.Mention.End - 1);
                continue;
            }

            if (
                whole
                && (
                    text.Has(i, Cue.Not) && (statement.AllOf is not null || statement.Each is null || IsExcepting(text, i))
                    || text.Has(i, Cue.Refuse)
                    || text.Has(i, Cue.Drop)
                )
                && !IsNumbering(text, i)
                && !IsOfFormat(text, i, sentence.End)
                && !IsInName(text, i, sentence)
            )
                return true;
            if (
                whole
                && text.Tokens[i].Is("but")
                && (IsNamed(statement, i + 1, i + 5) || i + 2 < sentence.End && text.Has(i + 2, Cue.Ordinal))
            )
                return true;
            if (whole && text.Has(i, WordCue.Only) && HasOrdinal(text, i + 1, Math.Min(sentence.End, i + 5)))
                return true;
            whole |=
                text.Has(i, Cue.Everything)
                || statement.Each is not null && text.Has(i, Cue.Each)
                || statement.AllOf is not null && (text.Has(i, Cue.All) || text.Has(i, Cue.Both))
                || statement.At(i) is { Mention.Kind: MentionKind.Set };
        }

        return false;
    }

    // "The canal set please - I only need the last one"
    private static bool HasOrdinal(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, Cue.Ordinal))
                return true;
        return false;
    }

    // "one of each except the map"; not "one of each, and not 2"
    private static bool IsExcepting(Passage text, int at) => text.Has(at, WordCue.Excepting);

    private static bool IsNamed(Statement statement, int start, int end) =>
        statement.Wishes.Exists(w => w.Mention.Start >= start && w.Mention.Start < end);

    // "everything by Drystone except Ruins": what is taken out is named.
    private static bool IsExcept(Statement statement) =>
        statement.AllOf == 0
        && statement.Wishes.Any(w => w.Mention.Kind == MentionKind.Artist && w.Stance == Stance.Asked)
        && statement.Wishes.Where(w => w.Stance == Stance.Refused).ToList() is { Count: > 0 } refused
        && refused.TrueForAll(w => w.CertainSkus().Any());

    // "los dos CD de Siobhán Ní Dhálaigh": a part of a name, though "ni" refuses.
    private static bool IsInName(Passage text, int at, Sentence sentence) =>
        at > sentence.Start
        && at + 1 < sentence.End
        && text.Tokens[at].IsCapital
        && text.Tokens[at - 1].IsCapital
        && text.IsStrange(at - 1)
        && text.Tokens[at + 1].IsCapital
        && text.IsStrange(at + 1);

    // "on CD, not vinyl", "no en vinilo": of a format, and takes no title out.
    private static bool IsOfFormat(Passage text, int at, int end)
    {
        var next = at + Math.Max(1, text.CueLength(at));
        if (next < end && (text.Tokens[next].Text is "on" or "auf" || text.Has(next, WordCue.Within)))
            next++;
        return next < end
            && Formats.Known(text.Tokens[next].Text) is not null
            && (next + 1 >= end || text.Tokens[next + 1].Kind == TokenKind.Mark);
    }

    // "no. 2": a number, no refusal.
    private static bool IsNumbering(Passage text, int at) =>
        text.Has(at, Cue.Unit) && at + 1 < text.Tokens.Count && text.Tokens[at + 1].Kind == TokenKind.Number;
}
