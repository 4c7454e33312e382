using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"Heaven Eyes (not the Bach): 2", "Ruins, not Rain, two copies": the number is that of the title before the one that is not wanted.</summary>
internal static class PastRefused
{
    /// <param name="text">What is read.</param>
    /// <param name="statement">Its wishes have their stance and the numbers beside them.</param>
    public static void Read(Passage text, Statement statement)
    {
        for (var w = 1; w < statement.Wishes.Count; w++)
        {
            var passed = statement.Wishes[w];
            if (
                passed is not { Stance: Stance.Refused or Stance.Told, Quantity: { } copies, QuantityAt: var at }
                || at.Start < passed.Mention.End
            )
                continue;
            var first = w;
            while (first > 0 && statement.Wishes[first].Stance == passed.Stance)
                first--;
            if (
                statement.Wishes[first] is not { Stance: Stance.Asked or Stance.None, Mention.Kind: MentionKind.Title } wanted
                || !IsBehindAside(text, statement.Wishes[first + 1], passed, at.Start)
            )
                continue;
            // "Ruins and Rain, not Reels, two copies": of which?
            statement.IsInDoubt |=
                wanted.Quantity is { } told && told != copies || first > 0 && wanted.IsJoined && wanted.Quantity is null;
            wanted.Quantity ??= copies;
            wanted.QuantityAt = at;
            passed.Quantity = null;
        }
    }

    // A bracket that closes before the number; of what is refused and not only spoken of, any mark will do where no bracket is open:
    // not "Heaven Eyes (not the Bach - 2 copies of that are here)".
    private static bool IsBehindAside(Passage text, Wish first, Wish last, int number)
    {
        var isInBracket = IsInBracket(text, first.Mention.Start);
        for (var i = last.Mention.End; i < number; i++)
            if (text.Tokens[i].IsMark(')') ? isInBracket : !isInBracket && text.Tokens[i].Kind == TokenKind.Mark)
                return isInBracket || last.Stance == Stance.Refused;
        return false;
    }

    private static bool IsInBracket(Passage text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (text.Tokens[i].Kind == TokenKind.Mark)
                return text.Tokens[i].IsMark('(') || text.Tokens[i].IsMark('"') && IsInBracket(text, i);
        return false;
    }
}
