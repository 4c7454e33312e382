using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Postcodes;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Finds where addresses may stand: rows of pieces that are neither sentences nor closings, with the tail of a sentence that leads into one.</summary>
internal static class RunFinder
{
    /// <summary>An address has no more parts; what has is a list of something else.</summary>
    private const int MostPieces = 14;

    /// <summary>Cuts pieces behind a postcode that ends an address, so that "BR3 1NQ I do not" is two.</summary>
    public static List<Piece> CutBehindPostcodes(List<Piece> pieces)
    {
        var cut = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            var rest = piece;
            while (rest.HasDigit && PostcodeFinder.Unmistakable(rest.Span) is { Start: > 0 } code)
            {
                var end = rest.Start + code.Start + code.Length;
                var behind = rest.Cut(end, rest.End);
                if (behind.Start >= behind.End)
                    break;
                cut.Add(rest.Cut(rest.Start, end));
                rest = rest.Cut(end, rest.End, CountryNames.Of(behind.Span) is null ? Break.Sentence : Break.Comma);
            }

            cut.Add(rest);
        }

        return cut;
    }

    public static List<Run> Find(List<Piece> pieces, ShopWords shop, BuyerName buyer)
    {
        var runs = new List<Run>();
        var open = new List<Piece>();
        var (first, last) = (0, 0);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Before >= Break.Colon)
                Close();
            switch (PieceKinds.Of(piece, shop, buyer))
            {
                case PieceKind.Part:
                    if (open.Count > 0 && IsAnother(open, piece))
                        Close();
                    Add(open.Count == 0 ? SentenceTail.WithoutLead(piece) : piece, i);
                    break;
                case PieceKind.Contact:
                    break;
                case PieceKind.Prose:
                    Close();
                    if (SentenceTail.Of(piece) is { } tail)
                        Add(tail, i);
                    break;
                default:
                    Close();
                    break;
            }
        }

        Close();
        return runs;

        void Add(Piece piece, int at)
        {
            if (open.Count == 0)
                first = at;
            last = at;
            open.Add(piece);
        }

        void Close()
        {
            if (open.Count is > 0 and <= MostPieces && open.Any(MayBeAddress))
                runs.Add(new Run(open, first, last));
            open = [];
        }
    }

    // What an address may be known by: a postcode, a street, a country.
    private static bool MayBeAddress(Piece piece) =>
        piece.HasDigit || piece.Has(WordUse.Street | WordUse.Box) || CountryNames.Of(piece.Span) is not null;

    // A row that has come to its postcode, and starts again: two addresses without an empty line between.
    private static bool IsAnother(List<Piece> open, Piece next)
    {
        var code = open.FindIndex(p => PostcodeFinder.Unmistakable(p.Span) is not null);
        if (code < 1 || !open.Take(code).Any(p => p.HasDigit || p.Has(WordUse.House | WordUse.Street)))
            return false;
        return next.Before == Break.Line && CountryNames.Of(next.Span) is null && open[^1] is var end && (end == open[code] || CountryNames.Of(end.Span) is not null)
            && open[code].Span.Length > 8;
    }
}
