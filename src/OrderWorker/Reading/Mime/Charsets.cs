using System.Text;

namespace OrderWorker.Reading.Mime;

/// <summary>Turns the bytes of a text part into text, trusting the bytes more than their label.</summary>
internal static class Charsets
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Vague =
    [
        "us-ascii",
        "ascii",
        "iso-8859-1",
        "latin1",
        "unknown-8bit",
        "x-unknown",
        "windows-1252",
        "",
    ];

    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">After base64 or quoted-printable.</param>
    /// <param name="label">As the part declares it; null where it declares none.</param>
    public static string Decode(byte[] bytes, string? label)
    {
        var declared = (label ?? "").Trim().Trim('"').ToLowerInvariant();
        if (
            Strict(Utf8, bytes) is { } utf8
            && (declared is "utf-8" or "utf8" || Array.IndexOf(Vague, declared) >= 0 || !IsKnown(declared))
        )
            return utf8;
        if (
            Array.IndexOf(Vague, declared) < 0
            && declared is not ("utf-8" or "utf8")
            && Known(declared) is { } named
            && Strict(named, bytes) is { } text
        )
            return text;
        return OneByte(bytes).GetString(bytes);
    }

    private static bool IsKnown(string label) => Known(label) is not null;

    private static Encoding? Known(string label)
    {
        try
        {
            return label.Length == 0
                ? null
                : Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception cause) when (cause is ArgumentException or NotSupportedException)
        {
            return null; // misspelt, or one that .NET refuses to know, such as utf-7
        }
    }

    private static string? Strict(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Eight-bit text without a label that fits: Western, unless most letters lie in the upper half, as they do in Russian.
    private static Encoding OneByte(byte[] bytes)
    {
        var high = bytes.Count(b => b >= 0xC0);
        var letters = bytes.Count(b => b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z'));
        if (high <= letters)
            return Encoding.GetEncoding(1252);

        // The two Russian tables have capitals and small letters the other way round, and people write mostly small ones.
        return bytes.Count(b => b >= 0xE0) >= bytes.Count(b => b is >= 0xC0 and < 0xE0)
            ? Encoding.GetEncoding(1251)
            : Encoding.GetEncoding("koi8-r");
    }
}
