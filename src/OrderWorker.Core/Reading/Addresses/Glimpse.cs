using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>A name and a town, where a mail gives no more than that: "to Jane Hill in Leeds", "for Jane Hill, Leeds".</summary>
internal static class Glimpse
{
    private const int MostTownWords = 3;

    public static AddressCandidate? Of(IReadOnlyList<Piece> pieces, BuyerName buyer, Country home)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var words = Wordlist.Of(pieces[i].Span.ToString());
            for (var at = 1; at < words.Count; at++)
            {
                if (!buyer.Has(words[at]) || (words.UseOf(at - 1) & (WordUse.Introducer | WordUse.Title)) == 0)
                    continue;
                var end = at + 1;
                while (
                    end < words.Count
                    && end - at < MostTownWords
                    && (words.UseOf(end) & (WordUse.Prose | WordUse.Introducer)) == 0
                )
                    end++;
                var town = end == words.Count ? NextPiece(pieces, i) : Rest(pieces[i], words, end);
                if (town is { WordCount: > 0 and <= MostTownWords, HasDigit: false } && !town.Has(WordUse.Prose))
                    return ToAddress(pieces[i], words, at, end, town, home);
            }
        }

        return null;
    }

    private static AddressCandidate ToAddress(Piece piece, Wordlist words, int from, int to, Piece town, Country home) =>
        new()
        {
            Name = Words.Of(piece.Cut(piece.Start + words.StartOf(from), piece.Start + words.EndOf(to - 1))),
            Lines = [Words.Of(town)],
            Country = home,
            CountryRule = "no country is named, so it is the shop's own",
            Missing = [MissingPart.Street, MissingPart.Postcode],
            Start = piece.Start,
            End = town.End,
        };

    private static Piece? NextPiece(IReadOnlyList<Piece> pieces, int at) =>
        at + 1 < pieces.Count && pieces[at + 1].Before == Break.Comma ? pieces[at + 1] : null;

    private static Piece? Rest(Piece piece, Wordlist words, int end) =>
        words[end].Equals("in", StringComparison.OrdinalIgnoreCase) && end + 1 < words.Count
            ? piece.Cut(piece.Start + words.StartOf(end + 1), piece.End)
            : null;
}
