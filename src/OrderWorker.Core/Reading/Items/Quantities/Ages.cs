using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Tells how old somebody is, who is not bought: "she is 60, so", "my granddaughter, who is nine".</summary>
internal static class Ages
{
    private const int Oldest = 120;

    // "There are three": a smaller number may count, unless a person stands before it.
    private const int LeastAlone = 10;

    public static bool Is(Passage text, int start, int end)
    {
        var tokens = text.Tokens;
        if (
            start == 0
            || !tokens[start - 1].Is(WordCue.AgeVerb)
            || text.Value(start, out _) is not (> 1 and < Oldest and var years)
        )
            return false;
        var isLast = end >= tokens.Count || tokens[end].Kind is TokenKind.Mark or TokenKind.Break || tokens[end].Is("and");
        return years >= LeastAlone
            ? isLast || tokens[end].Text is "this" or "next" or "on"
            : isLast && start > 1 && text.Has(start - 2, WordCue.Person);
    }
}
