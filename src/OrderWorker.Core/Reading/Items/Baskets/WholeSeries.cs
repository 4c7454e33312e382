using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Tells whether words beside a series' name ask for all of its volumes: "Songs of the Canal, the whole trilogy", "alle drei Teile von".</summary>
internal static class WholeSeries
{
    // Tokens of ", the whole" and of ", die komplette".
    private const int Farthest = 6;

    // Tokens of "volumes of the": what stands between the number and the name.
    private const int FarthestNumber = 4;

    /// <summary>Is every volume meant?</summary>
    /// <param name="text">What is read.</param>
    /// <param name="mention">The series' name, without a volume.</param>
    /// <param name="sentence">It stands in.</param>
    public static bool Is(Passage text, Mention mention, Sentence sentence) =>
        mention is { Series: { } series }
        && mention.Titles.Count > 1
        && mention.Titles.Count == series.Volumes.Count
        && !NamesVolume(text, mention, sentence)
        && (SetBehind(text, mention.End, sentence.End) >= 0 || IsCounted(text, mention, sentence));

    /// <summary>The token of the word for a set that says the series' name again: "(la trilogie", "– the whole set"; -1 for none.</summary>
    public static int SetBehind(Passage text, int end, int stop)
    {
        var marked = false;
        for (var i = end; i < stop && i < end + Farthest; i++)
        {
            if (text.Has(i, Cue.Set))
                return marked ? i : -1;
            var isMark = text.Tokens[i].Kind == TokenKind.Mark;
            marked |= isMark;
            if (
                !isMark
                && !text.Has(i, WordCue.Please)
                && !text.Has(i, Cue.Filler)
                && !text.Has(i, Cue.All)
                && !text.Has(i, WordCue.Definite)
            )
                return -1;
        }

        return -1;
    }

    // "three volumes of", of three
    private static bool IsCounted(Passage text, Mention mention, Sentence sentence)
    {
        var isVolumes = false;
        for (var i = mention.Start - 1; i > sentence.Start && i >= mention.Start - FarthestNumber; i--)
        {
            if (text.Value(i, out _) is > 0 and var number)
                return isVolumes
                    && number == mention.Titles.Count
                    && (text.Has(i - 1, Cue.All) || text.Has(i - 1, WordCue.Definite));
            isVolumes |= text.Has(i, Cue.Volume) || text.Has(i, Cue.Medium);
            if (!isVolumes && !text.Has(i, Cue.Filler) && !text.Has(i, WordCue.Of) && text.Tokens[i].Kind != TokenKind.Mark)
                return false;
        }

        return false;
    }

    // "Songs of the Canal, your trilogy: volume 1 only"
    private static bool NamesVolume(Passage text, Mention mention, Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if ((i < mention.Start || i >= mention.End) && text.Has(i, Cue.Volume) && text.Value(i + 1, out _) > 0)
                return true;
        return false;
    }
}
