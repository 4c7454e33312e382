namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Lines that name a county, as Irish addresses do: "Co. Clare", "County Kerry", "Co na Gaillimhe".</summary>
internal static class Counties
{
    private static readonly string[] Marks = ["co. ", "co ", "county ", "contae "];

    /// <summary>Whether a text begins with a county.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
            if (text.Length > mark.Length + 2 && text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return char.IsLetter(text[mark.Length]);
        return false;
    }
}
