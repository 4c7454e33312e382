using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells what stands above the name of an address: a firm or a house, which go on the label, or the end of a sentence, which does not.</summary>
internal static class AboveName
{
    private const WordUse OfAddresses = WordUse.OfLabel | WordUse.Job | WordUse.Honorary;

    /// <summary>Takes the ends of sentences off, and returns the first line of which nobody can tell what it is; null for none.</summary>
    /// <param name="parts">Of an address.</param>
    /// <param name="name">Where its name stands among them; moves up by what is taken off.</param>
    /// <param name="hints">With the mail's text.</param>
    /// <param name="buyer">Whose names make a line a firm's or a relative's: "Jane Hale Ceramics".</param>
    public static string? Clear(List<Piece> parts, ref int name, NameHints hints, BuyerName buyer)
    {
        var text = hints.Text;
        string? unclear = null;
        for (var i = name - 1; i >= 0; i--)
        {
            var part = parts[i];
            var mayClose = i == name - 1 && !hints.SendsTo && (part.WordCount == 1 || !buyer.IsIn(part.Text));
            if (i == name - 1 && (Farewell.IsBesideName(part, parts[name], buyer) || IsShorter(part, parts[name])))
            {
                parts.RemoveAt(i);
                name--;
                continue;
            }

            if (part.Line == parts[name].Line || part.Start > parts[name].Start)
                continue;
            if (IsTail(part, text) || IsIntroducer(part) || mayClose && (Farewell.Is(part, parts[name], text) || IsCalling(part)))
            {
                parts.RemoveAt(i);
                name--;
            }
            else if (!MayBeLine(part, text) || mayClose && Farewell.MayBe(part, parts[name], text))
            {
                unclear = part.Text;
            }
        }

        return unclear;
    }

    // "J. Hale", signed, and below it "Jane Hale" with the address.
    private static bool IsShorter(Piece part, Piece name)
    {
        var (one, other) = (part.Key.Split(' '), name.Key.Split(' '));
        return one is [{ Length: 1 } initial, { Length: > 1 } last]
            && part.Line != name.Line
            && other.Length == 2
            && other[0].Length > 1
            && other[0].StartsWith(initial, StringComparison.Ordinal)
            && other[1] == last;
    }

    // "to", on a line of its own between the goods and the name
    private static bool IsIntroducer(Piece part) => part.WordCount == 1 && (part.FirstUse & WordUse.Introducer) != 0;

    // "Freelance Illustrator"; "The Secretary" is an office that may have to stand there.
    private static bool IsCalling(Piece part) => !part.Has(OfAddresses) && Occupation.Is(part);

    /// <summary>Is it the end of a sentence that began on the same line: ", no rush", "to Wales every summer"?</summary>
    public static bool IsTail(Piece part, string text) =>
        HasSmallWord(part) && !part.HasDigit && !part.Has(OfAddresses) && !BeginsLine(part, text);

    // "Hale & Sons", "The Old Forge", "Sounds of Ludlow"; not "Merry Christmas to all", and not "Lucy" behind "Attn:".
    private static bool MayBeLine(Piece part, string text) =>
        BeginsLine(part, text) && (part.Has(OfAddresses) || !HasSmallWord(part));

    // One that no name and no line of an address has.
    private static bool HasSmallWord(Piece part)
    {
        foreach (var word in part.Span.EnumerateWords())
            if (char.IsLower(word[0]) && (AddressWords.Of(word) & WordUse.Particle) == 0)
                return true;
        return false;
    }

    private static bool BeginsLine(Piece part, string text)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, part.Start - 1)) + 1;
        return start >= part.Start || text.AsSpan(start, part.Start - start).IndexOfAnyExcept(" \t*_\"") < 0;
    }
}
