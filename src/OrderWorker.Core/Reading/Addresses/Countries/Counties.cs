using System.Collections.Frozen;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Lines that name a county, as Irish addresses do: "Co. Clare", "County Kerry", "Co na Gaillimhe".</summary>
internal static class Counties
{
    private static readonly string[] Marks = ["co. ", "co ", "county ", "contae "];

    private static readonly FrozenSet<string> British = (
        "kent,surrey,essex,suffolk,norfolk,devon,cornwall,dorset,somerset,sussex,east sussex,west sussex,cumbria,durham,"
        + "county durham,northumberland,rutland,isle of wight,merseyside,greater manchester,west midlands,tyne and wear,"
        + "west yorkshire,south yorkshire,north yorkshire,east yorkshire,powys,gwynedd,dyfed,gwent,clwyd,anglesey,glamorgan,"
        + "fife,angus,moray,borders,scottish borders,highland,argyll,argyll and bute,dumfries and galloway,lothian,east lothian,"
        + "midlothian,west lothian,orkney,shetland,ceredigion,england,scotland,wales,northern ireland"
    )
        .Split(',')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByText = British.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    // Those that no town is called after: "Galway" and "Sligo" are towns as well.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Irish =
        "clare,kerry,mayo,meath,westmeath,offaly,laois,leitrim,fermanagh,tyrone"
            .Split(',')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text is the name of a British county, and nothing else: "Derbyshire", "West Sussex".</summary>
    public static bool IsBritish(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .,");
        return ByText.Contains(text)
            || text.EndsWith("shire", StringComparison.OrdinalIgnoreCase) && text.Length > 7 && !text.Contains(' ');
    }

    /// <summary>Whether a text is a county and no town: "Derbyshire", "Co. Roscommon", "Kerry".</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => IsBritish(text) || StartsAt(text) || Irish.Contains(text.Trim(" .,"));

    /// <summary>Whether a text begins with a county.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
            if (text.Length > mark.Length + 2 && text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return char.IsLetter(text[mark.Length]);
        return false;
    }
}
