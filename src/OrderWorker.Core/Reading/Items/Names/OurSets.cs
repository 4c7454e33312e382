using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"Four Bachs for our A level set": the set is those for whom they are, and nothing that is ordered.</summary>
internal static class OurSets
{
    // Tokens of "for our A level".
    private const int FarthestFor = 4;

    public static bool Is(Passage text, int at)
    {
        if (!text.Has(at, Cue.Set))
            return false;
        for (var i = at - 1; i > 0 && i > at - FarthestFor && text.Tokens[i].Kind == TokenKind.Word; i--)
            if (text.Has(i, WordCue.Our))
                return text.Has(i - 1, WordCue.For);
        return false;
    }
}
