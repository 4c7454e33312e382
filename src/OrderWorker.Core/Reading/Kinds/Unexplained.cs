using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a person's mail of a few words that has to do with an order, and nobody can tell what: "Put me down for the suites", "Two then" in an
/// answer, "£11 enclosed" above an address. It is shown rather than filed, for what is filed is answered by nobody.
/// </summary>
internal static class Unexplained
{
    // Tokens of what is asked for or answered in a breath.
    private const int Longest = 12;

    // Tokens of an address and a line: a new address, or money that comes with it.
    private const int LongestWithAddress = 34;

    public static Evidence? Find(MailWords words, Intents intents, Lazy<HashSet<Sentence>> naming, bool hasAddress)
    {
        var body = words.Body;
        if (body.Sentences.Length == 0 || body.Has(Sign.Private) || body.Has(Sign.Praise) || body.Has(Sign.Arrival))
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
}
