using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"The corridor pair", "the Salt set", "3 sets": several things under a name that the catalogue does not have.</summary>
internal readonly struct StraySets(Passage text, Basket basket)
{
    // Tokens of "the old Harrowby pair".
    private const int LongestName = 4;

    // Tokens of a sentence that needs no word that asks.
    private const int LongestBare = 8;

    /// <param name="statement">Taken in before.</param>
    /// <param name="wanted">What it asks for.</param>
    public void Read(Statement statement, IReadOnlyList<Want> wanted)
    {
        var sentence = statement.Sentence;
        if (
            !text.Has(sentence, Cue.Set)
            || statement.IsAddress
            || !statement.Asks && wanted.Count == 0 && (basket.IsEmpty || sentence.Count > LongestBare)
        )
            return;
        var (pair, restated) = (NamedPairs.At(text, statement), NamedPairs.Restated(text, statement).Set);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                i == pair
                || i == restated
                || !text.Has(i, Cue.Set)
                || text.IsInHarmlessTurn(i) // "put the pair in one envelope"
                || IsUsual(i)
                || IsOfNamed(i, statement)
                || Name(i, statement, wanted) is not { } start
            )
                continue;
            basket.Doubt(
                ReasonCode.UnknownItem,
                $"'{text.Words(start, i + 1)}': it cannot be told which titles these are.",
                statement
            );
            return;
        }
    }

    // "the package", "our collection": no goods, more often than not.
    private bool IsUsual(int at) => text.Has(at, WordCue.LooseSet) || OurSets.Is(text, at) || IsOfEverything(at);

    // "el lote entero", "le coffret complet": all that the shop has.
    private bool IsOfEverything(int at)
    {
        for (var i = at; i >= 0 && i > at - LongestName; i--)
            if (text.Has(i, Cue.Everything) && i + text.CueLength(i) > at)
                return true;
        return false;
    }

    // "the canal trilogy", "the Songs of the Canal set", "two pairs of tea towels"
    private bool IsOfNamed(int at, Statement statement)
    {
        if (at + 1 < statement.Sentence.End && text.Has(at + 1, WordCue.Of))
            return true;
        var behind = at + 1;
        while (behind < statement.Sentence.End && text.Tokens[behind].Kind == TokenKind.Mark)
            behind++;
        foreach (var wish in statement.Wishes)
            if (
                // la trilogie "Songs of the Canal"
                wish.Mention.Start == behind
                    && wish.Mention.Series is not null
                || wish.Mention.Start <= at && at < wish.Mention.End
                || wish.Mention.End == at && (wish.Mention.Kind == MentionKind.Set || wish.Mention.Series is not null)
                || IsAllOf(wish.Mention) && WholeSeries.SetBehind(text, wish.Mention.End, statement.Sentence.End) == at
            )
                return true;
        return false;
    }

    private static bool IsAllOf(Mention mention) =>
        mention.Kind == MentionKind.Set || mention.Series is { } series && mention.Titles.Count == series.Volumes.Count;

    // Where the words for it begin; null where it is nothing that is asked for.
    private int? Name(int at, Statement statement, IReadOnlyList<Want> wanted)
    {
        for (var i = at - 1; i >= statement.Sentence.Start && i >= at - LongestName; i--)
        {
            if (text.Value(i, out _) > 0)
                return IsCounted(i, at, wanted) ? null : i;
            if (text.Has(i, WordCue.Article) || text.Has(i, WordCue.Definite))
                return i + 1 == at && IsOfSets(wanted) || i > statement.Sentence.Start && IsBeside(i - 1) ? null : i;
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || text.Has(i, Cue.Own))
                return null;
        }

        return null;
    }

    // "two sets", of a set that is named
    private bool IsCounted(int number, int at, IReadOnlyList<Want> wanted) =>
        (IsOfSets(wanted) || basket.IsSets(text.Value(number, out _)))
        && !Enumerable.Range(number + 1, at - number - 1).Any(text.IsStrange);

    private bool IsOfSets(IReadOnlyList<Want> wanted) => wanted.Any(w => w.IsSet) || basket.IsOfSets;

    // "for the set", "in the set"
    private bool IsBeside(int at) => NoCounts.IsFor(text.Tokens[at]) || text.Has(at, WordCue.Of) || text.Has(at, WordCue.Within);
}
