using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"One Vol. 1 and one Vol. 3 of Songs of the Canal": volumes that are counted one by one, and the series named behind the last.</summary>
internal readonly struct CountedVolumes(NameWords names)
{
    // Tokens of "Vol. 1, two copies of Vol. 2 and one of Vol. 3 of the".
    private const int Farthest = 24;

    private readonly Passage _text = names.Text;

    /// <param name="at">The word "volume".</param>
    /// <param name="last">The series that the text named last.</param>
    /// <returns>The volumes that have a number of their own between them, and the token after the series' name; null for none.</returns>
    public (Series Series, IReadOnlyList<IReadOnlyList<VolumeNumber>> Volumes, int End)? At(int at, Series? last)
    {
        for (var i = at + 2; i < _text.Tokens.Count && i < at + Farthest && _text.Tokens[i].Kind != TokenKind.Break; i++)
        {
            if (!_text.Has(i, WordCue.Of) && !_text.Tokens[i].Is("from"))
                continue;
            var from = i + 1;
            while (from < _text.Tokens.Count && (_text.Has(from, WordCue.Definite) || _text.Tokens[from].IsMark('"')))
                from++;
            if (from >= _text.Tokens.Count)
                return null;
            var walk = NameWalk.From(names, from);
            if (
                walk.Named?.Series is { } series
                && (last is null || last == series) // "The Lanterns: one Vol. 1, and one Vol. 3 of Songs of the Canal"
                && Volumes.After(_text, walk.End, series, out _).Count == 0
                && Between(at, i, series) is { Count: > 1 } volumes
            )
                return (series, volumes, walk.End);
        }

        return null;
    }

    // All that stands there is volumes, and how many of each.
    private List<IReadOnlyList<VolumeNumber>> Between(int start, int end, Series series)
    {
        var all = new List<IReadOnlyList<VolumeNumber>>();
        for (var i = start; i < end; )
        {
            if (_text.Has(i, Cue.Volume) && Volumes.Bare(_text, i, series, out var next) is { Count: > 0 } volumes)
            {
                if (next > end || !volumes.All(v => series.Volumes.ContainsKey(v.Number)))
                    return [];
                all.Add(volumes);
                i = next;
                continue;
            }

            if (_text.Value(i, out var length) > 0)
                i += length;
            else if (_text.Tokens[i].IsMark(',') || _text.Has(i, Cue.And) || _text.Has(i, Cue.Unit) || _text.Has(i, WordCue.Of))
                i++;
            else
                return [];
        }

        return all;
    }
}
