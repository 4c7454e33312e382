using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"She will fetch it from me", "my brother collects it from us on Sunday": from the buyer, so that it is posted all the same.</summary>
internal static class Fetchers
{
    /// <summary>Is all that is fetched in a sentence fetched from the writer by somebody else?</summary>
    public static bool Are(Passage text, Sentence sentence)
    {
        var fetched = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Tokens[i].Text is "i" or "ill" or "we" or "you" or "your" or "shop")
                return false;
            if (
                text.Tokens[i].Is("from")
                && fetched
                && i + 1 < sentence.End
                && (text.Has(i + 1, WordCue.Me) || text.Has(i + 1, WordCue.Us) || text.Has(i + 1, WordCue.Mine))
            )
                return true;
            fetched |=
                i > sentence.Start
                && text.Tokens[i].Text
                    is "fetch"
                        or "fetches"
                        or "collect"
                        or "collects"
                        or "collecting"
                        or "pick"
                        or "picks"
                        or "picking";
        }

        return false;
    }
}
