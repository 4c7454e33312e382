using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Finds the names of the catalogue in a text: the longest first, whole names before parts, right spelling before wrong.</summary>
public sealed class MentionFinder
{
    private readonly Passage _text;
    private readonly CatalogueIndex _index;
    private readonly MentionList _found;
    private readonly PartialNames _parts;
    private readonly SeriesNames _series;

    private MentionFinder(Passage text, CatalogueIndex index)
    {
        (_text, _index, _found) = (text, index, new MentionList(text, index));
        (_parts, _series) = (new PartialNames(text, index, _found), new SeriesNames(text, index, _found));
    }

    /// <returns>In the order of the text; none overlaps another.</returns>
    public static List<Mention> Find(Passage text, CatalogueIndex index)
    {
        var finder = new MentionFinder(text, index);
        for (var i = 0; i < text.Tokens.Count; )
            i = finder.At(i);
        return finder._found.ToList();
    }

    private int At(int at)
    {
        var token = _text.Tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code) || token.Is("the"))
            return at + 1;

        if (_text.Has(at, Cue.Volume) && _series.Before(at) is > 0 and var after)
            return after;
        var walk = NameWalk.From(_text, _index, at);
        if (walk.Named is null)
            return _parts.At(at);

        var named = walk.Named;
        if (
            named.Item is { } item
            && (walk.Words > 1 || token.Text.Length > 2)
            && !_text.HasAny(at)
            && !_text.Lexicon.IsCommon(token.Text)
        )
            return _found.Add(
                new Mention
                {
                    Kind = MentionKind.Title,
                    Start = at,
                    End = walk.End,
                    Item = item,
                    Titles = [.. _index.Titles.Where(t => t.Items.Contains(item))],
                    IsWhole = true,
                }
            );
        if (named.Set is { } set)
            return _found.Add(
                new Mention
                {
                    Kind = MentionKind.Set,
                    Start = at,
                    End = walk.End,
                    Set = set,
                    IsWhole = true,
                }
            );
        if (named.Series is { } series && Volumes.After(_text, walk.End, series, out var first) is { Count: > 0 } volumes)
            return _series.Add(at, walk.End, series, volumes, first);
        if (named.Titles.Count > 0)
        {
            var end = _found.Add(
                new Mention
                {
                    Kind = MentionKind.Title,
                    Start = at,
                    End = walk.End,
                    Titles = [.. named.Titles],
                    IsWhole = !walk.IsGuess,
                    IsWeak = IsWeak(at, walk),
                    Series = walk.Series,
                }
            );
            return walk.Series is { } counted ? _series.More(end, counted) : end;
        }

        if (named.ByArtist is { } titles)
            return _found.Add(
                new Mention
                {
                    Kind = MentionKind.Artist,
                    Start = at,
                    End = walk.End,
                    Titles = titles,
                    IsWhole = true,
                }
            );
        if (named.Series is { } whole)
            return _found.Add(
                new Mention
                {
                    Kind = MentionKind.Title,
                    Start = at,
                    End = walk.End,
                    Titles = [.. whole.Volumes.Values],
                    Series = whole,
                }
            );
        return _parts.At(at);
    }

    private bool IsWeak(int at, NameWalk walk)
    {
        if (walk.Words > 1)
            return walk.AllNumbers;
        var word = _text.Tokens[at].Text;
        return walk.AllNumbers || _text.Lexicon.IsCommon(word) || _text.HasAny(at) || walk.IsGuess && word.Length < 7;
    }
}
