using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// Numbers behind what was counted that only say more of it: "drei Exemplare, zwei davon werden verschenkt", "tres Cellorettes, que somos tres
/// hermanas", "диски Heaven Eyes и Бах, оба".
/// </summary>
internal readonly struct ExplainedNumbers(Passage text)
{
    public bool Is(int start, int end, int value, Statement statement) =>
        IsPart(start, end, value, statement) || IsOfPersons(start, end, value, statement) || IsBoth(start, value, statement);

    // "zwei davon", "deux d'entre eux", "dont deux", "два из них": some of the copies that were counted; nothing behind asks or changes.
    private bool IsPart(int start, int end, int value, Statement statement)
    {
        if (
            !text.Lexicon.IsForeign
            || statement.Wishes is not [{ Quantity: > 1 } only]
            || only.Quantity < value
            || only.QuantityAt.Start > start
        )
            return false;
        var of = end < statement.Sentence.End && text.Has(end, WordCue.Of) ? end + 1 : end;
        var isPart =
            of < statement.Sentence.End && text.Has(of, WordCue.OfThem) && !text.Has(of, Cue.Unit)
            || start > only.Mention.End && text.Has(start - 1, WordCue.OfThem) && !text.Has(start - 1, Cue.Unit);
        return isPart && !Changes(end, statement.Sentence.End);
    }

    private bool Changes(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                text.Has(i, Cue.Ask)
                || text.Has(i, Cue.More)
                || text.Has(i, Cue.Not)
                || text.Has(i, Cue.Or)
                || text.Has(i, Cue.Drop)
                || text.Value(i, out _) > 1
                || Formats.Known(text.Tokens[i].Text) is not null
            )
                return true;
        return false;
    }

    // As many persons as copies: "tres hermanas", "nous sommes quatre".
    private bool IsOfPersons(int start, int end, int value, Statement statement) =>
        value > 1
        && (
            end < statement.Sentence.End && text.Has(end, WordCue.Whom)
            || start > statement.Sentence.Start
                && (text.Has(start - 1, WordCue.WeAre) || text.Lexicon.IsForeign && text.Has(start - 1, WordCue.Are))
        )
        && statement.Wishes is [{ Quantity: { } copies } only]
        && copies == value
        && only.QuantityAt.Start != start;

    // Two titles stand before it.
    private bool IsBoth(int start, int value, Statement statement) =>
        value == 2
        && text.Lexicon.IsForeign
        && (text.Has(start, Cue.Both) || start > statement.Sentence.Start && text.Has(start - 1, Cue.Both))
        && statement.Wishes.FindAll(w => w.Mention.Kind == MentionKind.Title) is [_, var last]
        && last.Mention.End <= start
        && statement.Wishes.TrueForAll(w => w.Stance is Stance.Asked or Stance.None);
}
