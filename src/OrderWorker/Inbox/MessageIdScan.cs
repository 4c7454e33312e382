using System.Text;

namespace OrderWorker.Inbox;

/// <summary>Finds a mail's Message-ID by looking at its first lines only: no MIME is parsed before the mail is safely stored.</summary>
internal static class MessageIdScan
{
    private const string Field = "Message-ID";

    /// <summary>Bytes. Longer headers are an attack or damage.</summary>
    private const int MostHeaderBytes = 256 * 1024;

    /// <summary>RFC 5322 allows no longer line.</summary>
    private const int LongestId = 998;

    /// <summary>The first Message-ID, with angle brackets; null where there is none, or none that could be written in a reply.</summary>
    public static string? Find(ReadOnlySpan<byte> raw)
    {
        var head = Encoding.Latin1.GetString(raw[..Math.Min(raw.Length, MostHeaderBytes)]);
        string? value = null;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (value is null)
            {
                if (line.IsEmpty)
                    return null; // the end of the headers
                value = ValueOf(line);
            }
            else if (line.Length > 0 && char.IsWhiteSpace(line[0]) && value.Length <= LongestId)
                value += line.ToString(); // folded
            else
                break;
        }

        return value is null ? null : Bracketed(value);
    }

    private static string? ValueOf(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Field, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = line[Field.Length..].TrimStart();
        return rest.StartsWith(':') ? rest[1..].ToString() : null;
    }

    private static string? Bracketed(string value)
    {
        var start = value.IndexOf('<');
        var end = value.IndexOf('>', start + 1);
        var id = start >= 0 && end > start ? value[(start + 1)..end].Trim() : value.Trim();
        return id.Length is > 0 and <= LongestId && id.All(letter => letter is > ' ' and <= '~' and not ('<' or '>'))
            ? $"<{id}>"
            : null;
    }
}
