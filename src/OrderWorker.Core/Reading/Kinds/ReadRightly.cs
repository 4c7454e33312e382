using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// "If I'm reading the table right that's £7 for the disc and £1 for mailing it": the buyer's own reckoning, told with what it is for. What it comes
/// to is held against the catalogue as every sum is. Not "if I read it right you have a signed one".
/// </summary>
internal static class ReadRightly
{
    // Tokens from "right" to the sum: "right, then that comes to £".
    private const int FarthestSum = 6;

    /// <param name="body">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "if".</param>
    public static bool Is(Passage body, Sentence sentence, int at)
    {
        if (at != sentence.Start || sentence.IsQuestion)
            return false;
        var right = at + 1;
        while (
            right < sentence.End && body.Tokens[right].Text is not ("right" or "rightly" or "correctly" or "properly" or "aright")
        )
        {
            if (!body.Has(right, AsideCue.ReckoningWord) && !body.Has(right, AsideCue.Little) && !body.Has(right, Cue.And))
                return false;
            right++;
        }

        return right < sentence.End
            && IsSum(body, right + 1, Math.Min(sentence.End, right + 1 + FarthestSum))
            && IsOnlyTold(body, right + 1, sentence.End);
    }

    private static bool IsSum(Passage body, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (body.Tokens[i].Kind is TokenKind.Decimal || body.Tokens[i].Text is "£" or "€" or "$")
                return true;
            if (body.Value(i, out var length) >= 0)
                return i + length < body.Tokens.Count && body.Has(i + length, Cue.Money);
            if (body.Tokens[i].Kind == TokenKind.Word && !body.Has(i, AsideCue.ReckoningWord) && !body.Has(i, AsideCue.Little))
                return false;
        }

        return false;
    }

    private static bool IsOnlyTold(Passage body, int start, int end) =>
        !body.Has(start, end, Cue.Ask)
        && !body.Has(start, end, Cue.Not)
        && !body.Has(start, end, Cue.If)
        && !body.Has(start, end, Cue.More)
        && !body.Has(start, end, Sign.Wait)
        && !body.Has(start, end, Sign.Condition)
        && !body.Has(start, end, Sign.Bidding);
}
