using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>
/// Finds words outside the address that may belong on its label: "Flat 3" below the postcode, "we've moved to number 15", "it's going to Lucy
/// Price". Whatever it finds, a person compares with the mail.
/// </summary>
/// <param name="text">The mail's.</param>
/// <param name="found">Its addresses and pieces.</param>
/// <param name="chosen">The address that the parcel would get, with its name.</param>
/// <param name="shop">Whose goods are no part of an address.</param>
/// <param name="kept">What stands on a label.</param>
internal sealed class LooseWords(string text, FoundAddresses found, AddressCandidate chosen, ShopWords shop, Kept kept)
{
    // Pieces behind the address among which a line of it may stand: an empty line, and a line of thanks.
    private const int Nearest = 3;

    // Words of "Hinterhaus, 2. Stock links".
    private const int LongestLine = 5;

    // "Total: £20 (inc £3 postage)" is a sum, and no line of a label.
    private const string Currencies = "£€$";

    // Words before or behind "house number" that bear on it.
    private const int Beside = 5;

    /// <summary>The words, for staff; null for none.</summary>
    public string? Find() => Below() ?? Told() ?? LooseRecipient.In(text, found, chosen, kept);

    // "Flat 3", "c/o Price", "(old address)" on the lines below.
    private string? Below()
    {
        var seen = 0;
        foreach (var piece in found.Pieces)
        {
            if (piece.Start < kept.End || kept.Holds(piece.Start, piece.End))
                continue;
            if (seen++ == Nearest)
                break;
            if (
                piece.WordCount <= LongestLine
                && piece.Span.IndexOfAny(Currencies) < 0
                && MayBelong(piece, seen == 1)
                && !(chosen.Name is { } name && NameForms.AreOfOne(piece.Span, name.Text)) // "Th. Cormier", where "th" is a flat elsewhere
                && !shop.NameGoods(piece)
                && !shop.MentionsGoods(piece)
            )
                return piece.Text;
        }

        return null;
    }

    private bool MayBelong(Piece piece, bool isNext)
    {
        // "Tower Captain", "Floor Manager": what the writer is.
        if (
            !IsClipped(piece)
            && piece.Has(WordUse.Unit | WordUse.CareOf)
            && !IsCareOfBy(piece)
            && !(Occupation.Is(piece) && !piece.Has(WordUse.CareOf))
        )
            return true;
        // "(old address)", "(this is my billing address)", "(not where I live)"
        if (!isNext || piece.Head != '(')
            return false;
        var close = piece.Text.IndexOf(')', StringComparison.Ordinal);
        var words = Wordlist.Of(close > 0 ? piece.Text[..close] : piece.Text);
        if (chosen.Postcode is null && IsOfCode(words))
            return false; // "(no postcode here)"
        return AddressWords.Former.IsIn(words)
            || AddressWords.NotHere.IsIn(words)
            || AddressWords.Mistaken.IsIn(words)
            || AddressWords.Negations.IsIn(words);
    }

    // "Pack 'em tight": no Hungarian floor.
    private static bool IsClipped(Piece piece) =>
        piece.Span.Contains(" 'em ", StringComparison.OrdinalIgnoreCase)
        || piece.Span.Contains(" ’em ", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfCode(Wordlist words)
    {
        for (var i = 0; i < words.Count; i++)
            if (FormLabels.FieldOf(words[i]) is FormField.Postcode)
                return true;
        return false;
    }

    // "bei" and "chez" are words of sentences as well.
    private static bool IsCareOfBy(Piece piece) =>
        !piece.Has(WordUse.Unit)
        && ((piece.FirstUse & WordUse.CareOf) == 0 || piece.Before > Break.Line && !piece.Span.Contains('/'));

    // "my flat number is 3", "use the address on my PayPal", "she lives at number 16"
    // Of several addresses, each is told apart by such words.
    private string? Told()
    {
        if (
            !found.Pieces.Any(p => p.MayHold(AddressWords.Amiss) || p.MayHold(AddressWords.HouseNumber))
            || found.Candidates.Any(c => !c.IsSamePlace(chosen))
        )
            return null;
        var words = Wordlist.Of(text, [.. found.Pieces.Select(p => (p.Start, p.End))], found.Words);
        if (!AddressWords.Amiss.MayBeIn(words) && !AddressWords.HouseNumber.MayBeIn(words))
            return null;
        for (var i = 0; i < words.Count; i++)
        {
            if ((words.PhrasesAt(i) & (AddressWords.Amiss.Bit | AddressWords.HouseNumber.Bit)) == 0)
                continue;
            if (kept.Holds(words.StartOf(i), words.EndOf(i)))
                continue;
            if (
                AddressWords.Amiss.LengthAt(words, i) is > 0 and var length
                && !IsLeadIn(words, i + length)
                && !IsAffirmed(words, i, i + length)
                && !IsAnswered(words, i + length)
            )
                return Quote(words, i, length);
            if (AddressWords.HouseNumber.LengthAt(words, i) is > 0 and var named && IsNumber(words, i + named))
                return Quote(words, i, named + 1);
        }

        return null;
    }

    // "We've moved to", and there the address stands.
    private bool IsLeadIn(Wordlist words, int next) => next < words.Count && kept.Holds(words.StartOf(next), words.EndOf(next));

    // "Yes, that is truly the house number": nothing is amiss, where no other number and no "not" stands beside it.
    private bool IsAffirmed(Wordlist words, int start, int end)
    {
        var affirmed = false;
        for (var i = Math.Max(0, start - Beside); i < Math.Min(words.Count, end + Beside); i++)
        {
            var isOutside = i < start || i >= end;
            affirmed |= i < start && AddressWords.Affirmed.LengthAt(words, i) > 0;
            if (
                isOutside && AddressWords.Mistaken.LengthAt(words, i) > 0
                || AddressWords.Negations.LengthAt(words, i) > 0
                || IsNumber(words, i)
            )
                return false;
        }

        return affirmed;
    }

    // "My name isn't on the bell, so please write it exactly like this:", and the address with its "c/o".
    private bool IsAnswered(Wordlist words, int next)
    {
        for (
            var i = next;
            AddressWords.AsWritten.MayBeIn(words) && i < words.Count && !kept.Holds(words.StartOf(i), words.EndOf(i));
            i++
        )
            if (
                AddressWords.AsWritten.LengthAt(words, i) > 0
                && kept.Stretches.Min(s => s.Start) is var start
                && words.StartOf(i) < start
                && text.AsSpan(words.EndOf(next - 1)..start).IndexOfAny(".!?") < 0
                && text.AsSpan(0, start).TrimEnd() is [.., ':']
            )
                return true;
        return false;
    }

    private bool IsNumber(Wordlist words, int at) =>
        at < words.Count && char.IsAsciiDigit(words[at][0]) && !kept.Holds(words.StartOf(at), words.EndOf(at));

    private string Quote(Wordlist words, int at, int length) =>
        Spelling.Squash(text.AsSpan(words.StartOf(at)..words.EndOf(Math.Min(words.Count, at + length + 2) - 1)));
}
