namespace OrderWorker.Tests.Reading.Addresses;

public sealed class BlockTests
{
    [Theory]
    [InlineData(
        "One Heaven Eyes please.\n\nJane Hill\n12 Orchard Street\nLeeds\nLS6 2AB",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "One Heaven Eyes please.\n\nMany thanks\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB\nUK",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "Jane Hill\n12 Orchard Street\nLeeds LS6 2AB\n\n14 October\n\nDear Sirs\n\nOne Heaven Eyes please.\n\nJane Hill",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData("One Heaven Eyes.\n\n12 Orchard Street\nLeeds\nLS6 2AB", "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB")]
    [InlineData(
        "One Heaven Eyes.\n\njane hill\n12 orchard street\nleeds\nls62ab",
        "jane hill | 12 orchard street / leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "1 x Heaven Eyes\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "Best wishes,\n\nJane\n\nFlat 2\n12 Orchard Street\nLeeds\nLS6 2AB\n",
        "Jane Hill | Flat 2 / 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "Thanks, Jane\n\n--\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB\nTel: 01632 960123\njane@example.org",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "One Heaven Eyes please.\n\nYours,\nJ. Hill\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    public void An_address_is_read_wherever_the_letter_has_it(string body, string expected) =>
        Assert.Equal(expected, Letter.ReadShort(body));

    [Theory]
    [InlineData(
        "Jane Hill\nThe Old Forge\nMarket Rasen\nLincs LN8 3AA",
        "Jane Hill | The Old Forge / Market Rasen / Lincs | LN8 3AA | GB"
    )]
    [InlineData(
        "Jane Hill\nc/o Miller\nRose Cottage, Back Lane\nStow on the Wold\nGL54 1AA",
        "Jane Hill | c/o Miller / Rose Cottage, Back Lane / Stow on the Wold | GL54 1AA | GB"
    )]
    [InlineData(
        "Jane Hill\nSt Mary's Primary School\nChurch Road\nBury St Edmunds\nIP33 1AA",
        "Jane Hill | St Mary's Primary School / Church Road / Bury St Edmunds | IP33 1AA | GB"
    )]
    [InlineData("Jane Hill\nP.O. Box 77\nTruro\nTR1 1AA", "Jane Hill | P.O. Box 77 / Truro | TR1 1AA | GB")]
    [InlineData(
        "Jane Hill\n3/2, 44 Dumbarton Terrace\nGlasgow\nG11 6AA\nScotland",
        "Jane Hill | 3/2, 44 Dumbarton Terrace / Glasgow | G11 6AA | GB"
    )]
    [InlineData(
        "Jane & Tom Hill\n44A St John's Hill\nBurgess Hill\nWest Sussex\nRH15 8AA",
        "Jane & Tom Hill | 44A St John's Hill / Burgess Hill / West Sussex | RH15 8AA | GB"
    )]
    public void Houses_boxes_flats_and_organisations_stay_lines_of_the_address(string block, string expected) =>
        Assert.Equal(expected, Letter.ReadShort("One Heaven Eyes please.\n\n" + block));

    [Fact]
    public void An_address_typed_with_empty_lines_between_is_one() =>
        Assert.Equal(
            "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB",
            Letter.ReadShort("One Heaven Eyes please.\n\nJane Hill\n\n12 Orchard Street\n\nLeeds\n\nLS6 2AB\n\nThank you!")
        );

    [Fact]
    public void Goods_above_a_block_are_no_part_of_it() =>
        Assert.Equal(
            "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB",
            Letter.ReadShort("2 Heaven Eyes\n1 JS Bach Six Cello Suites\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB")
        );
}
