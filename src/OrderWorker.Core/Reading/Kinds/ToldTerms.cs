using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"And I see that you charge no postage over sixty": the shop's own terms, told again. What it comes to is held against the catalogue.</summary>
internal static class ToldTerms
{
    /// <param name="body">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "you".</param>
    public static bool Are(Passage body, Sentence sentence, int at)
    {
        var before = at - 1;
        if (before > sentence.Start && body.Tokens[before].Is("that"))
            before--;
        return before > sentence.Start
            && body.Has(before, WordCue.Noticing)
            && body.Has(before - 1, WordCue.Teller)
            && body.Tokens[at + 1].Is("charge")
            && !sentence.IsQuestion
            && !body.Has(at, sentence.End, Cue.Ask)
            && !body.Has(at, sentence.End, Cue.But)
            && !body.Has(at, sentence.End, Cue.If);
    }
}
