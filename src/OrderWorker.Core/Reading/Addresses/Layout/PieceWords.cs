using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>What the words of a piece may be for an address, taken together.</summary>
internal sealed class PieceWords
{
    private const string Marks = ".,;:!?()\"'*_";

    public PieceWords(ReadOnlySpan<char> text)
    {
        var isNamed = false;
        foreach (var word in text.EnumerateWords())
        {
            Count++;
            // "Ste. Anne" is no suite.
            if (Count == 2 && IsSaintess(text) && !char.IsAsciiDigit(word[0]) && word[0] != '#')
                FirstUse = Uses = Uses & ~WordUse.Unit;
            var (use, phrases) = AddressWords.InfoOf(word);
            // "8861 AM Harlingen": the letters of a Dutch postcode, and no word.
            if (Count == 2 && IsBehindFour(text) && IsTwoCapitals(word))
                use = WordUse.None;
            var (digits, others, isPlain) = Letters(word);
            var begins = isPlain || IsOneWord(word) ? phrases : Wordlist.PhrasesIn(word);
            Phrases |= begins;
            // Behind a mark alone stands the first word.
            if (Count == 1)
                FirstPhrases = HasLetter(word) ? begins : ulong.MaxValue;
            if (!isNamed && IsBeforeName(word))
                use &= ~WordUse.Street;
            isNamed = isNamed || others && !IsBad(word);
            Uses |= use;
            FirstUse = Count == 1 ? use : FirstUse;
            LastUse = use;
            HasDigit |= digits;
        }
    }

    public int Count { get; }
    public bool HasDigit { get; }
    public WordUse Uses { get; }
    public WordUse FirstUse { get; }
    public WordUse LastUse { get; }

    /// <summary>The phrase sets of which a phrase may begin with any of the words: their bits.</summary>
    public ulong Phrases { get; }

    /// <summary>The same of the first word.</summary>
    public ulong FirstPhrases { get; }

    // In any other a phrase may begin behind a mark: "hello,please".
    private static bool IsOneWord(ReadOnlySpan<char> word)
    {
        var bare = char.IsAsciiLetterOrDigit(word[0]) && char.IsAsciiLetterOrDigit(word[^1]) ? word : word.Trim(Marks);
        foreach (var c in bare)
            if (!char.IsAsciiLetterOrDigit(c) && c != '\'')
                return false;
        return !bare.IsEmpty;
    }

    // Has it digits, and anything else? Is it made of nothing but letters and digits? Words are too short for a search to be quicker.
    private static (bool Digits, bool Others, bool IsPlain) Letters(ReadOnlySpan<char> word)
    {
        var (digits, others, isPlain) = (false, false, true);
        foreach (var c in word)
            if (char.IsAsciiDigit(c))
                digits = true;
            else
                (others, isPlain) = (true, isPlain && char.IsAsciiLetter(c));
        return (digits, others, isPlain);
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }

    private static bool IsSaintess(ReadOnlySpan<char> text) =>
        text.StartsWith("ste", StringComparison.OrdinalIgnoreCase) && text.Length > 3 && text[3] is '.' or ' ';

    private static bool IsBehindFour(ReadOnlySpan<char> text) => text.TrimStart().IndexOfAnyExceptInRange('0', '9') == 4;

    private static bool IsTwoCapitals(ReadOnlySpan<char> word) =>
        word.Length == 2 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]);

    // "Bad St. Leonhard"
    private static bool IsBad(ReadOnlySpan<char> word) => word is "Bad";

    // St Albans, "9000 St. Gallen", Dr Hill: behind a street's name these are a street and a drive.
    private static bool IsBeforeName(ReadOnlySpan<char> word) =>
        word[0] is 's' or 'S' or 'd' or 'D'
        && word.TrimEnd('.') is var bare
        && (bare.Equals("st", StringComparison.OrdinalIgnoreCase) || bare.Equals("dr", StringComparison.OrdinalIgnoreCase));
}
