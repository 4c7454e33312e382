using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>A place that a mail asks to leave the parcel at, and that no label shows: "leave it with the shop next door, 14 Orchard Street".</summary>
/// <param name="Words">For staff.</param>
/// <param name="Start">Where the request begins.</param>
/// <param name="Street">Where the place's street line begins or goes on.</param>
internal sealed record LeftWith(string Words, int Start, int Street)
{
    /// <summary>"leave it at 12 Orchard Street" speaks of the address itself.</summary>
    private const int FewestWords = 2;

    private const int MostPieces = 4;

    /// <param name="text">The mail's text.</param>
    /// <param name="words">Of one paragraph.</param>
    /// <param name="pieces">Of the whole text.</param>
    public static LeftWith? In(string text, Wordlist words, IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; AddressWords.LeaveWith.MayBeIn(words) && i < words.Count; i++)
        {
            if (AddressWords.LeaveWith.LengthAt(words, i) is not (> 0 and var length) || IsRefused(words, i))
                continue;
            var (start, end) = (words.StartOf(i), words.EndOf(i + length - 1));
            for (var (at, seen) = (0, 0); at < pieces.Count && seen < MostPieces; at++)
            {
                if (pieces[at].End <= end)
                    continue;
                if (seen++ > 0 && !GoesOn(text, pieces, at))
                    break;
                var from = Math.Max(end, pieces[at].Start);
                var street = pieces[at].Cut(from, pieces[at].End);
                var digit = street.Span.IndexOfAnyInRange('0', '9');
                if (street.IsStreet && words.Between(end, street.Start + digit).Count >= FewestWords)
                    return new LeftWith(Spelling.Squash(text.AsSpan(start..street.End)), start, street.Start + digit);
            }
        }

        return null;
    }

    /// <summary>Whether the place is an address with a recipient of its own: "leave it with Anna Berg, 14 Orchard Street, ...".</summary>
    public bool IsNamedIn(AddressCandidate address) =>
        address.Name is { } name && name.Start > Start && name.End <= Street && address.Start <= Street && Street < address.End;

    private static bool GoesOn(string text, IReadOnlyList<Piece> pieces, int at) =>
        pieces[at].Before is Break.Comma or Break.Colon
        || (pieces[at].Before == Break.Line && text.AsSpan(pieces[at - 1].End..pieces[at].Start).Contains(','));

    // "please don't leave it with"
    private static bool IsRefused(Wordlist words, int at) =>
        AddressWords.Negations.IsIn(words.Between(words.StartOf(Math.Max(0, at - 2)), words.StartOf(at)));
}
