using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"I should now like to have, all on CD please:", and titles below: "all" is all of the rows, and not all that the shop has.</summary>
internal static class FormatHeads
{
    // "both on CD"
    private const int LeastAll = 2;

    public static void Settle(Passage text, IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i + 1 < statements.Count; i++)
            if (
                statements[i] is { AllOf: { } all, Wishes.Count: 0, Sentence: { Closing: ':', HasFormat: true } sentence }
                && IsAllOnFormat(text, sentence)
                && Rows(statements, i + 1) is var rows
                && (all == rows || all == 0 && rows >= LeastAll)
            )
                statements[i].AllOf = null;
    }

    // "all on CD", "both as CDs", "alle auf CD"; not "all your CDs", "all that you have on CD".
    private static bool IsAllOnFormat(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
            if (
                (text.Has(i, Cue.All) || text.Has(i, Cue.Both))
                && (text.Has(i + 1, WordCue.OnFormat) || text.Has(i + 1, WordCue.AsFormat))
                && text.Tokens[i + 2].Kind == TokenKind.Word
                && Formats.Known(text.Tokens[i + 2].Text) is not null
            )
                return true;
        return false;
    }

    // How many titles the lines below name, each of them one.
    private static int Rows(IReadOnlyList<Statement> statements, int first)
    {
        var rows = 0;
        for (var i = first; i < statements.Count; i++)
        {
            if (
                statements[i] is not { Sentence.BeginsLine: true, Wishes: [{ Mention: { Kind: MentionKind.Title } row } wish] }
                || row.Titles.Count != 1
                || wish.Stance is Stance.Told or Stance.Refused
            )
                break;
            rows++;
        }

        return rows;
    }
}
