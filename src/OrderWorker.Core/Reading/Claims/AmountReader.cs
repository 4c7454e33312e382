using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Tells which of a mail's sums is what the buyer says the whole order comes to.</summary>
internal static class AmountReader
{
    // Weights: a total beats what was paid, which beats a bare sum; the price of one is never it.
    private const int AddedUp = 7;
    private const int Stated = 6;
    private const int Paid = 4;
    private const int Added = 5;
    private const int Enough = 3;

    // A price list, or somebody who hides one sum among many.
    private const int MostSums = 60;

    // Tokens from a receipt's sum to its transaction ID: "EUR, Transaction ID:".
    private const int ReceiptReach = 8;

    // Words between a postage and the whole: "for the postage it comes to".
    private const int WidestPostage = 6;

    public static Money? Read(Passage text, ShopCatalogue catalogue, List<Reason> reasons, out Sum? claimed)
    {
        claimed = null;
        var sums = Amounts.Find(text).Where(s => s.Amount > 0).ToList();
        sums = [.. sums.Concat(BareTotals.Find(text, sums)).OrderBy(s => s.Start)];
        if (sums.Count >= MostSums)
        {
            reasons.Add(
                new Reason(
                    ReasonCode.AmountDisagrees,
                    "The mail names so many sums of money that none can be told for its total; see what the buyer means to pay.",
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"{sums.Count} sums")
                )
            );
            return null;
        }

        var best = 0;
        foreach (var sum in sums)
        {
            var weight = Weigh(text, sum, sums);
            // Of two that weigh the same the later counts: people correct themselves.
            if (weight >= Enough && weight >= best)
                (claimed, best) = (sum, weight);
        }

        if (claimed is null)
            return null;
        if (claimed.Currency.Count > 0 && !claimed.Currency.Contains(catalogue.Currency.Code))
        {
            reasons.Add(
                new Reason(
                    ReasonCode.AmountDisagrees,
                    "The mail speaks of money in another currency than the shop's.",
                    catalogue.Currency.Code,
                    text.Words(claimed.Start, claimed.End)
                )
            );
            return null;
        }

        var minor = claimed.Amount * catalogue.Currency.MinorPerUnit;
        return minor == decimal.Truncate(minor) && minor < long.MaxValue ? Money.Of((long)minor, catalogue.Currency) : null;
    }

    /// <summary>Does the mail state another total than this one?</summary>
    public static bool IsContradicted(Passage text, Sum claimed)
    {
        var sums = Amounts.Find(text).Where(s => s.Amount > 0).ToList();
        return sums.Any(s => s.Amount != claimed.Amount && Weigh(text, s, sums) >= Enough);
    }

    private static int Weigh(Passage text, Sum sum, List<Sum> all)
    {
        var sentence = text.Sentences.First(s => sum.Start >= s.Start && sum.Start < s.End);
        var (before, after) = (sum.Start - 1, sum.End);
        var own = all.Where(s => s.Start >= sentence.Start && s.End <= sentence.End).ToList();
        var index = own.IndexOf(sum);
        var floor = index > 0 ? own[index - 1].End : sentence.Start;
        var ceiling = index + 1 < own.Count ? own[index + 1].Start : sentence.End;
        if (IsAsked(text, sentence) || IsThreshold(text, sum))
            return 0;
        if (IsSumOf(own, index) && !LeavesPostageOut(text, sentence, sum, all))
            return AddedUp;
        if (!IsSingle(text, sum, floor, ceiling) && Sums.AddUpTo(text, sum) && !LeavesPostageOut(text, sentence, sum, all))
            return index + 1 < own.Count && IsRaised(text, sum, own[index + 1], sentence) ? Added : AddedUp;
        if (IsSingle(text, sum, floor, ceiling))
            return 0;
        if (index > 0 && IsTotalWithPostage(text, own[index - 1], sum))
            return Stated;
        // "with post £19" behind the goods' £17
        if (
            index > 0
            && own[index - 1].Amount < sum.Amount
            && before > floor
            && text.Has(before, Sign.Postage)
            && text.Has(before - 1, Sign.Total)
        )
            return Stated;
        if (IsPart(text, sum, floor, ceiling, own))
            return 0;

        // A breakdown: "£29 the lot (fifteen, ten and four)".
        if (index > 0 && IsInBrackets(text, sum, floor) && !IsInBrackets(text, own[index - 1], sentence.Start))
            return 0;

        var weight = sum.Currency.Count > 0 ? 1 : 0;
        if (before >= sentence.Start && (text.Tokens[before].IsMark('=') || before > sentence.Start && Amount(text, before, '=')))
            weight = Math.Max(weight, Added);
        if (before > sentence.Start && text.Tokens[before].Text is "so" or "also" or "donc" or "quindi" or "dus" or "итого")
            weight = Math.Max(weight, sum.Currency.Count > 0 ? Added : weight);
        for (var i = Math.Max(floor, sum.Start - 8); i < sum.Start; i++)
        {
            // Between two sums, a word goes with the nearer.
            if (index > 0 && i - floor < sum.Start - i - 1)
                continue;
            if (text.Has(i, Sign.Total))
                weight = Math.Max(weight, Stated);
            else if (text.Has(i, Sign.Paid) || text.Has(i, Sign.Cheque) || text.Has(i, Sign.PostalOrder))
                weight = Math.Max(weight, Paid);
        }

        if (IsWithPostage(text, after, ceiling))
            weight = Stated;
        // "£19 (17 and 2 for the post) went by PayPal": what stands in brackets only explains.
        if (EndOfBrackets(text, after, sentence) is > 0 and var behind)
            (after, ceiling) = (behind, own.Find(s => s.Start >= behind)?.Start ?? sentence.End);
        for (var i = after; i < Math.Min(ceiling, after + 6); i++)
        {
            if (text.Has(i, Sign.Total))
                weight = Math.Max(weight, Stated);
            else if (
                text.Has(i, Sign.PayPal)
                || text.Has(i, Sign.Cheque)
                || text.Has(i, Sign.PostalOrder)
                || text.Has(i, Sign.Paid)
            )
                weight = Math.Max(weight, Paid);
        }

        // "Cheque. £11, posted today."
        if (weight == 1 && index == 0 && sum.Start == sentence.Start && FollowsMethod(text, sentence))
            weight = Paid;
        // PayPal's receipt, pasted in: the sum on a line of its own, and the transaction's below it.
        if (
            weight == 1
            && own.Count == 1
            && sum.Start == sentence.Start
            && sum.End >= sentence.End
            && IsOnReceipt(text, sentence)
        )
            weight = Paid;
        // A bare "8.14" may be a train.
        if (
            sum.Currency.Count == 0
            && weight is > 0 and <= Paid
            && !IsOfCheque(text, sum)
            && !BarePayments.Is(text, sum, sentence)
        )
            return 0;
        if (weight >= Enough && LeavesPostageOut(text, sentence, sum, all))
            return 0;
        return weight;
    }

    // "as that is over £50", "for orders above 60 euros": the shop's terms.
    private static bool IsThreshold(Passage text, Sum sum)
    {
        var before = sum.Start - 1;
        if (before >= 0 && text.Tokens[before].Is("the"))
            before--;
        return before > 0
            && (
                text.Tokens[before].Text is "over" or "above" or "under" or "below" or "beyond"
                || text.Tokens[before].Is("than") && text.Tokens[before - 1].Text is "more" or "less"
                || text.Tokens[before].Text is "de" && text.Tokens[before - 1].Text is "plus" or "mas"
            );
    }

    // "The leaflets £22, the books £39, the folder £9: £70": the result of all sums before it.
    private static bool IsSumOf(List<Sum> own, int index) =>
        index >= 2
        && own[index].Currency.Count > 0
        && own.Take(index).All(s => s.Currency.Count > 0)
        && own.Take(index).Sum(s => s.Amount) == own[index].Amount;

    // "£19 with your postage"
    private static bool IsWithPostage(Passage text, int at, int ceiling)
    {
        if (
            at >= ceiling
            || text.Tokens[at].Text is not ("with" or "including" or "incl" or "inc" or "mit" or "avec" or "con" or "met")
        )
            return false;
        for (var i = at + 1; i < Math.Min(ceiling, at + 4) && text.Tokens[i].Kind == TokenKind.Word; i++)
            if (text.Has(i, Sign.Postage))
                return true;
        return false;
    }

    private static int EndOfBrackets(Passage text, int at, Sentence sentence)
    {
        if (at >= sentence.End || !text.Tokens[at].IsMark('('))
            return 0;
        for (var i = at + 1; i < sentence.End; i++)
            if (text.Tokens[i].IsMark(')'))
                return i + 1;
        return 0;
    }

    // "= €40, with post €44", "is £40, £44 with postage": the goods alone, and then the whole.
    private static bool IsRaised(Passage text, Sum goods, Sum whole, Sentence sentence)
    {
        if (whole.Amount <= goods.Amount || whole.Currency.Count == 0)
            return false;
        for (var i = goods.End; i < Math.Min(sentence.End, whole.End + WidestPostage); i++)
            if ((i < whole.Start || i >= whole.End) && text.Has(i, Sign.Postage) && !text.Has(i, Sign.WithoutPostage))
                return true;
        return false;
    }

    // "Is it £19 with postage?"
    private static bool IsAsked(Passage text, Sentence sentence) =>
        sentence.IsQuestion && text.Has(sentence.Start, Sign.Questions) && !text.Has(sentence, Cue.Ask);

    // "£7 each", "at £10", "10 for the CD".
    private static bool IsSingle(Passage text, Sum sum, int floor, int ceiling)
    {
        for (var i = sum.End; i < Math.Min(ceiling, sum.End + 3); i++)
        {
            // "£8 (7 for the CD"
            if (text.Tokens[i].IsMark('(') && i + 1 < text.Tokens.Count && text.Tokens[i + 1].Kind == TokenKind.Number)
                break;
            // "41,00 GBP per PayPal" is no price of one.
            if (text.Has(i, Sign.Single) && !(i + 1 < text.Tokens.Count && text.Has(i + 1, Sign.PayPal)))
                return true;
        }

        var before = sum.Start - 1;
        return before >= floor
            && !text.Text.AsSpan(text.Tokens[before].End..text.Tokens[sum.Start].Start).Contains('\n')
            && (
                text.Tokens[before].Text is "at" or "@" or "à"
                || text.Tokens[before].IsMark('@')
                || text.Has(before, Sign.Single) && !text.Tokens[before].Is("a")
            );
    }

    // "10 + 2": a part of a sum; "£2 postage": the postage alone.
    private static bool IsPart(Passage text, Sum sum, int floor, int ceiling, List<Sum> sums)
    {
        if (
            sum.End < text.Tokens.Count && sum.End < ceiling + 1 && IsOperator(text, sum.End)
            || sum.Start > 0 && IsOperator(text, sum.Start - 1)
        )
            return true;
        var next = sum.End;
        while (
            next < ceiling && text.Tokens[next].Text is "for" or "the" or "of" or "more" or "на" or "de" or "für" or "di" or "and"
        )
            next++;
        if (next < ceiling && text.Has(next, Sign.Postage) && !text.Has(sum.End, Sign.Total) && !IsPostageIncluded(text, next))
            return true;
        if (IsAdded(text, sum, sums))
            return true;
        var before = sum.Start - 1;
        return before > floor
            && (text.Has(before, Sign.Postage) || text.Tokens[before].Text is "plus" or "mas" or "piu" or "zzgl");
    }

    // "£10 plus £2", "7 and 10 and two pounds": one of those that are added up.
    private static bool IsAdded(Passage text, Sum sum, List<Sum> sums)
    {
        foreach (var other in sums)
        {
            var (from, to) =
                other.Start >= sum.End ? (sum.End, other.Start)
                : other.End <= sum.Start ? (other.End, sum.Start)
                : (0, 0);
            if (to <= from || to - from > 5)
                continue;
            var joins = false;
            var only = true;
            for (var i = from; i < to; i++)
            {
                joins |= text.Has(i, Cue.And) && !text.Tokens[i].Is("with");
                only &=
                    text.Has(i, Cue.And)
                    || text.Has(i, Cue.Filler)
                    || text.Has(i, Sign.Postage)
                    || text.Tokens[i].Kind == TokenKind.Word && !text.Has(i, Sign.Total) && !text.Has(i, Sign.Paid);
            }

            if (joins && only)
                return true;
        }

        return false;
    }

    private static bool IsInBrackets(Passage text, Sum sum, int floor)
    {
        var open = false;
        for (var i = Math.Max(0, floor - 1); i < sum.Start; i++)
            open = text.Tokens[i].IsMark('(') || open && !text.Tokens[i].IsMark(')');
        for (
            var i = floor - 1;
            !open && i >= 0 && i > floor - 12 && text.Tokens[i].Kind != TokenKind.Break && !text.Tokens[i].IsMark(')');
            i--
        )
            open = text.Tokens[i].IsMark('(');
        return open;
    }

    // "together with 3.60 postage 27.60": the word for the whole goes over the postage to the sum behind it.
    private static bool IsTotalWithPostage(Passage text, Sum postage, Sum sum)
    {
        var start = postage.Start - 1;
        if (
            start < 1
            || postage.Amount >= sum.Amount
            || text.Tokens[start].Kind != TokenKind.Word
            || !text.Has(start - 1, Sign.Total)
        )
            return false;
        var named = false;
        for (var i = postage.End; i < sum.Start; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Break || text.Has(i, Sign.WithoutPostage))
                return false;
            named |= text.Has(i, Sign.Postage);
        }

        return named && sum.Start - postage.End <= WidestPostage;
    }

    // "a cheque for 11.50"
    private static bool IsOfCheque(Passage text, Sum sum) =>
        sum.Start > 1
        && text.Tokens[sum.Start].Kind == TokenKind.Decimal
        && text.Tokens[sum.Start - 1].Text is "for" or "of" or "uber" or "de" or "di"
        && text.Has(sum.Start - 2, Sign.Cheque);

    private static bool IsOnReceipt(Passage text, Sentence sentence)
    {
        for (var i = sentence.End; i < text.Tokens.Count && i < sentence.End + ReceiptReach; i++)
            if (text.Tokens[i] is { Kind: TokenKind.Code, Length: TransactionIds.Length })
                return true;
        return false;
    }

    private static bool FollowsMethod(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start - 1; i >= 0 && i > sentence.Start - 6; i--)
        {
            if (text.Has(i, Sign.PayPal) || text.Has(i, Sign.Cheque) || text.Has(i, Sign.PostalOrder))
                return true;
        }

        return false;
    }

    private static bool IsPostageIncluded(Passage text, int at) =>
        at + 1 < text.Tokens.Count
        && text.Tokens[at + 1].Text
            is "included"
                or "inc"
                or "incl"
                or "paid"
                or "inclusive"
                or "compris"
                or "incluido"
                or "inclusa"
                or "free";

    private static bool IsOperator(Passage text, int at)
    {
        var token = text.Tokens[at];
        return token.Length == 1 && text.Text[token.Start] is '+' or '×' or '*' || token.Is("x");
    }

    private static bool Amount(Passage text, int at, char mark) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at - 1].IsMark(mark);

    // "£10 plus postage", "and I will add the postage": no sum of the whole. "plus £2 postage" before a total is.
    private static bool LeavesPostageOut(Passage text, Sentence sentence, Sum sum, List<Sum> all)
    {
        for (var i = sum.End; i < sentence.End; i++)
        {
            // "£19, which covers both and the postage"
            if (text.Tokens[i].Text is "covers" or "covering" or "cover")
                return false;
            if (
                text.Has(i, Sign.WithoutPostage) && !all.Any(s => s.Start >= sum.End && s.Start <= i + 6 && s.End <= sentence.End)
            )
                return true;
        }

        return false;
    }
}
