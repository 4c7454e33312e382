using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>What the mail says it has, or refuses: it leaves the entries, or is a doubt where it is asked for as well.</summary>
internal sealed class NotWanted(CatalogueIndex index, Passage text, EntryList entries, DoubtList doubts)
{
    // Tokens of "PS We have the map now, thanks."
    private const int ShortOwning = 9;

    private readonly HashSet<Sku> _refused = [];
    private readonly HashSet<Sku> _told = [];
    private readonly List<(Sku Sku, Statement Statement)> _there = [];

    public int Count => _refused.Count + _told.Count;

    /// <summary>Was something taken out that was asked for before?</summary>
    public bool TakesBack { get; private set; }

    public bool Has(Sku sku) => _refused.Contains(sku) || _told.Contains(sku);

    public bool IsRefused(Sku sku) => _refused.Contains(sku);

    /// <summary>Does the mail tell of it, as of something that it heard or has?</summary>
    public bool IsTold(Sku sku) => _told.Contains(sku);

    /// <param name="statement">As read.</param>
    /// <param name="last">What was asked for last; what is told of in a correction leaves it.</param>
    public void Read(Statement statement, List<Sku> last)
    {
        foreach (var wish in statement.Wishes)
            if (wish.Stance == Stance.Told)
                foreach (var sku in wish.CertainSkus())
                    Tell(sku, statement, last);
        foreach (var wish in statement.Wishes)
            if (wish.Stance == Stance.Refused)
                foreach (var sku in wish.CertainSkus())
                    Refuse(sku, wish, statement);
    }

    /// <summary>
    /// Doubts what is asked for and said to be there, but for what is refused in the end, "so only the other two please, not the Bach", or gives way
    /// by its name: "so one Rise instead of Heaven Eyes".
    /// </summary>
    public void Check(Corrections corrections)
    {
        foreach (
            var (sku, statement) in _there.Where(t =>
                (entries.Has(t.Sku) || !_refused.Contains(t.Sku)) && !corrections.IsExchanged(t.Sku)
            )
        )
            doubts.Add(
                ReasonCode.AmbiguousItem,
                $"'{index.Catalogue[sku].Label}' is asked for, and said to be there.",
                statement
            );
    }

    private void Tell(Sku sku, Statement statement, List<Sku> last)
    {
        _told.Add(sku);
        // "Ruins and 1969 please. I have Ruins already, so 1969.": asked for, and there.
        if (!statement.Corrects && entries.Find(sku) is { } entry && entry.Statement != statement && IsOwned(statement))
            _there.Add((sku, statement));
        // "Can I have Viols please. Sorry the second one More Viols Have the first": not what it tells of, but what it puts right.
        if (statement.Corrects && entries.Count > 0 && !entries.Has(sku) && !IsOwned(statement) && IsHadBehind(sku, statement))
            doubts.Add(
                ReasonCode.AmbiguousItem,
                "The mail corrects itself, and it cannot be told what gives way.",
                statement,
                isFirm: true
            );
        // "wait no, I have 1"
        if (statement.Corrects && entries.Remove(sku))
            last.Remove(sku);
    }

    // The only word of having stands behind the title.
    private bool IsHadBehind(Sku sku, Statement statement)
    {
        var mention = statement.Wishes.First(w => w.CertainSkus().Contains(sku)).Mention;
        for (var i = statement.Sentence.Start; i < mention.Start; i++)
            if (text.Has(i, Cue.Own))
                return false;
        return true;
    }

    private bool IsOwned(Statement statement) =>
        TitlesSpokenOf.IsThere(text, statement.Sentence.Start, statement.Sentence.End)
        || text.Has(statement.Sentence, Cue.Own)
            && (text.Has(statement.Sentence, Cue.Already) || statement.Adds is false && statement.Sentence.Count < ShortOwning);

    private void Refuse(Sku sku, Wish wish, Statement statement)
    {
        _refused.Add(sku);
        if (
            wish.Quantity is > 0 and var copies
            && entries.Find(sku) is { } asked
            && (!statement.Corrects || copies != asked.Quantity)
        )
            doubts.Add(
                ReasonCode.AmbiguousQuantity,
                $"The mail both asks for '{index.Catalogue[sku].Label}' and refuses it.",
                statement
            );
        TakesBack |= entries.Remove(sku);
    }
}
