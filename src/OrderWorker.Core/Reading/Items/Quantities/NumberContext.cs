using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>What the words before a number do with it: correct, ask, refuse.</summary>
internal static class NumberContext
{
    // "one please - no, better make that two"
    public static bool IsCorrected(this Passage text, int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 5; i--)
        {
            if (text.Has(i, Cue.Correct))
                return true;
        }

        return false;
    }

    // "make that three": right behind the words that correct.
    public static bool IsPutRight(this Passage text, int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 5; i--)
        {
            if (text.Has(i, Cue.Correct))
                return i + text.CueLength(i) == at;
        }

        return false;
    }

    public static bool FollowsAsking(this Passage text, int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 4; i--)
        {
            if (text.Has(i, Cue.Ask))
                return true;
            if (!text.Has(i, Cue.Filler))
                return false;
        }

        return false;
    }

    public static bool IsRefused(this Passage text, int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 4; i--)
        {
            if (text.Has(i, Cue.Not) || text.Has(i, Cue.Refuse))
                return true;
        }

        return false;
    }
}
