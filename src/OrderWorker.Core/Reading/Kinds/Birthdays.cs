using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"My sister is fifty next month, and I want to send her one": the month is the birthday's; not "I want one next month", nor "and then I want one".</summary>
internal static class Birthdays
{
    private const int Oldest = 120;

    /// <param name="body">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of "next month".</param>
    public static bool Is(Passage body, Sentence sentence, int at)
    {
        if (!body.Has(at, Sign.Wait) || !body.Tokens[at].Is("next") || at == sentence.Start || !IsCelebrated(body, sentence, at))
            return false;
        var end = at + 2;
        if (
            end < sentence.End
            && body.Tokens[end].Kind != TokenKind.Mark
            && !body.Has(end, Cue.And)
            && !body.Has(end, AsideCue.Thus)
        )
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                i < at
                    ? body.Has(i, Cue.Ask) || body.Has(i, Sign.Fulfil)
                    : body.Has(i, Cue.If)
                        || body.Has(i, Cue.Later) && i != at
                        || body.Tokens[i].Text
                            is "then"
                                or "before"
                                or "until"
                                or "till"
                                or "day"
                                or "week"
                                or "weekend"
                                or "date"
                                or "time"
                                or "there"
            )
                return false;
        return true;
    }

    // "is fifty", "turns 21", "is his eightieth birthday", "have been married forty years", "marries"
    private static bool IsCelebrated(Passage body, Sentence sentence, int at)
    {
        if (body.Has(at - 1, AsideCue.Celebration))
            return true;
        var last = at - 1;
        while (last > sentence.Start && body.Tokens[last].Text is "years" or "old")
            last--;
        for (var i = last; i > sentence.Start && i >= last - 2; i--)
            if (body.Value(i, out var length) is > 0 and < Oldest && i + length == last + 1)
                return body.Has(i - 1, WordCue.AgeVerb)
                    || body.Has(i - 1, AsideCue.Celebration)
                    || body.Tokens[i - 1].Text is "be" or "turns" or "turn";
        return false;
    }
}
