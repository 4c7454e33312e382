using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Three copies of the Bachian suites and Heaven Eyes": the copies are of what was not made out, before the "and".</summary>
internal static class CopiesOfOther
{
    // Tokens from the number to the "and" of "two copies and".
    private const int MostBetween = 3;

    /// <summary>"Of Ruins, well, two copies and of Rain one": right behind a title, before an "and", and in all as many by chance alone.</summary>
    public static bool AreBetween(Passage text, Statement statement, IReadOnlyList<Want> wanted)
    {
        var at = statement.CopiesAt;
        if (wanted.Count < 2 || at < 0 || wanted[0].Wish.Mention.End > at || wanted[^1].Wish.Mention.Start < at)
            return false;
        for (var i = at; i < statement.Sentence.End && i < at + MostBetween; i++)
            if (text.Has(i, Cue.And))
                return true;
        return false;
    }

    public static bool Are(Passage text, Statement statement, Mention title)
    {
        if (statement.CopiesAt < 0 || statement.CopiesAt >= title.Start || statement.Corrects)
            return false;
        for (var i = statement.CopiesAt; i < title.Start; i++)
            if (text.Has(i, Cue.And))
                return true;
        return false;
    }
}
