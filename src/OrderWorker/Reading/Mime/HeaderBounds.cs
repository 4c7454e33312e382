using System.Globalization;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading.Mime;

/// <summary>
/// Cuts out of a mail's head what is longer than any honest header is: MimeKit takes time and memory in the square of one field's
/// length, a minute and gigabytes for a few megabytes. Parts inside the body are held by the time budget.
/// </summary>
/// <param name="Bytes">The mail to be parsed.</param>
/// <param name="Start">Where in the bytes it begins: blank lines above it are no part of it.</param>
/// <param name="Excess">What was cut; null where nothing was.</param>
internal sealed record HeaderBounds(byte[] Bytes, int Start, Reason? Excess)
{
    /// <summary>Bytes.</summary>
    private const int LongestField = 64 * 1024;

    /// <summary>Bytes.</summary>
    private const int LongestHead = 256 * 1024;

    public static HeaderBounds Apply(byte[] raw)
    {
        var start = 0;
        while (start < raw.Length && raw[start] is (byte)'\r' or (byte)'\n')
            start++;

        var end = HeadEnd(raw, start);
        if (end - start <= LongestField)
            return new HeaderBounds(raw, start, null);

        var (kept, cut) = Keep(raw, start, end);
        return cut == 0
            ? new HeaderBounds(raw, start, null)
            : new HeaderBounds(
                [.. kept, .. raw.AsSpan(end)],
                0,
                new Reason(
                    ReasonCode.Unreadable,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The mail's headers are longer than any honest ones ({end - start} bytes); {cut} bytes of them were not read."
                    )
                )
            );
    }

    // The index of the line end that ends the last header line; the blank line comes behind it.
    private static int HeadEnd(byte[] raw, int start)
    {
        for (var at = start; at < raw.Length; )
        {
            var newline = Array.IndexOf(raw, (byte)'\n', at);
            if (newline < 0)
                return raw.Length;
            var next = newline + 1;
            if (next >= raw.Length || raw[next] == '\n' || raw[next] == '\r' && next + 1 < raw.Length && raw[next + 1] == '\n')
                return next;
            at = next;
        }

        return raw.Length;
    }

    // Whole fields only: half of one might say something else.
    private static (List<byte> Kept, int Cut) Keep(byte[] raw, int start, int end)
    {
        var kept = new List<byte>(LongestHead);
        var cut = 0;
        for (var at = start; at < end; )
        {
            var fieldEnd = FieldEnd(raw, at, end);
            var length = fieldEnd - at;
            if (length <= LongestField && kept.Count + length <= LongestHead)
                kept.AddRange(raw.AsSpan(at, length));
            else
                cut += length;
            at = fieldEnd;
        }

        return (kept, cut);
    }

    private static int FieldEnd(byte[] raw, int at, int end)
    {
        while (at < end)
        {
            var newline = Array.IndexOf(raw, (byte)'\n', at, end - at);
            if (newline < 0)
                return end;
            at = newline + 1;
            if (at >= end || raw[at] is not ((byte)' ' or (byte)'\t'))
                return at;
        }

        return end;
    }
}
