using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>Tells clauses that lead to the address or speak of nothing but it: "use my home address, which is", "you will be posting abroad to us:".</summary>
internal static class PlaceAsides
{
    // Tokens from "use my home address" to the address: ", which is".
    private const int LeadIn = 4;

    /// <summary>"Use my home address, which is", and there the address stands.</summary>
    /// <param name="text">Of the mail.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of "use".</param>
    /// <param name="holds">Is a token one of the address?</param>
    public static bool LeadsToAddress(Passage text, Sentence sentence, int at, Func<int, bool> holds)
    {
        var (start, end) = Asides.Clause(text, sentence, at);
        if (!Asides.AreOfPlace(text, start, end, i => holds(i) || IsHouse(text, i)))
            return false;
        var isOfSentence = !Asides.Has(text, start, end, AsideCue.Address);
        if (
            isOfSentence
            && !Asides.Has(text, sentence.Start, sentence.End, AsideCue.Address)
            && !HoldsAny(sentence, holds)
            && !IsThisOne(text, start, end)
        )
            return false;
        if (
            !Asides.Has(text, start, end, AsideCue.Use)
            || Asides.Has(text, start, end, AsideCue.OldPlace)
            || text.Has(start, end, Sign.PayPal)
        )
            return false;
        // "use my home address, as parcels vanish in this place:"; not "as I am away until May"
        if (end + 1 < sentence.End && text.Has(end + 1, AsideCue.Thus) && Asides.IsReason(text, end + 2, sentence))
            end = sentence.End;
        else if (end + 1 < sentence.End && text.Has(end, AsideCue.Thus) && Asides.IsReason(text, end + 1, sentence))
            end = sentence.End;
        else if (end + 1 < sentence.End && text.Tokens[end + 1].Is("for") && Asides.IsReason(text, end + 2, sentence))
            end = sentence.End;
        // "Use the theatre's address, for our flat is being renovated." / "So please use this one.", and there it stands
        if (
            end >= sentence.End - 1
            && IsBefore(text, sentence, holds)
            && (!sentence.EndsParagraph || IsThisOne(text, start, end))
        )
            return true;
        // "14 Mill Lane, Otley (use this)", "my lodgings are as below, kindly use it"
        if (isOfSentence && (HoldsAny(sentence, holds) || Asides.Has(text, sentence.Start, start, AsideCue.Below)))
            return true;
        var last = sentence.Closing is '.' or '!' ? sentence.End : text.Tokens.Count;
        for (var i = at; i < last && i < end + LeadIn; i++)
        {
            if (holds(i) || i < end && text.Has(i, AsideCue.Below))
                return true;
            if (i >= end && text.Tokens[i].Kind is TokenKind.Word && !text.Has(i, AsideCue.Little))
                return false;
        }

        return false;
    }

    // "please use this one"
    private static bool IsThisOne(Passage text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
            if (text.Has(i, AsideCue.Use))
                return text.Tokens[i + 1].Text is "this" or "these" && end - i <= 4;
        return false;
    }

    // "the theatre's address"
    public static bool IsHouse(Passage text, int at) =>
        (
            (AddressWords.Of(text.Tokens[at].Text) | AddressWords.Of(text.Tokens[at].Text.AsSpan().TrimEnd('s').TrimEnd('\'')))
            & (WordUse.Institution | WordUse.Firm | WordUse.Relation)
        ) != 0;

    /// <summary>"You will be posting abroad to us:", "the old address that you may have for us is no good": words before the address, of nothing but the place.</summary>
    /// <param name="text">Of the mail.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">Where it speaks to the shop.</param>
    /// <param name="holds">Is a token one of the address?</param>
    public static bool TellsOfPlace(Passage text, Sentence sentence, int at, Func<int, bool> holds)
    {
        var (start, end) = Asides.Clause(text, sentence, at);
        return Asides.AreOfPlace(text, start, end, holds)
            && !(text.Has(sentence, Cue.Not) && text.Has(sentence, Sign.Fulfil))
            && (sentence.Closing is not ('.' or '!' or '?') && IsBefore(text, sentence, holds) || HoldsAny(sentence, holds));
    }

    // Nothing but marks stands between the sentence and the address.
    private static bool IsBefore(Passage text, Sentence sentence, Func<int, bool> holds)
    {
        var next = sentence.End;
        while (next < text.Tokens.Count && (text.Tokens[next].Kind is TokenKind.Mark or TokenKind.Break))
            next++;
        return next < text.Tokens.Count && holds(next);
    }

    private static bool HoldsAny(Sentence sentence, Func<int, bool> holds)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (holds(i))
                return true;
        return false;
    }
}
