namespace OrderWorker.Core.Reading.Segments;

/// <summary>The ">" before lines of an earlier mail.</summary>
internal static class QuoteMarks
{
    public static bool IsQuoted(ReadOnlySpan<char> trimmedLine) => trimmedLine.StartsWith('>');

    /// <summary>Is the next line with anything in it a quoted one?</summary>
    public static bool Follows(string[] lines, int at)
    {
        while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at]))
            at++;
        return at < lines.Length && IsQuoted(lines[at].AsSpan().Trim());
    }
}
