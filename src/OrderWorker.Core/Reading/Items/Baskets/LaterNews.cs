using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"It turns out we own 1847.", "Not needed: 1847.", "1847 I do not want": of what was asked for before, in a sentence that does not ask.</summary>
internal sealed class LaterNews(Passage text, EntryList entries, DoubtList doubts)
{
    // Tokens of "My husband has just come home with 1847!"
    private const int Longest = 12;

    private readonly List<(Sku Sku, Statement Statement)> _news = [];

    public int Count => _news.Count;

    public void Read(Statement statement)
    {
        if (
            !statement.Asks
            && !statement.Corrects
            && statement.Sentence.Count <= Longest
            && (text.Has(statement.Sentence, WordCue.Having) || IsUnwanted(statement))
        )
            _news.AddRange(OfAsked(statement, statement.Wishes.Concat(statement.Weak)));
        // "Ruins I have, I want Winter Harbour"
        else if (statement.Asks && text.Has(statement.Sentence, WordCue.Having) && !text.Has(statement.Sentence, Cue.Instead))
            _news.AddRange(OfAsked(statement, statement.Wishes.Where(w => w.Stance == Stance.Told).Concat(statement.Weak)));
    }

    /// <summary>Doubts what there was such news of, unless it gave way by its name: "so the Bach instead of 1847".</summary>
    public void Check(Corrections corrections)
    {
        foreach (var statement in _news.Where(n => !corrections.IsExchanged(n.Sku)).Select(n => n.Statement).Distinct())
            doubts.Add(
                ReasonCode.AmbiguousItem,
                $"'{doubts.WordsOf(statement)}': is it still wanted?",
                statement,
                isFirm: statement is { Asks: true, Wishes.Count: > 1 } // for another title, which may cost the same
            );
    }

    // Not "Dusk, not Dawn", nor "I did not get to hold the Bach at the concert".
    private bool IsUnwanted(Statement statement) =>
        text.Has(statement.Sentence, WordCue.Unwanted)
        && statement.Wishes.TrueForAll(w => w.Stance is Stance.None or Stance.Asked);

    private IEnumerable<(Sku Sku, Statement Statement)> OfAsked(Statement statement, IEnumerable<Wish> spokenOf) =>
        spokenOf
            .Where(w => w.Stance != Stance.Refused)
            .SelectMany(w => w.CertainSkus())
            .Where(sku => entries.Find(sku) is { } entry && entry.Statement != statement)
            .Select(sku => (sku, statement));
}
