using System.Globalization;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Finds the names of the catalogue in a text: the longest first, whole names before parts, right spelling before wrong.</summary>
public sealed class MentionFinder
{
    private readonly Passage _text;
    private readonly CatalogueIndex _index;
    private readonly List<Mention> _found = [];

    private MentionFinder(Passage text, CatalogueIndex index) => (_text, _index) = (text, index);

    /// <returns>In the order of the text; none overlaps another.</returns>
    public static List<Mention> Find(Passage text, CatalogueIndex index)
    {
        var finder = new MentionFinder(text, index);
        for (var i = 0; i < text.Tokens.Count; )
            i = finder.At(i);
        return finder._found;
    }

    private int At(int at)
    {
        var token = _text.Tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code) || token.Is("the"))
            return at + 1;

        if (_text.Has(at, Cue.Volume) && VolumesBefore(at) is > 0 and var after)
            return after;
        var walk = NameWalk.From(_text, _index, at);
        if (walk.Named is null)
            return Part(at);

        var named = walk.Named;
        if (
            named.Item is { } item
            && (walk.Words > 1 || token.Text.Length > 2)
            && !_text.HasAny(at)
            && !_text.Lexicon.IsCommon(token.Text)
        )
            return Add(
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
            return Add(
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
            return AddVolumes(at, walk.End, series, volumes, first);
        if (named.Titles.Count > 0)
        {
            var end = Add(
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
            return walk.Series is { } counted ? MoreVolumes(end, counted) : end;
        }

        if (named.ByArtist is { } titles)
            return Add(
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
            return Add(
                new Mention
                {
                    Kind = MentionKind.Title,
                    Start = at,
                    End = walk.End,
                    Titles = [.. whole.Volumes.Values],
                    Series = whole,
                }
            );
        return Part(at);
    }

    private int Add(Mention mention)
    {
        // "Alfia's Bach (the six suites)": two names of one thing, side by side, are one mention.
        if (
            _found.Count > 0
            && _found[^1] is { Kind: MentionKind.Title } before
            && mention.Kind == MentionKind.Title
            && before.Item is null
            && before.Titles.Intersect(mention.Titles).ToList() is { Count: > 0 } both
            && (before.Series is null || both.Count == 1)
            && IsOnlyFiller(before.End, mention.Start)
        )
        {
            before.Titles = both;
            before.End = mention.End;
            before.IsWeak &= mention.IsWeak;
            return mention.End;
        }

        _found.Add(mention);
        return mention.End;
    }

    private int AddVolumes(int start, int baseEnd, Series series, IReadOnlyList<VolumeNumber> volumes, int firstEnd)
    {
        var from = start;
        foreach (var volume in volumes)
        {
            var known = series.Volumes.TryGetValue(volume.Number, out var title);
            _found.Add(
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
    private int VolumesBefore(int at)
    {
        for (var i = at + 2; i < _text.Tokens.Count && i < at + 9 && _text.Tokens[i].Kind != TokenKind.Break; i++)
        {
            if (_text.Tokens[i].Text is not ("of" or "from" or "von" or "de" or "di" or "van") || i + 1 >= _text.Tokens.Count)
                continue;
            var from = _text.Tokens[i + 1].Is("the") && i + 2 < _text.Tokens.Count ? i + 2 : i + 1;
            var walk = NameWalk.From(_text, _index, from);
            if (
                walk.Named?.Series is { } series
                && Volumes.Bare(_text, at, series, out var end) is { Count: > 0 } volumes
                && end == i
            )
            {
                AddVolumes(at, at, series, volumes, end);
                return walk.End;
            }
        }

        return 0;
    }

    private int MoreVolumes(int end, Series series)
    {
        var last = series.Volumes.First(v => _found[^1].Titles.Contains(v.Value)).Key;
        var more = Volumes.More(_text, end, series, last);
        return more.Count > 0 ? AddVolumes(more[0].Start, end, series, more, end) : end;
    }

    // A word or two of a title: enough where no other title has them and they are no everyday words.
    private int Part(int at)
    {
        var titles = Titles(at, out var isGuess);
        if (titles is null)
            return Artist(at);

        // "Bach Suites": one more word of the name before it.
        if (
            _found.Count > 0
            && _found[^1] is { Kind: MentionKind.Title, Item: null } named
            && IsOnlyFiller(named.End, at)
            && named.Titles.Where(titles.Contains).ToList() is { Count: > 0 } shared
            && (named.Series is null || shared.Count == 1)
        )
        {
            (named.Titles, named.End) = (shared, at + 1);
            return at + 1;
        }

        var (end, words, all, telling) = (at + 1, 1, titles.ToHashSet(), IsTelling(at) ? 1 : 0);
        var guessed = isGuess;
        for (var i = at + 1; i < _text.Tokens.Count && i < end + 3 && _text.Tokens[i].Kind is not TokenKind.Break; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Mark && !_text.Tokens[i].IsMark('-') && !_text.Tokens[i].IsMark('"'))
                break;
            if (_text.Tokens[i].Kind == TokenKind.Number || Titles(i, out isGuess) is not { } next)
            {
                if (_text.Value(i, out _) >= 0 || !_text.Has(i, Cue.Filler))
                    break;
                continue;
            }

            var common = all.Where(next.Contains).ToHashSet();
            if (common.Count == 0)
                break;
            guessed |= isGuess;
            (all, end, words, telling) = (common, i + 1, words + 1, telling + (IsTelling(i) ? 1 : 0));
        }

        // An initial before it: "H. Eyes"; a number of its own: "Six Suites".
        var start =
            at > 0 && (words == 1 && IsInitial(at - 1, all, _text.Tokens[at].Text) || IsOwnNumber(at - 1, all)) ? at - 1 : at;
        var sure = words + (start < at ? 1 : 0) > 1 || (IsHead(at, all) && telling > 0);
        if (telling == 0 && words < 2 && start == at && !IsHead(at, all))
            return Artist(at);
        if (guessed && words == 1 && _text.Tokens[at].Length < 7)
            return at + 1;

        return Add(
            new Mention
            {
                Kind = MentionKind.Title,
                Start = start,
                End = end,
                Titles = [.. all],
                IsWeak = !sure || telling == 0 && start == at,
                Series = _index.AllSeries.FirstOrDefault(s => all.Count > 1 && all.All(s.Volumes.ContainsValue)),
            }
        );
    }

    private int Artist(int at)
    {
        var word = Spelt(at);
        if (word is null || !IsTelling(at) || _index.ArtistWith(word) is not { } titles)
            return at + 1;
        if (
            _found.Count > 0
            && _found[^1] is { Kind: MentionKind.Artist } before
            && before.End == at
            && before.Titles.SequenceEqual(titles)
        )
        {
            before.End = at + 1;
            return at + 1;
        }

        return Add(
            new Mention
            {
                Kind = MentionKind.Artist,
                Start = at,
                End = at + 1,
                Titles = titles,
            }
        );
    }

    private IReadOnlySet<Title>? Titles(int at, out bool isGuess)
    {
        isGuess = false;
        var token = _text.Tokens[at];
        if (token.Kind is not TokenKind.Word || token.Text.Length < 3 || IsLittle(at))
            return null;
        var word = Spelt(at);
        isGuess = word != token.Text;
        return word is null ? null : _index.TitlesWith(word);
    }

    private string? Spelt(int at) => NameWalk.Spelt(_text, _index, at);

    private bool IsLittle(int at) =>
        _text.Has(at, Cue.Filler) && _text.CueLength(at) == 1
        || _text.Has(at, Cue.And)
        || _text.Has(at, Cue.Not)
        || _text.Has(at, Cue.Or);

    // Says which title by itself: no everyday word, none that many of this shop's names are made of.
    private bool IsTelling(int at)
    {
        var word = Spelt(at) ?? _text.Tokens[at].Text;
        return !_text.Lexicon.IsCommon(word) && !_text.HasAny(at) && !_index.BeginsOthers(word) && word.Length > 2;
    }

    // The first word of a title or another name of it, by which people call it: "the Rise".
    private bool IsHead(int at, HashSet<Title> titles)
    {
        var word = Spelt(at);
        return word is not null && titles.Any(t => t.BeginsWith(word)) && !_index.BeginsOthers(word)
            || IsTelling(at) && word!.Length >= 6;
    }

    private bool IsOwnNumber(int at, HashSet<Title> titles)
    {
        var value = _text.Value(at, out var length);
        return length == 1
            && value >= 0
            && _text.Tokens[at].Kind == TokenKind.Word
            && titles.All(t => t.Names.Any(name => name.Contains(Digits(value))))
            && (_found.Count == 0 || _found[^1].End <= at);
    }

    private bool IsInitial(int at, HashSet<Title> titles, string next)
    {
        var token = _text.Tokens[at];
        return token is { Kind: TokenKind.Word, Text.Length: 1, IsCapital: true }
            && titles.Count == 1
            && titles.First().Names[^1] is var words
            && words
                .Zip(words.Skip(1))
                .Any(pair => pair.First.StartsWith(token.Text, StringComparison.Ordinal) && pair.Second == next);
    }

    private bool IsWeak(int at, NameWalk walk)
    {
        if (walk.Words > 1)
            return walk.AllNumbers;
        var word = _text.Tokens[at].Text;
        return walk.AllNumbers || _text.Lexicon.IsCommon(word) || _text.HasAny(at) || walk.IsGuess && word.Length < 7;
    }

    private bool IsOnlyFiller(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = _text.Tokens[i];
            var passes =
                token.Kind == TokenKind.Mark
                    ? token.Text[0] is '(' or ')' or '"' or '-' or ',' or ':' or '\''
                    : token.Kind == TokenKind.Word
                        && (_text.Has(i, Cue.Filler) || Formats.Known(token.Text) is not null)
                        && _text.Value(i, out _) < 0
                        && !_text.Has(i, Cue.And);
            if (!passes)
                return false;
        }

        return true;
    }

    internal static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
