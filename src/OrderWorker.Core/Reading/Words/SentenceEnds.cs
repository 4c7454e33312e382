using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>Dots that end no sentence, and a semicolon that does.</summary>
internal static class SentenceEnds
{
    // Characters of a unit that is cut short: "Stck.", "pcs.", "expl.".
    private const int LongestUnit = 4;

    /// <summary>Does a dot only number a row, or cut a unit short?</summary>
    public static bool IsInner(Passage text, int dot) => IsListNumber(text.Tokens, dot) || IsUnitsDot(text, dot);

    /// <summary>
    /// "Two Heaven Eyes; the Bach I have already in three versions.": behind the semicolon a sentence by itself, whose numbers count nothing of the
    /// first.
    /// </summary>
    /// <param name="text">Of both.</param>
    /// <param name="at">The token behind the semicolon.</param>
    public static bool TellsOfHaving(Passage text, int at)
    {
        var (tokens, already, owns) = (text.Tokens, false, false);
        for (; at < tokens.Count && tokens[at].Kind is not (TokenKind.Mark or TokenKind.Break); at++)
        {
            already |= text.Has(at, Cue.Already);
            owns |= text.Has(at, Cue.Own);
            // "the Bach I have already paid for"
            if (!text.Has(at, Cue.Own) && (text.Has(at, Cue.Pay) || text.Has(at, Sign.Paid) || text.Has(at, Sign.Ordered)))
                return false;
        }

        return already && owns && (at == tokens.Count || tokens[at].Kind == TokenKind.Break || tokens[at].Text is "." or "!");
    }

    // "1. Ruins" at the start of a line.
    private static bool IsListNumber(TokenList tokens, int dot) =>
        dot > 0
        && tokens[dot - 1].Kind == TokenKind.Number
        && (dot == 1 || tokens[dot - 2].Kind == TokenKind.Break)
        && dot + 1 < tokens.Count
        && tokens[dot + 1].Kind != TokenKind.Break;

    // "2 Stck. Ruins", '1 pc. "Ruins"' at the start of a line: the dot abbreviates, whatever the language.
    private static bool IsUnitsDot(Passage text, int dot)
    {
        var tokens = text.Tokens;
        if (dot < 2 || dot + 1 >= tokens.Count || !text.Has(dot - 1, Cue.Unit))
            return false;
        if (text.Value(dot - 2, out var length) < 0 || length != 1)
            return false;
        var next = tokens[dot + 1];
        if (next.IsMark('"'))
            return BeginsRow(tokens, dot - 2) || !tokens[dot - 3].IsMark('"');
        return next.Kind == TokenKind.Word && tokens[dot - 1].Length <= LongestUnit && BeginsRow(tokens, dot - 2);
    }

    // At the start of a line, or behind the mark of a list.
    private static bool BeginsRow(TokenList tokens, int at) =>
        at == 0
        || tokens[at - 1].Kind == TokenKind.Break
        || tokens[at - 1] is { Kind: TokenKind.Mark, Length: 1 } && (at == 1 || tokens[at - 2].Kind == TokenKind.Break);
}
