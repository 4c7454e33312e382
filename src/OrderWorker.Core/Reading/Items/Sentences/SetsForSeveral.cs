using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Both for me, and both for my sister.", "I'll have all three. Bev will have all three as well.": a set for each of several persons, in words that tell one.</summary>
internal static class SetsForSeveral
{
    /// <summary>Does the statement ask for one, the ones before it read?</summary>
    public static bool Are(Passage text, Statement statement, List<Statement> before) =>
        IsTwice(text, statement) || statement.Adds && (IsAllAgain(statement, before) || IsWantedToo(text, statement, before));

    private static bool IsTwice(Passage text, Statement statement)
    {
        if (!text.Has(statement.Sentence, Cue.Both) && !text.Has(statement.Sentence, Cue.All))
            return false;
        var (times, isFor) = (0, false);
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i += Math.Max(1, text.CueLength(i)))
        {
            if (!text.Has(i, Cue.Both) && !text.Has(i, Cue.All))
                continue;
            times++;
            var next = i + Math.Max(1, text.CueLength(i));
            isFor |= next < statement.Sentence.End && text.Has(next, WordCue.For);
        }

        return times > 1 && isFor;
    }

    private static bool IsAllAgain(Statement statement, List<Statement> before) =>
        statement is { Wishes.Count: 0, AllOf: { } all }
        && before.Exists(s => s.Asks && (s.AllOf == all || s.Wishes.Exists(w => w.Mention.Set?.Items.Count == all)));

    // "My friend Bev will have all three as well."
    private static bool IsWantedToo(Passage text, Statement statement, List<Statement> before) =>
        statement is { Wishes: [{ Mention.Set: { } set, Stance: Stance.None or Stance.Asked }] }
        && text.Has(statement.Sentence.Start, WordCue.Our)
        && before.Exists(s => s.Wishes.Exists(w => w.Mention.Set == set && w.Stance == Stance.Asked));
}
