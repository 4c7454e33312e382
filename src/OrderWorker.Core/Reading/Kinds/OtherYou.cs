using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>A "you" by which nothing is told to the shop: "nothing on the radio that you could dance to", "he had me read him the list of what you sell".</summary>
internal static class OtherYou
{
    /// <param name="body">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "you".</param>
    /// <param name="naming">Sentences that name goods.</param>
    public static bool Is(Passage body, Sentence sentence, int at, Lazy<HashSet<Sentence>> naming) =>
        at - 1 > sentence.Start
        && body.Tokens[at - 1].Text is "that" or "what"
        && !sentence.IsQuestion
        && !body.Has(sentence, Cue.Ask)
        && !body.Has(sentence, Sign.Fulfil)
        && !body.Has(sentence, Cue.Dispatch)
        && !body.Has(sentence, WordCue.Please)
        && (IsOfRange(body, at) || IsAnybody(body, sentence, at) && !naming.Value.Contains(sentence));

    private static bool IsOfRange(Passage body, int at) => body.Tokens[at - 1].Is("what") && body.Tokens[at - 2].Is("of");

    private static bool IsAnybody(Passage body, Sentence sentence, int at)
    {
        if (!body.Tokens[at - 1].Is("that") || body.Has(sentence, Cue.If))
            return false;
        for (var i = at - 2; i >= sentence.Start; i--)
            if (body.Tokens[i].Text is "nothing" or "nowhere" or "nobody")
                return true;
        return false;
    }
}
