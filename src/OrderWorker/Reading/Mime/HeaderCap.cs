namespace OrderWorker.Reading.Mime;

/// <summary>
/// Cuts header fields that no honest mail has. MimeKit's time for one field grows with the square of its length: 2.4 MB of
/// References take eighteen seconds and 46 GB of garbage, so they never reach it.
/// </summary>
internal static class HeaderCap
{
    /// <summary>Bytes of one field with its folded lines.</summary>
    public const int MaxField = 64 * 1024;

    /// <summary>Bytes of all fields.</summary>
    public const int MaxHeader = 256 * 1024;

    /// <returns>The mail itself where nothing had to be cut; else a copy without the fields that were too long.</returns>
    public static (ReadOnlyMemory<byte> Mail, bool Cut) Apply(ReadOnlyMemory<byte> mail)
    {
        var fields = Fields(mail.Span);
        var total = fields.Sum(f => f.Length);
        if (total <= MaxHeader && fields.TrueForAll(f => f.Length <= MaxField))
            return (mail, false);

        var header = fields.Count == 0 ? 0 : fields[^1].Start + fields[^1].Length;
        using var kept = new MemoryStream();
        foreach (var (start, length) in fields.Where(f => f.Length <= MaxField))
        {
            if (kept.Length + length > MaxHeader)
                break;
            kept.Write(mail.Span.Slice(start, length));
        }

        kept.Write(mail.Span[header..]);
        return (kept.ToArray(), true);
    }

    // A field runs to the next line that begins with neither blank nor tab.
    private static List<(int Start, int Length)> Fields(ReadOnlySpan<byte> mail)
    {
        var fields = new List<(int Start, int Length)>();
        var at = 0;
        while (at < mail.Length && mail[at] is not ((byte)'\r' or (byte)'\n'))
        {
            var end = NextLine(mail, at);
            while (end < mail.Length && mail[end] is (byte)' ' or (byte)'\t')
                end = NextLine(mail, end);
            fields.Add((at, end - at));
            at = end;
        }

        return fields;
    }

    private static int NextLine(ReadOnlySpan<byte> mail, int from)
    {
        var feed = mail[from..].IndexOf((byte)'\n');
        return feed < 0 ? mail.Length : from + feed + 1;
    }
}
