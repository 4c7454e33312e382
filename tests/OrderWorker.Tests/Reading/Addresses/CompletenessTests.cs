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
