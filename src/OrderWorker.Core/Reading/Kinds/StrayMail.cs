using OrderWorker.Core.Orders;
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

    /// <summary>
    /// A supplier's word of the shop's own order: nobody speaks of himself, and what is to be sent goes to the shop. With any other place in it,
    /// it may be a form that the shop's own page sends.
    /// </summary>
    public static Evidence? OfSupplier(MailWords words, string shop, ShipTo? place, bool hasItems)
    {
        var body = words.Body;
        if (words.IsForwarded || words.IsReply || !body.Has(Sign.Supplies) && !words.Subject.Has(Sign.Supplies))
            return null;
        if (place is null ? hasItems : !IsOf(place, shop))
            return null;
        Sentence? first = null;
        foreach (var sentence in body.Sentences)
        {
            if (
                sentence.IsQuestion && body.Has(sentence, Sign.Questions)
                || !body.Lexicon.IsForeign && BuyingWords.IsInFirstPerson(body, sentence)
            )
                return null;
            first ??= body.Has(sentence, Sign.Supplies) ? sentence : null;
        }

        return first is { } told
            ? OpenQuestions.Words(body, told, "a supplier tells of the shop's own order")
            : new Evidence("kind", -1, words.Subject.Text.Length, words.Subject.Text, "a supplier tells of the shop's own order");
    }

    private static bool IsOf(ShipTo place, string shop) =>
        place.Lines.Append(place.Name).Any(line => line.Contains(shop, StringComparison.OrdinalIgnoreCase));

    /// <summary>Does a buyer order in so many words all the same?</summary>
    public static bool IsOrder(Passage body, Intents intents) =>
        (intents.All & Intent.Names) != 0
        && body.Sentences.Where((s, i) => (intents.Of(i) & (Intent.Buys | Intent.NotSold)) == Intent.Buys)
            .Any(s => BuyingWords.IsInFirstPerson(body, s));

    /// <summary>Chat in which titles are everyday words: "low tide is at six, could somebody bring the tea towels".</summary>
    public static Evidence? PlainChat(MailWords words, Intents intents, Lazy<HashSet<Sentence>> naming) =>
        words.Body.Has(Sign.Private)
        && words.Body.Sentences.Count(s => words.Body.Has(s, Sign.Private)) + (words.Subject.Has(Sign.Private) ? 1 : 0) > 1
            ? Chat(words.Body, intents, naming)
            : null;

    /// <summary>A friend's mail: one private word is enough where nothing is asked for, paid or told of an order.</summary>
    /// <param name="body">The mail's new text.</param>
    /// <param name="intents">What each of its sentences is written for.</param>
    /// <param name="naming">Sentences that name goods: who asks something of these asks the shop, whatever else is in the mail.</param>
    public static Evidence? Chat(Passage body, Intents intents, Lazy<HashSet<Sentence>> naming)
    {
        if ((intents.All & (Intent.Buys | Intent.Pays | Intent.Past | Intent.Complains)) != 0)
            return null;
        if (
            !body.Has(Sign.Private)
            || body.Sentences.Any(s => s.IsQuestion && !body.Has(s, Sign.Private) && naming.Value.Contains(s))
        )
            return null;
        foreach (var sentence in body.Sentences)
        {
            if (body.Has(sentence, Sign.Private))
                return OpenQuestions.Words(body, sentence, "chat among friends");
        }

        return null;
    }
}
