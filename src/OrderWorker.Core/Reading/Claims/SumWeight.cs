using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>How much speaks for a sum being that of the whole order: a word for the whole, for paying it, or that it is what others add up to.</summary>
internal static class SumWeight
{
    // Weights: a total beats what was paid, which beats a bare sum; the price of one is never it.
    private const int AddedUp = 7;
    private const int Stated = 6;
    public const int Paid = 4;
    private const int Added = 5;
    public const int Enough = 3;

    // Tokens from a receipt's sum to its transaction ID: "EUR, Transaction ID:".
    private const int ReceiptReach = 8;

    /// <summary>How much speaks for it; less than <see cref="Enough"/> is nothing.</summary>
    public static int Of(Passage text, Sum sum, List<Sum> all)
    {
        var sentence = text.Sentences.First(s => sum.Start >= s.Start && sum.Start < s.End);
        var (before, after) = (sum.Start - 1, sum.End);
        var own = all.Where(s => s.Start >= sentence.Start && s.End <= sentence.End).ToList();
        var index = own.IndexOf(sum);
        var floor = index > 0 ? own[index - 1].End : sentence.Start;
        var ceiling = index + 1 < own.Count ? own[index + 1].Start : sentence.End;
        if (
            IsAsked(text, sentence)
            || IsThreshold(text, sum)
            || Rows.IsOfPostage(text, sentence)
            || Rows.IsOneOfSeveral(text, sum, all)
        )
            return 0;
        if (
            (Rows.IsLabelledTotal(text, sentence, sum) || Rows.IsColumnTotal(text, sentence, sum, all))
            && !SumPostage.IsLeftOut(text, sentence, sum, all)
        )
            return AddedUp;
        if (IsSumOf(own, index) && !SumPostage.IsLeftOut(text, sentence, sum, all))
            return AddedUp;
        if (
            !SumParts.IsSingle(text, sum, floor, ceiling)
            && Sums.AddUpTo(text, sum)
            && !SumPostage.IsLeftOut(text, sentence, sum, all)
        )
            return index + 1 < own.Count && SumPostage.IsRaised(text, sum, own[index + 1], sentence) ? Added : AddedUp;
        if (SumParts.IsSingle(text, sum, floor, ceiling))
            return 0;
        if (index > 0 && SumPostage.IsTotal(text, own[index - 1], sum))
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
        if (SumParts.Is(text, sum, floor, ceiling, own))
            return 0;

        // A breakdown: "£29 the lot (fifteen, ten and four)".
        if (index > 0 && IsInBrackets(text, sum, floor) && !IsInBrackets(text, own[index - 1], sentence.Start))
            return 0;

        var weight = sum.Currency.Count > 0 ? 1 : 0;
        if (before >= sentence.Start && (text.Tokens[before].IsMark('=') || before > sentence.Start && Amount(text, before, '=')))
            weight = Math.Max(weight, Added);
        if (before > sentence.Start && text.Has(before, WordCue.Therefore))
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

        if (SumPostage.Follows(text, after, ceiling))
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
            && !SplitSums.IsAt(text, sum.Start)
            && !BarePayments.Is(text, sum, sentence)
        )
            return 0;
        if (weight >= Enough && SumPostage.IsLeftOut(text, sentence, sum, all))
            return 0;
        return weight;
    }

    // "as that is over £50", "for orders above 60 euros": the shop's terms.
    public static bool IsThreshold(Passage text, Sum sum)
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

    private static int EndOfBrackets(Passage text, int at, Sentence sentence)
    {
        if (at >= sentence.End || !text.Tokens[at].IsMark('('))
            return 0;
        for (var i = at + 1; i < sentence.End; i++)
            if (text.Tokens[i].IsMark(')'))
                return i + 1;
        return 0;
    }

    // "Is it £19 with postage?"
    private static bool IsAsked(Passage text, Sentence sentence) =>
        sentence.IsQuestion && text.Has(sentence.Start, Sign.Questions) && !text.Has(sentence, Cue.Ask);

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

    // "a cheque for 11.50", "PayPal for 11.50"
    private static bool IsOfCheque(Passage text, Sum sum) =>
        sum.Start > 1
        && text.Tokens[sum.Start].Kind == TokenKind.Decimal
        && text.Tokens[sum.Start - 1].Text is "for" or "of" or "uber" or "de" or "di"
        && (text.Has(sum.Start - 2, Sign.Cheque) || text.Has(sum.Start - 2, Sign.PayPal));

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

    private static bool Amount(Passage text, int at, char mark) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at - 1].IsMark(mark);
}
