using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Mail that wants nothing of a shop: newsletters, offers to the shop, fraud, and chat that went astray.</summary>
internal static class StrayMail
{
    /// <summary>Advertising and fraud, by what only they say. One phrase is enough where nobody speaks of himself.</summary>
    public static Evidence? Bulk(MailWords words, Intents intents)
    {
        if (!words.Body.Has(Sign.Bulk) && !words.Subject.Has(Sign.Bulk))
            return null;

        var (signs, personal, first) = (0, false, (Sentence?)null);
        foreach (var sentence in words.Body.Sentences)
        {
            if (words.Body.Has(sentence, Sign.Bulk))
                first ??= sentence;
            for (var i = sentence.Start; i < sentence.End && words.Body.Has(sentence, Sign.Bulk); i++)
                signs += words.Body.Has(i, Sign.Bulk) ? 1 : 0;
            personal |= BuyingWords.IsInFirstPerson(words.Body, sentence);
        }

        // "Re: Newsletter 88" is the shop's own.
        for (var i = 0; i < words.Subject.Tokens.Count && !words.IsReply; i++)
            signs += words.Subject.Has(i, Sign.Bulk) ? 1 : 0;
        const Intent Wants = Intent.Asks | Intent.Buys | Intent.Pays | Intent.Past;
        if (signs == 0 || signs == 1 && personal && (intents.All & Wants) != 0)
            return null;
        return first is { } sentenceOf
            ? OpenQuestions.Words(words.Body, sentenceOf, "advertising or fraud")
            : new Evidence("kind", -1, words.Subject.Text.Length, words.Subject.Text, "advertising or fraud");
    }

    /// <summary>Does a buyer order in so many words all the same?</summary>
    public static bool IsOrder(Passage body, Intents intents) =>
        (intents.All & Intent.Names) != 0
        && body.Sentences.Where((s, i) => (intents.Of(i) & (Intent.Buys | Intent.NotSold)) == Intent.Buys)
            .Any(s => BuyingWords.IsInFirstPerson(body, s));

    /// <summary>A friend's mail: one private word is enough where nothing is asked for, paid or told of an order.</summary>
    public static Evidence? Chat(Passage body, Intents intents)
    {
        if ((intents.All & (Intent.Buys | Intent.Pays | Intent.Past | Intent.Complains)) != 0)
            return null;
        if (!body.Has(Sign.Private))
            return null;
        foreach (var sentence in body.Sentences)
        {
            if (body.Has(sentence, Sign.Private))
                return OpenQuestions.Words(body, sentence, "chat among friends");
        }

        return null;
    }
}
