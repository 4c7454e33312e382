using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>What a mail's phrases say of its purpose. Each is the words that say it; null where nothing does.</summary>
internal sealed class Traits
{
    private readonly MailWords _words;
    private readonly Passage _body;
    private readonly bool _names;
    private readonly bool _attaches;

    public Traits(MailWords words, ItemReading items, bool attaches)
    {
        (_words, _body, _attaches) = (words, words.Body, attaches);
        _names = items.Lines.Count > 0 || items.Reasons.Count > 0;
        Orders = _body.Sentences.Any(s =>
            _body.Has(s, Cue.Ask) && !_body.Has(s, Sign.Asking) && !_body.Has(s, Sign.EarlierOrder)
        );
        Steers = Steering.Find(_body) ?? Subject(Sign.Steering, "steering");
    }

    public bool Orders { get; }

    public Evidence? Steers { get; }

    /// <summary>Newsletters and fraud. One phrase is enough where the mail orders nothing by name.</summary>
    public bool IsBulk
    {
        get
        {
            var signs = Count(_body, Sign.Bulk) + Count(_words.Subject, Sign.Bulk);
            return signs > 1 || signs == 1 && !(_names && Orders);
        }
    }

    /// <summary>Withdraws an order; "if it cannot come by then, cancel it" is a condition.</summary>
    public Evidence? Cancels
    {
        get
        {
            foreach (var sentence in _body.Sentences)
            {
                if (_body.Has(sentence, Sign.Cancel) && !(_names && _body.Has(sentence, Cue.If)))
                    return _names && Orders && !Has(Sign.EarlierOrder) && !Has(Sign.Change) && IsNew(sentence)
                        ? null
                        : Of(sentence, "cancelling");
            }

            return _words.Subject.Has(0, _words.Subject.Tokens.Count, Sign.Cancel) ? Subject("cancelling") : null;
        }
    }

    public Evidence? Changes =>
        CorrectsEarlier() is { } corrected ? corrected
        : Has(Sign.Change) ? Phrase(Sign.Change, "changing an earlier order")
        : Subject(Sign.Change, "changing an earlier order");

    /// <summary>Does the mail ask to buy something, named or not?</summary>
    public bool Wants => _names || OrdersUnnamed();

    public Evidence? Complains => Phrase(Sign.Complaint, "complaint");

    /// <summary>An earlier order that has not come yet, spoken of in an order: it may be the same.</summary>
    public Evidence? TellsOfOrder
    {
        get
        {
            foreach (var sentence in _body.Sentences)
            {
                if ((_body.Has(sentence, Sign.EarlierOrder) || IsPast(sentence)) && !IsArrival(sentence))
                    return Of(sentence, "an earlier order");
            }

            return null;
        }
    }

    public Evidence? AsksWithoutOrder
    {
        get
        {
            if (OpenQuestions.Find(_words, false) is { } question)
                return question;
            return Has(Sign.EarlierOrder) ? Phrase(Sign.Complaint, "complaint") : null;
        }
    }

    // "I ordered one Bach yesterday. Please make it two."
    private Evidence? CorrectsEarlier()
    {
        foreach (var sentence in _body.Sentences)
        {
            if (
                _body.Has(sentence, Sign.EarlierOrder)
                && !IsArrival(sentence)
                && (
                    _body.Has(sentence, Cue.Correct)
                    || _body.Sentences.Any(s => s.Start > sentence.Start && _body.Has(s, Cue.Correct))
                )
            )
                return Of(sentence, "correcting an earlier order");
        }

        return null;
    }

    private bool OrdersUnnamed()
    {
        foreach (var sentence in _body.Sentences)
        {
            if (_body.Has(sentence, Sign.Asking) || _body.Has(sentence, Sign.EarlierOrder))
                continue;
            var asks = _body.Has(sentence, Cue.Ask) && !_body.Has(sentence, Cue.Refuse);
            var goods = _body.Has(sentence, Sign.Goods) || _body.Has(sentence, Cue.Medium);
            // "so please send me another": of what was told of
            if (asks && _body.Has(sentence, Cue.More))
                return true;
            if (asks && goods && (!sentence.IsQuestion || IsRequest(sentence)))
                return true;
            if (_attaches && goods && _body.Has(sentence, Sign.Elsewhere))
                return true;
        }

        return false;
    }

    // "Can you send me the cello one?" asks to buy; "can I buy them in a shop?" asks.
    private bool IsRequest(Sentence sentence) => !_body.Has(sentence, Sign.Questions) && !_body.Has(sentence, Cue.Or);

    // "gestern habe ich … bestellt": the verb, whatever stands between.
    private bool IsPast(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                _body.Tokens[i].Text
                is "ordered"
                    or "bestellt"
                    or "ordinato"
                    or "заказал"
                    or "заказала"
                    or "заказывал"
                    or "besteld"
            )
                return true;
        }

        return false;
    }

    // "arrived safely", "I have it": the earlier order is done with.
    private bool IsArrival(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                _body.Tokens[i].Text
                is "arrived"
                    or "came"
                    or "thank"
                    or "thanks"
                    or "safely"
                    or "received"
                    or "angekommen"
                    or "arrive"
                    or "llegado"
                    or "arrivato"
                    or "love"
                    or "enjoyed"
                    or "loved"
                    or "wonderful"
                    or "years"
                    or "ago"
            )
                return true;
        }

        return false;
    }

    // An order beside the cancelling sentence, in a sentence of its own.
    private bool IsNew(Sentence cancelling) =>
        _body.Sentences.Any(s =>
            s != cancelling && _body.Has(s, Cue.Ask) && !_body.Has(s, Sign.Cancel) && _body.Has(s, Sign.Goods)
        );

    private bool Has(Sign sign) => _body.Has(0, _body.Tokens.Count, sign);

    private bool Has(Cue cue) => _body.Sentences.Any(s => _body.Has(s, cue));

    private static int Count(Passage text, Sign sign)
    {
        var count = 0;
        for (var i = 0; i < text.Tokens.Count; i++)
            count += text.Has(i, sign) ? 1 : 0;
        return count;
    }

    private Evidence? Phrase(Sign sign, string rule)
    {
        foreach (var sentence in _body.Sentences)
        {
            if (_body.Has(sentence, sign))
                return Of(sentence, rule);
        }

        return Subject(sign, rule);
    }

    private Evidence? Subject(Sign sign, string rule) =>
        _words.Subject.Has(0, _words.Subject.Tokens.Count, sign) ? Subject(rule) : null;

    private Evidence Subject(string rule) => new("kind", -1, _words.Subject.Text.Length, _words.Subject.Text, rule);

    private Evidence Of(Sentence sentence, string rule) => OpenQuestions.Words(_body, sentence, rule);
}
