using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"The three volumes of Fen Dances (1, 2 and 3)": a number of volumes, which are then told one by one, and no copies of the first.</summary>
internal readonly struct VolumeCounts(Passage text)
{
    /// <summary>Takes such a number off the first of the volumes; one that is not that of the volumes told leaves the statement in doubt.</summary>
    public void Read(Statement statement)
    {
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            if (wish is not { Quantity: > 1, Mention: { Series: { } series, Titles.Count: 1 } } || !IsOfVolumes(wish))
                continue;
            var row = statement.Wishes.Skip(w).TakeWhile(next => next.Mention.Series == series).ToList();
            if (row.Count < 2 || row.Skip(1).Any(next => next.Quantity is not null))
                continue;
            if (wish.Quantity == row.Select(next => next.Mention.Titles.FirstOrDefault()).Distinct().Count())
                (wish.Quantity, wish.IsDefinite) = (null, false);
            else
                statement.IsInDoubt = true;
        }
    }

    // "the three", "three volumes of"; "two copies of" counts copies.
    private bool IsOfVolumes(Wish wish)
    {
        var (from, to) = (wish.QuantityAt.End, wish.Mention.Start);
        if (from == 0 || from > to)
            return false;
        var named = false;
        for (var i = from; i < to; i++)
        {
            if (text.Has(i, Cue.Volume))
                named = true;
            else if (text.Has(i, Cue.Unit))
                return false;
        }

        return named || wish.IsDefinite;
    }
}
