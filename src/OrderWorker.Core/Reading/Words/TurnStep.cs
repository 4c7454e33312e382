using System.Collections.Frozen;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>One step of a <see cref="Turn"/>: a word, or any of several.</summary>
internal sealed class TurnStep
{
    /// <summary>A number of copies, in digits or in words.</summary>
    private const string Number = "{number}";

    /// <summary>A day, a month, a feast, a date.</summary>
    private const string Time = "{time}";

    /// <summary>A title or a set of the catalogue, or what goods without one are called.</summary>
    private const string Goods = "{goods}";

    /// <summary>A title or a set of the catalogue.</summary>
    private const string Title = "{title}";

    /// <summary>A format that no item of the shop has, by any of its names.</summary>
    private const string Format = "{format}";

    private static readonly string[] Known = [Number, Time, Goods, Title, Format];

    private readonly FrozenSet<string> _words;
    private readonly string[] _classes;
    private readonly Outlines _outlines; // of its words, so that most others need no look-up
    private readonly bool _isUnsold;

    private TurnStep(IReadOnlyList<string> alternatives, bool isOptional, bool isRefused, bool isUnsold, int gap)
    {
        _isUnsold = isUnsold;
        _classes = [.. alternatives.Where(word => word[0] == '{').Distinct()];
        _words = alternatives
            .Where(word => word[0] != '{')
            .Select(word => Folding.Fold(word))
            .ToFrozenSet(StringComparer.Ordinal);
        _outlines = Outlines.Of(_words);
        (IsOptional, IsRefused, Gap) = (isOptional, isRefused, gap);
    }

    private TurnStep(TurnStep same, int gap)
    {
        (_words, _classes, _outlines, _isUnsold) = (same._words, same._classes, same._outlines, same._isUnsold);
        (IsOptional, IsRefused, Gap) = (same.IsOptional, same.IsRefused, gap);
    }

    /// <summary>The turn holds without it as well.</summary>
    public bool IsOptional { get; }

    /// <summary>The turn holds only where none of these stands here.</summary>
    public bool IsRefused { get; }

    /// <summary>So many words may stand before it.</summary>
    public int Gap { get; }

    /// <summary>The words that it may be, folded.</summary>
    public IEnumerable<string> Words => _classes.Length == 0 ? _words : _words.Concat(Items.Names.Formats.KnownWords);

    /// <summary>The outlines of its words, of which one stands in any text that the turn stands in; all where it has no such words.</summary>
    public Outlines Needed => IsOptional || IsRefused || _classes.Length > 0 ? Outlines.Any : _outlines;

    /// <summary>Of words that are known beforehand, so that a turn may begin with it.</summary>
    public bool IsPlain => Array.TrueForAll(_classes, named => named == Format) && !IsOptional && !IsRefused;

    /// <param name="written">"scrub/scrap", "(the/a)" where it may be missing, "!so" where it must not stand, "~mug" where the shop has none.</param>
    /// <param name="gap">Words that may stand before it.</param>
    /// <returns>Null where it is not written so.</returns>
    public static TurnStep? Of(string written, int gap)
    {
        var isOptional = written.Length > 2 && written[0] == '(' && written[^1] == ')';
        var isRefused = written.Length > 1 && written[0] == '!';
        var isUnsold = written[0] == '~';
        var words = (
            isOptional ? written[1..^1]
            : isRefused || isUnsold ? written[1..]
            : written
        ).Split('/');
        return words.All(IsAllowed) ? new TurnStep(words, isOptional, isRefused, isUnsold, gap) : null;
    }

    /// <summary>The same with another gap before it.</summary>
    public TurnStep BehindGap(int gap) => new(this, gap);

    /// <summary>Is the token one of its words?</summary>
    public bool Is(TurnPlace place, int at)
    {
        var word = place.Text.Tokens[at].Text;
        if (_outlines.MayHold(word) && _words.Contains(word))
            return !_isUnsold || !place.IsSold(at);
        foreach (var named in _classes)
        {
            if (IsOf(named, place, at))
                return true;
        }

        return false;
    }

    private static bool IsOf(string named, TurnPlace place, int at) =>
        named switch
        {
            Number => place.Text.Value(at, out _) > 0,
            Time => place.Text.Has(at, Cue.Time) || place.Text.Has(at, Cue.Measure) || IsDate(place.Text.Tokens[at].Text),
            Goods => place.Text.Has(at, Sign.Goods) || place.Text.Has(at, Cue.Medium) || place.IsTitle(at),
            Title => place.IsTitle(at),
            _ => Items.Names.Formats.Known(place.Text.Tokens[at].Text) is not null && !place.IsSold(at),
        };

    private static bool IsAllowed(string word) =>
        word.Length > 0 && (Known.Contains(word) || word.All(letter => char.IsLetterOrDigit(letter) || letter is '\'' or '’'));

    // "12th", "1st"
    private static bool IsDate(string word) =>
        word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th";
}
