namespace OrderWorker.Core.Reading.Words;

/// <summary>The numbers of a list that was written in one line: "My wishes: 1. Ruins 2. Winter Harbour", "please send 1) Ruins 2) Rain".</summary>
internal static class InlineRows
{
    private const int Fewest = 2;

    // Tokens of a row.
    private const int LongestRow = 30;

    /// <param name="tokens">Of the text.</param>
    /// <param name="opens">May a list begin behind the token? Behind a title a number counts: "Ruins 1. Rain 2."</param>
    /// <returns>The numbers and their marks, which part the rows and count nothing; null where there is no such list.</returns>
    public static HashSet<int>? Find(TokenList tokens, Func<int, bool> opens)
    {
        HashSet<int>? found = null; // most texts have none
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Value != 1 || !IsRowNumber(tokens, i, tokens[i + 1].Text) || i > 0 && !opens(i - 1))
                continue;
            var rows = RowsFrom(tokens, i);
            if (rows.Count >= Fewest)
                (found ??= []).UnionWith(rows.SelectMany(at => new[] { at, at + 1 }));
        }

        return found;
    }

    // 1, 2, 3, each with the same mark, on one line.
    private static List<int> RowsFrom(TokenList tokens, int first)
    {
        var rows = new List<int> { first };
        var mark = tokens[first + 1].Text;
        for (var i = first + 2; i + 2 < tokens.Count && tokens[i].Kind != TokenKind.Break && i - rows[^1] < LongestRow; i++)
            if (tokens[i].Value == rows.Count + 1 && IsRowNumber(tokens, i, mark))
            {
                if (Counts(tokens, i - 1))
                    return [];
                rows.Add(i);
            }
        return rows;
    }

    // "Canal 1 - x1. Canal 3 - x2. Thanks.", "Ruins: 1. Rain: 2. Please.": numbers that stand behind titles, and count them.
    private static bool Counts(TokenList tokens, int before) =>
        tokens[before].IsMark(':') || tokens[before].IsMark('-') || IsTimes(tokens[before]);

    /// <summary>Is it the "x" of "x2"?</summary>
    public static bool IsTimes(Token token) => token.Text is "x" or "×";

    private static bool IsRowNumber(TokenList tokens, int at, string mark) =>
        tokens[at].Kind == TokenKind.Number
        && mark is "." or ")"
        && tokens[at + 1].IsMark(mark[0])
        && (tokens[at + 2] is { Kind: TokenKind.Word, IsCapital: true } || tokens[at + 2].IsMark('"'))
        && !(at > 0 && tokens[at - 1].IsMark('('));
}
