using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Finds the volumes of a series: "Songs of the Canal 1 and 3", "volumes one and two of Songs of the Canal".</summary>
internal sealed class SeriesNames(NameWords names, MentionList found)
{
    // Tokens between one volume and the next: its number, its price, a format.
    private const int FarthestAgain = 12;

    // Tokens of "first two volumes of the".
    private const int FarthestOf = 6;

    // "I found Part 2 of River Stories in a junk shop, so now I need its brothers: Part 1"
    private const int FarthestNamed = 30;

    private readonly Passage _text = names.Text;
    private readonly CountedVolumes _counted = new(names);

    public int Add(
        int start,
        int baseEnd,
        Series series,
        IReadOnlyList<VolumeNumber> volumes,
        int firstEnd,
        VolumeNumber? before = null
    )
    {
        var from = start;
        var mayCount = (before is not null || volumes.Count > 1) && Volumes.MayCount(_text, before ?? volumes[0], volumes[^1]);
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
                    IsEither = volumes.Count(v => v.Number == volume.Number) > 1 || mayCount && volume == volumes[^1],
                }
            );
            from = volume.End;
        }

        return Math.Max(from, Math.Max(baseEnd, firstEnd));
    }

    // "volumes one and two of Songs of the Canal"
    public int Before(int at)
    {
        for (var i = at + 2; i < _text.Tokens.Count && i < at + 9 && _text.Tokens[i].Kind != TokenKind.Break; i++)
        {
            if (!_text.Has(i, WordCue.OfSeries) || i + 1 >= _text.Tokens.Count)
                continue;
            var from = _text.Tokens[i + 1].Is("the") && i + 2 < _text.Tokens.Count ? i + 2 : i + 1;
            var walk = NameWalk.From(names, from);
            if (
                walk.Named?.Series is { } series
                && Volumes.Bare(_text, at, series, out var end) is { Count: > 0 } volumes
                && end == i
            )
            {
                Add(at, at, series, volumes, end);
                found[^1].End = walk.End; // the series' own words are no other title's
                return walk.End;
            }
        }

        return _counted.At(at, found.Count > 0 ? found[^1].Series : null) is { } counted ? AddAll(counted) : 0;
    }

    private int AddAll((Series Series, IReadOnlyList<IReadOnlyList<VolumeNumber>> Volumes, int End) counted)
    {
        foreach (var volumes in counted.Volumes)
            Add(volumes[0].Start, volumes[0].Start, counted.Series, volumes, volumes[^1].End);
        found[^1].End = counted.End;
        return counted.End;
    }

    /// <summary>"the second volume of Songs of the Canal", "the first and the third volume of it".</summary>
    /// <returns>The token after the series' name; 0 for none.</returns>
    public int Ranked(int at)
    {
        if (at < 1 || _text.Tokens[at - 1].Text is "a" or "an")
            return 0;
        var volumes = new List<VolumeNumber>();
        var i = at;
        while (i < _text.Tokens.Count && Ranks.Of(_text.Tokens[i].Text) is { } rank)
        {
            volumes.Add(new VolumeNumber(rank, i, i + 1));
            i++;
            while (i < _text.Tokens.Count && (_text.Tokens[i].IsMark(',') || _text.Has(i, Cue.And) || IsThe(i)))
                i++;
        }

        if (i + 2 >= _text.Tokens.Count || volumes.Count == 0 || !IsVolume(i))
            return 0;
        if (!_text.Has(i + 1, WordCue.OfSeries) && _text.Tokens[i + 1].Text is not ("in" or "der"))
            return 0;
        var from = i + 2;
        while (from < _text.Tokens.Count && (IsThe(from) || _text.Tokens[from].IsMark('"')))
            from++;
        var walk = NameWalk.From(names, from);
        return walk.Named?.Series is { } series && Volumes.After(_text, walk.End, series, out _).Count == 0
            ? Math.Max(walk.End, Add(at, at, series, volumes, i))
            : 0;
    }

    /// <summary>"the first two Songs of the Canal", "the last two volumes of it": so many volumes from one end of a series.</summary>
    /// <returns>The token after the series' name; 0 for none.</returns>
    public int FirstOnes(int at)
    {
        var isLast = _text.Tokens[at].Is("last");
        if (!isLast && Ranks.Of(_text.Tokens[at].Text) != 1 || at + 2 >= _text.Tokens.Count)
            return 0;
        if (_text.Value(at + 1, out var length) is not (> 1 and var count))
            return 0;
        var from = at + 1 + length;
        while (
            from < _text.Tokens.Count && from < at + FarthestOf && (IsVolume(from) || IsThe(from) || _text.Has(from, WordCue.Of))
        )
            from++;
        var walk = NameWalk.From(names, from);
        if (
            walk.Named?.Series is not { } series
            || Volumes.After(_text, walk.End, series, out _).Count > 0
            || count > series.Volumes.Count
        )
            return 0;
        var numbers = isLast ? series.Volumes.Keys.TakeLast(count) : series.Volumes.Keys.Take(count);
        var volumes = numbers.Select((number, i) => new VolumeNumber(number, at, i == 0 ? from : from)).ToList();
        Add(at, at, series, volumes, from);
        found[^1].End = walk.End;
        return walk.End;
    }

    // "the second volume", "the second CD"; a second copy is another matter.
    private bool IsVolume(int at) =>
        !_text.Has(at, Cue.Unit)
        && (_text.Has(at, Cue.Volume) || _text.Has(at, Cue.Medium) || Formats.Known(_text.Tokens[at].Text) is not null);

    private bool IsThe(int at) => _text.Has(at, WordCue.The);

    /// <summary>"Carols book 1 x8, book 3 x8": another volume of the series named last, in the same paragraph.</summary>
    /// <returns>The token after it; 0 for none.</returns>
    public int Again(int at)
    {
        if (OfSet(at) is > 0 and var ofSet)
            return ofSet;
        if (
            found.Count == 0
            || found[^1] is not { Kind: MentionKind.Title, Titles.Count: > 0, Series: { } series } last
            || at - last.End > (IsOfTitle(at, last) ? FarthestNamed : FarthestAgain)
            || _text.Tokens[at].Text is "no" or "nos" or "number" or "part" or "parts" or "pt" or "disc" && !IsOfTitle(at, last)
            || Enumerable.Range(last.End, at - last.End).Any(i => _text.Tokens[i].IsParagraphEnd)
        )
            return 0;
        var volumes = Volumes.Bare(_text, at, series, out var end);
        // "the book 2 copies" is no volume two.
        var counts = end < _text.Tokens.Count && _text.Has(end, Cue.Unit) && !_text.Tokens[end].Is("x");
        return volumes.Count > 0 && !counts && volumes.All(v => series.Volumes.ContainsKey(v.Number))
            ? Add(at, at, series, volumes, end)
            : 0;
    }

    // "two Canal sets, so two each of volumes 1, 2 and 3": the set, said again by its volumes.
    private int OfSet(int at)
    {
        if (
            found.Count == 0
            || found[^1] is not { Kind: MentionKind.Set, Set: { } set } last
            || at - last.End > FarthestAgain
            || !_text.Has(at, WordCue.Volumes)
        )
            return 0;
        foreach (var series in names.Index.AllSeries)
            if (
                series.Volumes.Count == set.Items.Count
                && series.Volumes.Values.All(t => t.Items.Any(item => set.Items.ContainsKey(item.Sku)))
                && Volumes.Bare(_text, at, series, out var end) is { } volumes
                && volumes.Count == set.Items.Count
                && volumes.All(v => series.Volumes.ContainsKey(v.Number))
            )
                return Add(at, at, series, volumes, end);
        return 0;
    }

    // "Part 3" of a series whose titles are called so, written as a name is.
    private bool IsOfTitle(int at, Mention last) =>
        _text.Tokens[at].IsCapital && last.Titles.First().Words.Contains(_text.Tokens[at].Text);

    /// <summary>"Songs of the Canal 1 ×3, 2 ×3": the next volume, behind the copies of the one before, and with its own.</summary>
    /// <returns>The token after it; 0 for none.</returns>
    public int Counted(int at)
    {
        if (
            found.Count == 0
            || found[^1] is not { Kind: MentionKind.Title, Titles.Count: 1, Series: { } series } last
            || at != last.End + 3
            || !InlineRows.IsTimes(_text.Tokens[last.End])
            || _text.Value(last.End + 1, out _) <= 0
            || !_text.Tokens[last.End + 2].IsMark(',') && !_text.Has(last.End + 2, Cue.And)
            || at + 2 >= _text.Tokens.Count
            || !InlineRows.IsTimes(_text.Tokens[at + 1])
            || _text.Tokens[at + 2].Kind != TokenKind.Number
            || !series.Volumes.ContainsKey(_text.Tokens[at].Value)
        )
            return 0;
        return Add(at, at, series, [new VolumeNumber(_text.Tokens[at].Value, at, at + 1)], at + 1);
    }

    public int More(int end, Series series)
    {
        var last = series.Volumes.First(v => found[^1].Titles.Contains(v.Value)).Key;
        var more = Volumes.More(_text, end, series, last);
        return more.Count > 0 ? Add(more[0].Start, end, series, more, end, new VolumeNumber(last, end - 1, end)) : end;
    }
}
