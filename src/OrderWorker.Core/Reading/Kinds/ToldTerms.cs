using OrderWorker.Core.Reading.Claims;
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

    // Tokens from "the postage" to "free".
    private const int Near = 6;

    /// <summary>"As it is over €50 the postage is free, so I send €96": a sum beside it is held against the terms.</summary>
    /// <param name="text">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "free".</param>
    public static bool AreOfPostage(Passage text, Sentence sentence, int at) =>
        text.Has(Math.Max(sentence.Start, at - Near), at, Sign.Postage)
        && !sentence.IsQuestion
        && !text.Has(sentence, Cue.Ask)
        && !text.Has(sentence, Cue.If)
        && !text.Has(sentence, Cue.Doubt)
        && !text.Has(sentence, WordCue.Please)
        && Amounts.Find(text).Count(sum => sum.Start >= sentence.Start && sum.End <= sentence.End) > 1;
}
