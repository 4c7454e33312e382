namespace OrderWorker.Tests.Reading.Addresses;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("Jane Hill\n12 Orchard Street\nLeeds", "a postcode")]
    [InlineData("Jane Hill\n12 Orchard Street\nLS6 2AB", "a town")]
    [InlineData("Jane Hill\nLeeds\nLS6 2AB", "a street line")]
    [InlineData("Jane Hill\nOrchard Street\nLeeds\nLS6 2AB", "a house number")]
    [InlineData("Jana Berg\nLindenweg\n20095 Hamburg\nGermany", "a street line")]
    [InlineData("Jane Hill\n12 Orchard Street\nGalway\nIreland", "a postcode")]
    public void What_an_address_lacks_is_named(string block, string missing)
    {
        var reading = Letter.Read(
            "One Heaven Eyes please.\n\n" + block,
            from: block.StartsWith("Jana", StringComparison.Ordinal) ? "Jana Berg" : "Jane Hill"
        );

        var reason = Assert.Single(reading.Reasons);
        Assert.Equal("incomplete-address", OrderWorker.Core.Values.ReasonCodes.Name(reason.Code));
        Assert.Contains(missing, reason.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jane Hill\n12 Orchard Street\nLeeds LS6 2AB\nFrance")]
    [InlineData("Jane Hill\n12 Orchard Street\n20095 Hamburg")]
    [InlineData("Jana Berg\nLindenweg 4\nD-20095 Hamburg\nAustria")]
    public void A_postcode_of_another_country_is_a_contradiction(string block) =>
        Assert.Equal("incomplete-address", Letter.ReadShort("One Heaven Eyes please.\n\n" + block, from: "J"));

    [Theory]
    [InlineData("Flat 2, Castle Street\nLudlow\nSY8 1AB")]
    [InlineData("Flat 2\nCastle Street\nLudlow\nSY8 1AB")]
    [InlineData("Top Floor, High Street\nLudlow\nSY8 1AB")]
    [InlineData("Calle Sol, 3º B\n28013 Madrid\nSpain")]
    [InlineData("Via Nuova, int. 4\n40121 Bologna\nItaly")]
    [InlineData("ул. Садовая, кв. 8\n630004 Новосибирск\nРоссия")]
    [InlineData("rue du Puits, 3e étage\n69003 Lyon\nFrance")]
    [InlineData("Lindenallee, Hinterhaus, 2. Stock\n20095 Hamburg\nGermany")]
    [InlineData("16 or 18 Castle Street\nLudlow\nSY8 1AB")]
    [InlineData("16 Castle Street or Castle Road\nLudlow\nSY8 1AB")]
    [InlineData("16 Castle Something\nLudlow\nSY8 1AB")]
    [InlineData("Lindenallee 17 oder 19\n20095 Hamburg\nGermany")]
    [InlineData("Calle Sol 44 o 46\n28013 Madrid\nSpain")]
    public void Of_which_house_a_door_is_has_to_be_told(string block) =>
        Assert.Equal("incomplete-address", Letter.ReadShort("One Heaven Eyes please.\n\nJane Hill\n" + block));

    [Theory]
    [InlineData("Flat 2, Rose Court\nLudlow\nSY8 1AB", "Flat 2, Rose Court / Ludlow | SY8 1AB | GB")]
    [InlineData("Apt 6 The Granary\nBridge Lane\nAthlone\nN37 W4C1", "Apt 6 The Granary / Bridge Lane / Athlone | N37 W4C1 | IE")]
    [InlineData("Calle Sol, 12, 4º\n28013 Madrid\nSpain", "Calle Sol, 12, 4º / Madrid | 28013 | ES")]
    [InlineData("Plaza Nueva s/n\n28013 Madrid\nSpain", "Plaza Nueva s/n / Madrid | 28013 | ES")]
    [InlineData("16/18 Castle Street\nLudlow\nSY8 1AB", "16/18 Castle Street / Ludlow | SY8 1AB | GB")]
    [InlineData("Lindenallee 17, 3. OG\n20095 Hamburg\nGermany", "Lindenallee 17, 3. OG / Hamburg | 20095 | DE")]
    public void A_house_of_a_name_or_a_number_beside_the_door_is_enough(string block, string expected) =>
        Assert.Equal("Jane Hill | " + expected, Letter.ReadShort("One Heaven Eyes please.\n\nJane Hill\n" + block));

    [Theory]
    [InlineData("Whitby\nPL13 9QR", false)]
    [InlineData("Whitby\nYO21 9QR", true)]
    [InlineData("London\nM1 1AA", false)]
    [InlineData("Bristol\nGL12 8AA", true)]
    [InlineData("Hobart TAS 4870\nAustralia", false)]
    [InlineData("Hobart TAS 7000\nAustralia", true)]
    [InlineData("Queanbeyan NSW 2620\nAustralia", true)]
    [InlineData("Portland, Oregon 04101\nUSA", false)]
    [InlineData("Portland, Maine 04101\nUSA", true)]
    [InlineData("Washington, DC 20500\nUSA", true)]
    [InlineData("Charleston, West Virginia 25301\nUSA", true)]
    [InlineData("Montréal QC M5V 2T6\nCanada", false)]
    [InlineData("Montréal QC H2G 1L7\nCanada", true)]
    [InlineData("20259 München\nGermany", false)]
    [InlineData("21729 Freiburg (Elbe)\nGermany", true)]
    public void A_postcode_far_from_its_town_is_asked_about(string town, bool fits) =>
        Assert.Equal(
            !fits,
            Letter.ReadShort("One Heaven Eyes please.\n\nJane Hill\n12 Orchard Street\n" + town) == "incomplete-address"
        );

    [Theory]
    [InlineData("One Heaven Eyes please. Jane")]
    [InlineData("One Heaven Eyes please, I have 12 already and paid 8 pounds on 12 October 2012.")]
    [InlineData("")]
    public void Without_an_address_the_reason_says_so(string body) => Assert.Equal("no-address", Letter.ReadShort(body));

    [Theory]
    [InlineData("One Heaven Eyes please, to Jane Hill in Leeds.")]
    [InlineData("1 heaven eyes for Jane Hill, Leeds. the postman knows me")]
    public void A_name_and_a_town_are_no_whole_address(string body) => Assert.Equal("incomplete-address", Letter.ReadShort(body));

    [Theory]
    [InlineData("Jane Hill\nFlat 9B, Tower 2\n88 Harbour Road\nWan Chai\nHong Kong", "HK")]
    [InlineData("Jane Hill\nP.O. Box 4512\nDoha\nQatar", "QA")]
    public void Where_there_are_no_postcodes_none_is_missed(string block, string country) =>
        Assert.EndsWith($"|  | {country}", Letter.ReadShort("One Heaven Eyes please.\n\n" + block), StringComparison.Ordinal);

    [Fact]
    public void A_first_name_at_the_address_is_filled_up_from_the_sender() =>
        Assert.StartsWith(
            "Meirion Hughes |",
            Letter.ReadShort("Both please.\n\nMeirion\n12 Orchard Street\nLeeds LS6 2AB", from: "Hughes, Meirion"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sender_who_is_an_organisation_is_no_name() =>
        Assert.Equal(
            "incomplete-address",
            Letter.ReadShort("Both please.\n\n12 Orchard Street\nLeeds LS6 2AB", from: "Brook School Office")
        );
}
