using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// What a mail wants of an order that it tells of having made lately, whatever the words: "Would you mind if I cancelled? I ordered it on Sunday",
/// "I asked for the CD yesterday. Cassette if you have one."
/// </summary>
/// <param name="body">The mail's new text.</param>
/// <param name="intents">What each of its sentences is written for.</param>
/// <param name="naming">Those that name something of the catalogue.</param>
/// <param name="answersUs">Does it answer our mail about an order?</param>
internal sealed class AfterOrder(Passage body, Intents intents, Lazy<HashSet<Sentence>> naming, bool answersUs)
{
    // Tokens of "So just volumes 2 and 3, if you haven't sent it".
    private const int LongestRow = 14;

    // Tokens from "not" to "cancelled", and from "scrap" to "it".
    private const int Reach = 3;

    private static readonly IReadOnlySet<string> Withdrawing = AnswerWords.All(AnswerCue.Cancel);
    private static readonly IReadOnlySet<string> Amending = AnswerWords.All(AnswerCue.Amending);

    private readonly Lazy<Sentence?> _told = new(() => FirstTold(body));

    /// <summary>The sentence that tells of it; null where none does.</summary>
    public Sentence? Told => _told.Value;

    /// <summary>Is anything asked for beside what it tells of?</summary>
    public bool IsOrderedBeside =>
        body
            .Sentences.Where(
                (s, i) => s != Told && (intents.Of(i) & (Intent.Buys | Intent.Names)) == (Intent.Buys | Intent.Names)
            )
            .Any();

    public Evidence? Withdrawn()
    {
        if (Told is null && !answersUs)
            return null;
        Sentence? withdrawn = null;
        for (var i = 0; i < body.Sentences.Length; i++)
        {
            var sentence = body.Sentences[i];
            if (TakesBack(sentence))
                withdrawn ??= sentence;
            else if (WantsOther(sentence, intents.Of(i)))
                return null;
        }

        return withdrawn is { } found ? OpenQuestions.Words(body, found, "withdraws an order made lately") : null;
    }

    public Evidence? Changed()
    {
        // Beside an order that is withdrawn, what is asked for is a new one.
        if (Told is not { } told || (intents.All & Intent.Complains) != 0 || body.Has(Sign.Cancel))
            return null;
        var asks = false;
        for (var i = 0; i < body.Sentences.Length; i++)
            asks |= (intents.Of(i) & Intent.Asks) != 0 && !Amends(body.Sentences[i]);
        for (var i = 0; i < body.Sentences.Length; i++)
        {
            var (sentence, of) = (body.Sentences[i], intents.Of(i));
            if (sentence.Start < told.Start)
                continue;
            var amends = Amends(sentence) && (sentence != told || !sentence.IsQuestion);
            var orders = !asks && (of & (Intent.Buys | Intent.Asks | Intent.NotSold)) == Intent.Buys && sentence != told;
            if (amends || orders || !asks && sentence != told && IsRow(sentence, of))
                return OpenQuestions.Words(body, sentence, "asks to have something of an order made lately otherwise");
        }

        return null;
    }

    private static Sentence? FirstTold(Passage body) =>
        Array.Find(
            body.Sentences,
            s =>
                (LateOrder.Tells(body, s) || body.Has(s, Sign.EarlierOrder) && !body.IsOnlyHarmless(s, Sign.EarlierOrder))
                && !body.Has(s, Sign.Arrival)
        );

    private bool TakesBack(Sentence sentence)
    {
        if (LateOrder.IsLongAgo(body, sentence) || body.Has(sentence, Cue.Instead) || RefusedPlace.IsOrTime(body, sentence))
            return false;
        if (body.Has(sentence, Sign.Withdraws) && IsOfGoods(sentence))
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (Refuses(sentence, i) || Withdrawing.Contains(body.Tokens[i].Text) && !IsRefused(sentence, i))
                return true;
            if (
                body.Has(i, WordCue.Withdrawing)
                && !IsRefused(sentence, i)
                && body.Has(i + 1, Math.Min(sentence.End, i + 1 + Reach), Sign.Whole)
            )
                return true;
        }

        return false;
    }

    // Not "I no longer want to wait."
    private bool IsOfGoods(Sentence sentence) =>
        answersUs
        || body.Has(sentence, Sign.Whole)
        || body.Has(sentence, Sign.Goods)
        || body.Has(sentence, Cue.Medium)
        || body.Has(sentence, WordCue.OrderName)
        || naming.Value.Contains(sentence);

    // "Can you not send the CD I emailed for": told of with a "not", and no place or time that is refused.
    private bool Refuses(Sentence sentence, int at)
    {
        if (!body.Has(at, Sign.Negation) || !(sentence == Told || body.Has(sentence, Sign.Whole)))
            return false;
        for (var i = at + 1; i < sentence.End && i <= at + Reach; i++)
            if (body.Has(i, Sign.Fulfil))
                return body.Has(at, Cue.Refuse)
                    || body.Has(sentence, Cue.Ask)
                    || body.Has(sentence, WordCue.Please)
                    || at == sentence.Start;
        return false;
    }

    // "I haven't cancelled", "they thought I'd cancelled"
    private bool IsRefused(Sentence sentence, int at)
    {
        for (var i = at - 1; i >= sentence.Start && i >= at - Reach; i--)
            if (body.Has(i, Sign.Negation) || body.Tokens[i].Is("thought"))
                return true;
        return false;
    }

    // Goods that are asked for beside, or the rest, which stays.
    private bool WantsOther(Sentence sentence, Intent of) =>
        (of & (Intent.Buys | Intent.Names)) == (Intent.Buys | Intent.Names) && sentence != Told
        || body.Has(sentence, Cue.Instead)
        || Amends(sentence)
        || (of & (Intent.Names | Intent.Tells)) == Intent.Names && IsRow(sentence, of);

    private bool Amends(Sentence sentence)
    {
        // "Sorry to be a pain." corrects nothing.
        var corrects =
            body.Has(sentence, Cue.Correct)
            && (
                sentence.HasNumber
                || body.Has(sentence, Sign.Goods)
                || body.Has(sentence, Cue.Medium)
                || naming.Value.Contains(sentence)
            );
        if (corrects || body.Has(sentence, WordCue.Forgetting) || body.Has(sentence, Cue.Instead))
            return true;
        // "and I only want the one"
        if (body.Has(sentence, WordCue.Only) && body.Has(sentence, WordCue.Unreal) && sentence.HasNumber)
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                Amending.Contains(body.Tokens[i].Text)
                || ChangeWords.Place.Contains(body.Tokens[i].Text) && body.Has(sentence, Cue.Ask)
            )
                return true;
        return body.Has(sentence.Start, Cue.Drop);
    }

    // "Cassette if you've still got one.", "So just volumes 2 and 3": no verb asks, and nothing else is said.
    private bool IsRow(Sentence sentence, Intent of) =>
        sentence.Count <= LongestRow
        && !sentence.IsQuestion
        && (
            (of & (Intent.Names | Intent.Past)) == Intent.Names
            || body.Has(sentence, Cue.Medium)
            || body.Has(sentence, Sign.Amends)
        )
        && !body.Has(sentence, Sign.Narrative);
}
