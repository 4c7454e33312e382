using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"I heard Heaven Eyes on the radio and would like two copies": the only title of a sentence, heard of and asked for in one breath.</summary>
/// <remarks>Only of one that was heard, lent or read of: who has it may want another, or one for somebody.</remarks>
internal static class AskedWhenHeard
{
    // Tokens of "would like to have my own".
    private const int FarthestObject = 6;

    public static void Read(Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (!statement.Asks || !text.Has(sentence, Cue.Heard) || text.Has(sentence, Cue.Already))
            return;
        if (
            statement.Wishes is not [{ Mention.Kind: MentionKind.Title, Stance: Stance.Told or Stance.None } heard]
            || statement.Strangers.Count > 0
        )
            return;
        for (var i = heard.Mention.End; i < sentence.End; i++)
        {
            if (text.Has(i, Cue.Not) || text.Has(i, Cue.Refuse) || text.Has(i, Cue.More))
                return;
            if (!text.Has(i, Cue.Ask))
                continue;
            if (Copies(text, i + Math.Max(1, text.CueLength(i)), sentence.End) is { } copies)
            {
                (heard.Stance, heard.Quantity) = (Stance.Asked, copies);
                (statement.Unexplained, statement.Copies) = (null, null);
                statement.UnexplainedNumbers.Clear();
                statement.Counts.Clear();
            }

            return;
        }
    }

    // "a copy", "two", "one of them", "to buy it", "my own": what is asked for, and nothing that tells more of it.
    private static int? Copies(Passage text, int start, int end)
    {
        for (var i = start; i < end && i < start + FarthestObject; i++)
        {
            if (text.Value(i, out var length) is > 0 and var number)
                // "a copy of" is a number with its "of"
                return
                    text.IsNoCount(i, i + length)
                    || !IsAll(text, text.Has(i + length - 1, WordCue.Of) ? i + length - 1 : i + length, end, number)
                    ? null
                    : number;
            if (IsIt(text, i) || IsThing(text, i) || text.Tokens[i].Is("own"))
                return IsAll(text, i + 1, end, 1) ? 1 : null;
            if (
                !text.Tokens[i].IsMark(':')
                && !text.Has(i, Cue.Filler)
                && !text.Has(i, Cue.Ask)
                && !text.IsAdverb(i)
                && !text.Has(i, WordCue.Ordering)
            )
                return null;
        }

        return null;
    }

    private static bool IsIt(Passage text, int at) => text.Has(at, WordCue.ThoseNamed);

    private static bool IsThing(Passage text, int at) =>
        text.Has(at, Cue.Unit) || text.Has(at, Cue.Medium) || Formats.Known(text.Tokens[at].Text) is not null;

    // Behind the number: "copies of it", whom each is for, and no title that the shop has not.
    private static bool IsAll(Passage text, int at, int end, int copies)
    {
        while (at < end && IsThing(text, at))
            at++;
        if (at < end && text.Has(at, WordCue.Of))
        {
            at++;
            while (at + 1 < end && text.Has(at, Cue.Filler) && IsThing(text, at + 1))
                at++;
            if (at >= end || !IsIt(text, at) && !IsThing(text, at))
                return false;
            at++;
        }

        // "would like it back": what was lent, and no order.
        if (at < end && text.Tokens[at].Is("back"))
            return false;

        if (at < end && text.Tokens[at].Kind == TokenKind.Word && text.IsStrange(at))
            return false;
        var shares = 0;
        for (var i = at; i < end; i++)
            if (text.Value(i, out var length) is > 0 and var share && !text.IsNoCount(i, i + length))
                shares += share;
        return shares == 0 || shares == copies;
    }
}
