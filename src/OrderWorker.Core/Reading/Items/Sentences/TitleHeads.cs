using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"The two Lark ones: Lark in the Morning and The Lark Ascends Again": words that several titles share head the list of them.</summary>
internal static class TitleHeads
{
    /// <summary>Takes such words for no wish where each title that they may mean is named behind the colon.</summary>
    public static void Drop(Passage text, Statement statement)
    {
        if (
            statement.Wishes is [{ Mention: { Kind: MentionKind.Title, Titles.Count: > 1 } head }, _, _, ..]
            && IsHead(text, statement, head)
        )
            statement.Wishes.RemoveAt(0);
    }

    private static bool IsHead(Passage text, Statement statement, Mention head)
    {
        var rest = statement.Wishes.Skip(1).Select(w => w.Mention).Where(m => m.Kind != MentionKind.Artist).ToList();
        return rest.Count > 0
            && IsParted(text, statement, head, rest[0].Start)
            && rest.TrueForAll(m => m is { Kind: MentionKind.Title, Titles.Count: 1 } && head.Titles.Contains(m.Titles.First()))
            && head.Titles.All(t => rest.Exists(m => m.Titles.Contains(t)));
    }

    // "the two Lark CDs by Siobhán, Lark in the Morning and The Lark Ascends Again": as many as the head counts.
    private static bool IsParted(Passage text, Statement statement, Mention head, int end) =>
        HasColon(text, head.End, end)
        || IsCounted(text, head, statement.Sentence.Start)
            && statement.Wishes.Count(w => w.Mention.Kind == MentionKind.Title) == head.Titles.Count + 1
            && Enumerable.Range(head.End, end - head.End).Any(i => text.Tokens[i].IsMark(',') || text.Tokens[i].IsMark('('));

    // "both Larks", "the two Lark CDs"
    private static bool IsCounted(Passage text, Mention head, int floor)
    {
        var at = head.Start - 1;
        while (at > floor && text.Has(at, WordCue.Definite))
            at--;
        return at >= floor && (text.Has(at, Cue.Both) || text.Value(at, out _) == head.Titles.Count);
    }

    private static bool HasColon(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Tokens[i].IsMark(':'))
                return true;
        return false;
    }
}
