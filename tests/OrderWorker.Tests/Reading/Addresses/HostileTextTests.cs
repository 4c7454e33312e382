using System.Diagnostics;

namespace OrderWorker.Tests.Reading.Addresses;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("12 ")]
    [InlineData("a")]
    [InlineData(",")]
    [InlineData("LS6 2AB ")]
    [InlineData("LS6 2AB\n")]
    [InlineData("12 Orchard Street, ")]
    [InlineData("Jane Hill\n12 Orchard Street\nLeeds LS6 2AB\n\n")]
    [InlineData("to my address is ")]
    [InlineData("one to me and one to ")]
    [InlineData("Name: Jane Hill\nAddress: 12 Orchard Street\n")]
    [InlineData("> \n")]
    [InlineData("....... ")]
    [InlineData("\n")]
    public void A_megabyte_of_anything_is_read_in_a_moment(string unit)
    {
        var body = string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length));
        Letter.Read(unit); // the tables are made once

        var started = Stopwatch.GetTimestamp();
        Letter.Read(body);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Half_a_letter_in_the_street_line_is_read_past()
    {
        var reading = Letter.Read(
            "One Heaven Eyes please.\n\nJane Hill\n12 Orchard Street \uD83C\nLeeds LS6 2AB\n\nThe number is 12."
        );

        Assert.Equal("LS6 2AB", reading.ShipTo?.Postcode);
    }

    [Fact]
    public void A_line_of_signs_without_a_word_is_read_past() =>
        Assert.NotEmpty(
            Letter
                .Read("�A29BéAéß,;2Z6�1〒–B6S–2Ba––:)a\t SéB2\n�\t.9B�L>a6〒>2-BAZBL;A662£aA£L:\n)@>–2A(〒1 SSé,–9@(Zaa£")
                .Reasons
        );

    [Fact]
    public void Any_text_gets_an_answer() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.String[CsCheck.Gen.Char["aZ19 ,.:;\n\t-–()>@£éß〒🎻LS62AB"], 0, 120],
            text => Assert.True(Letter.Read(text) is { Reasons.Count: > 0 } or { ShipTo: not null })
        );
}
