using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "My wife says we have Heaven Eyes. So please leave that one out: one Rise and one Bach.": what is taken out is the one title of which the sentence
/// before tells.
/// </summary>
/// <param name="Sku">What is taken out.</param>
/// <param name="Told">The statement that tells of it.</param>
/// <param name="Start">The first token of the words that take it out: "leave".</param>
/// <param name="End">The token behind them.</param>
internal sealed record LeftOut(Sku Sku, int Told, int Start, int End)
{
    /// <param name="text">What is read.</param>
    /// <param name="statements">All of it.</param>
    /// <param name="at">The one that may take something out.</param>
    /// <returns>Null where it takes nothing out, or it cannot be told what.</returns>
    public static LeftOut? Of(Passage text, IReadOnlyList<Statement> statements, int at)
    {
        if (at == 0 || statements[at] is not { IsAddress: false, Sentence: { IsQuestion: false } sentence })
            return null;
        if (Words(text, sentence) is not var (start, end) || statements[at].Wishes.Exists(w => w.Mention.Start < end))
            return null;
        return
            statements[at - 1] is { IsAddress: false, Asks: false, Sentence.IsQuestion: false, Wishes: [var wish] }
            && wish is { Stance: Stance.Told or Stance.None, IsInDoubt: false }
            && wish.CertainSkus().ToList() is [var sku]
            ? new LeftOut(sku, at - 1, start, end)
            : null;
    }

    private static bool IsThat(Passage text, int at) => text.Has(at, WordCue.GoodsAgain) || text.Has(at, WordCue.AllOfIt);

    // "leave that one out", "scratch it please", "not that one"; not "leave that one to me"
    private static (int Start, int End)? Words(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var strikes = text.Has(i, Cue.Correct); // "scratch that one"; "scratch that" may be all of it
            if (!strikes && !text.Has(i, Cue.Drop) && !text.Has(i, Cue.Not))
                continue;
            // The words between may be those of one phrase, "leave … out".
            var (at, behind) = (i + 1, i + Math.Max(1, text.CueLength(i)));
            while (at < behind && !IsThat(text, at))
                at++;
            if (at >= sentence.End || !IsThat(text, at) || strikes && at >= behind)
                continue;
            if (strikes && !(behind < sentence.End && text.Value(behind, out _) == 1))
                continue;
            for (at = Math.Max(at + 1, behind); at < sentence.End && (text.Value(at, out _) == 1 || text.Has(at, Cue.Medium)); )
                at++;
            while (at < sentence.End && (text.Has(at, WordCue.Away) || text.Has(at, WordCue.Courtesy)))
                at++;
            if (at >= sentence.End || text.Tokens[at].Kind == TokenKind.Mark)
                return (i, at);
        }

        return null;
    }
}
