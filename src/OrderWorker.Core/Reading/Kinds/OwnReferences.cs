using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"Our purchase order KCL 0388.", "Our ref: JH/12": the number that a library or a firm gives its own order, in a line that asks for nothing.</summary>
internal static class OwnReferences
{
    // Tokens of "Our purchase order number is: KCL 0388/B".
    private const int Longest = 12;

    public static bool Is(Passage text, Sentence sentence)
    {
        if (sentence.Count > Longest || !text.Has(sentence.Start, WordCue.Reference))
            return false;
        var isCode = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            // "KCL", "0388/B"
            var isPart =
                text.Tokens[i].Kind is TokenKind.Number or TokenKind.Code || text.Tokens[i] is { IsCapital: true, Length: < 5 };
            isCode |= isPart && text.Tokens[i].Kind != TokenKind.Word;
            if (!isPart && !text.Has(i, WordCue.Reference) && text.Tokens[i].Kind != TokenKind.Mark)
                return false;
        }

        return isCode;
    }
}
