using OrderWorker.Core.Reading.Items.Names;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"The bandroom three (Coal, Fell and Whit Friday)": where a set is spelt out title by title, each is meant in the set's own format.</summary>
internal static class SetFormats
{
    public static void Read(Statement statement)
    {
        if (statement.Wishes.Find(w => w.Mention.Set is not null)?.Mention.Set is not { } set)
            return;
        var titles = statement.Wishes.FindAll(w => w.Mention is { Kind: MentionKind.Title, Titles.Count: 1, Set: null });
        var found = new List<(Wish Wish, string Format)>();
        foreach (var sku in set.Items.Keys)
        {
            var own = titles.FindAll(w => w.Mention.Titles.First().Items.Any(i => i.Sku == sku));
            // Named twice, it may be meant once more, in another format.
            if (own.Count != 1)
                return;
            found.Add((own[0], Formats.Of(own[0].Mention.Titles.First().Items.First(i => i.Sku == sku))));
        }

        foreach (var (wish, format) in found)
            if (
                wish.Mention is { Format: null, Item: null }
                && wish.Mention.Titles.First() is { Items.Count: > 1 } title
                && title.In(format).Count() == 1
            )
                wish.Mention.Format = format;
    }
}
