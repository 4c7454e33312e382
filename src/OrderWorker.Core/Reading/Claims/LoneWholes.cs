using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>What a bill comes to, where no word says so: "£17 and £2 post, £19.", or an amount by itself in the line below the postage's.</summary>
internal static class LoneWholes
{
    // Tokens of " for the post,".
    private const int WidestJoint = 5;

    public static IEnumerable<Sum> Find(Passage text)
    {
        var sums = Amounts.Find(text);
        for (var s = 1; s < sums.Count; s++)
            if (IsBehindPostage(text, sums[s - 1], sums[s]) || IsBelowPostage(text, sums[s - 1], sums[s]))
                yield return sums[s];
    }

    private static bool IsBehindPostage(Passage text, Sum postage, Sum sum)
    {
        if (sum.Start - postage.End is < 2 or > WidestJoint || !text.Tokens[sum.Start - 1].IsMark(',') || !Ends(text, sum))
            return false;
        var names = false;
        for (var i = postage.End; i < sum.Start - 1; i++)
            if (text.Tokens[i].Kind != TokenKind.Word || text.Has(i, Cue.And))
                return false;
            else
                names |= text.Has(i, Sign.Postage);
        return names;
    }

    // "Postage to UK, 4 units   8.00" and below it "EUR   51.00"
    private static bool IsBelowPostage(Passage text, Sum postage, Sum sum)
    {
        for (var i = postage.End; i < sum.Start; i++)
            if (text.Tokens[i].Kind != TokenKind.Break)
                return false;
        var (above, below) = (LineOf(text, postage), LineOf(text, sum));
        return above is { BeginsLine: true }
            && below is { BeginsLine: true }
            && below != above
            && below.Start == sum.Start
            && below.End == sum.End
            && text.Has(above, Sign.Postage);
    }

    private static bool Ends(Passage text, Sum sum) =>
        sum.End >= text.Tokens.Count
        || text.Tokens[sum.End].Kind is TokenKind.Break
        || LineOf(text, sum) is { } sentence && sentence.End == sum.End;

    private static Sentence? LineOf(Passage text, Sum sum) =>
        text.Sentences.FirstOrDefault(s => s.Start <= sum.Start && sum.Start < s.End);
}
