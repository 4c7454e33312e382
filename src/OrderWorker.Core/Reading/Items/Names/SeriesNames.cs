using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Finds the volumes of a series: "Songs of the Canal 1 and 3", "volumes one and two of Songs of the Canal".</summary>
internal sealed class SeriesNames(Passage text, CatalogueIndex index, MentionList found)
{
    public int Add(int start, int baseEnd, Series series, IReadOnlyList<VolumeNumber> volumes, int firstEnd)
    {
        var from = start;
        foreach (var volume in volumes)
        {
            var known = series.Volumes.TryGetValue(volume.Number, out var title);
            found.Append(
                new Mention
                {
                    Kind = known ? MentionKind.Title : MentionKind.Unknown,
                    Start = from,
                    End = Math.Max(volume.End, from),
                    Titles = known ? [title!] : [],
                    Series = series,
                    IsWhole = true,
                }
            );
            from = volume.End;
        }

        return Math.Max(from, Math.Max(baseEnd, firstEnd));
    }

    // "volumes one and two of Songs of the Canal"
    public int Before(int at)
    {
        for (var i = at + 2; i < text.Tokens.Count && i < at + 9 && text.Tokens[i].Kind != TokenKind.Break; i++)
        {
            if (text.Tokens[i].Text is not ("of" or "from" or "von" or "de" or "di" or "van") || i + 1 >= text.Tokens.Count)
                continue;
            var from = text.Tokens[i + 1].Is("the") && i + 2 < text.Tokens.Count ? i + 2 : i + 1;
            var walk = NameWalk.From(text, index, from);
            if (
                walk.Named?.Series is { } series
                && Volumes.Bare(text, at, series, out var end) is { Count: > 0 } volumes
                && end == i
            )
            {
                Add(at, at, series, volumes, end);
                return walk.End;
            }
        }

        return 0;
    }

    public int More(int end, Series series)
    {
        var last = series.Volumes.First(v => found[^1].Titles.Contains(v.Value)).Key;
        var more = Volumes.More(text, end, series, last);
        return more.Count > 0 ? Add(more[0].Start, end, series, more, end) : end;
    }
}
