using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses.Postcodes;

/// <summary>Digits at an end of a piece that may be a postcode: "20095", "414 55", "31-123".</summary>
/// <param name="Start">Index in the text of the piece.</param>
/// <param name="Length">In characters.</param>
/// <param name="Digits">Without blanks and dashes.</param>
/// <param name="IsAtEnd">Behind the town, where house numbers stand as well.</param>
internal sealed record DigitCode(int Start, int Length, string Digits, bool IsAtEnd)
{
    private const int Fewest = 3;
    private const int Most = 8;

    /// <summary>At most one at each end.</summary>
    public static IEnumerable<DigitCode> In(Piece piece)
    {
        var codes = new List<DigitCode>(2);
        if (piece.Has(WordUse.Unit | WordUse.Box))
            return codes;
        var text = piece.Span;
        var length = 0;
        while (length < text.Length && IsPart(text, length))
            length++;
        length = TrimmedLength(text[..length]);
        if (length > 0 && (length == text.Length || !char.IsLetterOrDigit(text[length])))
            Add(codes, text, 0, length, length == text.Length);
        var from = text.Length;
        while (from > 0 && IsPart(text, from - 1))
            from--;
        while (from < text.Length && !char.IsAsciiDigit(text[from]))
            from++;
        if (from > length && from < text.Length && !char.IsLetterOrDigit(text[from - 1]) && !PostcodeFinder.IsOfBox(text[..from]))
            Add(codes, text, from, text.Length - from, true);
        return codes;
    }

    private static void Add(List<DigitCode> codes, ReadOnlySpan<char> text, int start, int length, bool atEnd)
    {
        var digits = string.Concat(text.Slice(start, length).ToString().Where(char.IsAsciiDigit));
        if (digits.Length is >= Fewest and <= Most)
            codes.Add(new DigitCode(start, length, digits, atEnd && start > 0));
    }

    private static int TrimmedLength(ReadOnlySpan<char> digits) => digits.TrimEnd(" -–").Length;

    private static bool IsPart(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at])
        || text[at] is ' ' or '-' or '–'
            && at > 0
            && at + 1 < text.Length
            && char.IsAsciiDigit(text[at - 1])
            && char.IsAsciiDigit(text[at + 1]);
}
