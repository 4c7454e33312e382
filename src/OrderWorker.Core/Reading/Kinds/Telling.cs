using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a mail that only tells, and wants nothing: "Somebody left a coat and a copy of Ruins behind", "Peter will be talking about Salt Roads on
/// the 14th". Each title stands behind a verb of what happened, or before it; nobody asks, counts, wishes, pays or gives an address.
/// </summary>
internal static class Telling
{
    // Tokens; whoever writes fewer may order.
    private const int Fewest = 12;

    // Tokens from a title to the verb that tells of it: "Heaven Eyes, the CD, arrived".
    private const int FarthestVerb = 4;

    private const int ShortestPastForm = 5;

    private const Intent Wants = Intent.Buys | Intent.Pays | Intent.Asks | Intent.Complains | Intent.Ponders;

    /// <summary>A sentence that names goods, in a mail that wants nothing.</summary>
    /// <param name="words">The mail.</param>
    /// <param name="intents">What each sentence of its new text is written for.</param>
    /// <param name="index">Of the catalogue.</param>
    public static Evidence? Find(MailWords words, Intents intents, CatalogueIndex index)
    {
        var body = words.Body;
        if (
            (intents.All & Wants) != 0
            || words.IsForwarded
            || words.IsReply && (!body.Has(Sign.Arrival) || body.Has(Sign.InQuote))
            || intents.Past() is not null
            || Hints.Find(body) is not null
        )
            return null;
        return OnlyTells(body, intents, index, mayAsk: false) is { } told
            ? OpenQuestions.Words(body, told, "only tells of what it names")
            : null;
    }

    /// <summary>A question in a mail that tells a story around it: "I tried to pay for Heaven Eyes. What is your address at PayPal?"</summary>
    public static Evidence? Asking(MailWords words, Intents intents, CatalogueIndex index) =>
        !words.IsForwarded
        && !words.Body.Has(Sign.Private)
        && (intents.All & Intent.Buys) == 0
        && intents.First(Intent.Asks) is { } question
        && OnlyTells(words.Body, intents, index, mayAsk: true) is not null
            ? OpenQuestions.Words(words.Body, question, "asks, and only tells of what it names")
            : null;

    private static Sentence? OnlyTells(Passage body, Intents intents, CatalogueIndex index, bool mayAsk)
    {
        if (body.Tokens.Count < Fewest)
            return null;
        var mentions = MentionFinder.Find(body, index).Where(m => m.Kind is MentionKind.Title or MentionKind.Set).ToList();
        Sentence? told = null;
        for (var i = 0; i < body.Sentences.Length; i++)
        {
            var sentence = body.Sentences[i];
            if (mayAsk && (intents.Of(i) & Intent.Asks) != 0)
                continue;
            var first = mentions.Find(m => sentence.Start <= m.Start && m.Start < sentence.End);
            var names = first is not null || (intents.Of(i) & Intent.Names) != 0;
            if (!names && !body.Has(sentence, Sign.Goods) && !body.Has(sentence, Cue.Unit) && !body.Has(sentence, Cue.Medium))
            {
                if (MayAsk(body, sentence))
                    return null;
                continue;
            }

            if (sentence.IsQuestion || Wishes(body, sentence) || !Tells(body, sentence, first))
                return null;
            told ??= names ? sentence : null;
        }

        return told;
    }

    // "Two, then.", "One for my mother.": short, and without a verb.
    private static bool MayAsk(Passage body, Sentence sentence) =>
        sentence.IsQuestion && !body.Has(sentence, Sign.Rhetorical)
        || body.Has(sentence, Cue.Ask)
        || (sentence.HasNumber || body.Has(sentence, WordCue.For))
            && VerbIn(body, sentence.Start, sentence.End) < 0
            && !body.Has(sentence, WordCue.Perfect);

    private static bool Wishes(Passage body, Sentence sentence) =>
        body.Has(sentence, Cue.Ask)
        || body.Has(sentence, WordCue.Unreal)
        || body.Has(sentence, Sign.Fulfil)
        || body.Has(sentence, Sign.Wait)
        || body.Has(sentence, Cue.More)
        || body.Has(sentence, Cue.Later)
        || body.Value(sentence.Start, out _) >= 0
        || sentence.HasNumber && body.Has(sentence, WordCue.Teller);

    private static bool Tells(Passage body, Sentence sentence, Mention? first)
    {
        var start = first?.Start ?? sentence.End;
        if (VerbIn(body, sentence.Start, start) >= 0)
            return true;
        return first is not null && VerbIn(body, first.End, Math.Min(sentence.End, first.End + FarthestVerb)) >= 0;
    }

    // "listened", "came", "will be talking"; not the "who was eighty" of whom something is for
    private static int VerbIn(Passage body, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (i > 0 && body.Has(i - 1, WordCue.Who))
                continue;
            if (body.Has(i, WordCue.Past) || body.Has(i, Cue.Own) || body.Has(i, Cue.Heard) || IsPastForm(body.Tokens[i]))
                return i;
            if (body.Has(i, WordCue.Future) && i + 1 < end && body.Tokens[i + 1].Is("be"))
                return i;
        }

        return -1;
    }

    private static bool IsPastForm(in Token word) =>
        word is { Kind: TokenKind.Word, Length: >= ShortestPastForm } && word.Text.EndsWith("ed", StringComparison.Ordinal);
}
