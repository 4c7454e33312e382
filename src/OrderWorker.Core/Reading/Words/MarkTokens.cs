namespace OrderWorker.Core.Reading.Words;

/// <summary>Punctuation and signs: which say something, and which only join, abbreviate or adorn.</summary>
internal static class MarkTokens
{
    // Characters of "12 copies".
    private const int LongestNumber = 9;

    /// <summary>Appends the mark that stands here, in its plain form, or nothing where it only joins or abbreviates.</summary>
    /// <returns>Where the next token begins.</returns>
    public static int Append(string text, int at, int end, List<Token> into)
    {
        var mark = text[at];
        // "Heaven Eyes ........ 2", "Ruins . . . 2": dots that lead the eye.
        var isSpaced = mark == '.' && at + 4 < end && text.AsSpan(at, 5) is ". . .";
        if (mark == '.' && at + 3 < end && (isSpaced || text.AsSpan(at, 4) is "...." || IsShortLeader(text, at, end)))
        {
            var next = at;
            while (next < end && (text[next] == '.' || isSpaced && text[next] == ' '))
                next++;
            into.Add(new Token(TokenKind.Mark, at, next - at, "-", -1, false, false));
            return next;
        }

        if (char.IsSurrogate(mark) || mark == '\uFE0F')
            return at + 1; // emoji say nothing that we read

        var plain = mark switch
        {
            '“' or '”' or '„' or '«' or '»' or '‟' or '‹' or '›' or '″' => '"',
            '‘' or '’' or '‚' or '`' or '´' => '\'',
            '–' or '—' or '‒' or '−' or '-' or '‐' or '‑' => '-',
            '×' or '✕' or '✖' => '×',
            '…' => '.',
            '•' or '·' or '‣' or '▪' or '◦' => '•',
            '？' => '?',
            '！' => '!',
            '，' or '、' => ',',
            // "Rain;LP;2": the columns of a table, not two sentences.
            ';' when at > 0 && !char.IsWhiteSpace(text[at - 1]) && at + 1 < end && !char.IsWhiteSpace(text[at + 1]) => ',',
            '。' => '.',
            '：' => ':',
            '（' => '(',
            '）' => ')',
            _ => mark,
        };
        if (plain == '.' && into.Count > 0 && Abbreviates(text, at, end, into))
            return at + 1;
        // "Twenty-Two", "Tan-y-Bryn": the hyphen inside a word only joins.
        if (
            plain == '-'
            && into.Count > 0
            && into[^1].End == at
            && at + 1 < end
            && Tokenizer.IsLetter(text[at + 1])
            && text[at] != '—'
        )
        {
            if (into[^1].Kind is TokenKind.Word or TokenKind.Code)
                return at + 1;
        }

        if (plain is '&' or '+' && into.Count > 0)
            into.Add(new Token(TokenKind.Word, at, 1, "and", -1, false, false));
        else
            into.Add(new Token(TokenKind.Mark, at, 1, MarkText(plain), -1, false, into.Count > 0 && into[^1].End == at));
        return at + 1;
    }

    // "The Heron Flies North ... 3", "Carols .. 0": two or three dots, and nothing behind them on the line but what may be a number.
    private static bool IsShortLeader(string text, int at, int end)
    {
        var dots = text.AsSpan(at, 4) is "... " ? 3 : 2;
        if (at == 0 || text[at - 1] != ' ' || dots == 2 && text.AsSpan(at, 3) is not ".. ")
            return false;
        var line = text.AsSpan(at + dots, end - at - dots);
        if (line.IndexOf('\n') is >= 0 and var stop)
            line = line[..stop];
        line = line.Trim();
        return line.Length is > 0 and <= LongestNumber && (char.IsAsciiDigit(line[0]) || line is "-" or "none");
    }

    private static string MarkText(char plain) => plain < 128 ? Ascii[plain] : plain.ToString();

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    // "Vol. 1", "H. Eyes", "1. Ruins" at the start of a line; but "the CD." at the end of a sentence.
    private static bool Abbreviates(string text, int at, int end, List<Token> into)
    {
        var before = into[^1];
        if (before.End != at)
            return false;
        if (at + 1 < end && Tokenizer.IsLetter(text[at + 1]))
            return true; // a web address, "z.B."
        if (before.Kind == TokenKind.Word)
        {
            var more = at + 1;
            // "No." and "Qty." head columns as well.
            while (more < end && text[more] is ' ' or '\t')
                more++;
            // "Vol. 1 und Vol.", and the 3 on the next line, where a mail program cut it.
            if (
                more + 1 < end
                && text[more] == '\n'
                && char.IsAsciiDigit(text[more + 1])
                && before.Text is "vol" or "bd" or "pt" or "nr"
            )
                more++;
            var goesOn = more < end && text[more] != '\n';
            return goesOn
                && (
                    (before.Text.Length == 1 && before.IsCapital && char.IsLetterOrDigit(text[more]))
                    || Abbreviations.Contains(before.Text)
                        && !IsAnotherWord(text.AsSpan(before.Start, before.Length), before.Text)
                        && (
                            char.IsAsciiDigit(text[more])
                            || Tokenizer.IsLetter(text[more]) && !(IsWordToo(into) && char.IsUpper(text[more]))
                            || text[more] is ',' or ')'
                        )
                );
        }

        return false;
    }

    // "at the co-op. Two copies", "in Mill Rd. Please", "Bach - no. Ruins - yes": before a capital they end a sentence. "op. 12" is a number.
    private static bool IsWordToo(List<Token> into) =>
        into[^1].Text is "op" or "rd" or "ave" or "apt"
        || into[^1].Is("no") && into is [.., { Kind: TokenKind.Mark, Text: "-" or ":" or "," }, _];

    // "ça." is not "ca."; "i.e." is "ie".
    private static bool IsAnotherWord(ReadOnlySpan<char> written, string folded) =>
        !written.Contains('.') && !written.Equals(folded, StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> Abbreviations = new(
        (
            "vol vols no nos nr st mr mrs ms dr prof rev co ltd approx ca incl inkl bzw evtl tel str ul d kv kw g op feat"
            + " ie eg zb dh pcs pc qty bd pts pt rd ave apt ex p&p sig dott via г ул д кв корп стр шт экз т"
        ).Split(' '),
        StringComparer.Ordinal
    );
}
