using System.Text;

namespace OrderWorker.Payments.Activity;

/// <summary>Turns the bytes of a download into text.</summary>
public static class ActivityText
{
    /// <summary>Larger than any 50,000 rows that PayPal writes.</summary>
    public const int MaxBytes = 100 * 1024 * 1024;

    /// <param name="bytes">The whole file.</param>
    /// <param name="refusal">Why it is no text; null where it is.</param>
    public static string Decode(byte[] bytes, out string? refusal)
    {
        refusal = bytes switch
        {
            { Length: 0 } => "The file is empty.",
            { Length: > MaxBytes } => $"The file is larger than {MaxBytes / 1024 / 1024} MB; download a shorter time.",
            [0x50, 0x4B, ..] => "The file is a ZIP archive or an Excel workbook; unpack it, or download CSV.",
            [0x25, 0x50, 0x44, 0x46, ..] => "The file is a PDF; download the report as CSV.",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "The file is an Excel workbook; download the report as CSV.",
            _ => null,
        };
        return refusal is null ? Text(bytes) : "";
    }

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Strict(), detectEncodingFromByteOrderMarks: true);
        try
        {
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            // Downloads of the early years are not UTF-8.
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static UTF8Encoding Strict() => new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
