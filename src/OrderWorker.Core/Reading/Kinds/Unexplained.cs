using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a person's mail of a few words that has to do with an order, and nobody can tell what: "Put me down for the suites", "Two then" in an
/// answer, "£11 enclosed" above an address, "Postage query", "She'd love the Bach." It is shown rather than filed, for what is filed is answered by nobody.
/// </summary>
internal static class Unexplained
{
    // Tokens of what is asked for or answered in a breath.
    private const int Longest = 12;

    // Tokens of an address and a line: a new address, or money that comes with it.
    private const int LongestWithAddress = 34;

    // Tokens of what tells of somebody before it wishes something for them.
    private const int LongestWish = 40;

    // Tokens of "Thanks, Ann" below a subject that says it all.
    private const int LongestGreeting = 6;

    public static Evidence? Find(MailWords words, Intents intents, Lazy<HashSet<Sentence>> naming, bool hasAddress)
    {
        var body = words.Body;
        if (Withdrawn(body) is { } withdrawn)
            return withdrawn;
        if (body.Has(Sign.Private) || body.Has(Sign.Praise))
            return null;
        if (OfShop(words) is { } matter)
            return matter;
        if (Wished(body, naming) is { } wished)
            return wished;
        if (body.Sentences.Length == 0 || body.Has(Sign.Arrival))
            return null;
        var told = intents.First(Intent.Buys) ?? body.Sentences[0];
        var asks = (intents.All & Intent.Buys) != 0 && body.Tokens.Count <= Longest;
        var answers = words.IsReply && !words.IsForwarded && body.Tokens.Count <= Longest && told.HasNumber;
        // "Not the Bach after all", "I'd be interested in the Bach."
        var names = body.Tokens.Count <= Longest && !body.Has(Sign.Narrative) && naming.Value.Count > 0;
        var places = hasAddress && body.Tokens.Count <= LongestWithAddress;
        return asks || answers || names || places
            ? OpenQuestions.Words(body, told, "a few words, and nothing tells what they ask for")
            : null;
    }

    // "The two orders I sent ye last week, cancel the both of them please.": whatever else it says, an order may be packed that is not wanted.
    private static Evidence? Withdrawn(Passage body)
    {
        if (!body.Has(Sign.Goods) && !body.Sentences.Any(s => body.Has(s, WordCue.OrderName)))
            return null;
        foreach (var sentence in body.Sentences)
            if (body.Has(sentence, WordCue.Withdrawing) && body.Has(sentence, Cue.Ask))
                return OpenQuestions.Words(body, sentence, "asks to cancel something");
        return null;
    }

    // "Cheque in post.", "Delivery times", or such a subject with nothing below it
    private static Evidence? OfShop(MailWords words)
    {
        var (body, subject) = (words.Body, words.Subject);
        if (body.Tokens.Count <= Longest)
            foreach (var sentence in body.Sentences)
                if (body.Has(sentence, WordCue.ShopMatter) && !body.Has(sentence, Sign.Arrival))
                    return OpenQuestions.Words(body, sentence, "a few words on a matter of the shop's");
        return
            !words.IsReply
            && !words.IsForwarded
            && body.Tokens.Count <= LongestGreeting
            && subject.Tokens.Count <= Longest
            && subject.Sentences.Any(s => subject.Has(s, WordCue.ShopMatter))
            ? new Evidence("kind", -1, subject.Text.Length, subject.Text, "a few words on a matter of the shop's")
            : null;
    }

    // "She'd love the Bach."
    private static Evidence? Wished(Passage body, Lazy<HashSet<Sentence>> naming)
    {
        foreach (var sentence in body.Sentences)
            if (
                body.Tokens.Count <= LongestWish
                && body.Has(sentence, WordCue.Unreal)
                && !body.Has(sentence.Start, EndOfClause(body, sentence), Sign.Narrative)
                && naming.Value.Contains(sentence)
            )
                return OpenQuestions.Words(body, sentence, "somebody would like what it names");
        return null;
    }

    private static int EndOfClause(Passage body, Sentence sentence)
    {
        var end = sentence.Start;
        while (end < sentence.End && !body.Tokens[end].IsMark(','))
            end++;
        return end;
    }
}
