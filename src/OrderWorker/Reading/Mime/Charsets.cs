using System.Collections.Concurrent;
using System.Text;
using System.Text.Unicode;

namespace OrderWorker.Reading.Mime;

/// <summary>
/// Turns the bytes of a text into characters. The label is one witness and the bytes are another: what is well-formed UTF-8 beyond ASCII
/// hardly ever is anything else, and what is not cannot be UTF-8, whatever the label says.
/// </summary>
internal static class Charsets
{
    private static readonly Encoding Windows1252 = Code(1252);
    private static readonly Encoding Windows1251 = Code(1251);
    private static readonly Encoding Koi8R = Code(20866);

    // Only names that .NET knows, so that no sender can fill it.
    private static readonly ConcurrentDictionary<string, Encoding> Known = new(StringComparer.Ordinal);

    // Names that senders use and .NET does not know.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x-gbk"] = "gbk",
        ["gb2312_charset"] = "gb2312",
        ["cp936"] = "gbk",
        ["ks_c_5601-1987"] = "euc-kr",
        ["cp1251"] = "windows-1251",
        ["cp1250"] = "windows-1250",
        ["ansi_x3.110-1983"] = "windows-1252",
        ["x-sjis"] = "shift_jis",
        ["utf8"] = "utf-8",
        ["utf-8mb4"] = "utf-8",
    };

    /// <param name="bytes">With the transfer encoding undone.</param>
    /// <param name="label">Content-Type's charset, or the one that an HTML text names; null where none is given.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? label)
    {
        if (Marked(bytes) is { } marked)
            return marked;
        if (!bytes.ContainsAnyExceptInRange((byte)0, (byte)127) && Escaped(label) is null)
            return Encoding.ASCII.GetString(bytes);

        var named = Find(label);
        if (named is not { IsSingleByte: false } || named.CodePage == Encoding.UTF8.CodePage)
        {
            if (Utf8.IsValid(bytes))
                return Encoding.UTF8.GetString(bytes);
            if (named is null or { CodePage: 65001 or 20127 })
                named = Guess(bytes);
        }

        return AsUsed(named!, bytes).GetString(bytes);
    }

    // ISO 8859-1 has control characters where Windows has quotes and dashes: whoever writes those bytes means Windows-1252.
    private static Encoding AsUsed(Encoding named, ReadOnlySpan<byte> bytes) =>
        named.CodePage is not (28591 or 1252) ? named
        : CyrillicShare.IsCyrillic(bytes) ? Guess(bytes)
        : Windows1252;

    private static Encoding Guess(ReadOnlySpan<byte> bytes) =>
        !CyrillicShare.IsCyrillic(bytes) ? Windows1252
        : CyrillicShare.IsKoi8R(bytes) ? Koi8R
        : Windows1251;

    // A byte order mark outweighs every label.
    private static string? Marked(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => null,
        };

    // Encodings that say everything in seven bits.
    private static Encoding? Escaped(string? label) =>
        Find(label) is { } found
        && (found.WebName.StartsWith("iso-2022", StringComparison.Ordinal) || found.WebName is "hz-gb-2312")
            ? found
            : null;

    private static Encoding? Find(string? label)
    {
        var name = (label ?? "").Trim().Trim('"', '\'').ToLowerInvariant();
        if (name.Length == 0)
            return null;
        if (Known.TryGetValue(name, out var known))
            return known;
        try
        {
            return Known[name] = Encoding.GetEncoding(Aliases.GetValueOrDefault(name, name));
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null; // no such charset: the bytes decide
        }
    }

    private static Encoding Code(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
