using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Tells words of an address, which are no unknown titles.</summary>
internal static class StrangerPlaces
{
    // Tokens to each side.
    private const int LongestBlock = 30;

    public static bool IsAhead(Passage text, int at, int end)
    {
        for (var i = at; i < end && i < at + 9; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Code || text.Has(i, Cue.Street) && !text.Has(i, Cue.Filler))
                return true;
        }

        return false;
    }

    /// <summary>A line among others, one of which has a postcode, in a paragraph that asks for nothing: "17 Elm Bay" of another address.</summary>
    public static bool IsInBlock(Passage text, Sentence sentence)
    {
        var (start, end) = (sentence.Start, sentence.End);
        while (start > 0 && sentence.Start - start < LongestBlock && !text.Tokens[start - 1].IsParagraphEnd)
            start--;
        while (end < text.Tokens.Count && end - sentence.End < LongestBlock && !text.Tokens[end].IsParagraphEnd)
            end++;
        var coded = false;
        for (var i = start; i < end; i++)
        {
            if (
                text.Has(i, Cue.Ask) && !(text.Tokens[i].Text is "ship" or "send" or "deliver" or "bill")
                || text.Has(i, Cue.Unit) && i < sentence.End
            )
                return false;
            coded |=
                i >= sentence.End
                && (
                    text.Tokens[i].Kind == TokenKind.Code && text.Tokens[i].Length < 9
                    || text.Tokens[i] is { Kind: TokenKind.Number, Length: 5 or 6 }
                );
        }

        return coded && start < sentence.Start;
    }

    /// <summary>A line with the marks of an address in it.</summary>
    public static bool IsPlace(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = text.Tokens[i];
            if (
                token.Kind == TokenKind.Code && token.Length < 9
                || text.Has(i, Cue.Street) && i > sentence.Start && !text.Has(i, Cue.Filler)
            )
                return true;
            if (token.Kind == TokenKind.Number && token.Length >= 4)
                return true;
        }

        return false;
    }
}
