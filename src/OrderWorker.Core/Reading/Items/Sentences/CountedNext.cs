using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"I'd like some copies of Ruins for the raffle. Four of them, please.": what one sentence leaves vague, the next one counts.</summary>
internal static class CountedNext
{
    // Tokens of "Four of Míle Fáilte so, please."
    private const int Longest = 10;

    public static void Settle(Passage text, IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i + 1 < statements.Count; i++)
            if (
                statements[i] is { IsVague: true, IsInDoubt: false, Wishes: [{ Quantity: null } vague] }
                && Counts(text, statements[i + 1], vague)
            )
                statements[i].IsVague = false;
    }

    // The number comes first: of the same title, of one by the same artist, or "of them".
    private static bool Counts(Passage text, Statement next, Wish vague)
    {
        var sentence = next.Sentence;
        if (
            next.IsInDoubt
            || next.IsVague
            || sentence.IsQuestion
            || sentence.Count > Longest
            || text.Value(sentence.Start, out var length) <= 0
            || text.Has(sentence, Cue.Or)
        )
            return false;
        if (next.Wishes is [{ Quantity: not null, Mention: { Kind: MentionKind.Title, Titles.Count: 1 } mention }])
            return vague.Mention.Titles.Contains(mention.Titles.First());
        var behind = sentence.Start + length;
        return next is { Wishes.Count: 0, Asks: true, Strangers.Count: 0 }
            && vague.Mention.Kind == MentionKind.Title
            && (
                behind < sentence.End && text.Has(behind, Cue.Unit)
                || behind + 1 < sentence.End
                    && text.Has(behind, WordCue.Of)
                    && text.Tokens[behind + 1].Text is "them" or "those" or "it"
            );
    }
}
