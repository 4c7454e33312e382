using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>An artist beside a title of hers only says whose it is.</summary>
internal static class ArtistsBeside
{
    // "everything by Drystone except Ruins"
    private static bool IsTakenOut(Wish title, Wish artist) =>
        title.Stance == Stance.Refused && artist.Stance == Stance.Asked && title.Mention.Start > artist.Mention.End;

    // "Kitchen Party (Ed Fraser)", which is by Ed Fraser & the Dartmouth Seven, while other titles are his alone.
    private static bool IsWithOthers(Passage text, Wish title, Wish artist)
    {
        var between = artist.Mention.Start - title.Mention.End;
        return between == 1
            && (text.Tokens[title.Mention.End].IsMark('(') || text.Has(title.Mention.End, WordCue.By))
            && title.Mention.Titles.All(t =>
                t.Artist is { } full
                && artist.Mention.Titles.Any(o =>
                    o.Artist is { } his && full.StartsWith(his + ' ', StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    public static void Describe(Passage text, Statement statement)
    {
        if (statement.Wishes.Exists(w => w.Mention.Kind == MentionKind.Artist))
            DescribeAll(text, statement);
    }

    // By itself, as its lambdas would be made ready for every sentence.
    private static void DescribeAll(Passage text, Statement statement)
    {
        foreach (var artist in statement.Wishes.Where(w => w.Mention.Kind == MentionKind.Artist).ToList())
        {
            var titles = artist.Mention.Titles;
            var by = statement
                .Wishes.Where(w =>
                    w.Mention.Kind == MentionKind.Title
                    && (w.Mention.Titles.Any(titles.Contains) || IsWithOthers(text, w, artist))
                    && !IsTakenOut(w, artist)
                )
                .ToList();
            if (by.Count == 0)
            {
                // "two of Marguerite Oyelaran's Fake Book", which is another's: one of the two names is wrong.
                statement.IsInDoubt |= statement.Wishes.Exists(w =>
                    w.Mention.Kind == MentionKind.Title
                    && w.Stance != Stance.Refused
                    && w.Mention.Start - artist.Mention.End is 0 or 1
                    && text.Words(artist.Mention.Start, artist.Mention.End) is [.., '\'' or '’', 's']
                );
                var sets = statement.Wishes.Any(w =>
                    w.Mention.Set is { } set && titles.SelectMany(t => t.Items).Any(i => set.Items.ContainsKey(i.Sku))
                );
                artist.Mention.IsDescription = sets;
                if (sets)
                    statement.Wishes.Remove(artist);
                continue;
            }

            foreach (
                var wish in by.Where(w =>
                    Math.Abs(w.Mention.Start - artist.Mention.Start) < 9
                    && w.Mention.Titles.Count > 1
                    && w.Mention.Titles.Any(titles.Contains)
                )
            )
                wish.Mention.Titles = [.. wish.Mention.Titles.Where(titles.Contains)];
            foreach (
                var wish in by.Where(w =>
                    Math.Min(Math.Abs(artist.Mention.Start - w.Mention.End), Math.Abs(w.Mention.Start - artist.Mention.End)) < 4
                )
            )
                wish.Mention.IsWeak = false;
            artist.Mention.IsDescription = true;
            statement.Wishes.Remove(artist);
        }
    }
}
