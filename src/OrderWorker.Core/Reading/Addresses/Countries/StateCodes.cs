using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>How the postcodes of each state and province begin, where an address names it: a "TAS" with 4870 has one of the two wrong.</summary>
internal static class StateCodes
{
    // State, in its code and in full: how its postcodes begin, in as many letters or digits as are told.
    private const string Table = """
        AU NSW/New South Wales: 1000-2999; ACT: 0200-0299 2580-2620 2900-2920; VIC/Victoria: 3000-3999 8000-8999; QLD/Queensland: 4000-4999 9000-9999; SA/South Australia: 5000-5999 0872-0872; WA/Western Australia: 6000-6999 0872-0872; TAS/Tasmania: 7000-7999; NT/Northern Territory: 0800-0999
        CA NL/Newfoundland: A-A; NS/Nova Scotia: B-B; PE/PEI/Prince Edward Island: C-C; NB/New Brunswick: E-E; QC/PQ/Québec: G-H J-K; ON/Ontario: K-N P-P; MB/Manitoba: R-R; SK/Saskatchewan: S-S; AB/Alberta: T-T; BC/British Columbia: V-V; NT/NU/Nunavut: X-X; YT/Yukon: Y-Y
        US AL/Alabama: 350-369; AK/Alaska: 995-999; AZ/Arizona: 850-865; AR/Arkansas: 716-729 755-755; CA/California: 900-961; CO/Colorado: 800-816; CT/Connecticut: 060-069; DE/Delaware: 197-199; DC: 200-205 569-569; FL/Florida: 320-349; GA/Georgia: 300-319 398-399; HI/Hawaii: 967-968; ID/Idaho: 832-838; IL/Illinois: 600-629; IN/Indiana: 460-479; IA/Iowa: 500-528; KS/Kansas: 660-679; KY/Kentucky: 400-427; LA/Louisiana: 700-714; ME/Maine: 039-049; MD/Maryland: 206-219; MA/Massachusetts: 010-027 055-055; MI/Michigan: 480-499; MN/Minnesota: 550-567; MS/Mississippi: 386-397; MO/Missouri: 630-658; MT/Montana: 590-599; NE/Nebraska: 680-693; NV/Nevada: 889-898; NH/New Hampshire: 030-038; NJ/New Jersey: 070-089; NM/New Mexico: 870-884; NY/New York: 005-005 063-063 100-149; NC/North Carolina: 270-289; ND/North Dakota: 580-588; OH/Ohio: 430-459; OK/Oklahoma: 730-749; OR/Oregon: 970-979; PA/Pennsylvania: 150-196; RI/Rhode Island: 028-029; SC/South Carolina: 290-299; SD/South Dakota: 570-577; TN/Tennessee: 370-385; TX/Texas: 733-733 750-799 885-885; UT/Utah: 840-847; VT/Vermont: 050-059; VA/Virginia: 201-201 220-246; WA: 980-994; WV/West Virginia: 247-268; WI/Wisconsin: 530-549; WY/Wyoming: 820-831
        """;

    // Words of "Prince Edward Island".
    private const int LongestName = 3;

    private static readonly FrozenDictionary<Country, FrozenDictionary<string, (string Low, string High)[]>> States = Table
        .Split('\n', StringSplitOptions.TrimEntries)
        .ToFrozenDictionary(
            line => Country.Of(line[..2]),
            line => line[3..].Split(';', StringSplitOptions.TrimEntries).SelectMany(Parse).ToFrozenDictionary()
        );

    /// <summary>Whether a line ends in a state whose postcodes begin otherwise.</summary>
    /// <param name="country">Of the address.</param>
    /// <param name="line">The one with the town: "Hobart TAS", "Portland, Oregon".</param>
    /// <param name="code">The postcode.</param>
    public static bool AreOthers(Country country, string line, string code)
    {
        if (!States.TryGetValue(country, out var states))
            return false;
        var words = Folding.Fold(Spelling.Key(line)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "West Virginia" before "Virginia"
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
            if (states.TryGetValue(string.Join(' ', words[^length..]), out var ranges))
                return !ranges.Any(range => Begins(code, range));
        return false;
    }

    private static bool Begins(string code, (string Low, string High) range) =>
        code.Length >= range.Low.Length
        && string.CompareOrdinal(code[..range.Low.Length], range.Low) >= 0
        && string.CompareOrdinal(code[..range.High.Length], range.High) <= 0;

    private static IEnumerable<KeyValuePair<string, (string, string)[]>> Parse(string entry)
    {
        var (names, codes) = (
            entry[..entry.IndexOf(':', StringComparison.Ordinal)],
            entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..]
        );
        var ranges = codes
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(range =>
                (
                    range[..range.IndexOf('-', StringComparison.Ordinal)],
                    range[(range.IndexOf('-', StringComparison.Ordinal) + 1)..]
                )
            )
            .ToArray();
        return names.Split('/').Select(name => KeyValuePair.Create(Folding.Fold(Spelling.Key(name)), ranges));
    }
}
