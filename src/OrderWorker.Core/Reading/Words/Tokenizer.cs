using System.Globalization;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>Cuts a text into tokens, in one pass. A line that only wraps leaves no break; a dot that only abbreviates leaves no mark.</summary>
public static class Tokenizer
{
    // Shorter lines are ended by a person, not by a mail program: an address, a list.
    private const int ShortestWrap = 40;

    // Characters of "Little Sue - ": whom a row of a list is for.
    private const int LongestLead = 24;

    // Characters of a title in quotation marks, on each of two lines.
    private const int LongestQuoted = 40;

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
                at = NumberTokens.Append(text, at, end, into);
            }
            else
            {
                at = MarkTokens.Append(text, at, end, into);
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
        if (digits && NumberTokens.TrySplit(written, out var letters))
        {
            Add(TokenKind.Word, text, at, letters, into);
            return NumberTokens.Append(text, at + letters, end, into);
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

    internal static void Add(TokenKind kind, string text, int at, int length, List<Token> into)
    {
        var glued = into.Count > 0 && into[^1].End == at && into[^1].Kind != TokenKind.Break;
        var written = text.AsSpan(at, length);
        into.Add(new Token(kind, at, length, Folding.Fold(written), -1, char.IsUpper(text[at]), glued));
    }

    internal static bool IsLetter(char letter) =>
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
            next < end
            && IsInQuotes(text.AsSpan(lineStart, lineEnd - lineStart), text.AsSpan(next, Math.Min(end - next, LongestQuoted)))
        )
            return true;
        if (next < end && char.IsAsciiDigit(text[next]) && EndsInVolume(text.AsSpan(lineStart, lineEnd - lineStart)))
            return true;
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
            && !text.AsSpan(lineStart, lineEnd - lineStart).TrimEnd().EndsWith(":")
            && !IsThanks(text.AsSpan(next, word - next))
            && (!row || lineEnd - lineStart > 60)
            && !HasColumns(text.AsSpan(lineStart, lineEnd - lineStart))
            && !AreRows(text.AsSpan(lineStart, lineEnd - lineStart), LineAt(text, next, end))
            && !(
                HasLead(text.AsSpan(lineStart, lineEnd - lineStart))
                && HasLead(text.AsSpan(next, Math.Min(end - next, LongestLead)))
            );
    }

    // "One Ruins to Ann Hale, 14 Castle Street, Ludlow SY8 1AB / Thanks a million"
    private static bool IsThanks(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && WordCues.Has(Folding.Fold(word.TrimEnd(",.!")), WordCue.Courtesy);

    // "Vol. 1 und Vol. / 3": a volume whose number stands on the next line.
    private static bool EndsInVolume(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" .");
        var word = line[(line.LastIndexOfAny(' ', '\t') + 1)..];
        return word.Length < line.Length
            && (
                word.Equals("vol", StringComparison.OrdinalIgnoreCase)
                || word.Equals("vols", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("volume", StringComparison.OrdinalIgnoreCase)
                || word.Equals("band", StringComparison.OrdinalIgnoreCase)
            );
    }

    // "Over the / Border": a title in quotation marks that begins on one line and ends on the next.
    private static bool IsInQuotes(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var open = line.LastIndexOfAny('"', '“', '„');
        if (open < 0 || open == line.Length - 1 || line.Length - open > LongestQuoted)
            return false;
        if (line[open] == '"' ? line.Count('"') % 2 == 0 : line[open..].ContainsAny('”', '"'))
            return false;
        var close = next.IndexOfAny('"', '”', '“');
        return close > 0
            && !next[..close].Contains('\n')
            && !char.IsWhiteSpace(line[open + 1])
            && !char.IsWhiteSpace(next[close - 1]);
    }

    // "Big Sue - The Rise", "Jean T.: Ruins": a row of a list, where the next line is one too.
    private static bool HasLead(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("-*• ");
        line = line[..Math.Min(line.Length, LongestLead)];
        if (line.IndexOf('\n') is >= 0 and var stop)
            line = line[..stop];
        var mark = line.IndexOfAny(':', '-', '–');
        return mark > 1 && mark + 2 < line.Length && line[mark + 1] == ' ' && (line[mark] == ':' || line[mark - 1] == ' ');
    }

    private static ReadOnlySpan<char> LineAt(string text, int start, int end)
    {
        var stop = text.IndexOf('\n', start, end - start);
        return text.AsSpan(start, (stop < 0 ? end : stop) - start);
    }

    // "A Hundred Years, hardback - 2" over "The Songbook - 1", "2 x Ruins" over "1 x Winter Harbour": the longest row of a list wraps into none.
    private static bool AreRows(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        EndsInCount(line) && EndsInCount(next) || BeginsWithCount(line) && BeginsWithCount(next);

    private static bool EndsInCount(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        var isClosed = line is [.., ')'];
        line = line.TrimEnd(" .,;)");
        // "Ruins (für Oma): 2 Stück"
        var unit = line.LastIndexOf(' ');
        var hasUnit = unit > 1 && char.IsAsciiDigit(line[unit - 1]) && char.IsLetter(line[^1]);
        if (hasUnit)
            line = line[..unit];
        var digits = line.Length;
        while (digits > 0 && char.IsAsciiDigit(line[digits - 1]))
            digits--;
        var before = line[..digits].TrimEnd();
        return line.Length - digits is 1 or 2
            && before.Length > 1
            && (
                before[^1] is '-' or '–' or '—' or ':' or 'x' or 'X' or '×' or '='
                || isClosed && before[^1] == '('
                || hasUnit && before[^1] == ','
            );
    }

    private static bool BeginsWithCount(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" -*•>");
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        var behind = line[digits..].TrimStart();
        return digits is 1 or 2
            && behind.Length > 1
            && (behind[0] is 'x' or '×' or '*' || char.IsUpper(behind[0]) && line[digits] == ' ');
    }

    // "Magnificat          12 copies", "Ruins ........ 2": a row of a table, which ends where its writer ended it.
    private static bool HasColumns(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.IndexOf("   ") >= 0 || line.IndexOf("....") >= 0 || line.ContainsAny('\t', '|');
    }
}
