using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Puts the pieces of an address into lines: the typed ones where there are several, else one a comma.</summary>
internal static class AddressLines
{
    public static IReadOnlyList<Words> Of(IReadOnlyList<Piece> parts, int? codeStart)
    {
        var typed = parts.Count(p => p.Before != Break.Comma || p == parts[0]) > 1 && parts.DistinctBy(p => p.Line).Count() > 1;
        var lines = new List<Piece>();
        foreach (var piece in parts)
        {
            var last = lines.Count > 0 ? lines[^1] : null;
            var goesOn = last is not null && piece.Before == Break.Comma && !(last.Start < codeStart && codeStart < piece.Start);
            if (goesOn && last!.Line == piece.Line && (typed || Belongs(last, piece)))
                lines[^1] = last.Cut(last.Start, piece.End);
            else
                lines.Add(piece);
        }

        return [.. lines.Select(Words.Of)];
    }

    // "2210, rue Garneau", "ул. Ленина, д. 5, кв. 10", "Calle Feria 219, piso 3"
    private static bool Belongs(Piece line, Piece next)
    {
        if (line.WordCount == 1 && line.StartsWithDigit)
            return true;
        if (!line.Has(WordUse.Street | WordUse.Ground))
            return false;
        var number = next.StartsWithDigit && next.WordCount <= 2 && !next.Has(WordUse.Street | WordUse.Ground);
        return (number && !line.HasDigit)
            || (((next.FirstUse & WordUse.Unit) != 0 || next.Head == '#') && next.HasDigit)
            || (number && next.Span.IndexOfAny('º', 'ª') >= 0);
    }

    /// <summary>"16 Kestrel Drive Worksop", "Ballyvelaghan Burrin Co Clare": no comma parts the town from the street.</summary>
    public static void SplitBehindStreet(Piece line, List<Piece> parts)
    {
        if (!line.HasDigit)
        {
            SplitBeforeCounty(line, parts);
            return;
        }

        var end = 0;
        for (var i = 0; i < line.Span.Length; )
        {
            while (i < line.Span.Length && char.IsWhiteSpace(line.Span[i]))
                i++;
            var from = i;
            while (i < line.Span.Length && !char.IsWhiteSpace(line.Span[i]))
                i++;
            var isSaint =
                line.Span[from..i].TrimEnd('.').Equals("st", StringComparison.OrdinalIgnoreCase) && IsSaint(line.Span, from, i);
            if (!isSaint && (AddressWords.Of(line.Span[from..i]) & WordUse.Street) != 0)
                end = i;
        }

        if (end == 0 && Towns.StartAtEndOf(line.Span) is > 0 and var town)
            end = town;
        if (end == 0)
            end = EndOfGround(line.Span);
        end = BehindUnit(line, end);
        var rest = line.Cut(line.Start + end, line.End);
        if (rest.WordCount > 1 && rest.Span.StartsWith("in ", StringComparison.Ordinal))
            rest = rest.Cut(rest.Start + 3, rest.End); // "12 Orchard Street in Leeds"
        if (
            end == 0
            || rest.End <= rest.Start
            || (rest.HasDigit && !IsDistrict(rest))
            || (rest.WordCount == 1 && IsDirection(rest.Span))
        )
            return;
        parts[0] = line.Cut(line.Start, line.Start + end);
        parts.Add(rest.Cut(rest.Start, rest.End, Break.Line));
    }

    // "77 congress pl apt 2 portland maine": the flat belongs to the street.
    private static int BehindUnit(Piece line, int end)
    {
        if (end <= 0 || end >= line.Span.Length)
            return end;
        var rest = line.Cut(line.Start + end, line.End);
        if (rest.WordCount < 3 || (rest.FirstUse & WordUse.Unit) == 0)
            return end;
        var number = rest.Span.IndexOf(' ') + 1;
        if (!char.IsAsciiDigit(rest.Span[number]) || rest.Span[number..].IndexOf(' ') is not (> 0 and var length))
            return end;
        return rest.Start + number + length - line.Start;
    }

    // "33 Ings View Castleford": behind the first word of the ground that has a name before it, and those that follow it.
    private static int EndOfGround(ReadOnlySpan<char> line)
    {
        var number = line.IndexOfAnyInRange('0', '9');
        var (end, named) = (0, 0);
        for (var i = number < 0 ? line.Length : number; i < line.Length; )
        {
            while (i < line.Length && char.IsWhiteSpace(line[i]))
                i++;
            var from = i;
            while (i < line.Length && !char.IsWhiteSpace(line[i]))
                i++;
            if (i == from)
                break;
            var isGround = named > 1 && (AddressWords.Of(line[from..i]) & WordUse.Ground) != 0;
            if (isGround)
                end = i;
            else if (end > 0)
                return end;
            named++;
        }

        return 0;
    }

    private static void SplitBeforeCounty(Piece line, List<Piece> parts)
    {
        var text = line.Span;
        for (var i = 1; i < text.Length; i++)
            if (text[i - 1] == ' ' && Counties.StartsAt(text[i..]))
            {
                parts[0] = line.Cut(line.Start, line.Start + i);
                parts.Add(line.Cut(line.Start + i, line.End, Break.Line));
                return;
            }
    }

    // Dublin 8, Praha 5
    public static bool IsDistrict(Piece piece) =>
        !piece.StartsWithDigit
        && piece.WordCount >= 2
        && !piece.Has(WordUse.Street | WordUse.Ground | WordUse.Unit | WordUse.House | WordUse.Box)
        && piece.Span[(piece.Span.LastIndexOf(' ') + 1)..] is { Length: <= 3 } number
        && char.IsAsciiDigit(number[0]);

    private static bool IsDirection(ReadOnlySpan<char> word) =>
        word.Equals("north", StringComparison.OrdinalIgnoreCase)
        || word.Equals("south", StringComparison.OrdinalIgnoreCase)
        || word.Equals("east", StringComparison.OrdinalIgnoreCase)
        || word.Equals("west", StringComparison.OrdinalIgnoreCase);

    // "12 St Johns Road", "5 High Road Bury St Edmunds": a street's "St" has the end of its line, or a lone town, behind it.
    private static bool IsSaint(ReadOnlySpan<char> line, int start, int end)
    {
        var before = line[..start].Trim();
        return before.IndexOf(' ') < 0
            || before.EndsWith("bury", StringComparison.OrdinalIgnoreCase)
            || line[end..].Trim().IsEmpty is false && before.IndexOf(' ') < 0;
    }
}
