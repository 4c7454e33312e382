using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>What a statement that corrects an earlier one does to the entries: new titles, new numbers.</summary>
internal sealed class Corrections(EntryList entries, DoubtList doubts)
{
    private readonly HashSet<Sku> _gone = [];
    private readonly HashSet<Sku> _exchanged = [];

    /// <summary>Did any of what is wanted give way to another title?</summary>
    public bool AreGone(List<Want> wanted) =>
        _gone.Count > 0 && wanted.Exists(w => w.Items.Any(item => _gone.Contains(item.Sku)));

    /// <summary>Did it give way by its name, "the Bach instead of Heaven Eyes"? Then it does not matter what else the mail tells of it.</summary>
    public bool IsExchanged(Sku sku) => _exchanged.Contains(sku) && !entries.Has(sku);

    /// <summary>"No, sorry, Winter Harbour": what the sentence before asked for gives way, unless it is said again.</summary>
    /// <param name="statement">The one that corrects.</param>
    /// <param name="wanted">What it asks for.</param>
    /// <param name="last">What was asked for last.</param>
    /// <param name="isNear">Does the statement follow that one? Far from it, as in a postscript, it cannot be told what gives way.</param>
    public void Replace(Statement statement, IReadOnlyList<Want> wanted, IReadOnlyList<Sku> last, bool isNear)
    {
        if (statement.Wishes.Any(w => w.GivesWay))
        {
            Exchange(statement, wanted);
            return;
        }

        var named = wanted.SelectMany(w => w.Items).Select(i => i.Sku).ToHashSet();
        if (named.All(entries.Has) || statement.Wishes.Any(w => w.Stance is Stance.Refused))
            return; // numbers change, titles stay
        if (statement.Adds || statement.Wishes.Any(w => w.Stance == Stance.Asked && w.IsMore))
            return;
        if (last.Any(sku => !entries.Has(sku)))
            return; // "Scratch the Heaven Eyes. Make it The Rise of the Cellorettes.": it stands in for what is gone
        if (!isNear)
        {
            doubts.Add(ReasonCode.AmbiguousItem, "The mail corrects itself, and it cannot be told what gives way.", statement);
            return;
        }

        if (last.Count == 1 || named.Count >= entries.Count)
        {
            foreach (var sku in last.Where(s => !named.Contains(s)))
            {
                entries.Remove(sku);
                _gone.Add(sku);
            }
        }
        else
        {
            doubts.Add(
                ReasonCode.AmbiguousItem,
                "The mail corrects itself, and it cannot be told which title gives way.",
                statement
            );
        }
    }

    // "the Bach instead of Heaven Eyes"
    private void Exchange(Statement statement, IReadOnlyList<Want> wanted)
    {
        foreach (var gone in statement.Wishes.Where(w => w.GivesWay).SelectMany(w => w.CertainSkus()).ToList())
        {
            if (entries.Find(gone) is not { } entry)
                continue;
            entries.Remove(gone);
            _exchanged.Add(gone);
            foreach (var want in wanted.Where(w => w.Quantity is null && !w.Wish.GivesWay))
                want.Quantity = entry.Quantity;
        }
    }

    /// <summary>"Make that three."</summary>
    public void Renumber(int number, Statement statement, IReadOnlyList<Sku> last)
    {
        if (last.Count == 1 && entries.Has(last[0]))
            entries.Recount(last[0], number);
        else if (entries.Count > 0)
            doubts.Add(
                ReasonCode.AmbiguousQuantity,
                $"'{doubts.WordsOf(statement)}' changes a number, and it cannot be told of which title.",
                statement
            );
    }

    /// <summary>A correction with a number in it that no title took up.</summary>
    public bool IsLost(Statement statement, IReadOnlyList<Want> wanted) =>
        statement is { Corrects: true, Each: null }
        && wanted.Count == 0
        && entries.Count > 0
        && statement.Wishes.Count == 0
        && (
            statement.Unexplained is not null
            || statement.Counts.Count > 0
            || statement.Copies is not null
            || statement.AllOf is not null
        );

    /// <summary>"Both albums please. Heaven Eyes and the Bach.": titles that should spell a set out, and spell another.</summary>
    public void Compare(Statement statement, IReadOnlyList<Want> wanted)
    {
        if (!entries.HasSets)
            return;
        var set = entries.All.Where(e => e.Value.IsSet && e.Value.Statement != statement).Select(e => e.Key).ToHashSet();
        if (set.Count == 0)
            return;
        var named = wanted.Where(w => !w.IsSet && !w.Wish.IsMore).SelectMany(w => w.Items).Select(i => i.Sku).ToHashSet();
        if (set.Overlaps(named) && !set.SetEquals(named))
            doubts.Add(
                ReasonCode.AmbiguousItem,
                "The mail asks for a set and then names other titles than those; it cannot be told which are meant.",
                statement
            );
    }
}
