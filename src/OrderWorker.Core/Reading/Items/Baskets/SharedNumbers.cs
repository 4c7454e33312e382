using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Two copies of A and B": of each, or two of A? One number beside a row of titles, and no word that shares it out.</summary>
internal readonly struct SharedNumbers(Passage text, Basket basket)
{
    /// <param name="statement">The sentence.</param>
    /// <param name="asked">Its wishes, in their order.</param>
    /// <param name="wants">What they mean; gets the number where a reading is told how it is shared.</param>
    public void Read(Statement statement, IReadOnlyList<Wish> asked, IReadOnlyList<Want> wants)
    {
        if (statement.Each is not null || statement.IsTotalled)
            return;
        for (var w = 1; w < asked.Count; w++)
        {
            var (before, after) = (asked[w - 1], asked[w]);
            if (w == 1 && IsListOfMedia(asked))
            {
                ShareMedia(asked, statement, wants);
                return;
            }

            // "A and B, two copies"
            if (
                after is { Quantity: > 1, IsJoined: true }
                    && before is { Quantity: null, IsJoined: true, HasArticle: false }
                    && after.QuantityAt.Start > after.Mention.End
                    && text.Tokens[after.Mention.End].IsMark(',')
                || after.Quantity > 1 && before.Quantity is null && IsRun(before, after)
            )
                Share(after, "last", [.. asked.Take(w).Reverse().TakeWhile(IsOpen)], statement, wants);
            if (
                before.Quantity is > 1
                && (before.IsJoined && after.IsJoined || IsRun(before, after))
                && after is { Quantity: null, HasArticle: false }
                && before.QuantityAt.End <= before.Mention.Start
                && !IsSpeltOut(before, after, wants)
                && !IsAskedAnew(before.Mention.End, after.Mention.Start)
            )
                Share(before, "first", [.. asked.Skip(w).TakeWhile(IsOpen)], statement, wants);
        }
    }

    // "the 2 CDs Heaven Eyes and the Rise": as many as titles follow, each without a number.
    private bool IsListOfMedia(IReadOnlyList<Wish> asked)
    {
        var first = asked[0];
        return first.Quantity == asked.Count
            && asked.Skip(1).All(w => w is { Quantity: null, IsJoined: true })
            && asked.All(w => w.Mention is { Kind: MentionKind.Title, Set: null })
            && first.QuantityAt.End == first.Mention.Start - 1
            && (text.Has(first.QuantityAt.End, Cue.Medium) || Formats.Known(text.Tokens[first.QuantityAt.End].Text) is not null);
    }

    private void ShareMedia(IReadOnlyList<Wish> asked, Statement statement, IReadOnlyList<Want> wants)
    {
        var (first, copies) = (asked[0], asked.Count);
        var start = first.QuantityAt.Start;
        var way = 0;
        if (!(start > 0 && text.Has(start - 1, WordCue.Definite)))
        {
            var at = text.Tokens[first.Mention.Start].Start;
            var fork = new Fork(
                $"listed {at}",
                at,
                text.Words(start, first.Mention.End),
                $"the mail asks for {copies} in all, {copies} copies of the first title or of each",
                [new("one of each"), new($"{copies} of the first title"), new($"{copies} of each")]
            );
            if (basket.Fork(fork, ReasonCode.AmbiguousQuantity, ListMessage(copies), statement) is not { } taken)
                return;
            way = taken;
        }

        foreach (var want in wants.Where(w => asked.Contains(w.Wish)))
            want.Quantity = way == 2 || way == 1 && want.Wish == first ? copies : 1;
    }

    private static string ListMessage(int copies) => $"{copies} in all, {copies} copies of the first title, or of each?";

    // "Canal 1 and 2": volumes of one series, named once.
    private bool IsRun(Wish before, Wish after) =>
        before.Mention.Series is { } series
        && after.Mention.Series == series
        && after.Mention.Start <= before.Mention.End + 1
        && (after.Mention.Start == before.Mention.End || text.Value(after.Mention.Start, out _) > 0);

    // The number is that of one title, or goes on to the next, and the one after it.
    private void Share(Wish counted, string which, IReadOnlyList<Wish> row, Statement statement, IReadOnlyList<Want> wants)
    {
        var copies = counted.Quantity!.Value;
        var at = text.Tokens[counted.Mention.Start].Start;
        var message = $"{copies} copies of the {which} title, or of each?";
        // "Not Hearth, two of Ruins, and Low Tide": the sum may be from before a title was struck out.
        var refuses = statement.Wishes.Exists(w => w.Stance == Stance.Refused);
        var ways = Enumerable
            .Range(0, refuses ? 0 : row.Count + 1)
            .Select(length => new ForkWay(
                length == 0 ? $"{copies} of the {which} title alone"
                    : length == row.Count ? $"{copies} of each"
                    : $"{copies} of {length + 1} of the titles",
                IsFarFetched: length > 0 && length < row.Count
            ));
        var fork = new Fork(
            $"shared {at}",
            at,
            text.Words(counted.Mention.Start, counted.Mention.End),
            $"the mail asks for {copies} copies of the {which} title or of each",
            [.. ways]
        );
        if (basket.Fork(fork, ReasonCode.AmbiguousQuantity, message, statement) is not { } length)
            return;
        foreach (var want in wants.Where(w => row.Take(length).Contains(w.Wish)))
            want.Quantity = copies;
    }

    // "Two sets of the Hymns, each being Vol. 1, Vol. 2 and Vol. 3": what follows is what a set is.
    private static bool IsSpeltOut(Wish before, Wish after, IReadOnlyList<Want> wants) =>
        wants.FirstOrDefault(w => w.Wish == before) is { IsSet: true } set
        && wants.FirstOrDefault(w => w.Wish == after) is { } title
        && title.Items.All(set.Items.Contains);

    // "Our session would like five tunebooks; I myself would like 1969": a wish of its own.
    private bool IsAskedAnew(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, Cue.Ask) && !text.Has(i, WordCue.Please))
                return true;
        return false;
    }

    private static bool IsOpen(Wish wish) => wish is { Quantity: null, HasArticle: false, IsJoined: true };
}
