using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>What parts a piece of text from the one before it; a later value parts more.</summary>
internal enum Break
{
    Comma,
    Line,
    Colon,
    Sentence,
    Paragraph,
}

/// <summary>The smallest stretch that can be a part of an address: what stands between commas, line ends and sentence ends.</summary>
internal sealed class Piece
{
    private readonly string _source;
    private PieceWords? _words;
    private string? _text;
    private string? _key;
    private FoundPostcode? _code;
    private bool _soughtCode;
    private Country? _country;
    private bool _soughtCountry;

    public Piece(string source, int start, int end, Break before, int line, bool signature) =>
        (_source, Start, End, Before, Line, IsSignature) = (source, start, end, before, line, signature);

    public int Start { get; }
    public int End { get; }
    public Break Before { get; }

    /// <summary>Counts the typed lines of the mail; a line that a mail program wrapped counts once.</summary>
    public int Line { get; }

    public bool IsSignature { get; }
    public int WordCount => Words.Count;
    public bool HasDigit => Words.HasDigit;

    /// <summary>What its words may be, taken together.</summary>
    public WordUse Uses => Words.Uses;

    public WordUse FirstUse => Words.FirstUse;
    public WordUse LastUse => Words.LastUse;

    public ReadOnlySpan<char> Span => _source.AsSpan(Start, End - Start);

    /// <summary>Its first letter or mark; a line may be a mark that was cut off, and leave none.</summary>
    public char Head => Span.IsEmpty ? '\0' : Span[0];

    /// <summary>With single blanks.</summary>
    public string Text => _text ??= Spelling.Squash(Span);

    /// <summary>For comparing.</summary>
    public string Key => _key ??= Spelling.Key(Span);

    /// <summary>A postcode in it whose shape alone tells the country.</summary>
    public FoundPostcode? Code
    {
        get
        {
            if (!_soughtCode)
                (_code, _soughtCode) = (HasDigit ? PostcodeFinder.Unmistakable(Span) : null, true);
            return _code;
        }
    }

    /// <summary>The country that it names, and names alone.</summary>
    public Country? Country
    {
        get
        {
            if (!_soughtCountry)
                (_country, _soughtCountry) = (CountryNames.Of(Span), true);
            return _country;
        }
    }

    /// <summary>Whether it is such a postcode and nothing else.</summary>
    public bool IsCode => Code is { Start: 0 } code && Span[code.Length..].Trim(" .,").IsEmpty;

    public bool StartsWithDigit => char.IsAsciiDigit(_source[Start]);

    /// <summary>Without the punctuation around it.</summary>
    public ReadOnlySpan<char> FirstWord
    {
        get
        {
            foreach (var word in Span.EnumerateWords())
                return word.Trim(".,;:!?()\"'*_");
            return default;
        }
    }

    /// <summary>Whether nothing but white space stands between it and the end of its line.</summary>
    public bool EndsLine
    {
        get
        {
            var behind = _source.AsSpan(End).TrimStart(' ');
            return behind.IsEmpty || behind[0] == '\n';
        }
    }

    public bool IsFollowedBy(char mark) => End < _source.Length && _source[End] == mark;

    /// <summary>False where no phrase of a set begins with any of the words: most pieces are ruled out by one look.</summary>
    public bool MayHold(PhraseSet phrases) => (Words.Phrases & phrases.Bit) != 0;

    /// <summary>False where no phrase of a set begins with the first word.</summary>
    public bool MayBeginWith(PhraseSet phrases) => (Words.FirstPhrases & phrases.Bit) != 0;

    public bool Has(WordUse use) => (Uses & use) != 0;

    /// <summary>A street line that names its house: a number with a street's word, or a box.</summary>
    public bool IsStreet => HasDigit && Has(WordUse.Street | WordUse.Ground | WordUse.Box);

    /// <summary>The same piece between other ends.</summary>
    public Piece Cut(int start, int end, Break? before = null)
    {
        while (start < end && IsCutOff(_source[start]))
            start++;
        while (end > start && IsCutOff(_source[end - 1]))
            end--;
        if (start == Start && end == End && (before is null || before == Before))
            return this;
        return new Piece(_source, start, end, before ?? Before, Line, IsSignature);
    }

    /// <summary>Is it taken off the ends of what is cut?</summary>
    public static bool IsCutOff(char c) => char.IsWhiteSpace(c) || c is ',' or '-' or '–';

    public override string ToString() => Text;

    // A piece that is only cut further is never asked for them.
    private PieceWords Words => _words ??= new PieceWords(Span);
}
