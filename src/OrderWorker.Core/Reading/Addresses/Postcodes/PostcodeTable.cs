using System.Collections.Frozen;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Postcodes;

/// <summary>The postcodes of the countries that mail comes from, and the countries that have none.</summary>
internal static class PostcodeTable
{
    // Country: shapes | prefixes | "!" where the shape is nobody else's.
    private const string Rules = """
        AD: AD999
        AM: 9999
        AR: a9999aaa, 9999
        AT: 9999 | A AT
        AU: 9999
        AZ: AZ 9999, 9999
        BA: 99999
        BE: 9999 | B BE
        BG: 9999 | BG
        BR: 99999-999 | | !
        BY: 999999
        CA: a9a 9a9 | | !
        CH: 9999 | CH
        CL: 9999999, 999-9999
        CN: 999999
        CO: 999999
        CR: 99999
        CY: 9999 | CY
        CZ: 999 99 | CZ
        DE: 99999 | D DE
        DK: 9999 | DK
        EE: 99999 | EE
        EG: 99999
        ES: 99999 | E ES
        FI: 99999 | FI FIN
        FO: 999 | FO
        FR: 99999 | F FR
        GB: a9 9ii, a99 9ii, aa9 9ii, aa99 9ii, a9a 9ii, aa9a 9ii | | !
        GE: 9999
        GG: GY9 9ii, GY99 9ii | | !
        GI: GX11 1AA | | !
        GR: 999 99 | GR
        HR: 99999 | HR
        HU: 9999 | H HU
        IE: r99 xxxx, D6W xxxx | | !
        IL: 9999999, 99999
        IM: IM9 9ii, IM99 9ii | | !
        IN: 999_999
        IS: 999 | IS
        IT: 99999 | I IT
        JE: JE9 9ii, JE99 9ii | | !
        JP: 999-9999
        KG: 999999
        KR: 99999
        KZ: 999999, a99a9x9
        LI: 9999 | FL LI
        LK: 99999
        LT: 99999 | LT
        LU: 9999 | L LU
        LV: LV-9999, 9999 | LV
        MC: 980 99, 98000 | MC
        MD: MD-9999, 9999 | MD
        ME: 99999
        MK: 9999
        MT: aaa 9999
        MX: 99999
        MY: 99999
        NL: 9999 aa | NL
        NO: 9999 | N NO
        NZ: 9999
        PH: 9999
        PK: 99999
        PL: 99-999 | PL
        PT: 9999-999, 9999 | P PT
        RO: 999999 | RO
        RS: 99999 | RS
        RU: 999999 | RU
        SA: 99999, 99999-9999
        SE: 999 99 | S SE
        SG: 999999
        SI: 9999 | SI
        SK: 999 99 | SK
        SM: 47899
        TH: 99999
        TR: 99999 | TR
        TW: 999, 99999, 999999
        UA: 99999 | UA
        US: 99999-9999, 99999
        UZ: 999999
        VN: 999999, 99999
        ZA: 9999
        """;

    private const string Without =
        "AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CM DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC LY ML MO MR MW NR PA QA RW SB SC SL SR ST SY TD TG TK TL TO TT TV TZ UG VU WS YE ZW";

    private static readonly string[] AnyShapes = ["9999999", "999999", "99999", "9999", "999"];

    private static readonly FrozenDictionary<Country, PostcodeRule> ByCountry = Parse();
    private static readonly FrozenSet<Country> WithoutPostcodes = Without.Split(' ').Select(Country.Of).ToFrozenSet();

    /// <summary>Rules whose shape alone tells the country.</summary>
    public static PostcodeRule[] Unmistakable { get; } = [.. ByCountry.Values.Where(r => r.Unmistakable)];

    /// <summary>Rules by what is written before a dash: <c>D</c> and <c>DE</c> give the German one.</summary>
    public static FrozenDictionary<string, PostcodeRule> ByPrefix { get; } =
        ByCountry
            .Values.SelectMany(r => r.Prefixes.Select(p => (p, r)))
            .ToFrozenDictionary(p => p.p, p => p.r, StringComparer.OrdinalIgnoreCase);

    /// <summary>A country that is not in the table may have postcodes of three to seven digits.</summary>
    public static PostcodeRule For(Country country) =>
        ByCountry.TryGetValue(country, out var rule) ? rule : new PostcodeRule(country, AnyShapes, [], Unmistakable: false);

    /// <summary>Whether the shapes of a country's postcodes are in the table.</summary>
    public static bool Knows(Country country) => ByCountry.ContainsKey(country);

    /// <summary>Whether mail to a country needs one.</summary>
    public static bool HasPostcodes(Country country) => !WithoutPostcodes.Contains(country);

    private static FrozenDictionary<Country, PostcodeRule> Parse() =>
        Rules
            .Split('\n', StringSplitOptions.TrimEntries)
            .Select(line =>
            {
                var (code, rest) = (line[..2], line[3..].Split('|'));
                var prefixes = rest.Length > 1 ? rest[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
                var shapes = rest[0].Split(',', StringSplitOptions.TrimEntries);
                return new PostcodeRule(Country.Of(code), shapes, prefixes, rest.Length > 2);
            })
            .ToFrozenDictionary(rule => rule.Country);
}
