using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Where only the subject names goods, the text has to be no more than that of an order: an address, a word of thanks, of asking or of paying.
/// Whatever else it says ("Received today", "No longer wanted") may be what the subject is about.
/// </summary>
internal static class SubjectOnly
{
    // Tokens of "don't be waiting for a cheque".
    private const int FarthestMeans = 7;

    // Tokens of "no need to write back".
    private const int LongestCourtesy = 5;

    /// <param name="body">The mail's new text.</param>
    /// <param name="address">The parcel's; its lines say nothing of the order.</param>
    public static Evidence? Doubt(Passage body, AddressSpan address)
    {
        foreach (var sentence in body.Sentences)
            if (!IsOfOrder(body, sentence, address))
                return OpenQuestions.Words(body, sentence, "only the subject names goods, and the text says something else");
        return null;
    }

    private static bool IsOfOrder(Passage body, Sentence sentence, AddressSpan address)
    {
        // "No need to reply."
        if (sentence is { Count: <= LongestCourtesy, HasNumber: false } && body.Has(sentence.Start, Sign.Praise))
            return true;
        var (negates, unknown, begins) = (false, false, true);
        var isForSomeone = body.Has(sentence, WordCue.For);
        for (var i = sentence.Start; i < sentence.End; i += Math.Max(1, body.CueLength(i)))
        {
            var token = body.Tokens[i];
            if (address.Holds(body, i) || token.Kind == TokenKind.Mark)
                continue;
            var isNo = body.Has(i, Cue.Not) || body.Has(i, Cue.Refuse) || body.Has(i, Cue.Drop) || body.Has(i, Sign.Negation);
            negates |= isNo && !IsOfMeans(body, i, sentence);
            // A name, a street; at the start of a sentence any word has a capital.
            var isName = token.IsCapital && (!begins || sentence.Count == 1);
            unknown |= token.Kind == TokenKind.Word && !isName && !IsLittle(body, i) && !(isForSomeone && IsSomeone(body, i));
            begins = false;
        }

        if (negates)
            return false;
        return !unknown
            // "as above"; not "as above, but one of them on vinyl"
            || body.Has(sentence, Sign.Elsewhere) && !body.Has(sentence, Cue.But) && !body.Has(sentence, Cue.Instead)
            || AddressWords.Closings.LengthAt(Wordlist.Of(body.Words(sentence.Start, sentence.End)), 0) > 0
            || body.Has(sentence, Cue.Ask)
            || body.Tokens[sentence.End - 1].Is("to") // "Mail it to", and there the address stands
            || body.Has(sentence, Sign.PayPal)
            || body.Has(sentence, Sign.Cheque)
            || body.Has(sentence, Sign.PostalOrder)
            || body.Has(sentence, Cue.Money);
    }

    // "by PayPal, so don't be waiting for a cheque": of the two ways of paying, the other one.
    private static bool IsOfMeans(Passage body, int at, Sentence sentence) =>
        body.Has(sentence, Sign.PayPal)
        && body.Has(sentence, Sign.Cheque)
        && (
            body.Has(at, Math.Min(sentence.End, at + FarthestMeans), Sign.Cheque)
            || body.Has(at, Math.Min(sentence.End, at + FarthestMeans), Sign.PayPal)
        );

    // "For the grandparents and us.", "They are for my mum."
    private static bool IsSomeone(Passage body, int at) =>
        (AddressWords.Of(body.Tokens[at].Text) & WordUse.Relation) != 0
        || body.Has(at, WordCue.For)
        || body.Has(at, WordCue.Me)
        || body.Has(at, WordCue.Us)
        || body.Has(at, WordCue.Our)
        || body.Has(at, WordCue.GoodsAgain);

    // "Address: …", "Address below": what leads to the address is no more than it.
    private static bool IsLittle(Passage body, int at) =>
        body.Has(at, Cue.Filler)
        || body.Has(at, AsideCue.Below)
        || AddressWords.Address.IsWord(body.Tokens[at].Text)
        || body.Has(at, Cue.And)
        || body.Has(at, Cue.Pay)
        || body.Has(at, Cue.Street)
        || body.Has(at, Cue.Medium)
        || body.Has(at, Cue.Unit)
        || body.Has(at, AsideCue.ReckoningWord)
        || body.Has(at, Sign.Goods)
        || body.Has(at, Sign.Total)
        || body.Has(at, Sign.Postage)
        || body.IsAdverb(at)
        || body.Value(at, out _) >= 0;
}
