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
internal sealed class Biddings(Passage body, AddressSpan address, Lazy<HashSet<Sentence>> naming)
{
    // Tokens between "could" and "you", or between "you" and its verb: "would you please kindly".
    private const int Farthest = 3;

    public Evidence? Find()
    {
        foreach (var sentence in body.Sentences)
        {
            if (!RefusedPlace.Is(body, sentence) && !body.Has(sentence, Sign.Rhetorical) && IsToShop(sentence))
                return OpenQuestions.Words(body, sentence, "tells the shop something beside the order");
        }

        return null;
    }

    private bool IsToShop(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (address.Holds(body, i))
                continue;
            if (body.Has(i, Sign.Harmless))
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
                || body.Has(i, Sign.Bidding) && BeginsClause(i, sentence) && !IsOfGoods(i, sentence)
                || body.Has(i, Sign.ToShop) && !body.Has(sentence, Sign.Polite) && !IsRelative(sentence) && !IsOfMoney(sentence)
                || body.Has(i, Sign.Hedge) && IsOfOrder(sentence) && !OpenQuestions.IsPoliteRequest(body, sentence)
            )
                return true;
        }

        return false;
    }

    // "Keep one for me", "please keep", "so, keep", "could you keep"; not "I keep".
    private bool BeginsClause(int at, Sentence sentence)
    {
        // "Phone ......", "Label: 2", in a form
        if (at + 1 >= sentence.End || body.Tokens[at + 1].Kind is not TokenKind.Word)
            return false;
        if (at == sentence.Start)
            return true;
        ref readonly var before = ref body.Tokens[at - 1];
        if (before.Kind == TokenKind.Mark)
            return true;
        if (before.Text is "please" or "pls" or "kindly" or "just" or "bitte" or "so" or "but" or "then" or "do")
            return !HasSubject(at - 1, sentence) || before.Text is "please" or "pls" or "kindly" or "bitte";
        if (body.Has(at - 1, Cue.And))
            return !HasSubject(at - 1, sentence);
        return before.Is("you") && at - 1 > sentence.Start && IsModal(at - 2, sentence);
    }

    // "35 % off"; not "100 % wonderful"
    private bool IsPercentage(int at, Sentence sentence) =>
        at > sentence.Start && body.Tokens[at].IsMark('%') && body.Value(at - 1, out _) is >= 0 and < 100;

    private bool IsModal(int at, Sentence sentence) =>
        at >= sentence.Start && body.Tokens[at].Text is "could" or "can" or "would" or "will" or "may" or "might";

    // "I have collected the money and put it through PayPal": the verb is the writer's.
    private bool HasSubject(int end, Sentence sentence)
    {
        for (var i = end - 1; i >= sentence.Start && body.Tokens[i].Kind != TokenKind.Mark; i--)
        {
            if (body.Tokens[i].Text is "you" && !(i > sentence.Start && IsModal(i - 1, sentence)))
                return true;
            if (
                body.Tokens[i].Text
                is "i"
                    or "ive"
                    or "ill"
                    or "id"
                    or "im"
                    or "we"
                    or "weve"
                    or "well"
                    or "wed"
                    or "he"
                    or "she"
                    or "they"
                    or "who"
            )
                return true;
        }

        return false;
    }

    // "Make that three", "leave the Bach off", "let me have the Bach".
    private bool IsOfGoods(int at, Sentence sentence) =>
        body.Has(at, Cue.Correct)
        || body.Has(at, Cue.Ask) && body.CueLength(at) > 1
        || (body.Has(at, Cue.Drop) || body.Has(at, Cue.Ask)) && naming.Value.Contains(sentence);

    // "the two LPs you've got, Ruins and Hearth": tells which goods, and asks for them.
    private bool IsRelative(Sentence sentence) =>
        body.Has(sentence, Cue.Ask)
        && naming.Value.Contains(sentence)
        && !(sentence.IsQuestion && (OpenQuestions.HasQuestionWord(body, sentence) || GoesOn(sentence)));

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
