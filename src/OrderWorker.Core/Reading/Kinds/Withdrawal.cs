using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds an order taken back in words other than "cancel": "don't bother sending it", "forget the LP I asked for", "I won't be wanting them after all".</summary>
/// <param name="body">The mail's new text.</param>
/// <param name="intents">What each of its sentences is written for.</param>
/// <param name="naming">Sentences that name something of the catalogue, wanted or not.</param>
internal sealed class Withdrawal(Passage body, Intents intents, Lazy<HashSet<Sentence>> naming)
{
    private static readonly IReadOnlySet<string> Amending = AnswerWords.All(AnswerCue.Amending);

    public Sentence? Find()
    {
        if (IsCheaplyNone())
            return null;
        for (var i = 0; i < body.Sentences.Length; i++)
            if (TakesBack(i) && !IsOrderedBeside(i))
                return body.Sentences[i];
        return null;
    }

    private bool IsCheaplyNone() => !body.Has(Sign.Withdraws) && !body.Has(Sign.EarlierOrder) && !body.Has(Sign.Ordered);

    private bool TakesBack(int at)
    {
        var sentence = body.Sentences[at];
        if (
            body.Has(sentence, Cue.If)
            || body.Has(sentence, Cue.Instead)
            || body.Has(sentence, Sign.NotSold) && !body.Has(sentence, Sign.TakenBack)
            || body.Has(sentence, Sign.Sundry)
            || (intents.Of(at) & (Intent.Names | Intent.Buys)) == (Intent.Names | Intent.Buys) && !IsPast(sentence)
            || RefusedPlace.IsOrTime(body, sentence)
            || OnlyTakesOut(sentence)
            || IsChangedBefore(sentence)
        )
            return false;
        var plainly = body.Has(sentence, Sign.Withdraws);
        return (plainly || Refuses(sentence) && !IsOfWrongGoods())
            && (
                IsOfAll(sentence)
                || body.Has(sentence, Sign.Goods)
                || body.Has(sentence, Cue.Medium)
                || naming.Value.Contains(sentence)
            )
            && (plainly || Told() is not null);
    }

    // "I don't need it", "forget it": of an order only where one is told of.
    private bool Refuses(Sentence sentence) =>
        body.Has(sentence, Cue.Refuse) || body.Has(sentence, Sign.Hold) || body.Has(sentence.Start, Cue.Drop);

    // "Could you change it over before you post it?"
    private bool IsChangedBefore(Sentence sentence) =>
        body.Has(sentence, Sign.Hold)
        && !body.Has(sentence, Sign.Withdraws)
        && (body.Has(sentence, Cue.Correct) || IsAmended(sentence));

    private bool IsAmended(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (Amending.Contains(body.Tokens[i].Text))
                return true;
        return false;
    }

    private bool IsOfAll(Sentence sentence) => body.Has(sentence, Sign.Whole) || body.Has(sentence, Sign.EarlierOrder);

    private Sentence? Told()
    {
        foreach (var sentence in body.Sentences)
            if (IsPast(sentence) && !body.Has(sentence, Sign.Arrival))
                return sentence;
        return null;
    }

    private bool IsPast(Sentence sentence) => body.Has(sentence, Sign.EarlierOrder) || body.Has(sentence, Sign.Ordered);

    // "I ordered the LP and the CD came. I don't want it."
    private bool IsOfWrongGoods() => body.Sentences.Any(s => body.Has(s, Sign.Complaint) && !body.Has(s, Sign.TakenBack));

    // Something else that is asked for, changed or kept: then it is no whole order that is taken back.
    private bool IsOrderedBeside(int withdrawing)
    {
        for (var i = 0; i < body.Sentences.Length; i++)
        {
            var (sentence, of) = (body.Sentences[i], intents.Of(i));
            if (i == withdrawing || TakesBack(i))
                continue;
            var goods = (of & (Intent.Names | Intent.Goods)) != 0 || body.Has(sentence, Cue.More);
            if (
                (of & Intent.Buys) != 0 && goods && !body.Has(sentence, Sign.TakenBack)
                || (of & (Intent.Names | Intent.Past)) == Intent.Names
                || body.Has(sentence, Cue.Instead)
                || body.Has(sentence, Cue.Correct) && (goods || sentence.HasNumber)
                || KeepsRest(sentence)
            )
                return true;
        }

        return KeepsRest(body.Sentences[withdrawing]);
    }

    // "I won't need the tea towel now, just the recorder book."
    private bool OnlyTakesOut(Sentence sentence)
    {
        for (var i = sentence.Start + 1; i + 1 < sentence.End; i++)
            if (body.Tokens[i - 1].IsMark(',') && body.Has(i, WordCue.Only))
                return true;
        return false;
    }

    // "the rest can go as they are"
    private bool KeepsRest(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (body.Has(i, WordCue.Rest))
                return true;
        return false;
    }
}
