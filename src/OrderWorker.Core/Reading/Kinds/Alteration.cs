using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds what a mail asks to have otherwise of an order made before: "add one more to what I ordered yesterday", "I asked for the LP. Could you
/// make it the CD?", "I ordered two and meant three".
/// </summary>
internal static class Alteration
{
    private static readonly IReadOnlySet<string> Amending = AnswerWords.All(AnswerCue.Amending);

    // Tokens of "two will do, the other class has its own".
    private const int LongestRecount = 12;

    /// <param name="body">The mail's new text.</param>
    /// <param name="intents">What each sentence of it is written for.</param>
    /// <param name="naming">Those that name something of the catalogue.</param>
    public static Sentence? Find(Passage body, Intents intents, Lazy<HashSet<Sentence>> naming)
    {
        if (MeansOther(body, intents, naming) is { } other)
            return other;
        if (!body.Has(Sign.EarlierOrder) && !body.Has(Sign.Ordered))
            return null;
        var told = false;
        for (var i = 0; i < body.Sentences.Length; i++)
        {
            var (sentence, of) = (body.Sentences[i], intents.Of(i));
            var past = IsPast(body, sentence) && !body.Has(sentence, Sign.Arrival);
            told |= past;
            var amends =
                Amends(body, sentence)
                || past && AddsTo(body, sentence)
                || told && (SharesParcel(body, sentence) || (of & Intent.Names) == 0 && NamesPlace(body, sentence));
            if (told && amends && (of & Intent.Complains) == 0 && (past || IsAsked(body, sentence)))
                return sentence;
            if (told && !past && (of & (Intent.Names | Intent.Asks)) == 0 && Recounts(body, sentence))
                return sentence;
            // A new order, whose own afterthought comes next.
            if ((of & (Intent.Buys | Intent.Names | Intent.Past)) == (Intent.Buys | Intent.Names) && !amends)
                return null;
        }

        return null;
    }

    // "I asked for Heaven Eyes but meant the Bach.", in a mail that asks for nothing.
    private static Sentence? MeansOther(Passage body, Intents intents, Lazy<HashSet<Sentence>> naming)
    {
        if (intents.Any(Intent.Buys | Intent.Names))
            return null;
        foreach (var sentence in body.Sentences)
        {
            for (var i = sentence.Start + 1; i < sentence.End; i++)
                if (
                    body.Tokens[i].Is("meant")
                    && (
                        body.Has(i - 1, Cue.But) || body.Has(i - 1, Cue.And) || i > sentence.Start + 1 && body.Has(i - 2, Cue.But)
                    )
                    && naming.Value.Contains(sentence)
                )
                    return sentence;
        }

        return null;
    }

    private static bool IsAsked(Passage body, Sentence sentence) =>
        body.Has(sentence, Cue.Ask)
        || IsWrong(body, sentence)
        || sentence.IsQuestion
            && (body.Has(sentence, Sign.Questions) || body.Has(sentence, Cue.Correct) || IsRather(body, sentence));

    private static bool IsPast(Passage body, Sentence sentence) =>
        body.Has(sentence, Sign.EarlierOrder) && !body.IsOnlyHarmless(sentence, Sign.EarlierOrder)
        || body.Has(sentence, Sign.Ordered);

    // "Can I have another tea towel with my order of this morning?"
    private static bool AddsTo(Passage body, Sentence sentence) =>
        sentence.IsQuestion && body.Has(sentence, Sign.EarlierOrder) && body.Has(sentence, Cue.More);

    // "Yesterday I asked for four. Two will do."
    private static bool Recounts(Passage body, Sentence sentence) =>
        sentence.Count <= LongestRecount && sentence.HasNumber && body.Has(sentence, Sign.Amends);

    // "If it is not yet gone, please use this address", "I gave you the wrong flat number"
    private static bool NamesPlace(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (ChangeWords.Place.Contains(body.Tokens[i].Text))
                return body.Has(sentence, Cue.Ask) || IsWrong(body, sentence);
        return false;
    }

    private static bool IsWrong(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (body.Tokens[i].Is("wrong") && !sentence.IsQuestion)
                return true;
        return false;
    }

    // "please put a tea towel in the same packet"
    private static bool SharesParcel(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (
                body.Tokens[i].Is("same")
                && (body.Has(i + 1, WordCue.Parcel) || body.Tokens[i + 1].Text is "box" or "envelope" or "post")
            )
                return true;
        return false;
    }

    private static bool Amends(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (Amending.Contains(body.Tokens[i].Text) && !(i + 1 < sentence.End && body.Tokens[i + 1].Is("to"))) // "I meant to"
                return true;
        return body.Has(sentence, Cue.Instead)
            || body.Has(sentence, Cue.Correct) && sentence.IsQuestion
            || IsRather(body, sentence);
    }

    // "could it go to 18 Marine Parade rather than to town?"
    private static bool IsRather(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (body.Tokens[i].Is("rather") && body.Tokens[i + 1].Is("than"))
                return true;
        return false;
    }
}
