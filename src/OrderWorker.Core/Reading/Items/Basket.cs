using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>What has been asked for so far, with doubts; each statement of the mail adds, changes or takes back.</summary>
public sealed class Basket(CatalogueIndex index, Passage text)
{
    private readonly Dictionary<Sku, Entry> _entries = [];
    private readonly List<Reason> _doubts = [];
    private readonly HashSet<Sku> _refused = [];
    private readonly HashSet<Sku> _told = [];
    private readonly List<int> _counts = [];
    private List<Sku> _last = [];
    private const int MostDoubts = 20;

    private bool _corrects;

    // Statements since the last that asked for something.
    private int _since;
    private bool _isNear;

    public bool IsEmpty => _entries.Count == 0 && _doubts.Count == 0;

    public IReadOnlyList<Reason> Doubts => _doubts;

    public bool Has(Sku sku) => _entries.ContainsKey(sku);

    public bool Knows(Sku sku) => _entries.ContainsKey(sku) || _refused.Contains(sku) || _told.Contains(sku);

    public int? QuantityOf(Sku sku) => _entries.TryGetValue(sku, out var entry) ? entry.Quantity : null;

    public IReadOnlyList<OrderLine> Lines =>
        [
            .. _entries
                .Where(e => e.Value.Quantity is >= 1 and <= OrderLine.MaxQuantity)
                .OrderBy(e => e.Key)
                .Select(e => OrderLine.Of(e.Key, e.Value.Quantity)),
        ];

    public IReadOnlyList<Evidence> Evidence =>
        [
            .. _entries
                .Where(e => e.Value.Quantity > 0)
                .OrderBy(e => e.Key)
                .Select(e => new Evidence($"line:{e.Key}", e.Value.Start, e.Value.Length, e.Value.Words, e.Value.Rule)),
        ];

    /// <summary>Takes one statement in.</summary>
    /// <param name="statement">As read.</param>
    /// <param name="wanted">Its wishes that ask, each with the items that it means; several items of one wish are all wanted.</param>
    public void Take(Statement statement, IReadOnlyList<Want> wanted)
    {
        var corrects = (statement.Corrects || _corrects) && _entries.Count > 0;
        foreach (var sku in statement.Wishes.Where(w => w.Stance == Stance.Told).SelectMany(Certain))
        {
            _told.Add(sku);
            // "wait no, I have 1"
            if (statement.Corrects && _entries.Remove(sku))
                _last.Remove(sku);
        }

        foreach (var wish in statement.Wishes.Where(w => w.Stance == Stance.Refused))
        {
            foreach (var sku in Certain(wish))
            {
                _refused.Add(sku);
                if (wish.Quantity is > 0 && _entries.ContainsKey(sku) && !statement.Corrects)
                    Doubt(
                        ReasonCode.AmbiguousQuantity,
                        $"The mail both asks for '{index.Catalogue[sku].Label}' and refuses it.",
                        statement
                    );
                _entries.Remove(sku);
            }
        }

        if (statement.NewQuantity is { } number && wanted.Count == 0)
            Renumber(number, statement);
        else if (IsLost(statement, wanted))
            Doubt(
                ReasonCode.AmbiguousQuantity,
                $"'{Words(statement)}' changes something, and it cannot be told what.",
                statement
            );

        if (wanted.Count == 0)
        {
            _corrects = statement.Corrects || _corrects && statement.Wishes.Count == 0 && !statement.Sentence.EndsParagraph;
        }
        else
        {
            _isNear = _since <= 1;
            if (corrects)
                Replace(statement, wanted);
            if (!corrects && !statement.Adds)
                Compare(statement, wanted);
            foreach (var want in wanted)
                Put(want, statement, corrects);
            _last = [.. wanted.SelectMany(w => w.Items).Select(i => i.Sku).Distinct()];
            (_corrects, _since) = (false, -1);
        }

        _since++;

        if (statement.Copies is { } own && wanted is [{ Quantity: null, Items.Count: 1 } only])
        {
            _entries[only.Items[0].Sku] = _entries[only.Items[0].Sku] with { Quantity = own, IsCounted = true };
        }
        else if (statement.Copies is { } copies && (statement.Asks || wanted.Count > 0 || statement.Sentence.Count < 6))
        {
            // "so 75 copies please": of the one title named so far.
            if (wanted.Count == 0 && _entries.Count == 1 && !_entries.Values.First().IsCounted)
                _entries[_entries.Keys.First()] = _entries.Values.First() with { Quantity = copies, IsCounted = true };
            else
                _counts.Add(copies);
        }

        _counts.AddRange(
            statement.Counts.Where(_ => statement.Asks || wanted.Count > 0 || text.Has(statement.Sentence, Sign.Total))
        );
    }

    /// <summary>"One of each" for everything asked for without a number.</summary>
    public void Each(int quantity, Statement statement)
    {
        foreach (var (sku, entry) in _entries.ToList())
        {
            if (!entry.IsCounted || statement.Corrects)
                _entries[sku] = entry with { Quantity = quantity, IsCounted = true };
            else if (entry.Quantity != quantity && _entries.Values.All(e => e.IsCounted))
                Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"'{Words(statement)}' does not agree with the copies asked for before.",
                    statement
                );
        }
    }

    /// <summary>Holds the sums that the mail states against the copies and titles that were understood.</summary>
    public void Check()
    {
        foreach (var count in _counts.Distinct().Where(c => c > 1))
        {
            var copies = _entries.Values.Sum(e => (long)e.Quantity);
            if (
                _entries.Count > 0
                && count != copies
                && !(count == _entries.Count && _entries.Values.Select(e => e.Quantity).Distinct().Count() == 1)
            )
                _doubts.Add(
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        $"The mail speaks of {count} copies; its lines come to {copies}.",
                        $"{count}",
                        $"{copies}"
                    )
                );
        }

        foreach (var (sku, entry) in _entries)
        {
            if (entry.Quantity > OrderLine.MaxQuantity)
                _doubts.Add(
                    new Reason(
                        ReasonCode.Suspicious,
                        $"{entry.Quantity} copies of '{index.Catalogue[sku].Label}' are more than anyone wants.",
                        $"at most {OrderLine.MaxQuantity}",
                        $"{entry.Quantity}"
                    )
                );
        }
    }

    public void Doubt(ReasonCode code, string message, Statement statement)
    {
        // A person needs the first few, not thousands.
        if (_doubts.Count < MostDoubts)
            _doubts.Add(new Reason(code, message, null, Words(statement)));
    }

    public void Doubt(ReasonCode code, string message) => _doubts.Add(new Reason(code, message));

    // "No, sorry, Winter Harbour": what the sentence before asked for gives way, unless it is said again.
    private void Replace(Statement statement, IReadOnlyList<Want> wanted)
    {
        if (statement.Wishes.Any(w => w.GivesWay))
        {
            foreach (var gone in statement.Wishes.Where(w => w.GivesWay).SelectMany(Certain).ToList())
            {
                if (!_entries.Remove(gone, out var entry))
                    continue;
                foreach (var want in wanted.Where(w => w.Quantity is null && !w.Wish.GivesWay))
                    want.Quantity = entry.Quantity;
            }

            return;
        }

        var named = wanted.SelectMany(w => w.Items).Select(i => i.Sku).ToHashSet();
        if (named.All(_entries.ContainsKey) || statement.Wishes.Any(w => w.Stance is Stance.Refused))
            return; // numbers change, titles stay
        if (statement.Adds || statement.Wishes.Any(w => w.Stance == Stance.Asked && w.IsMore))
            return;
        // Far from what it may correct, as in a postscript, it cannot be told what gives way.
        if (!_isNear)
        {
            Doubt(ReasonCode.AmbiguousItem, "The mail corrects itself, and it cannot be told what gives way.", statement);
            return;
        }

        if (_last.Count == 1 || named.Count >= _entries.Count)
        {
            foreach (var sku in _last.Where(s => !named.Contains(s)))
                _entries.Remove(sku);
        }
        else
        {
            Doubt(ReasonCode.AmbiguousItem, "The mail corrects itself, and it cannot be told which title gives way.", statement);
        }
    }

    // A correction with a number in it that no title took up.
    private bool IsLost(Statement statement, IReadOnlyList<Want> wanted) =>
        statement is { Corrects: true, Each: null }
        && wanted.Count == 0
        && _entries.Count > 0
        && statement.Wishes.Count == 0
        && (
            statement.Unexplained is not null
            || statement.Counts.Count > 0
            || statement.Copies is not null
            || statement.AllOf is not null
        );

    // "Both albums please. Heaven Eyes and the Bach.": titles that should spell a set out, and spell another.
    private void Compare(Statement statement, IReadOnlyList<Want> wanted)
    {
        var set = _entries.Where(e => e.Value.IsSet && e.Value.Statement != statement).Select(e => e.Key).ToHashSet();
        var named = wanted.Where(w => !w.IsSet && !w.Wish.IsMore).SelectMany(w => w.Items).Select(i => i.Sku).ToHashSet();
        if (set.Overlaps(named) && !set.SetEquals(named))
            Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for a set and then names other titles than those; it cannot be told which are meant.",
                statement
            );
    }

    private void Renumber(int number, Statement statement)
    {
        if (_last.Count == 1 && _entries.TryGetValue(_last[0], out var entry))
            _entries[_last[0]] = entry with { Quantity = number, IsCounted = true };
        else if (_entries.Count > 0)
            Doubt(
                ReasonCode.AmbiguousQuantity,
                $"'{Words(statement)}' changes a number, and it cannot be told of which title.",
                statement
            );
    }

    private void Put(Want want, Statement statement, bool corrects)
    {
        foreach (var item in want.Items)
        {
            var copies = want.CopiesOf(item);
            var counted = want.Quantity is not null;
            if (!_entries.TryGetValue(item.Sku, out var before))
            {
                _entries[item.Sku] = Entry(want, copies, counted, statement);
            }
            else if (want.Wish.IsMore)
            {
                _entries[item.Sku] = before with { Quantity = Math.Min(before.Quantity + copies, 1_000_000), IsCounted = true };
            }
            else if (corrects || counted && !before.IsCounted && before.Quantity != copies && before.Statement != statement)
            {
                if (counted || corrects && statement.Restates)
                    _entries[item.Sku] = Entry(want, counted ? copies : before.Quantity, true, statement);
            }
            else if (
                counted
                && (
                    before.Quantity != copies || before.Statement == statement && before.IsCounted && !want.IsSet && !before.IsSet
                )
            )
            {
                Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"'{item.Label}' is asked for twice: {before.Quantity} and {copies}; it cannot be told whether that is the same or more.",
                    statement
                );
            }
        }
    }

    private Entry Entry(Want want, int copies, bool counted, Statement statement)
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
        return new Entry(
            copies,
            counted,
            want.IsSet,
            statement,
            start,
            end - start,
            text.Text[start..end],
            counted ? rule + ", with its number" : rule
        );
    }

    private IEnumerable<Sku> Certain(Wish wish) =>
        wish.Mention.Kind == MentionKind.Title && wish.Mention.Titles.Count == 1
            ? wish.Mention.Titles.First().In(wish.Mention.Format).Select(i => i.Sku)
            : [];

    private string Words(Statement statement) => text.Words(statement.Sentence.Start, statement.Sentence.End);
}

/// <summary>A line of the basket.</summary>
public sealed record Entry(
    int Quantity,
    bool IsCounted,
    bool IsSet,
    Statement Statement,
    int Start,
    int Length,
    string Words,
    string Rule
);

/// <summary>A wish whose items are certain.</summary>
public sealed class Want(Wish wish, IReadOnlyList<Item> items, SetOffer? set = null)
{
    public Wish Wish { get; } = wish;
    public IReadOnlyList<Item> Items { get; } = items;

    /// <summary>Copies of each; null where no number was said: one.</summary>
    public int? Quantity { get; set; } = wish.Quantity;

    public bool IsSet => set is not null;

    public int CopiesOf(Item item) => Math.Min((Quantity ?? 1) * (set?.Items.GetValueOrDefault(item.Sku, 1) ?? 1), 1_000_000);
}
