using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Countries by what people call them, in all languages that are read.</summary>
internal static class CountryNames
{
    // Codes that people write as the last line. Others are as likely a province, a state or a title.
    private const string Codes = "GB IE DE FR AT CH NL BE ES PT PL SE DK NO FI US LU";

    private const int MostWords = 4;

    private const int Longest = 40;

    private static readonly WordTable<Country> ByKey = Collect();

    /// <summary>The country that a text names, and names alone.</summary>
    public static Country? Of(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim(" \t\n.,;()[]");
        if (trimmed.Length is < 2 or > Longest)
            return null;
        if (trimmed.Length == 2 && trimmed[0] is >= 'a' and <= 'z' && !trimmed.Equals("uk", StringComparison.Ordinal))
            return null;
        Span<char> key = stackalloc char[Longest];
        return ByKey.TryFind(key[..Spelling.Key(trimmed, key)], out var country) ? country : null;
    }

    /// <summary>A country named by the last words of a text; the index where its name starts.</summary>
    public static (Country Country, int Start)? AtEndOf(ReadOnlySpan<char> text)
    {
        (Country, int)? longest = null;
        var start = text.Length;
        for (var words = 0; words < MostWords; words++)
        {
            start = text[..start].TrimEnd().LastIndexOfAny(' ', '\n', '(') + 1;
            if (start == 0)
                break;
            if (text[start..].Trim(" ().").Length >= 3 || text[start..].SequenceEqual("UK"))
                if (Of(text[start..]) is { } country)
                    longest = (country, start);
            start--;
        }

        return longest;
    }

    private static WordTable<Country> Collect()
    {
        var names = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var code in Codes.Split(' '))
            names[Spelling.Key(code)] = Country.Of(code);
        foreach (var (country, all) in AllLanguages.List.SelectMany(language => language.Countries))
        foreach (var name in all)
            names.TryAdd(Spelling.Key(name), country);
        return new WordTable<Country>(names);
    }
}
