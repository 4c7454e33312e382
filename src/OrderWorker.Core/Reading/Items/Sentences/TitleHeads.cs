using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"The two Lark ones: Lark in the Morning and The Lark Ascends Again": words that several titles share head the list of them.</summary>
internal static class TitleHeads
{
    /// <summary>Takes such words for no wish where each title that they may mean is named behind the colon.</summary>
    public static void Drop(Passage text, Statement statement)
    {
        if (statement.Wishes is not [{ Mention: { Kind: MentionKind.Title, Titles.Count: > 1 } head }, _, _, ..])
            return;
        var rest = statement.Wishes.Skip(1).Select(w => w.Mention).ToList();
        if (
            HasColon(text, head.End, rest[0].Start)
            && rest.TrueForAll(m => m is { Kind: MentionKind.Title, Titles.Count: 1 } && head.Titles.Contains(m.Titles.First()))
            && head.Titles.All(t => rest.Exists(m => m.Titles.Contains(t)))
        )
            statement.Wishes.RemoveAt(0);
    }

    private static bool HasColon(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Tokens[i].IsMark(':'))
                return true;
        return false;
    }
}
