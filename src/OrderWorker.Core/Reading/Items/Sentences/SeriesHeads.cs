using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Please send, from the Songs of the Canal series:", and rows of "Volume two - one copy" below: the series heads the list, and asks for nothing itself.</summary>
internal static class SeriesHeads
{
    /// <summary>Takes the name of a series for told where the rows that follow name its volumes by their number alone.</summary>
    public static void Tell(Passage text, IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i + 1 < statements.Count; i++)
        {
            if (
                statements[i] is not { Sentence.Closing: ':', AllOf: null, Each: null, Wishes: [var head] }
                || head is not { Quantity: null, Mention: { Kind: MentionKind.Title, Titles.Count: > 1, Series: { } series } }
                || !IsVolume(text, statements[i + 1], series)
            )
                continue;
            head.Stance = Stance.Told;
        }
    }

    private static bool IsVolume(Passage text, Statement row, Series series) =>
        row is { Sentence.BeginsLine: true, Wishes: [{ Mention: { Titles.Count: 1, Series: { } named } }] } && named == series
        || row is { Sentence.BeginsLine: true, Wishes.Count: 0 }
            && Volumes.Bare(text, row.Sentence.Start, series, out _) is { Count: 1 } volumes
            && series.Volumes.ContainsKey(volumes[0].Number);
}
