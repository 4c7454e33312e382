using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>The items asked for so far, one entry an item, with the words that each rests on.</summary>
internal sealed class EntryList(Passage text)
{
    private readonly Dictionary<Sku, Entry> _entries = [];
    private (IReadOnlyList<Sku> List, int Version) _skus = ([], 0);
    private (IReadOnlyList<OrderLine> List, int Version) _lines = ([], 0);

    public int Count => _entries.Count;

    /// <summary>Grows with each change.</summary>
    public int Version { get; private set; }

    public IEnumerable<KeyValuePair<Sku, Entry>> All => _entries;

    /// <summary>As they are now; made anew only where something changed.</summary>
    public IReadOnlyList<Sku> Skus
    {
        get
        {
            if (_skus.Version != Version)
                _skus = ([.. _entries.Keys], Version);
            return _skus.List;
        }
    }

    public IReadOnlyList<OrderLine> Lines
    {
        get
        {
            if (_lines.Version != Version)
                _lines = (LinesNow(), Version);
            return _lines.List;
        }
    }

    /// <summary>How many copies in all.</summary>
    public long Copies
    {
        get
        {
            var copies = 0L;
            foreach (var (_, entry) in _entries)
                copies += entry.Quantity;
            return copies;
        }
    }

    /// <summary>Is any of them there for a set that was asked for?</summary>
    public bool HasSets
    {
        get
        {
            foreach (var (_, entry) in _entries)
                if (entry.IsSet)
                    return true;
            return false;
        }
    }

    /// <summary>Is none of them asked for in more than one copy?</summary>
    public bool AreSingleCopies
    {
        get
        {
            foreach (var (_, entry) in _entries)
                if (entry.Quantity != 1)
                    return false;
            return true;
        }
    }

    /// <summary>Is there a number of any that could be packed?</summary>
    public bool HasLines
    {
        get
        {
            foreach (var (_, entry) in _entries)
                if (IsLine(entry))
                    return true;
            return false;
        }
    }

    public IReadOnlyList<Evidence> Evidence =>
        [
            .. _entries
                .Where(e => e.Value.Quantity > 0)
                .OrderBy(e => e.Key)
                .Select(e => new Evidence($"line:{e.Key}", e.Value.Start, e.Value.Length, e.Value.Words, e.Value.Rule)),
        ];

    public Entry this[Sku sku]
    {
        get => _entries[sku];
        set => Set(sku, value);
    }

    private IReadOnlyList<OrderLine> LinesNow() =>
        !HasLines
            ? []
            : [.. _entries.Where(e => IsLine(e.Value)).OrderBy(e => e.Key).Select(e => OrderLine.Of(e.Key, e.Value.Quantity))];

    private static bool IsLine(Entry entry) => entry.Quantity is >= 1 and <= OrderLine.MaxQuantity;

    public bool Has(Sku sku) => _entries.ContainsKey(sku);

    public Entry? Find(Sku sku) => _entries.GetValueOrDefault(sku);

    public void Clear()
    {
        Version += _entries.Count;
        _entries.Clear();
    }

    public bool Remove(Sku sku)
    {
        var isThere = _entries.Remove(sku);
        Version += isThere ? 1 : 0;
        return isThere;
    }

    public void Recount(Sku sku, int quantity) => Set(sku, _entries[sku] with { Quantity = quantity, IsCounted = true });

    private void Set(Sku sku, Entry entry) => (_entries[sku], Version) = (entry, Version + 1);

    public void Put(Sku sku, Want want, int copies, bool counted, Statement statement)
    {
        var mention = want.Wish.Mention;
        var (from, to) = (text.Tokens[Math.Min(mention.Start, text.Tokens.Count - 1)], text.Tokens[Math.Max(mention.End - 1, 0)]);
        var (start, end) = (from.Start, Math.Max(to.End, from.End));
        if (want.Wish.QuantityAt is { End: > 0 } at)
        {
            start = Math.Min(start, text.Tokens[at.Start].Start);
            end = Math.Max(end, text.Tokens[at.End - 1].End);
        }

        var rule =
            want.IsSet ? "a set that the catalogue names"
            : mention.Kind == MentionKind.Artist ? "all of an artist"
            : mention.IsWhole ? "a name of the catalogue"
            : "part of a name that no other item has";
        var entry = new Entry(
            copies,
            counted,
            want.IsSet,
            statement,
            start,
            end - start,
            text.Text[start..end],
            counted ? rule + ", with its number" : rule
        );
        Set(sku, entry);
    }
}
