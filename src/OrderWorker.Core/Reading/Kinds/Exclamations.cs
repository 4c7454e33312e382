using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"Wait till my brother hears this!": words of waiting that hold nothing back.</summary>
internal static class Exclamations
{
    private const int MostBefore = 3;

    public static bool Is(Passage text, Sentence sentence)
    {
        var waits = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!waits && i - sentence.Start < MostBefore && text.Tokens[i].Is("wait"))
                waits = true;
            // "until I see what it costs": the writer's own seeing is a condition, and so is "till you hear from me".
            else if (waits && text.Has(i, WordCue.Noticing))
                return i > sentence.Start
                    && !text.Has(i - 1, WordCue.Self)
                    && !(i + 1 < sentence.End && text.Tokens[i + 1].Is("from"));
            else if (waits && (text.Has(i, Sign.Fulfil) || text.Tokens[i].Text is "pay" or "pays" or "confirm" or "confirms"))
                return false;
        }

        return false;
    }
}
