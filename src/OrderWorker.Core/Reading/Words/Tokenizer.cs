using System.Globalization;

namespace OrderWorker.Core.Reading.Words;

/// <summary>Cuts a text into tokens, in one pass. A line that only wraps leaves no break; a dot that only abbreviates leaves no mark.</summary>
public static class Tokenizer
{
    // Shorter lines are ended by a person, not by a mail program: an address, a list.
    private const int ShortestWrap = 40;

    /// <summary>Appends the tokens of a stretch of the text.</summary>
    public static void Append(string text, int start, int end, List<Token> into)
    {
        var at = start;
        var widest = -1; // of the paragraph that we are in; -1: not measured yet
        while (at < end)
        {
            var letter = text[at];
            if (letter == '\n')
            {
                var ends = 0;
                var next = at;
                for (; next < end && char.IsWhiteSpace(text[next]); next++)
                    ends += text[next] == '\n' ? 1 : 0;
                if (ends > 1 || next >= end)
                    widest = -1;
                else if (widest < 0)
                    widest = WidestLine(text, LineStart(text, at, start), end);
                if (ends > 1 || next >= end || !Wraps(text, LineStart(text, at, start), at, next, end, widest))
                    into.Add(new Token(TokenKind.Break, at, next - at, "\n", Math.Max(ends, next >= end ? 2 : 1), false, false));
                at = next;
            }
            else if (char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format)
            {
                at++;
            }
            else if (IsLetter(letter))
            {
                at = Word(text, at, end, into);
            }
            else if (char.IsAsciiDigit(letter))
            {
                at = Number(text, at, end, into);
            }
            else
            {
                at = Mark(text, at, end, into);
            }
        }
    }

    private static int Word(string text, int at, int end, List<Token> into)
    {
        var next = at;
        var digits = false;
        while (next < end && (IsLetter(text[next]) || char.IsAsciiDigit(text[next]) || IsInnerApostrophe(text, next, end)))
        {
            digits |= char.IsAsciiDigit(text[next]);
            next++;
        }

        var written = text.AsSpan(at, next - at);
        if (digits && TrySplit(written, out var letters))
        {
            Add(TokenKind.Word, text, at, letters, into);
            return Number(text, at + letters, end, into);
        }

        // "J.S." and "J. S." are one word, "js".
        if (written.Length == 1 && into.Count > 0 && into[^1] is { Kind: TokenKind.Word, Text.Length: 1 } before)
        {
            var between = text.AsSpan(before.End, at - before.End);
            if (between.Length is 1 or 2 && between[0] == '.' && next < end && text[next] == '.')
            {
                into[^1] = before with { Length = next - before.Start, Text = before.Text + Folding.Fold(written) };
                return next;
            }
        }

        Add(digits ? TokenKind.Code : TokenKind.Word, text, at, written.Length, into);
        return next;
    }

    // "x2", "vol1", "no3": a word and a number. Everything else that mixes letters and digits is a code.
    private static bool TrySplit(ReadOnlySpan<char> written, out int letters)
    {
        letters = written.IndexOfAnyInRange('0', '9');
        return letters > 0
            && written[letters..].IndexOfAnyExceptInRange('0', '9') < 0
            && (
                (letters == 1 && written[0] is 'x' or 'X')
                || written[..letters].Equals("vol", StringComparison.OrdinalIgnoreCase)
                || written[..letters].Equals("no", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static int Number(string text, int at, int end, List<Token> into)
    {
        var next = at;
        while (next < end && char.IsAsciiDigit(text[next]))
            next++;

        var whole = next;
        while (
            next + 1 < end && text[next] is '.' or ',' && char.IsAsciiDigit(text[next + 1]) && (into.Count == 0 || next - at < 12)
        )
        {
            next++;
            while (next < end && char.IsAsciiDigit(text[next]))
                next++;
        }

        if (next > whole)
        {
            Add(TokenKind.Decimal, text, at, next - at, into);
            return next;
        }

        // "2x", "5cds", "70th" are a number and a word; "7XK20918HT553214R", "1NQ" are codes.
        var letters = next;
        while (letters < end && (IsLetter(text[letters]) || char.IsAsciiDigit(text[letters])))
            letters++;
        var tail = text.AsSpan(next, letters - next);
        if (
            tail.Length > 0
            && (
                tail.IndexOfAnyInRange('0', '9') >= 0
                || (
                    tail.Length is 2 or 3
                    && (IsCapitals(tail) || into.Count > 0 && into[^1] is { Kind: TokenKind.Code, Length: < 5 })
                    && !IsUnit(tail)
                )
            )
        )
        {
            Add(TokenKind.Code, text, at, letters - at, into);
            return letters;
        }

        var value = next - at <= 9 ? int.Parse(text.AsSpan(at, next - at), CultureInfo.InvariantCulture) : -1;
        var glued = into.Count > 0 && into[^1].End == at && into[^1].Kind != TokenKind.Break;
        into.Add(new Token(TokenKind.Number, at, next - at, text.Substring(at, next - at), value, false, glued));
        return next;
    }

    private static bool IsUnit(ReadOnlySpan<char> tail) =>
        tail.Equals("CD", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("CDs", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("LP", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("LPs", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("PCS", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("TH", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("ST", StringComparison.OrdinalIgnoreCase);

    private static bool IsCapitals(ReadOnlySpan<char> tail)
    {
        foreach (var letter in tail)
        {
            if (!char.IsAsciiLetterUpper(letter))
                return false;
        }

        return true;
    }

    private static int Mark(string text, int at, int end, List<Token> into)
    {
        var mark = text[at];
        // "Heaven Eyes ........ 2": dots that lead the eye.
        if (mark == '.' && at + 3 < end && text.AsSpan(at, 4) is "....")
        {
            var next = at;
            while (next < end && text[next] == '.')
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
            '。' => '.',
            '：' => ':',
            '（' => '(',
            '）' => ')',
            _ => mark,
        };
        if (plain == '.' && into.Count > 0 && Abbreviates(text, at, end, into[^1]))
            return at + 1;
        // "Twenty-Two", "Tan-y-Bryn": the hyphen inside a word only joins.
        if (plain == '-' && into.Count > 0 && into[^1].End == at && at + 1 < end && IsLetter(text[at + 1]) && text[at] != '—')
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

    private static string MarkText(char plain) => plain < 128 ? Ascii[plain] : plain.ToString();

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    // "Vol. 1", "H. Eyes", "1. Ruins" at the start of a line; but "the CD." at the end of a sentence.
    private static bool Abbreviates(string text, int at, int end, Token before)
    {
        if (before.End != at)
            return false;
        if (at + 1 < end && IsLetter(text[at + 1]))
            return true; // a web address, "z.B."
        if (before.Kind == TokenKind.Word)
        {
            var more = at + 1;
            while (more < end && text[more] == ' ')
                more++;
            var goesOn = more < end && text[more] != '\n';
            return goesOn
                && (
                    (before.Text.Length == 1 && before.IsCapital && char.IsLetterOrDigit(text[more]))
                    || Abbreviations.Contains(before.Text)
                        && (char.IsAsciiDigit(text[more]) || IsLetter(text[more]) || text[more] is ',' or ')')
                );
        }

        return false;
    }

    private static readonly HashSet<string> Abbreviations = new(
        (
            "vol vols no nos nr st mr mrs ms dr prof rev co ltd approx ca incl inkl bzw evtl tel str ul d kv kw g op feat"
            + " ie eg zb dh pcs pc qty bd pts pt rd ave apt ex p&p sig dott via г ул д кв корп стр шт экз т"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static void Add(TokenKind kind, string text, int at, int length, List<Token> into)
    {
        var glued = into.Count > 0 && into[^1].End == at && into[^1].Kind != TokenKind.Break;
        var written = text.AsSpan(at, length);
        into.Add(new Token(kind, at, length, Folding.Fold(written), -1, char.IsUpper(text[at]), glued));
    }

    private static bool IsLetter(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    private static bool IsInnerApostrophe(string text, int at, int end) =>
        Folding.IsApostrophe(text[at]) && at + 1 < end && IsLetter(text[at + 1]);

    private static int LineStart(string text, int at, int floor)
    {
        var start = at;
        while (start > floor && text[start - 1] != '\n')
            start--;
        return start;
    }

    private static int WidestLine(string text, int lineStart, int end)
    {
        var (widest, line) = (0, lineStart);
        while (line < end)
        {
            var stop = text.IndexOf('\n', line, end - line);
            stop = stop < 0 ? end : stop;
            if (text.AsSpan(line, stop - line).IsWhiteSpace())
                break;
            widest = Math.Max(widest, stop - line);
            line = stop + 1;
        }

        return widest;
    }

    // A line end that a mail program put in: the next word would not have fitted.
    private static bool Wraps(string text, int lineStart, int lineEnd, int next, int end, int widest)
    {
        if (
            widest < ShortestWrap
            || next >= end
            || !(IsLetter(text[next]) || char.IsAsciiDigit(text[next]) || text[next] is '"' or '“' or '£' or '€' or '(')
        )
            return false;

        var word = next;
        while (word < end && !char.IsWhiteSpace(text[word]))
            word++;
        // "2 x ..." and "1. ..." begin a row, not the rest of a sentence.
        var row = char.IsAsciiDigit(text[next]) && word < end && word - next <= 3;
        return lineEnd - lineStart + 1 + (word - next) > widest
            && (!row || lineEnd - lineStart > 60)
            && !HasColumns(text.AsSpan(lineStart, lineEnd - lineStart));
    }

    // "Magnificat          12 copies": a row of a table, which ends where its writer ended it.
    private static bool HasColumns(ReadOnlySpan<char> line) => line.Trim().IndexOf("   ") >= 0 || line.Trim().Contains('\t');
}
