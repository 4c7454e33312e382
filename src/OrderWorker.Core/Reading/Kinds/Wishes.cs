using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells whether a mail asks to buy something, named or not; or asks something; or may do either.</summary>
internal sealed class Wishes(
    MailContent mail,
    ShopCatalogue catalogue,
    ItemReading items,
    Intents intents,
    AddressReading? address
)
{
    // Tokens of a mail that is an address and a line or two.
    private const int LongestTerse = 34;

    // A wish that is none of this mail's.
    private const Intent Elsewhere = Intent.Past | Intent.Ponders;

    // Tokens of "Dear all at Kilbrack,".
    private const int LongestGreeting = 6;

    // Tokens of "Ann Hale" and the breaks around it.
    private const int LongestName = 4;

    private readonly bool _hasAddress = address?.ShipTo is not null;
    private readonly AddressSpan _address = AddressSpan.Of(address, MailWords.Of(mail).Body.Text);
    private readonly MailWords _words = MailWords.Of(mail);
    private readonly Passage _body = MailWords.Of(mail).Body;

    // Beside a complaint, "please send a new one" asks for no second parcel.
    private Intent ElsewhereOrNotSold =>
        (intents.All & Intent.Complains) != 0 || items.Lines.Count == 0 ? Elsewhere | Intent.NotSold : Elsewhere;

    /// <summary>The words by which the mail orders; null where it orders nothing.</summary>
    public Evidence? Find()
    {
        if (Plain() is { } plain)
            return plain;
        // What is only named or paid for may be what has not come yet.
        if (IsAboutThePast)
            return null;
        return Named() ?? Unnamed();
    }

    /// <summary>A question, or a complaint: both want an answer.</summary>
    public Evidence? Question()
    {
        if (intents.First(Intent.Asks) is { } question)
            return Of(question, question.IsQuestion ? "asks a question" : "asks without a question mark");
        if (intents.First(Intent.Complains) is { } complaint && IsOwn(complaint))
            return Of(complaint, "complains");
        if (intents.First(Intent.Buys | Intent.NotSold) is { } other)
            return Of(other, "asks for what is not sold");
        if (intents.First(Intent.Ponders) is { } pondering)
            return Of(pondering, "thinks of buying");
        return intents.Past() is { } told ? Of(told, "speaks of an earlier order") : null;
    }

    public Evidence? Complaint() =>
        intents.First(Intent.Complains) is { } complaint && !IsOfOthers(complaint) ? Of(complaint, "complains")
        : _words.Subject.Has(Sign.Complaint) ? Subject("complains")
        : null;

    /// <summary>
    /// A mail that nobody looks at is an order lost: who gives an address, and names goods, asks or pays beside it, may order.
    /// </summary>
    public Evidence? Doubtful()
    {
        if ((QuotedForm.Find(mail, _body) ?? OnlyQuoted()) is { } form)
            return form;
        if (_hasAddress && AnsweredBetween() is { } answer)
            return answer;
        if (intents.First(Intent.Pays | Intent.Goods, Intent.Past) is { } paid)
            return Of(paid, "pays for goods that it does not name");
        if (intents.OnlyPraise && !NamesBesidePraise() || OnlyTellsOfArrival() || OnlyThanks())
            return null;
        if (intents.First(Intent.Names) is { } named)
            return Of(named, "names goods, and does not plainly order them");
        if (intents.First(Intent.Pays, Intent.Past) is { } paying && NamedBy().Any())
            return Of(paying, "pays, and names goods");
        if (!_hasAddress)
            return null;
        if (intents.First(Intent.Buys, Elsewhere | Intent.NotSold) is { } asked)
            return Of(asked, "asks for something, and gives an address");
        if (intents.First(Intent.Pays, Intent.Past) is { } pays)
            return Of(pays, "pays, and gives an address");
        return NamedBy().FirstOrDefault(s => !_body.Has(s, Cue.Own) && !_body.Has(s, Cue.Refuse)) is { Count: > 0 } naming
            ? Of(naming, "names goods, and gives an address")
            : Terse();
    }

    // "> Which one did you mean?  The book.  > And your address?  3 Sea Road": the goods are named in our questions, and each is answered.
    private Evidence? AnsweredBetween() =>
        _words.IsReply
        && !_words.IsForwarded
        && _body.Sentences.Length > 0
        && mail.Body.Segments.Count(s => s.Kind == SegmentKind.Quote) > 1
        && _words.Quoted.Sentences.Any(s => s.IsQuestion)
            ? Of(_body.Sentences[0], "answers our questions one by one, and gives an address")
            : null;

    // A mail that is nothing but "> One Heaven Eyes please", and answers nobody: sent again, or marked by a program on its way.
    private Evidence? OnlyQuoted()
    {
        if (_words.IsReply || _body.Tokens.Count > LongestName)
            return null;
        foreach (var sentence in NamedBy(_words.Quoted, CatalogueIndex.Of(catalogue)))
            if (_words.Quoted.Has(sentence, Cue.Ask))
                return OpenQuestions.Words(_words.Quoted, sentence, "asks to buy, within a quote that is the whole mail");
        return null;
    }

    // "Everything by Drystone.", "I won't need the tea towel now, just the recorder book.": an address, and next to nothing but goods.
    private Evidence? Terse() =>
        _body.Tokens.Count > LongestTerse || _body.Has(Sign.Arrival) ? null
        : MentionFinder.Find(_body, CatalogueIndex.Of(catalogue)) is [var first, ..]
        && _body.Sentences.FirstOrDefault(s => s.Start <= first.Start && first.Start < s.End) is { Count: > 0 } sentence
            ? Of(sentence, "names goods, and gives an address")
        : _body.Sentences.FirstOrDefault(IsOfGoods) is { Count: > 0 } row ? Of(row, "may speak of goods, and gives an address")
        : null;

    // "T-shirts: 1 S, 2 M", "3 sets", "Everything but the LPs.": no title, and what is sold all the same.
    private bool IsOfGoods(Sentence sentence)
    {
        if (_address.Holds(_body, sentence.Start) || _address.Holds(_body, sentence.End - 1))
            return false;
        if (_body.Has(sentence, Cue.Set) || _body.Has(sentence, Cue.Everything) || _body.Has(sentence, Sign.Goods))
            return true;
        var index = CatalogueIndex.Of(catalogue);
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                _body.Tokens[i] is { Kind: TokenKind.Word, Length: > 2 } word
                && !_body.HasAny(i)
                && !_body.IsCommon(i)
                && (Formats.Known(word.Text) is not null || index.Knows(word.Text) || index.Knows(word.Text.TrimEnd('s')))
            )
                return true;
        return false;
    }

    // "The Fake Book and the two Standards came this morning. Thank you all!"
    private bool OnlyTellsOfArrival() =>
        !_hasAddress
        && (intents.All & (Intent.Buys | Intent.Pays | Intent.Asks | Intent.Complains | Intent.Ponders)) == 0
        && !intents.Any(Intent.Names, Intent.Tells)
        && _body.Sentences.Where((_, i) => (intents.Of(i) & Intent.Names) != 0).All(s => _body.Has(s, Sign.Arrival));

    // "I bought Ruins from you last year, wonderful. Now Winter Harbour." above an address: of the second it only may be praise.
    private bool NamesBesidePraise() =>
        _hasAddress && items.Lines.Count > 0 && intents.Any(Intent.Names, Elsewhere | Intent.Tells | Intent.Asks);

    // The same above an address: "The two Drystone CDs turned up this morning, thank you." Nothing may be read out of it as wanted.
    private bool OnlyThanks() =>
        items.Lines.Count == 0
        && (intents.All & (Intent.Buys | Intent.Pays | Intent.Asks | Intent.Complains | Intent.Ponders)) == 0
        && _body.Sentences.Any(TellsOfArrival)
        && NamedBy().Any()
        && NamedBy()
            .Concat(_body.Sentences.Where((_, i) => (intents.Of(i) & (Intent.Names | Intent.Goods)) != 0))
            .All(s => TellsOfArrival(s) || s.Start == 0 && s.Count <= LongestGreeting);

    // "Heaven Eyes, thanks" tells of nothing.
    private bool TellsOfArrival(Sentence sentence) =>
        _body.Has(sentence, Sign.Arrival) && (_body.Has(sentence, Sign.Narrative) || _body.Has(sentence, Sign.EarlierOrder));

    /// <summary>What can still be made out of a mail whose letters were lost: goods, or a way of paying.</summary>
    public Evidence? Remains()
    {
        foreach (var sentence in _body.Sentences)
        {
            if (_body.Has(sentence, Sign.Goods) || _body.Has(sentence, Sign.PayPal) || _body.Has(sentence, Sign.Cheque))
                return Of(sentence, "letters were lost; this is left of an order");
        }

        return NamedBy().FirstOrDefault() is { Count: > 0 } naming
            ? Of(naming, "letters were lost; this is left of an order")
            : null;
    }

    /// <summary>The sentences that name something of the catalogue, wanted or not.</summary>
    /// <param name="inFull">Only by its whole name.</param>
    public IEnumerable<Sentence> NamedBy(bool inFull = false) => NamedBy(_body, CatalogueIndex.Of(catalogue), inFull);

    /// <summary>The tokens at which each title or set begins.</summary>
    public IEnumerable<int> NamedAt() => Names().Select(mention => mention.Start);

    /// <summary>Each title or set that is named, wanted or not.</summary>
    public IEnumerable<Mention> Names() =>
        MentionFinder
            .Find(_body, CatalogueIndex.Of(catalogue))
            .Where(mention => mention.Kind is MentionKind.Title or MentionKind.Set);

    public static IEnumerable<Sentence> NamedBy(Passage body, CatalogueIndex index, bool inFull = false) =>
        MentionFinder
            .Find(body, index)
            .Where(mention => mention.Kind is MentionKind.Title or MentionKind.Set && (mention.IsWhole || !inFull))
            .SelectMany(mention => body.Sentences.Where(s => s.Start <= mention.Start && mention.Start < s.End));

    // Nothing has come, it came broken, where is it: then only a plain wish for something else is an order.
    private bool IsAboutThePast =>
        intents.Any(Intent.Complains) || intents.Any(Intent.Past | Intent.Asks, Intent.Buys) || IsAskedInSubject();

    private bool IsAskedInSubject() => _words.Subject.Has(Sign.EarlierOrder) && !_words.IsReply && !intents.Any(Intent.Buys);

    // "Please send me one Bach": asks, and names what.
    private Evidence? Plain()
    {
        for (var i = 0; i < _body.Sentences.Length; i++)
            if (
                (intents.Of(i) & (Intent.Buys | Intent.Names)) == (Intent.Buys | Intent.Names)
                && (intents.Of(i) & ElsewhereOrNotSold) == 0
                && !IsReplacement(_body.Sentences[i])
            )
                return Of(_body.Sentences[i], "asks to buy what it names");
        // "Please send me:", and rows below that.
        if (intents.First(Intent.Buys, Elsewhere | Intent.NotSold | Intent.Asks) is { } asks && Rows() is not null)
            return Of(asks, "asks to buy what it names");
        return null;
    }

    // "The Bach has a crack. Could you send another, please?": beside a complaint that asks for no second parcel.
    private bool IsReplacement(Sentence sentence) =>
        (intents.All & Intent.Complains) != 0 && _body.Has(sentence, Cue.More) && !NamedBy().Contains(sentence);

    // "One Bach. 3 Sea Road, Leeds"; "a cheque for the Bach"
    private Evidence? Named()
    {
        if (Rows() is { } row)
            return Of(row, "names goods as an order does");
        var isElsewhere = items.Lines.Count > 0 || items.Reasons.Count > 0;
        // "Song Book", and in the text nothing but questions about it.
        var onlyAsks =
            !_words.IsForwarded && !_hasAddress && intents.Any(Intent.Asks) && (intents.All & (Intent.Buys | Intent.Pays)) == 0;
        return isElsewhere && !onlyAsks && !intents.Any(Intent.Names)
            ? Subject("asks for goods in the subject or in a forwarded mail")
            : null;
    }

    // What is named in a question, or in a sentence about an earlier order, is not asked for.
    private Sentence? Rows() => intents.First(Intent.Names, Elsewhere | Intent.Asks | Intent.Complains | Intent.Tells);

    // "I'd like to order some CDs"
    private Evidence? Unnamed()
    {
        for (var i = 0; i < _body.Sentences.Length; i++)
        {
            var (sentence, of) = (_body.Sentences[i], intents.Of(i));
            if ((of & (Elsewhere | Intent.NotSold)) != 0)
                continue;
            var goods = (of & Intent.Goods) != 0;
            if ((of & Intent.Buys) != 0 && (goods || _body.Has(sentence, Cue.More)) && IsNoQuestion(sentence, of))
                return Of(sentence, "asks to buy something");
            if (mail.Attachments.Count > 0 && goods && _body.Has(sentence, Sign.Elsewhere))
                return Of(sentence, "orders by an attached file");
        }

        return null;
    }

    // "Can you send me the cello one?" asks to buy; "can I buy them in a shop?" asks.
    private bool IsNoQuestion(Sentence sentence, Intent of) =>
        !sentence.IsQuestion || (of & Intent.Asks) == 0 && !_body.Has(sentence, Cue.Or);

    // "Joan says hers skips, but I think that is her player": somebody else's copy, and nothing of the buyer's own.
    private bool IsOfOthers(Sentence complaint)
    {
        var others = false;
        for (var i = complaint.Start; i < complaint.End; i++)
        {
            if (_body.Has(i, WordCue.Our) || _body.Has(i, WordCue.Mine) || _body.Has(i, WordCue.Me) || _body.Has(i, WordCue.Us))
                return false;
            others |= _body.Has(i, WordCue.Theirs);
        }

        return others;
    }

    // "The link on your page is broken" wants no answer; "my disc is broken" does.
    private bool IsOwn(Sentence complaint) =>
        (intents.All & Intent.Past) != 0
        || BuyingWords.IsInFirstPerson(_body, complaint)
        || _body.Has(complaint, Sign.Goods)
        || _body.Tokens[complaint.Start].Text is "it" or "they"
        || _hasAddress
        // "Still nothing here." above the order that was made
        || _words.IsReply && NamedBy(_words.Quoted, CatalogueIndex.Of(catalogue)).Any();

    private Evidence Subject(string rule) => new("kind", -1, _words.Subject.Text.Length, _words.Subject.Text, rule);

    private Evidence Of(Sentence sentence, string rule) => OpenQuestions.Words(_body, sentence, rule);
}
