using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Postcodes;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Finds where addresses may stand: rows of pieces that are neither sentences nor closings, with the tail of a sentence that leads into one.</summary>
internal static class RunFinder
{
    /// <summary>An address has no more parts; what has is a list of something else.</summary>
    private const int MostPieces = 14;

    private const int LongestTownAndPostcode = 5;

    /// <summary>How many pieces below a village the postcode stands at most.</summary>
    private const int LinesToCode = 3;

    /// <summary>Cuts pieces behind a postcode that ends an address, so that "BR3 1NQ I do not" is two.</summary>
    public static List<Piece> CutBehindPostcodes(List<Piece> pieces)
    {
        var cut = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            var (start, before) = (piece.Start, IsLonePostcode(piece) ? Break.Comma : piece.Before);
            while (piece.HasDigit && (start > piece.Start || piece.Code is not null) && EndOfPostcode(piece, start) is { } length)
            {
                var end = start + length;
                if (piece.Span[(end - piece.Start)..].Trim(" ,.-\n").IsEmpty)
                    break;
                cut.Add(piece.Cut(start, end, before));
                before = CountryNames.Of(piece.Span[(end - piece.Start)..]) is null ? Break.Sentence : Break.Comma;
                start = end;
                // "115a Smithdown Grove L15 3JR Liverpool thanks"
                var behind = piece.Span[(end - piece.Start)..];
                var blanks = behind.Length - behind.TrimStart(' ').Length;
                if (piece.Code is { Start: > 0 } && Towns.LengthAtStartOf(behind[blanks..]) is > 0 and var town)
                {
                    cut.Add(piece.Cut(end + blanks, end + blanks + town, Break.Comma));
                    start = end + blanks + town;
                }
            }

            var rest = start == piece.Start && before == piece.Before ? piece : piece.Cut(start, piece.End, before);
            if (rest.End <= rest.Start) // behind "BR3 1NQ –" stands nothing
                continue;
            if (AddressShapes.LengthWithCountry(rest) is > 0 and var row)
            {
                cut.Add(rest.Cut(rest.Start, rest.Start + row));
                rest = rest.Cut(rest.Start + row, rest.End, Break.Sentence);
            }
            else if (EndOfCountry(rest) is > 0 and var country)
            {
                cut.Add(rest.Cut(rest.Start, rest.Start + country));
                rest = rest.Cut(rest.Start + country, rest.End, Break.Sentence);
            }

            cut.Add(rest);
        }

        return cut;
    }

    // ", Portugal till the end of March"; 0 for none.
    private static int EndOfCountry(Piece piece)
    {
        if (piece.Before > Break.Line || !char.IsUpper(piece.Head))
            return 0;
        var blank = piece.Span.IndexOf(' ');
        return
            blank > 0
            && blank + 1 < piece.Span.Length
            && char.IsLower(piece.Span[blank + 1])
            && CountryNames.Of(piece.Span[..blank]) is not null
            && !piece.Has(WordUse.Street)
            ? blank
            : 0;
    }

    // "12 Orchard St., Leeds. LS6 2AB."
    private static bool IsLonePostcode(Piece piece) =>
        piece.Before == Break.Sentence && piece.Code is { Start: 0 } code && code.Length == piece.Span.Length;

    // Where the first postcode ends that does not begin the text: behind that one stands its town, "PE1 2SN Peterborough".
    private static int? EndOfPostcode(Piece piece, int start)
    {
        var text = piece.Span[(start - piece.Start)..];
        var code = start == piece.Start ? piece.Code : PostcodeFinder.Unmistakable(text);
        if (code is not null && text[..code.Start].Trim(" ,\n").IsEmpty && !EndsLine(text[(code.Start + code.Length)..]))
            code = PostcodeFinder.Unmistakable(text, code.Start + code.Length);
        return code is null ? null : code.Start + code.Length;
    }

    // "LL36 9AH", and on the next line "Sent £36 by PayPal".
    private static bool EndsLine(ReadOnlySpan<char> behind)
    {
        var line = behind.Trim(' ');
        if (line.StartsWith("\n"))
            return true;
        foreach (var word in line.EnumerateWords())
            return (AddressWords.Of(word) & WordUse.Prose) != 0 || AddressWords.Closings.IsWord(word) || GoesOnInSmall(line); // "CT11 8NQ cheers"
        return false;
    }

    // "BN2 3ES in case you have lost it": a sentence goes on, where "PE1 2SN peterborough" has its town.
    private static bool GoesOnInSmall(ReadOnlySpan<char> line)
    {
        if (!char.IsLower(line[0]))
            return false;
        foreach (var word in line.EnumerateWords())
            if ((AddressWords.Of(word) & WordUse.Prose) != 0)
                return true;
        return false;
    }

    public static List<Run> Find(List<Piece> pieces, ShopWords shop, BuyerName buyer)
    {
        var runs = new List<Run>();
        var open = new List<Piece>();
        var (first, last) = (0, 0);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Before >= Break.Colon && !GoesOn(open, pieces, i, buyer))
                Close();
            switch (PieceKinds.Of(piece, shop, buyer))
            {
                case PieceKind.Part:
                    if (open.Count > 0 && (IsAnother(open, piece) || StartsLed(piece) && IsNewSentence(open)))
                        Close();
                    Add(open.Count == 0 || StartsLed(piece) ? SentenceLead.Without(piece, buyer) : piece, i);
                    break;
                case PieceKind.Contact:
                    // "Skype: janehill44"
                    if (piece.IsFollowedBy(':') && i + 1 < pieces.Count && IsAccount(pieces[i + 1]))
                        i++;
                    break;
                case PieceKind.Prose:
                    if (open.Exists(p => MayBeAddress(p) || p.Has(WordUse.House)) && IsVillage(open, pieces, i, shop, buyer))
                    {
                        Add(piece, i);
                        break;
                    }

                    if (open.Exists(MayBeAddress) && IsState(piece, i + 1 < pieces.Count ? pieces[i + 1] : null))
                    {
                        Add(piece, i);
                        break;
                    }

                    if (piece.Before <= Break.Line && LateParts.Thanked(piece) is { } thanked && open.Exists(MayBeAddress))
                    {
                        Add(thanked, i);
                        Close();
                        break;
                    }

                    if (piece.Before == Break.Comma && open.Exists(MayBeHouse) && LateParts.Town(piece) is { } town)
                    {
                        Add(town, i);
                        break;
                    }

                    if (open.Count > 0 && LateParts.NamedCode(piece) is { } code)
                    {
                        Add(code, i);
                        break;
                    }

                    Close();
                    if (SentenceTail.Of(piece, i + 1 < pieces.Count ? pieces[i + 1] : null, shop, buyer) is { } tail)
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
            if (open.Count <= MostPieces)
                open.Add(piece);
        }

        void Close()
        {
            if (open.Count == 0)
                return;
            if (open.Count <= MostPieces && open.Exists(MayBeAddress))
            {
                runs.Add(new Run(open, first, last));
                open = [];
            }

            open.Clear();
        }
    }

    private static bool IsAccount(Piece piece) =>
        piece is { Before: Break.Colon, WordCount: 1, EndsLine: true } && char.IsLower(piece.Head);

    // "Much Wenlock" between a street and the line of its postcode: a place, though only sentences have one of its words.
    private static bool IsVillage(List<Piece> open, List<Piece> pieces, int at, ShopWords shop, BuyerName buyer)
    {
        var piece = pieces[at];
        if (
            piece.Before != Break.Line
            || !piece.EndsLine
            || piece.HasDigit
            || piece.WordCount > 3
            || open.Exists(p => p.Code is not null)
        )
            return false;
        foreach (var word in piece.Span.EnumerateWords())
            if (!char.IsUpper(word[0]) && (AddressWords.Of(word) & WordUse.Particle) == 0 || !char.IsLetter(word[^1]))
                return false;
        for (var i = at + 1; i < pieces.Count && i <= at + LinesToCode && pieces[i].Before <= Break.Line; i++)
        {
            if (PieceKinds.Of(pieces[i], shop, buyer) != PieceKind.Part)
                return false;
            if (pieces[i].Code is not null)
                return true;
        }

        return false;
    }

    // "Gloucester, MA" and "01930" on the next line: a state, though "ma", "or" and "me" are words of sentences.
    private static bool IsState(Piece piece, Piece? next) =>
        piece is { Before: Break.Comma, WordCount: 1, EndsLine: true }
        && piece.Span.Length == 2
        && char.IsUpper(piece.Span[1])
        && Regions.IsAmerican(piece.Span)
        && next is { Before: Break.Line, StartsWithDigit: true, WordCount: 1 };

    // "Jane Hill. 12 Orchard Street. Leeds. LS6 2AB."
    private static bool GoesOn(List<Piece> open, List<Piece> pieces, int at, BuyerName buyer)
    {
        var next = pieces[at];
        if (next.Before != Break.Sentence || next.WordCount > LongestTownAndPostcode || open.Count == 0)
            return false;
        if (open.Exists(p => p.Code is not null))
            return false;
        if (open.Exists(p => p.HasDigit || p.Has(WordUse.Street)))
            return next.Code is not null
                || (
                    !next.Has(WordUse.Prose)
                    && at + 1 < pieces.Count
                    && pieces[at + 1].Before <= Break.Sentence
                    && pieces[at + 1].IsCode
                );
        return open is [var name] && next.IsStreet && next.StartsWithDigit && buyer.IsIn(name.Text) && NameFinder.MayBeName(name);
    }

    // Before it stands no address yet, or a whole one.
    private static bool IsNewSentence(List<Piece> open) => !open.Exists(MayBeAddress) || open.Exists(p => p.Code is not null);

    // "at 5 Mill Street"
    private static bool StartsLed(Piece piece) =>
        piece.Before == Break.Comma && (piece.FirstUse & WordUse.Introducer) != 0 && char.IsLower(piece.Head);

    // What an address may be known by: a postcode, a street, a country.
    private static bool MayBeAddress(Piece piece) =>
        piece.HasDigit || piece.Has(WordUse.Street | WordUse.Box) || Counties.StartsAt(piece.Span) || piece.Country is not null;

    private static bool MayBeHouse(Piece piece) => piece.HasDigit || piece.Has(WordUse.Street | WordUse.House);

    // A row that has come to its postcode, and starts again: two addresses without an empty line between.
    private static bool IsAnother(List<Piece> open, Piece next)
    {
        var code = open.FindIndex(p => p.Code is not null);
        if (code < 1 || !open.Take(code).Any(p => p.HasDigit || p.Has(WordUse.House | WordUse.Street)))
            return false;
        return next.Before == Break.Line
            && next.Country is null
            && open[^1] is var end
            && (end == open[code] || end.Country is not null)
            && open[code].Span.Length > 8;
    }
}
