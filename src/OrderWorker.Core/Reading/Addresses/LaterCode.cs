using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"I am at 11 St Brigid's Terrace, Carrickmacross, and the new code they gave us is A81 X0F5": a postcode told behind its address.</summary>
internal static class LaterCode
{
    // Characters of "Co. Monaghan, and the new code that they gave us is".
    private const int Reach = 80;

    /// <param name="text">The mail's.</param>
    /// <param name="pieces">All of it.</param>
    /// <param name="address">The only one, without a postcode.</param>
    /// <returns>The address with its postcode; null where no such words follow, or the code is of another country than it names.</returns>
    public static AddressCandidate? Of(string text, List<Piece> pieces, AddressCandidate address)
    {
        foreach (var piece in pieces)
        {
            if (piece.End <= address.End || piece.Start - address.End > Reach)
                continue;
            if (PostcodeFinder.Unmistakable(piece.Span) is not { Country: { } country } code)
                continue;
            var (start, end) = (piece.Start + code.Start, piece.Start + code.Start + code.Length);
            if (start < address.End || !IsNamed(text.AsSpan(address.End..start)))
                return null;
            return address.CountryWords is not null && address.Country != country
                ? null
                : address with
                {
                    Postcode = new Words(code.Normal, start, end),
                    Country = country,
                    CountryRule = address.CountryWords is null
                        ? "the postcode, or the state beside it, tells the country"
                        : address.CountryRule,
                    Missing = [.. address.Missing.Where(part => part != MissingPart.Postcode)],
                    End = end,
                };
        }

        return null;
    }

    private static bool IsNamed(ReadOnlySpan<char> between)
    {
        if (between.Length > Reach || between.Contains("\n\n", StringComparison.Ordinal))
            return false;
        foreach (var name in WordCues.Of(WordCue.CodeName))
            if (between.LastIndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return SaysOnlyThat(between[(at + name.Length)..]);
        return false;
    }

    // "that they gave us is", "is"; not "for the gate is", and not "would then be"
    private static bool SaysOnlyThat(ReadOnlySpan<char> words)
    {
        foreach (
            var word in words
                .ToString()
                .Split((char[])[' ', '\n', '\r', ':', ',', '(', '='], StringSplitOptions.RemoveEmptyEntries)
        )
            if (!WordCues.Has(word.ToLowerInvariant(), WordCue.BeforeCode))
                return false;
        return true;
    }
}
