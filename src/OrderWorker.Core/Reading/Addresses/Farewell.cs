using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells a farewell above the signer's name by where it stands, whatever its words: "Fondly," or "Onwards and upwards".</summary>
internal static class Farewell
{
    private const int MostWords = 4;

    /// <summary>Drops one with a comma behind it that the name below it has not: there it is no line of the address.</summary>
    /// <param name="parts">Of an address.</param>
    /// <param name="text">The mail's.</param>
    /// <param name="buyer">Whose name is no farewell.</param>
    public static void Drop(List<Piece> parts, string text, BuyerName buyer)
    {
        if (
            parts is [{ } first, { Before: Break.Line, WordCount: >= 2 } name, { } house, ..]
            && IsOnItsOwn(first, text)
            && first.IsFollowedBy(',')
            && !name.IsFollowedBy(',')
            && (house.HasDigit || house.Has(WordUse.OfLabel))
            && IsSentence(first)
            && !buyer.IsIn(first.Text)
            && NameFinder.MayBeName(name)
        )
            parts.RemoveAt(0);
    }

    /// <summary>Is a line directly above the buyer's name one? Below an empty line it needs no comma.</summary>
    public static bool Is(Piece line, Piece name, string text) =>
        name.Before == Break.Line
        && IsOnItsOwn(line, text)
        && (line.IsFollowedBy(',') && !name.IsFollowedBy(',') || line.Before == Break.Paragraph && IsSentence(line));

    /// <summary>"Gratefully, Jane Hale", on one line.</summary>
    public static bool IsBesideName(Piece part, Piece name, BuyerName buyer) =>
        part.Line == name.Line
        && name is { Before: Break.Comma, WordCount: >= 2 }
        && part.Before > Break.Comma
        && part.IsFollowedBy(',')
        && part.WordCount <= MostWords
        && !part.HasDigit
        && !part.Has(WordUse.OfLabel)
        && IsSentence(part)
        && !buyer.IsIn(part.Text);

    /// <summary>Could it as well be a farewell as a firm: "Peace and Love", below an empty line?</summary>
    public static bool MayBe(Piece line, Piece name, string text) =>
        name.Before == Break.Line && line.Before == Break.Paragraph && IsOnItsOwn(line, text);

    private static bool IsOnItsOwn(Piece line, string text) =>
        line.WordCount <= MostWords
        && !line.HasDigit
        && !line.Has(WordUse.OfLabel)
        && !line.Span.Contains('&')
        && text.AsSpan(line.End).TrimStart(",.!…-–— ").StartsWith("\n")
        && (line.Start == 0 || text.AsSpan(0, line.Start).TrimEnd(" \t*_\"").EndsWith("\n"));

    // One word, or only the first with a capital.
    private static bool IsSentence(Piece line)
    {
        var at = 0;
        foreach (var word in line.Span.EnumerateWords())
            if (at++ > 0 && char.IsUpper(word[0]))
                return false;
        return true;
    }
}
