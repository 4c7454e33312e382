using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>What a mail says of an order that was made before: withdraws it, changes it, or only speaks of it.</summary>
/// <param name="words">The mail.</param>
/// <param name="intents">What each sentence of its new text is written for.</param>
/// <param name="naming">Sentences of that which name something of the catalogue.</param>
internal sealed class EarlierOrders(MailWords words, Intents intents, Lazy<HashSet<Sentence>> naming)
{
    // Our own mail says what it is at its top.
    private const int SentencesAtTop = 4;

    private static readonly IReadOnlySet<string> Withdrawing = AnswerWords.All(AnswerCue.Cancel);

    // Tokens: "sorry!" alone amends nothing.
    private const int ShortestAmendment = 3;

    private readonly Passage _body = words.Body;
    private bool? _answersUs;

    /// <summary>Does the mail answer one of ours about an order?</summary>
    public bool AnswersUs => _answersUs ??= IsAnswer();

    /// <summary>Withdraws an order; "if it cannot come by then, cancel it" is a condition.</summary>
    public Evidence? Cancels()
    {
        foreach (var sentence in _body.Sentences)
        {
            if (
                _body.Has(sentence, Sign.Cancel)
                && !IsOfPlace(sentence)
                && !RefusedPlace.IsOrTime(_body, sentence)
                && !(HasItems && _body.Has(sentence, Cue.If))
            )
                return IsBesideNewOrder(sentence) ? null : Of(sentence, "withdraws an order");
        }

        if (words.Subject.Has(Sign.Cancel) || CancelsInSubject())
            return Subject("withdraws an order");
        if ((new Withdrawal(_body, intents, naming).Find() ?? NeedsNoLonger()) is { } withdrawn)
            return Of(withdrawn, "withdraws an order");
        // "It should be number 8. Could you correct it before you post it?"
        var corrects = _body.Sentences.Any(s => Amends(s) && s.Count > ShortestAmendment);
        return
            AnswersUs
            && !HasItems
            && (FirstWith(Cue.Refuse) ?? FirstHold(corrects)) is { } refusal
            && !intents.Any(Intent.Buys, Intent.NotSold)
            ? Of(refusal, "refuses what was ordered")
            : null;
    }

    // "The one that PayPal has is out of date, please ignore it": an address, and no order.
    private bool IsOfPlace(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (_body.Has(i, AsideCue.Below) || _body.Has(i, Sign.Cancel) && !Asides.Is(_body, sentence, i))
                return false;
        return _body.Has(sentence, Sign.Cancel);
    }

    /// <summary>Amends an order that was made before.</summary>
    public Evidence? Changes()
    {
        foreach (var sentence in _body.Sentences)
        {
            if (
                _body.Has(sentence, Sign.Change)
                && !_body.IsOnlyHarmless(sentence, Sign.Change) // "there will be a cheque in with it"
                && !IsOfPaper(sentence)
                && !IsOfThisOrder(sentence)
            )
                return Of(sentence, "changes an earlier order");
            var isWithdrawn = _body.Has(sentence, Sign.Cancel) && IsBesideNewOrder(sentence);
            if (IsPast(sentence) && !isWithdrawn && !_body.Has(sentence, Sign.Arrival) && IsAmended(sentence))
                return Of(sentence, "corrects an earlier order");
        }

        if (words.Subject.Has(Sign.Change))
            return Subject("changes an earlier order");
        if (Alteration.Find(_body, intents, naming) is { } altered)
            return Of(altered, "asks to have something of an earlier order otherwise");
        return AnswersUs && AsksForOther() is { } other
            ? Of(other, "answers our mail about an order, and asks for something else")
            : null;
    }

    // "No invoice in with it please.", "There is no need to put the bill in with it": what the parcel is to lack.
    private bool IsOfPaper(Sentence sentence)
    {
        if (_body.Has(sentence.Start, Cue.Not))
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (_body.Has(i, Sign.Change) && !Asides.Is(_body, sentence, i))
                return false;
        return true;
    }

    // "One Rise, please. PS Pop a Heaven Eyes in with it": with what the same mail asks for.
    private bool IsOfThisOrder(Sentence afterthought)
    {
        for (var i = afterthought.Start; i < afterthought.End; i++)
            if (
                _body.Has(i, Sign.Change)
                && !(_body.Tokens[i].Is("in") && i + 1 < afterthought.End && _body.Tokens[i + 1].Is("with"))
            )
                return false;
        return !_body.Has(Sign.EarlierOrder)
            && !_body.Has(Sign.Ordered)
            && intents.First(Intent.Buys | Intent.Names) is { } order
            && order.Start < afterthought.Start;
    }

    /// <summary>An earlier order that has not come yet, spoken of in an order: it may be the same.</summary>
    public Evidence? Tells() => intents.Past() is { } told ? Of(told, "speaks of an earlier order") : null;

    private bool HasItems => (intents.All & Intent.Names) != 0;

    private bool IsPast(Sentence sentence) =>
        _body.Has(sentence, Sign.EarlierOrder) && !_body.IsOnlyHarmless(sentence, Sign.EarlierOrder)
        || _body.Has(sentence, Sign.Ordered);

    // "CANCEL - Hale, 1 x Bach"
    private bool CancelsInSubject() =>
        words.Subject.Tokens.Count > 0 && Withdrawing.Contains(words.Subject.Tokens[0].Text) && !intents.Any(Intent.Buys);

    // "I don't need the Bach any more.", and nothing that is asked for.
    private Sentence? NeedsNoLonger()
    {
        if (intents.Any(Intent.Buys))
            return null;
        foreach (var sentence in _body.Sentences)
        {
            if (!_body.Has(sentence, Cue.Refuse))
                continue;
            for (var i = sentence.Start + 1; i < sentence.End; i++)
                if (
                    _body.Tokens[i].Text is "anymore"
                    || _body.Tokens[i].Is("more") && _body.Tokens[i - 1].Is("any")
                    || _body.Tokens[i].Is("all") && _body.Tokens[i - 1].Is("after")
                    || _body.Tokens[i].Is("mehr") && _body.Tokens[i - 1].Is("nicht")
                )
                    return sentence;
        }

        return null;
    }

    // "I ordered one Bach yesterday. Please make it two."; "please send my order to 4 New Street instead"
    private bool IsAmended(Sentence told)
    {
        if (Amends(told) && !told.IsQuestion || _body.Has(told, Cue.Ask) && _body.Has(told, Cue.Drop))
            return true;
        foreach (var sentence in _body.Sentences)
        {
            if (sentence.Start > told.Start && Amends(sentence) && !(sentence.IsQuestion && !_body.Has(sentence, Cue.Ask)))
                return true;
        }

        return false;
    }

    private bool Amends(Sentence sentence) => _body.Has(sentence, Cue.Correct) || _body.Has(sentence, Cue.Instead);

    private Sentence? AsksForOther()
    {
        for (var i = 0; i < _body.Sentences.Length; i++)
        {
            var sentence = _body.Sentences[i];
            var asks = (intents.Of(i) & (Intent.Buys | Intent.NotSold | Intent.Asks)) == Intent.Buys;
            var drops = _body.Has(sentence.Start, Cue.Drop);
            var amends = Amends(sentence) && !_body.Has(sentence, Sign.Arrival) && sentence.Count > ShortestAmendment;
            if (asks || drops || amends)
                return sentence;
        }

        return intents.First(Intent.Names, Intent.Asks);
    }

    private bool IsAnswer()
    {
        if (!words.IsReply || words.IsForwarded)
            return false;
        if (words.Subject.Has(Sign.OurAnswer))
            return true;
        var seen = 0;
        foreach (var sentence in words.Quoted.Sentences)
        {
            if (OurMail.IsOfAnOrder(words.Quoted, sentence))
                return true;
            if (++seen == SentencesAtTop)
                break;
        }

        return false;
    }

    // An order beside the cancelling sentence, in a sentence of its own.
    private bool IsBesideNewOrder(Sentence cancelling) =>
        HasItems
        && !_body.Has(Sign.Change)
        && (
            (intents.All & Intent.Past) == 0
                && _body.Sentences.Any(s =>
                    s != cancelling && _body.Has(s, Cue.Ask) && !_body.Has(s, Sign.Cancel) && _body.Has(s, Sign.Goods)
                )
            || IsOrderedAfter(cancelling)
        );

    // "First, cancel what I ordered. Second, I'd like to buy the Bach.": a person sees to both.
    private bool IsOrderedAfter(Sentence cancelling)
    {
        for (var i = 0; i < _body.Sentences.Length; i++)
        {
            var (sentence, of) = (_body.Sentences[i], intents.Of(i));
            if (
                sentence.Start > cancelling.Start
                && (of & (Intent.Buys | Intent.Names | Intent.Past)) == (Intent.Buys | Intent.Names)
                && !_body.Has(sentence, Sign.Cancel)
                && !_body.Has(sentence, Cue.Instead)
            )
                return intents.Past() is not null;
        }

        return false;
    }

    // What is to be corrected before the parcel goes is not withdrawn.
    private Sentence? FirstHold(bool corrects)
    {
        foreach (var sentence in _body.Sentences)
            for (var i = sentence.Start; i < sentence.End; i++)
                if (_body.Has(i, Sign.Hold) && !(corrects && _body.Tokens[i].Is("before")))
                    return sentence;
        return null;
    }

    private Sentence? FirstWith(Cue cue)
    {
        foreach (var sentence in _body.Sentences)
        {
            if (_body.Has(sentence, cue))
                return sentence;
        }

        return null;
    }

    private Evidence Subject(string rule) => new("kind", -1, words.Subject.Text.Length, words.Subject.Text, rule);

    private Evidence Of(Sentence sentence, string rule) => OpenQuestions.Words(_body, sentence, rule);
}
