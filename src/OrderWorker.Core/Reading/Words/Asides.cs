using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>
/// Tells clauses that speak of one harmless matter and of nothing else: whose account pays, how the cheque comes, a receipt that is not wanted, an
/// address of old, what the postman may do when nobody is in. Every word of such a clause has to be one of its matter; one word besides, and it is none.
/// </summary>
internal static class Asides
{
    [Flags]
    private enum Matters
    {
        None = 0,
        Door = 1,
        Payer = 2,
        Cheque = 4,
        Receipt = 8,
        Place = 16,
        Reckoning = 32,
        Way = 64,
        All = 127,
    }

    /// <summary>Does the clause around a token speak of such a matter, and does the sentence ask for nothing behind it?</summary>
    /// <param name="text">Of the mail.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token.</param>
    /// <param name="isBehindAddress">The address stands right before the sentence: "Ignore my parents' in Torquay" then speaks of another.</param>
    public static bool Is(Passage text, Sentence sentence, int at, bool isBehindAddress = false)
    {
        var (start, end) = Clause(text, sentence, at);
        return MattersOf(text, start, end) is not Matters.None and var matters
            && !AsksOn(text, end, sentence.End)
            && (
                (matters & Matters.Door) != 0 && IsDoor(text, sentence, start, end)
                || (matters & Matters.Payer) != 0 && HasPayer(text, sentence)
                || (matters & Matters.Cheque) != 0 && (text.Has(sentence, Sign.Cheque) || text.Has(sentence, Sign.PostalOrder))
                || (matters & Matters.Receipt) != 0 && PaperAsides.Has(text, start, end) && IsRefused(text, start, end)
                || (matters & Matters.Place) != 0 && IsOldPlace(text, sentence, start, end, isBehindAddress)
            );
    }

    /// <summary>Does a whole sentence speak of such a matter, so that what it hangs on is no condition of the order?</summary>
    public static bool IsWhole(Passage text, Sentence sentence)
    {
        var matters = MattersOf(text, sentence.Start, sentence.End);
        return (matters & Matters.Door) != 0 && IsDoor(text, sentence, sentence.Start, sentence.End)
            || (matters & Matters.Payer) != 0 && HasPayer(text, sentence)
            || (matters & Matters.Reckoning) != 0 && HasSum(text, sentence)
            || (matters & Matters.Way) != 0 && IsWay(text, sentence);
    }

    // "It comes on the wee plane if it isn't foggy."
    private static bool IsWay(Passage text, Sentence sentence) =>
        !sentence.IsQuestion
        && !text.Has(sentence.Start, Sign.Bidding)
        && Has(text, sentence.Start, sentence.End, AsideCue.Way)
        && !text.Has(sentence, Cue.Ask);

    /// <summary>Does the clause around a token speak of the buyer's own reckoning, "unless I have miscounted", in a sentence with a sum?</summary>
    public static bool IsReckoning(Passage text, Sentence sentence, int at)
    {
        var (start, end) = Clause(text, sentence, at);
        return (MattersOf(text, start, end) & Matters.Reckoning) != 0 && HasSum(text, sentence);
    }

    /// <summary>Does a whole sentence say what the postman may do? Then its numbers are of doors.</summary>
    public static bool IsOfDoor(Passage text, Sentence sentence) => IsDoor(text, sentence, sentence.Start, sentence.End);

    /// <summary>Is every word of some one of a paper beside the goods and what is said of it?</summary>
    internal static bool AreOfPaper(Passage text, int start, int end) => (MattersOf(text, start, end) & Matters.Receipt) != 0;

    internal static (int Start, int End) Clause(Passage text, Sentence sentence, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > sentence.Start && !IsBound(text, start - 1))
            start--;
        while (end < sentence.End && !IsBound(text, end))
            end++;
        return (start, end);
    }

    private static bool IsBound(Passage text, int at) =>
        text.Has(at, Cue.And) && !text.Has(at, AsideCue.Little)
        || text.Has(at, Cue.But)
        || text.Has(at, AsideCue.Thus)
        || text.Tokens[at].Kind == TokenKind.Mark
            && (
                text.Tokens[at].Text[0] is ',' or ';' or ':' or '(' or ')'
                || text.Tokens[at].IsMark('-') && !text.Tokens[at].IsGlued
            );

    /// <summary>Is every word of some one of an address and what is said of it?</summary>
    internal static bool AreOfPlace(Passage text, int start, int end, Func<int, bool> isPassed) =>
        (MattersOf(text, start, end, isPassed) & Matters.Place) != 0;

    private static Matters MattersOf(Passage text, int start, int end, Func<int, bool>? isPassed = null)
    {
        var matters = Matters.All;
        for (var i = start; i < end && matters != Matters.None; i++)
            if (isPassed?.Invoke(i) != true)
                matters &= OfToken(text, i, start);
        return matters;
    }

    private static Matters OfToken(Passage text, int at, int start)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Mark)
            return token.Text[0] is '?' or '+' or '%' ? Matters.None : Matters.All;
        if (token.Kind is TokenKind.Number or TokenKind.Decimal)
            return OfNumber(text, at, start);
        var matters = Matters.None;
        if (text.Has(at, AsideCue.Little))
            return Matters.All;
        if (text.Has(at, Cue.If))
            matters |= Matters.Door | Matters.Payer | Matters.Reckoning;
        // "if no one is in"; "leave one with my neighbour" is about the goods
        if (at > start && token.Text is "one" && text.Has(at - 1, WordCue.No))
            matters |= Matters.Door;
        if (IsName(text, at) && at > start && text.Has(at - 1, AsideCue.Title))
            matters |= Matters.Door;
        if (text.Has(at, Cue.And))
            matters |= Matters.Door;
        if (text.Has(at, AsideCue.DoorPlace) || text.Has(at, AsideCue.DoorWord) || text.Has(at, AsideCue.Permission))
            matters |= Matters.Door;
        if (text.Has(at, AsideCue.Payer) || text.Has(at, AsideCue.PayerWord) || text.Has(at, Sign.PayPal) || IsName(text, at))
            matters |= Matters.Payer;
        if (text.Has(at, AsideCue.ChequeWord) || text.Has(at, Sign.Cheque))
            matters |= Matters.Cheque;
        if (
            PaperAsides.IsPaper(text, at)
            || text.Has(at, AsideCue.ReceiptWord)
            || IsNo(text, at)
            || PaperAsides.LeavesOut(text, at)
        )
            matters |= Matters.Receipt;
        if (
            text.Has(at, AsideCue.OldPlace)
            || text.Has(at, AsideCue.PlaceWord)
            || text.Has(at, AsideCue.Address)
            || text.Has(at, AsideCue.Ignore)
            || text.Has(at, AsideCue.Use)
            || text.Has(at, AsideCue.Below)
            || text.Has(at, Sign.PayPal)
            || IsName(text, at)
        )
            matters |= Matters.Place;
        if (text.Has(at, AsideCue.ReckoningWord) || text.Has(at, Cue.Money))
            matters |= Matters.Reckoning;
        if (text.Has(at, AsideCue.Way) || text.Has(at, AsideCue.WayWord))
            matters |= Matters.Way;
        return matters;
    }

    // "two signatures", "#08-117", "£8"; a number by itself may count copies.
    private static Matters OfNumber(Passage text, int at, int start)
    {
        var next = at + 1 < text.Tokens.Count ? at + 1 : at;
        var (isMoney, isDoor) = (text.Has(next, Cue.Money) || text.Tokens[at].Kind == TokenKind.Decimal, false);
        if (at > start && text.Tokens[at - 1] is { Kind: TokenKind.Mark } mark)
            (isMoney, isDoor) = (isMoney || mark.Text is "£" or "€" or "$", mark.IsGlued && mark.IsMark('-') || mark.IsMark('#'));
        // "my neighbour at 47"
        else if (at > start)
            isDoor = text.Tokens[at - 1].Text is "at" or "number" or "no";
        return (isMoney ? Matters.Reckoning | Matters.Payer | Matters.Cheque : Matters.None)
            | (isDoor ? Matters.Door : Matters.None)
            | (text.Has(next, Cue.Measure) ? Matters.Cheque : Matters.None);
    }

    // "my husband Neil", "D. Hale"
    private static bool IsName(Passage text, int at) =>
        text.Tokens[at].IsCapital && !text.HasAny(at) && (text.Tokens[at].Length == 1 || text.IsStrange(at));

    private static bool IsNo(Passage text, int at) =>
        text.Has(at, Sign.Negation) || text.Has(at, Cue.Not) || text.Has(at, Cue.Refuse);

    private static bool IsRefused(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                IsNo(text, i)
                || text.Has(i, WordCue.None)
                // "leave out the invoice" is for a person, "leave the price off" is not
                || PaperAsides.LeavesOut(text, i) && !Has(text, start, end, AsideCue.Receipt)
            )
                return true;
        return false;
    }

    /// <summary>"If you could leave out anything with a price on it": what is left out from a token on is a paper, and nothing besides.</summary>
    internal static bool IsPaperLeftOut(Passage text, Sentence sentence, int at)
    {
        if (!PaperAsides.LeavesOut(text, at))
            return false;
        var end = at;
        while (end < sentence.End && (OfToken(text, end, at) & Matters.Receipt) != 0)
            end++;
        return PaperAsides.Has(text, at, end)
            && !Has(text, at, end, AsideCue.Receipt)
            && !text.Has(end, sentence.End, Cue.And)
            && !AsksOn(text, end, sentence.End);
    }

    // What the postman does when nobody is in, or may do: "please leave it in the porch" by itself asks it of the shop.
    private static bool IsDoor(Passage text, Sentence sentence, int start, int end) =>
        !sentence.IsQuestion
        && Has(text, sentence.Start, sentence.End, AsideCue.DoorPlace)
        && (
            text.Has(sentence, Cue.If) && (MattersOf(text, sentence.Start, sentence.End) & Matters.Door) != 0
            || Has(text, start, end, AsideCue.Permission) && !Bids(text, start, end) && !text.Has(sentence, Cue.Ask)
        );

    // "Ignore the old one in Hull", "ignore the address that PayPal has"; "use the old one" is another matter.
    private static bool IsOldPlace(Passage text, Sentence sentence, int start, int end, bool isBehindAddress) =>
        Has(text, start, end, AsideCue.Ignore)
        && (
            Has(text, start, end, AsideCue.OldPlace)
            || text.Has(start, end, Sign.PayPal)
            || IsToldBefore(text, sentence, start, end)
            || isBehindAddress && IsOfOthers(text, start, end)
        )
        && (isBehindAddress || Has(text, sentence.Start, sentence.End, AsideCue.Address))
        && !Has(text, start, end, AsideCue.Use);

    // "The one that PayPal has is out of date, please ignore it."
    private static bool IsToldBefore(Passage text, Sentence sentence, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
            if (text.Has(i, AsideCue.Ignore))
                return text.Has(i + 1, Sign.Whole)
                    && Has(text, sentence.Start, start, AsideCue.OldPlace)
                    && (MattersOf(text, sentence.Start, start) & Matters.Place) != 0;
        return false;
    }

    // "my parents' in Torquay", "our firm's address stands below"; the writer's own counts.
    private static bool IsOfOthers(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (PlaceAsides.IsHouse(text, i) || text.Tokens[i].Text is "firms" or "companys")
                return true;
        return false;
    }

    // "Leave it in the porch", "please leave it in the porch"
    private static bool Bids(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, Sign.Bidding))
                return i == start || text.Has(i - 1, WordCue.Please);
        return false;
    }

    private static bool HasPayer(Passage text, Sentence sentence) =>
        !sentence.IsQuestion && (Has(text, sentence.Start, sentence.End, AsideCue.Payer) || text.Has(sentence, Sign.PayPal));

    private static bool HasSum(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                text.Tokens[i].Kind is TokenKind.Number or TokenKind.Decimal
                && (OfNumber(text, i, sentence.Start) & Matters.Reckoning) != 0
            )
                return true;
        return false;
    }

    // "as nobody here could be trusted with vinyl": what kind of thing the parcel holds is nothing to ask for.
    internal static bool IsReason(Passage text, int start, Sentence sentence) =>
        !sentence.HasNumber
        && !AsksOn(text, start, sentence.End, maySpeakOfGoods: true)
        && !text.Has(start, sentence.End, Cue.Time)
        && !text.Has(start, sentence.End, Cue.Aside);

    // "don't put a receipt in, send it to my office"
    private static bool AsksOn(Passage text, int start, int end, bool maySpeakOfGoods = false)
    {
        for (var i = start; i < end; i++)
            if (
                text.Has(i, Cue.Ask)
                || text.Has(i, Sign.Fulfil)
                || text.Has(i, Sign.Bidding)
                || text.Has(i, Cue.Later)
                || text.Has(i, Sign.Wait)
                || text.Has(i, Sign.Goods) && !maySpeakOfGoods
                || text.Has(i, Cue.More)
                || text.Has(i, Cue.Unit) && !maySpeakOfGoods
            )
                return true;
        return false;
    }

    internal static bool Has(Passage text, int start, int end, AsideCue cue)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, cue))
                return true;
        return false;
    }
}
