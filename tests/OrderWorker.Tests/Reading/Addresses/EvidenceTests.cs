namespace OrderWorker.Tests.Reading.Addresses;

public sealed class EvidenceTests
{
    private const string Body =
        "One Heaven Eyes please. Send it to Mrs Anna Berg, 12 Orchard Street,\nLeeds ls6 2ab, England. Thank you.";

    [Theory]
    [InlineData("ship_to.name", "Mrs Anna Berg")]
    [InlineData("ship_to.postcode", "ls6 2ab")]
    [InlineData("ship_to.country", "England")]
    public void Each_part_shows_the_words_that_it_was_read_from(string field, string words)
    {
        var evidence = Assert.Single(Letter.Read(Body).Evidence, e => e.Field == field);

        Assert.Equal(words, evidence.Words);
        Assert.Equal(words, Body.Substring(evidence.Start, evidence.Length));
        Assert.NotEmpty(evidence.Rule);
    }

    [Fact]
    public void Each_line_shows_where_it_stands() =>
        Assert.Equal(
            ["12 Orchard Street", "Leeds"],
            Letter.Read(Body).Evidence.Where(e => e.Field == "ship_to.lines").Select(e => Body.Substring(e.Start, e.Length))
        );

    [Fact]
    public void A_name_from_the_header_stands_nowhere_in_the_text() =>
        Assert.Equal(
            -1,
            Letter.Read("My address is 12 Orchard Street, Leeds LS6 2AB").Evidence.Single(e => e.Field == "ship_to.name").Start
        );
}
