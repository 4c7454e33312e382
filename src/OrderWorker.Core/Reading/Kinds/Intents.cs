using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>What a sentence is written for. One may do several things.</summary>
[Flags]
internal enum Intent
{
    None = 0,

    /// <summary>Asks to have something sent or sold: "please send me".</summary>
    Buys = 1,

    /// <summary>Something that the shop sells is read out of it.</summary>
    Names = 2,

    /// <summary>Asks something that wants an answer.</summary>
    Asks = 4,

    /// <summary>Speaks of an order that was made before.</summary>
    Past = 8,

    /// <summary>Says that something is wrong with an earlier parcel.</summary>
    Complains = 16,

    /// <summary>Only thinks of buying: "if we took thirty".</summary>
    Ponders = 32,

    /// <summary>Asks for what is not sold: a receipt, a review copy.</summary>
    NotSold = 64,

    /// <summary>Speaks of goods without a title.</summary>
    Goods = 128,

    /// <summary>Says that money was or is being sent.</summary>
    Pays = 256,

    /// <summary>Tells something, in a mail that nowhere asks for goods and pays nothing.</summary>
    Tells = 512,
}

/// <summary>What each sentence of a mail's new text is written for.</summary>
internal sealed class Intents
{
    private readonly Passage _body;
    private readonly Intent[] _of;

    public Intents(Passage body, ItemReading items)
    {
        _body = body;
        _of = new Intent[body.Sentences.Length];
        for (var i = 0; i < _of.Length; i++)
        {
            _of[i] = Of(body.Sentences[i]);
            All |= _of[i];
        }

        if ((All & (Intent.Buys | Intent.Pays)) == 0)
        {
            OnlyPraise = body.Has(Sign.Praise);
            MarkTelling(items.Openings);
        }

        foreach (var line in items.Evidence)
            if (line.Start >= 0)
                MarkAt(line.Start);
        foreach (var doubt in items.Reasons)
            if (doubt.Found is { } words)
                MarkWords(words);
    }

    /// <summary>Does the mail praise, and nowhere ask for goods or pay?</summary>
    public bool OnlyPraise { get; }

    /// <summary>What any sentence does.</summary>
    public Intent All { get; private set; }

    /// <summary>Does a sentence do all of some things, and none of others?</summary>
    public bool Any(Intent wanted, Intent without = Intent.None) => First(wanted, without) is not null;

    /// <summary>The first sentence that does all of some things, and none of others.</summary>
    public Sentence? First(Intent wanted, Intent without = Intent.None)
    {
        if ((All & wanted) != wanted)
            return null;
        for (var i = 0; i < _of.Length; i++)
        {
            if ((_of[i] & wanted) == wanted && (_of[i] & without) == 0)
                return _body.Sentences[i];
        }

        return null;
    }

    /// <summary>The first sentence that speaks of an earlier order which is not done with.</summary>
    public Sentence? Past()
    {
        for (var i = 0; i < _of.Length; i++)
        {
            if ((_of[i] & Intent.Past) != 0 && !_body.Has(_body.Sentences[i], Sign.Arrival))
                return _body.Sentences[i];
        }

        return null;
    }

    public Intent Of(int sentence) => _of[sentence];

    private void MarkTelling(IReadOnlyList<int> openings)
    {
        for (var i = 0; i < _of.Length; i++)
        {
            var sentence = _body.Sentences[i];
            if (
                (Narrates(sentence) || TellsOfArrival(sentence))
                && !openings.Contains(_body.Tokens[sentence.Start].Start)
                && !CountsBehindColon(sentence)
            )
                _of[i] |= Intent.Tells;
        }
    }

    // "il a joué", "sa sœur l'a"; not "à l'adresse ci-dessous"
    private bool Narrates(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && _body.Has(sentence, Sign.Narrative); i++)
            if (_body.Has(i, Sign.Narrative) && !(_body.Tokens[i].Is("a") && _body.Text[_body.Tokens[i].Start] is 'à' or 'À'))
                return true;
        return false;
    }

    // "Mon mari a usé celui d'une amie, alors à notre tour : un Heaven Eyes": goods and their number close the story.
    private bool CountsBehindColon(Sentence sentence)
    {
        for (var i = sentence.End - 2; i > sentence.Start; i--)
        {
            if (_body.Has(i, Sign.Narrative) || _body.Has(i, Cue.Own) || _body.Has(i, Sign.Arrival))
                return false;
            if (_body.Tokens[i].IsMark(':'))
                return _body.Value(i + 1, out var length) > 0
                    && !_body.IsMoney(i + 1, i + 1 + length)
                    && !_body.Has(sentence, Sign.Arrival)
                    && !_body.Has(sentence, Sign.EarlierOrder)
                    && !_body.Has(sentence, Sign.Complaint)
                    && !_body.Has(sentence, Sign.Ordered);
        }

        return false;
    }

    // "Two copies of Ruins, one for us and one for Mum, came safely": a verb of having them, and no thanks.
    private bool TellsOfArrival(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && _body.Has(sentence, Sign.Arrival); i++)
            if (_body.Has(i, Sign.Arrival) && _body.Has(i, Cue.Own) && !_body.Has(i, WordCue.Kindness))
                return true;
        return false;
    }

    // The sentence that a place of the text stands in.
    private void MarkAt(int place)
    {
        for (var i = 0; i < _of.Length; i++)
        {
            var sentence = _body.Sentences[i];
            if (_body.Tokens[sentence.Start].Start <= place && place < _body.Tokens[sentence.End - 1].End)
                _of[i] |= Intent.Names;
        }

        All |= Intent.Names;
    }

    private void MarkWords(string words)
    {
        for (var i = 0; i < _of.Length; i++)
            if (_body.Span(_body.Sentences[i].Start, _body.Sentences[i].End).SequenceEqual(words))
                _of[i] |= Intent.Names;
        All |= Intent.Names;
    }

    private Intent Of(Sentence sentence)
    {
        var isPolite = PoliteRequests.AsksForGoods(_body, sentence) && !OpenQuestions.HasQuestionWord(_body, sentence);
        var buys =
            _body.Has(sentence, Cue.Ask)
            && (isPolite || !_body.Has(sentence, Sign.Asking) || PoliteRequests.Is(_body, sentence))
            && !(sentence.IsQuestion && OpenQuestions.HasQuestionWord(_body, sentence))
            && BuyingWords.AskToBuy(_body, sentence);
        var ofOther = OtherSellers.Are(_body, sentence);
        return When(buys, Intent.Buys)
            | When(!isPolite && OpenQuestions.Is(_body, sentence), Intent.Asks)
            | When(
                (
                    _body.Has(sentence, Sign.EarlierOrder) && !_body.IsOnlyHarmless(sentence, Sign.EarlierOrder)
                    || _body.Has(sentence, Sign.Ordered) && !_body.IsOnlyHarmless(sentence, Sign.Ordered)
                )
                    && !Introduces(sentence)
                    && !IsChequeOrdered(sentence)
                    && !ComingParcel.IsAll(_body, sentence)
                    && !ofOther,
                Intent.Past
            )
            | When(!ofOther && Complaints.Is(_body, sentence), Intent.Complains)
            | When(_body.Has(sentence, Sign.Pondering), Intent.Ponders)
            | When(_body.Has(sentence, Sign.NotSold), Intent.NotSold)
            | When(_body.Has(sentence, Sign.Goods) || _body.Has(sentence, Cue.Medium), Intent.Goods)
            | When(IsPaying(sentence), Intent.Pays);
    }

    // "A cheque has been ordered from my bank"
    private bool IsChequeOrdered(Sentence sentence)
    {
        if (_body.Has(sentence, Sign.EarlierOrder) || !_body.Has(sentence, Sign.Cheque) || _body.Has(sentence, Sign.Goods))
            return false;
        for (var i = sentence.Start; i < sentence.End && !_body.Has(i, Sign.Ordered); i++)
            if (_body.Has(i, Sign.Cheque))
                return true;
        return false;
    }

    // "Here is who ordered what:": the rows that follow are this order.
    private bool Introduces(Sentence sentence) =>
        sentence.Closing == ':' && _body.Tokens[sentence.Start].Text is "here" or "below";

    // "I have sent a cheque", "paid by PayPal", "enclosed is my payment"
    private bool IsPaying(Sentence sentence) =>
        (
            _body.Has(sentence, Cue.Pay)
            || _body.Has(sentence, Sign.Paid)
                && (
                    _body.Has(sentence, Sign.PayPal)
                    || _body.Has(sentence, Sign.Cheque)
                    || _body.Has(sentence, Sign.PostalOrder)
                    || _body.Has(sentence, Cue.Money)
                )
        ) && !_body.Has(sentence, Sign.Gift);

    private static Intent When(bool does, Intent intent) => does ? intent : Intent.None;
}
