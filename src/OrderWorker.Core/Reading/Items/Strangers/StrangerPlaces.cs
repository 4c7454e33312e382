using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Tells words of an address, which are no unknown titles.</summary>
internal static class StrangerPlaces
{
    public static bool IsAhead(Passage text, int at, int end)
    {
        for (var i = at; i < end && i < at + 9; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Code || text.Has(i, Cue.Street) && !text.Has(i, Cue.Filler))
                return true;
        }

        return false;
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
