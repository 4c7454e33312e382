namespace OrderWorker.Tests.Reading.Addresses;

public sealed class PostcodeTests
{
    /// <summary>Country as people write it; the postcode as typed; its usual form; something that is no postcode there.</summary>
    public static TheoryData<string, string, string, string> Countries =>
        new()
        {
            { "Andorra", "ad500", "AD500", "AD50" },
            { "Argentina", "c1425cla", "C1425CLA", "C14" },
            { "Australia", "6160", "6160", "616" },
            { "Austria", "A-1010", "1010", "10101" },
            { "Belgium", "B-2000", "2000", "200" },
            { "Brazil", "01305000", "01305-000", "01305" },
            { "Bulgaria", "BG-1000", "1000", "100" },
            { "Canada", "b3h1a1", "B3H 1A1", "B3H 1A" },
            { "China", "210008", "210008", "2100" },
            { "Croatia", "HR-10000", "10000", "1000" },
            { "Cyprus", "1010", "1010", "101" },
            { "Czech Republic", "11000", "110 00", "1100" },
            { "Denmark", "DK-8000", "8000", "80000" },
            { "England", "ls62ab", "LS6 2AB", "LS6 2A" },
            { "Estonia", "10123", "10123", "1012" },
            { "Finland", "FI-00100", "00100", "0010" },
            { "France", "F-69003", "69003", "6900" },
            { "Germany", "D-20095", "20095", "2009" },
            { "Greece", "10563", "105 63", "1056" },
            { "Hungary", "H-1055", "1055", "105" },
            { "Iceland", "IS-101", "101", "10" },
            { "India", "560 001", "560001", "56000" },
            { "Ireland", "h54x2k7", "H54 X2K7", "H54 X2" },
            { "Isle of Man", "im1 1aa", "IM1 1AA", "IM1 1A" },
            { "Israel", "6688101", "6688101", "668" },
            { "Italy", "I-40121", "40121", "4012" },
            { "Japan", "〒1800003", "180-0003", "180-00" },
            { "Jersey", "je23ab", "JE2 3AB", "JE2 3A" },
            { "Kazakhstan", "050000", "050000", "0500" },
            { "Latvia", "LV-1010", "LV-1010", "101" },
            { "Lithuania", "LT-01100", "01100", "0110" },
            { "Luxembourg", "L-1010", "1010", "101" },
            { "Mexico", "06700", "06700", "0670" },
            { "Netherlands", "1017gc", "1017 GC", "1017 G" },
            { "New Zealand", "9016", "9016", "901" },
            { "Norway", "N-0150", "0150", "015" },
            { "Poland", "00625", "00-625", "0062" },
            { "Portugal", "1200109", "1200-109", "12001" },
            { "Romania", "RO-010011", "010011", "01001" },
            { "Russia", "191023", "191023", "1910" },
            { "Serbia", "11000", "11000", "1100" },
            { "Singapore", "560123", "560123", "5601" },
            { "Slovakia", "81101", "811 01", "8110" },
            { "Slovenia", "SI-1000", "1000", "100" },
            { "South Korea", "06134", "06134", "0613" },
            { "Spain", "E-28013", "28013", "2801" },
            { "Sweden", "SE-11455", "114 55", "1145" },
            { "Switzerland", "CH-8001", "8001", "800" },
            { "Turkey", "34000", "34000", "3400" },
            { "Ukraine", "01001", "01001", "0100" },
            { "USA", "97401-1234", "97401-1234", "9740" },
        };

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_postcode_is_given_in_its_countrys_usual_form(string country, string typed, string usual, string wrong)
    {
        Assert.Equal(usual, Letter.Read(Block(country, typed)).ShipTo?.Postcode);
        Assert.NotEqual(typed, wrong);
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void What_is_no_postcode_of_the_country_is_not_taken_for_one(string country, string typed, string usual, string wrong)
    {
        Assert.NotEqual(usual, Letter.Read(Block(country, wrong)).ShipTo?.Postcode);
        Assert.Equal("incomplete-address", Letter.ReadShort(Block(country, wrong)));
        Assert.NotEqual(typed, wrong);
    }

    [Theory]
    [InlineData("LS6 2AB", "GB")]
    [InlineData("BT34 2AA", "GB")]
    [InlineData("GY1 1AA", "GG")]
    [InlineData("IM1 1AA", "IM")]
    [InlineData("H54 X2K7", "IE")]
    [InlineData("B3H 1A1", "CA")]
    [InlineData("D-20095", "DE")]
    [InlineData("SE-114 55", "SE")]
    [InlineData("01305-000", "BR")]
    [InlineData("〒180-0003", "JP")]
    [InlineData("OR 97401", "US")]
    [InlineData("WA 6160", "AU")]
    public void A_shape_that_only_one_country_has_tells_the_country(string typed, string country) =>
        Assert.Equal(country, Letter.Read($"One please.\n\nJane Hill\n12 Orchard Street\nMidtown {typed}").ShipTo?.Country.Code);

    private static string Block(string country, string postcode) =>
        $"One please.\n\nJane Hill\n12 Orchard Street\nMidtown {postcode}\n{country}";
}
