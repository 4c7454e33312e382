using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds what a mail tells the shop beside its order: "keep it until she is away", "you know the new house", "perhaps the other one". A net for
/// what nobody has thought of: who only orders tells the shop to send, and speaks of herself.
/// </summary>
/// <param name="body">The mail's new text.</param>
/// <param name="address">Where the parcel's address stands: its lines tell the shop nothing.</param>
/// <param name="naming">Sentences that name goods: what they take out or put right is read with the goods.</param>
/// <param name="titles">Where each title or set begins: "put in a Heaven Eyes with it" asks for that.</param>
internal readonly struct Biddings(Passage body, AddressSpan address, Lazy<HashSet<Sentence>> naming, Lazy<HashSet<int>> titles)
{
    // Tokens between "could" and "you", or between "you" and its verb: "would you please kindly".
    private const int Farthest = 3;

    // Tokens of "you are all such treasures".
    private const int LongestCompliment = 5;

    // Tokens of "make the whole parcel out to".
    private const int LongestBefore = 7;

    private readonly PutGoods _put = new(body, naming, titles);

    public Evidence? Find()
    {
        foreach (var sentence in body.Sentences)
        {
            if (
                MayTell(sentence)
                && !RefusedPlace.Is(body, sentence)
                && !body.Has(sentence, Sign.Rhetorical)
                && IsToShop(sentence)
            )
                return OpenQuestions.Words(body, sentence, "tells the shop something beside the order");
        }

        return null;
    }

    // Most sentences have none of the words that could.
    private bool MayTell(Sentence sentence)
    {
        if (body.Has(sentence, Sign.Bidding) || body.Has(sentence, Sign.ToShop) || body.Has(sentence, Sign.Hedge))
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (body.Tokens[i].IsMark('%'))
                return true;
        return false;
    }

    private bool IsToShop(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (address.Holds(body, i) || body.IsInHarmlessTurn(i))
                continue;
            // "While you have the envelope open, put in a tunebook": what is told is only when
            if (
                body.Has(i, Sign.Harmless)
                || body.Has(i, Sign.ToShop) && i > sentence.Start && body.Tokens[i - 1].Text is "while" or "whilst"
            )
            {
                i++;
                continue;
            }

            if (body.Has(i, Cue.Ask) && !body.Has(i, Sign.Bidding))
            {
                i += Math.Max(0, body.CueLength(i) - 1); // "could you send"
                continue;
            }

            if (
                IsPercentage(i, sentence)
                || (
                    body.Has(i, Sign.Bidding)
                        && BeginsClause(i, sentence)
                        && !IsIdle(i, sentence)
                        && !IsOfGoods(i, sentence)
                        && !TroubleCalls.Is(body, sentence, i)
                        && !IsOfLabel(i, sentence)
                        && !OwnLabel.IsAskedFor(body, sentence, i, address)
                    || body.Has(i, Sign.ToShop)
                        && !body.Has(sentence, Sign.Polite)
                        && !IsRelative(sentence)
                        && !IsHearsay(i, sentence)
                        && !ToldTerms.Are(body, sentence, i)
                        && !IsOfMoney(sentence)
                        && !IsCompliment(i, sentence)
                        && !OtherYou.Is(body, sentence, i, naming)
                        && !PlaceAsides.TellsOfPlace(body, sentence, i, IsOfAddress)
                    || body.Has(i, Sign.Hedge)
                        && IsOfOrder(sentence)
                        && !PastThoughts.IsHope(body, sentence, i)
                        && !PastThoughts.IsWondering(body, sentence, i)
                        && !PoliteRequests.Is(body, sentence)
                        && !PlaceAsides.TellsOfPlace(body, sentence, i, IsOfAddress)
                ) && !IsAside(i, sentence)
            )
                return i < NoticeRequests.Start(body, sentence);
        }

        return false;
    }

    // "please allow a week for the cheque", "it may show up under my husband", "use my home address, which is": nothing that the shop has to do
    private bool IsAside(int at, Sentence sentence) =>
        PlaceAsides.LeadsToAddress(body, sentence, at, IsOfAddress)
        || !naming.Value.Contains(sentence) && Asides.Is(body, sentence, at, IsBehindAddress(sentence));

    private bool IsOfAddress(int at) => address.Holds(body, at) || address.Begins > 0 && body.Tokens[at].Start == address.Begins;

    private bool IsBehindAddress(Sentence sentence)
    {
        var last = sentence.Start - 1;
        while (last >= 0 && body.Tokens[last].Kind is TokenKind.Mark or TokenKind.Break)
            last--;
        return last >= 0 && address.Holds(body, last);
    }

    // "Keep one for me", "please keep", "so, keep", "could you keep"; not "I keep".
    private bool BeginsClause(int at, Sentence sentence)
    {
        // "Contact no.: 07700 900377"
        if (
            at + 1 < sentence.End
            && (body.Has(at + 1, WordCue.NumberLabel) || body.Tokens[at + 1].Is("details"))
            && body.Tokens[at].Text is "contact" or "phone" or "text" or "call"
        )
            return false;
        // "Phone ......", "Label: 2", in a form
        if (at + 1 >= sentence.End || body.Tokens[at + 1].Kind is not TokenKind.Word)
            return false;
        if (at == sentence.Start)
            return true;
        ref readonly var before = ref body.Tokens[at - 1];
        if (before.Kind == TokenKind.Mark || before.Is(WordCue.PostScript))
            return true;
        if (IsLead(sentence.Start, at))
            return true;
        if ((before.Is(WordCue.Please) || before.Text is "just" or "so" or "but" or "then" or "do"))
            return !HasSubject(at - 1, sentence) || before.Is(WordCue.Please);
        if (body.Has(at - 1, Cue.And))
            return !HasSubject(at - 1, sentence);
        return before.Is("you") && at - 1 > sentence.Start && IsModal(at - 2, sentence);
    }

    // "Actually leave it", "Oh, perhaps keep it": nothing but such words since the sentence began.
    private bool IsLead(int start, int end)
    {
        for (var i = start; i < end; i += Math.Max(1, body.CueLength(i)))
            if (
                body.Tokens[i].Kind != TokenKind.Mark
                && !body.Has(i, Cue.Correct)
                && !body.Has(i, Cue.Doubt)
                && (!body.Has(i, WordCue.Interjection) || IsShortened(i))
            )
                return false;
        return true;
    }

    // "We'll use PayPal": folded to the "well" of "Well, use the old one".
    private bool IsShortened(int at) => body.Text.AsSpan(body.Tokens[at].Start, body.Tokens[at].Length).ContainsAny('\'', '’');

    // "You are stars", "you're a treasure": praise, and nothing else in the sentence.
    private bool IsCompliment(int at, Sentence sentence)
    {
        if (at != sentence.Start || sentence.Count > LongestCompliment || sentence.IsQuestion)
            return false;
        var first = body.Tokens[at].Is("youre") ? at + 1 : at + 2;
        if (first >= sentence.End || !body.Tokens[first - 1].Text.EndsWith("re", StringComparison.Ordinal))
            return false;
        for (var i = first; i < sentence.End - 1; i++)
            if (!body.Has(i, WordCue.Praising))
                return false;
        return body.Tokens[sentence.End - 1].Kind == TokenKind.Word;
    }

    // "Please make out the parcel to Mrs Senior": what every parcel gets.
    private bool IsOfLabel(int at, Sentence sentence)
    {
        if (!body.Tokens[at].Is("make"))
            return false;
        for (var i = at + 1; i + 1 < sentence.End && i < at + LongestBefore; i++)
            if (
                body.Tokens[i].Is("to")
                && (body.Tokens[i + 1].IsCapital || body.Tokens[i + 1].Text is "me" or "my" or "her" or "him")
            )
                return body.Tokens[at + 1].Is("out") || body.Tokens[i - 1].Is("out");
        return false;
    }

    // "35 % off"; not "100 % wonderful"
    private bool IsPercentage(int at, Sentence sentence) =>
        at > sentence.Start && body.Tokens[at].IsMark('%') && body.Value(at - 1, out _) is >= 0 and < 100;

    private bool IsModal(int at, Sentence sentence) => at >= sentence.Start && body.Has(at, WordCue.Modal);

    // "I have collected the money and put it through PayPal": the verb is the writer's.
    private bool HasSubject(int end, Sentence sentence)
    {
        for (var i = end - 1; i >= sentence.Start && (body.Tokens[i].Kind != TokenKind.Mark || body.Tokens[i].IsMark(')')); i--)
        {
            // "I have paid it (2XE73914GJ580266M) and attach"
            if (body.Tokens[i].IsMark(')'))
                while (i > sentence.Start && !body.Tokens[i].IsMark('('))
                    i--;
            if (body.Tokens[i].Text is "you" && !(i > sentence.Start && IsModal(i - 1, sentence)))
                return true;
            if (body.Has(i, WordCue.Person))
                return true;
        }

        return false;
    }

    // "Keep on singing", "keep her lit": nothing that could be kept for somebody stands in it.
    private bool IsIdle(int at, Sentence sentence)
    {
        if (!body.Tokens[at].Is("keep") || sentence.HasNumber || IsOfOrder(sentence))
            return false;
        for (var i = at + 1; i < sentence.End; i++)
            if (body.Has(i, Cue.Unit) || body.Has(i, Sign.Wait) || body.Has(i, Cue.Later))
                return false;
        return true;
    }

    // "Make that three", "leave the Bach off", "let me have the Bach".
    private bool IsOfGoods(int at, Sentence sentence) =>
        body.Has(at, Cue.Correct)
        || body.Has(at, AsideCue.Note) && TellsApart(sentence)
        // "use the old one": asks for goods only where it names some
        || body.Has(at, Cue.Ask) && body.CueLength(at) > 2
        || (body.Has(at, Cue.Drop) || body.Has(at, Cue.Ask)) && naming.Value.Contains(sentence)
        || body.Has(at, Cue.Ask) && body.CueLength(at) > 1 && body.Has(sentence, Cue.Each) && sentence.HasNumber // "mettez-m'en un de chaque"
        || body.Tokens[at].Text is "put" or "pop" or "stick"
            && (_put.IsInPost(at, sentence) || _put.IsBeside(at, sentence) || _put.IsOfNamed(at, sentence));

    // "Please note: Heaven Eyes, and not the Rise, which we have": two titles, and which of them it is.
    private bool TellsApart(Sentence sentence) =>
        (body.Has(sentence, Cue.Not) || body.Has(sentence, Sign.Negation))
        && titles.Value.Count(at => sentence.Start <= at && at < sentence.End) > 1;

    // "the two LPs you've got, Ruins and Hearth": tells which goods, and asks for them.
    private bool IsRelative(Sentence sentence) =>
        body.Has(sentence, Cue.Ask)
        && naming.Value.Contains(sentence)
        && !(sentence.IsQuestion && (OpenQuestions.HasQuestionWord(body, sentence) || GoesOn(sentence)));

    // "My neighbour tells me that you have brought it out and it is called Ruins"; not "that you have promised her one".
    private bool IsHearsay(int at, Sentence sentence)
    {
        var before = at - 1;
        if (before > sentence.Start && body.Tokens[before].Is("that"))
            before--;
        if (before < sentence.Start || !body.EndsPhrase(before, Cue.Heard) && !body.Has(before, WordCue.Noticing))
            return false;
        var verb = at + (body.Tokens[at].Is("you") ? 1 : 0);
        return verb + 1 < sentence.End
            && body.Tokens[verb].Text is "have" or "youve" or "sell" or "stock"
            && body.Tokens[verb + 1].Text is not ("promised" or "offered" or "agreed" or "said" or "told" or "to")
            && naming.Value.Contains(sentence);
    }

    // "Could you send Heaven Eyes and tell her who it is from?"
    private bool GoesOn(Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (
                body.Has(i, Cue.And)
                && body.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: false }
                && !body.HasAny(i + 1)
                && body.Value(i + 1, out _) < 0
            )
                return true;
        return false;
    }

    // "So £44.50 is what you should find in your PayPal": tells what was paid.
    private bool IsOfMoney(Sentence sentence) =>
        !sentence.IsQuestion
        && (body.Has(sentence, Sign.PayPal) || body.Has(sentence, Sign.Cheque) || body.Has(sentence, Sign.PostalOrder))
        && Amounts.Find(body).Any(sum => sum.Start >= sentence.Start && sum.End <= sentence.End);

    // "Perhaps it will rain" is chatter; "perhaps you could send it to her" is not.
    private bool IsOfOrder(Sentence sentence) =>
        body.Has(sentence, Sign.Whole)
        || body.Has(sentence, Sign.Fulfil)
        || body.Has(sentence, Sign.Goods)
        || body.Has(sentence, Sign.ShopMatters)
        || body.Has(sentence, Cue.Medium)
        || naming.Value.Contains(sentence);
}
