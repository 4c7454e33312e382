using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Finds the names of the catalogue in a text: the longest first, whole names before parts, right spelling before wrong.</summary>
public sealed class MentionFinder
{
    // Tokens between the word for a set and its name: "de la".
    private const int MostBetween = 3;
    private const int MostSetWords = 4;

    // A larger number is a year that is a title, and none of copies.
    private const int LeastYear = 1900;

    private readonly Passage _text;
    private readonly NameWords _names;
    private readonly MentionList _found;
    private readonly PartialNames _parts;
    private readonly SeriesNames _series;
    private readonly TwinNames _twins;
    private readonly VariantNames _variants;

    private MentionFinder(NameWords names)
    {
        (_text, _names) = (names.Text, names);
        _found = new MentionList(_names);
        (_parts, _series) = (new PartialNames(_names, _found), new SeriesNames(_names, _found));
        (_twins, _variants) = (new TwinNames(_names, _found), new VariantNames(_names, _found));
    }

    /// <returns>In the order of the text; none overlaps another.</returns>
    public static List<Mention> Find(Passage text, CatalogueIndex index) => NameWords.Of(text, index).Mentions();

    internal static List<Mention> Find(NameWords names)
    {
        var finder = new MentionFinder(names);
        for (var i = 0; i < names.Text.Tokens.Count; )
            i = finder.At(i);
        return finder._found.ToList();
    }

    private int At(int at)
    {
        ref readonly var token = ref _text.Tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code) || token.Is("the"))
            return at + 1;
        if (SignOffs.Begins(_text, at))
            return at + 1;

        if (token.Kind == TokenKind.Number && _series.Counted(at) is > 0 and var counted)
            return counted;
        if (_text.Has(at, Cue.Volume) && _series.Before(at) is > 0 and var after)
            return after;
        if (_text.Has(at, Cue.Volume) && _series.Again(at) is > 0 and var again)
            return again;
        if (_text.Has(at, Cue.Ordinal) && _series.Ranked(at) is > 0 and var ranked)
            return ranked;
        if (_text.Has(at, Cue.Ordinal) && _series.FirstOnes(at) is > 0 and var first)
            return first;
        if (_variants.At(at) is > 0 and var variant)
            return variant;
        var walk = NameWalk.From(_names, at);
        if (walk.Named?.Set is null && _text.Lexicon.IsForeign && _text.Has(at, Cue.Set) && Turned(at) is { } turned)
            return _found.Add(turned);
        if (walk.Named is null)
            return _parts.At(at);

        var named = walk.Named;
        if (named.Item is { } item && (walk.Words > 1 || token.Text.Length > 2) && !_text.HasAny(at) && !_text.IsCommon(at))
            return _found.Add(
                new Mention
                {
                    Kind = MentionKind.Title,
                    Start = at,
                    End = walk.End,
                    Item = item,
                    Titles = _names.Index.TitlesOf(item),
                    IsWhole = true,
                }
            );
        if (named.Set is { } && (IsBegun(at) || walk.Words == 1 && OurSets.Is(_text, at)))
            return _parts.At(at);
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
        if (
            named.Series is { } series
            && !(named.Titles.Count > 0 && (IsClosed(walk.End) || IsInBrackets(walk.End, series)))
            && !IsPointedAt(at, walk.End)
            && Volumes.After(_text, walk.End, series, out var next) is { Count: > 0 } volumes
        )
            return _series.Add(at, walk.End, series, volumes, next);
        if (walk.AllNumbers && named.Titles.Count > 0 && (Counts(at, walk.End) || IsFigureOfAWord(at, named)))
            return walk.End;
        if (named.Titles.Count > 0 && !(named.ByArtist is not null && IsBy(at - 1)))
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
                    IsEither = walk.IsEither || named.Series is { } more && IsInBrackets(walk.End, more),
                    Series = walk.Series,
                }
            );
            return walk.Series is { } next1 ? _series.More(end, next1) : _twins.After(end, named.Titles);
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

    // "la trilogie du Canal" of "the canal trilogy": in some languages the word for a set stands first.
    private Mention? Turned(int at)
    {
        var from = at + 1;
        while (from < _text.Tokens.Count && from < at + MostBetween && _text.Has(from, Cue.Filler))
            from++;
        var node = _names.Index.Root;
        for (var i = from; i < _text.Tokens.Count && i < from + MostSetWords; i++)
        {
            if ((_names.Spelt(i) ?? _text.Tokens[i].Text) is not { } word || node.Child(word) is not { } next)
                return null;
            node = next;
            if (node.Child(_text.Translate(at))?.Named?.Set is { } set)
                return new Mention
                {
                    Kind = MentionKind.Set,
                    Start = at,
                    End = i + 1,
                    Set = set,
                    IsWhole = true,
                };
        }

        return null;
    }

    // "Forty Walks and the map", where a title begins with "Forty Walks" and a set is called "the walks and the map".
    private bool IsBegun(int at) =>
        at > 0
        && _text.Value(at - 1, out var length) is >= 0 and var value
        && length == 1
        && _names.Index.Root.Child(CatalogueIndex.Digits(value))?.Child(_text.Tokens[at].Text) is not null;

    // "Endgames (2)", where the first volume is just "Endgames": two of it, or the second?
    private bool IsInBrackets(int end, Series series) =>
        end + 1 < _text.Tokens.Count
        && _text.Tokens[end].IsMark('(')
        && _text.Value(end + 1, out _) is var number
        && series.Volumes.ContainsKey(number);

    // "Lanterns by Lanterns", "everything by Lanterns": an artist with a title of the same name.
    // "that Canal one": a pronoun, and no volume
    private bool IsPointedAt(int at, int end) =>
        at > 0
        && end < _text.Tokens.Count
        && _text.Tokens[end].Kind == TokenKind.Word
        && _text.Value(end, out _) == 1
        && _text.Has(at - 1, WordCue.ThoseNamed);

    private bool IsBy(int at) => at >= 0 && _text.Has(at, WordCue.By);

    // "7 copies of Ruins", "7 Ruins", "7 x 1969" where "7" is a title too; but "1969 x 7", "7 CD".
    private bool Counts(int at, int end)
    {
        // "Ruins x seven", "Ruins × 7"
        if (
            at > 1
            && _text.Tokens[at - 1].Text is "x" or "×"
            && _text.Tokens[at - 2].Kind != TokenKind.Break
            && !IsCounted(at - 2)
        )
            return true;
        if (IsInColumn(at, end))
            return true;
        if (end >= _text.Tokens.Count)
            return false;
        // "seven of Ruins", "7 of the Ruins CDs"
        if (_text.Tokens[end].Is("of") && end + 1 < _text.Tokens.Count)
        {
            var next = _text.Tokens[end + 1].Is("the") && end + 2 < _text.Tokens.Count ? end + 2 : end + 1;
            return NameAt(next).Named is not null;
        }

        // Where both are one number, as in "7 x Seven", it is so many copies whichever of them counts.
        if (_text.Tokens[end].Text is "x" or "×")
            return NameAt(end + 1) is { Named: not null } counted
                && _text.Value(at, out _) is var value
                && (_text.Value(counted.Start, out _) is var other && other >= value || other < 0);
        // "I'll take 1969 off you": nobody orders so many.
        return _text.Has(end, Cue.Unit) && _text.Value(at, out _) < LeastYear
            || _text.Has(end, Cue.Medium) && _text.Tokens[end].Text.EndsWith('s')
            || _text.Tokens[end].Kind == TokenKind.Word && NameWalk.From(_names, end).Named is { Titles.Count: > 0 };
    }

    // ""Finals": 2", where "Finals" is a title and "Finals 2" another: the number stands outside.
    private bool IsClosed(int end) =>
        end < _text.Tokens.Count && (_text.Tokens[end].IsMark('"') || _text.Tokens[end].IsMark(':'));

    // "Ruins: 7", "Blue Ferry (CD) - 7": the number at a row's end, behind the title that it counts.
    private bool IsInColumn(int at, int end)
    {
        if (end < _text.Tokens.Count && _text.Tokens[end].Kind != TokenKind.Break && !_text.Has(end, Cue.Unit))
            return false;
        if (_found.Count == 0 || at < 1 || !(_text.Tokens[at - 1].IsMark(':') || _text.Tokens[at - 1].IsMark('-')))
            return false;
        for (var i = _found[^1].End; i < at; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Mark && Formats.Known(_text.Tokens[i].Text) is null)
                return false;
        }

        return _found[^1].Kind == MentionKind.Title;
    }

    // Nobody writes "7" for a title that is the word "Seven"; in quotes it may be one.
    private bool IsFigureOfAWord(int at, Named named) =>
        _text.Tokens[at].Kind == TokenKind.Number
        && !(at > 0 && (_text.Tokens[at - 1].IsMark('"') || _text.Tokens[at - 1].IsMark('\'')))
        && !named.Titles.Any(title => title.IsWrittenInFigures);

    // "7 x "Rain"": a title in quotes.
    private NameWalk NameAt(int at)
    {
        while (at < _text.Tokens.Count && (_text.Tokens[at].IsMark('"') || _text.Tokens[at].IsMark('\'')))
            at++;
        return NameWalk.From(_names, at);
    }

    private bool IsCounted(int at) => _text.Value(at, out _) >= 0;

    // "Бах" for "Bach": written as a name, and in the buyer's own letters.
    private bool IsNameTranslated(int at) =>
        _text.Tokens[at].IsCapital && !_text.Shouts && _text.Translate(at) != _text.Tokens[at].Text;

    private bool IsWeak(int at, NameWalk walk)
    {
        if (walk.Words > 1)
            return walk.AllNumbers;
        return walk.AllNumbers
            || (_text.IsCommon(at) || _text.HasAny(at)) && !_text.IsBorrowed(at)
            || walk.IsGuess && _text.Tokens[at].Text.Length < 7 && !IsNameTranslated(at);
    }
}
