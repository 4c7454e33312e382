using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds what may be an order's only trace in a mail that tells a story: "It is for his birthday.", "What do I owe you?", "That one.", "Time I had
/// another." A story that names goods is then shown to a person.
/// </summary>
internal static class Hints
{
    // Tokens of "Two of them, if you recall".
    private const int LongestAside = 7;

    public static Sentence? Find(Passage body)
    {
        foreach (var sentence in body.Sentences)
            if (!body.Has(sentence, Sign.Private) && (IsOfWanting(body, sentence) || IsOfOne(body, sentence)))
                return sentence;
        return null;
    }

    // "I'll pay", "for his birthday", "I thought of it as a present for Jim"; not "she sang it at her birthday"
    private static bool IsOfWanting(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && body.Has(sentence, WordCue.Hinting); i++)
            if (body.Has(i, WordCue.Hinting) && (!body.Has(sentence, WordCue.Past) || body.Has(sentence, WordCue.Teller)))
                return true;
        return false;
    }

    // "That one.", "Both of us then.", "Same for us."
    private static bool IsOfOne(Passage body, Sentence sentence)
    {
        if (
            sentence.Count > LongestAside
            || AnswerWords.Greeting.Contains(body.Tokens[sentence.Start].Text)
            || body.Has(sentence, Sign.Arrival)
            || body.Has(sentence, Sign.Praise)
        )
            return false;
        var refers = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (body.Has(i, WordCue.Past) || body.Has(i, Sign.Narrative) || body.Tokens[i].Kind == TokenKind.Mark)
                return false;
            refers |= body.Has(i, Cue.Both) || body.Has(i, Cue.Same) || body.Tokens[i].Is("one") || body.Tokens[i].Is("ones");
        }

        return refers;
    }
}
