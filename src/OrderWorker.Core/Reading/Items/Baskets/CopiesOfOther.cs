using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Three copies of the Bachian suites and Heaven Eyes": the copies are of what was not made out, before the "and".</summary>
internal static class CopiesOfOther
{
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
