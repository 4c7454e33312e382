namespace OrderWorker.Tests.Reading.Addresses;

public sealed class SentenceTests
{
    [Theory]
    [InlineData(
        "My address is 12 Orchard Street, Leeds, LS6 2AB. I pay by PayPal.",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "Please send one Heaven Eyes to Mrs J. Hill, 12 Orchard Street, Leeds LS6 2AB and I will pay by cheque.",
        "J. Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "I live at 12 Orchard Street Leeds LS6 2AB and the money has gone by PayPal.",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "please send to jane hill, 12 orchard street, leeds ls6 2ab. thanks",
        "jane hill | 12 orchard street / leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "My name is Jane Hilary Hill and I live at 12 Orchard Street, Leeds, LS6 2AB.",
        "Jane Hilary Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "Jane Hill, 12 Orchard Street, Leeds, West Yorkshire, LS6 2AB",
        "Jane Hill | 12 Orchard Street / Leeds / West Yorkshire | LS6 2AB | GB"
    )]
    [InlineData(
        "Post them to Jane Hill at 12 Orchard Street, Leeds LS6 2AB please.",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "It can come to the usual place: Jane Hill, 12 Orchard Street, Leeds LS6 2AB",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "Ship to Jane Hill - 12 Orchard Street - Leeds - LS6 2AB",
        "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData(
        "Could it go to me at Flat 3, 12 Orchard Street, Leeds LS6 2AB?",
        "Jane Hill | Flat 3 / 12 Orchard Street / Leeds | LS6 2AB | GB"
    )]
    [InlineData("12 Orchard Street, Leeds LS6 2AB is where I am.", "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB")]
    [InlineData(
        "Please post it to my address, The Old Forge, Church Lane, Market Rasen LN8 3AA.",
        "Jane Hill | The Old Forge / Church Lane / Market Rasen | LN8 3AA | GB"
    )]
    public void An_address_in_a_sentence_is_read(string sentence, string expected) =>
        Assert.Equal(expected, Letter.ReadShort("Hello,\n\none Heaven Eyes please.\n\n" + sentence + "\n\nRegards\nJane Hill"));

    [Theory]
    [InlineData(
        "Please send it to my dad, Gordon Lomas, 5 Mill Street, Buxton SK17 6AA.",
        "Gordon Lomas | 5 Mill Street / Buxton | SK17 6AA | GB"
    )]
    [InlineData(
        "It is for my sister. Her address is Anna Berg, 5 Mill Street, Buxton SK17 6AA.",
        "Anna Berg | 5 Mill Street / Buxton | SK17 6AA | GB"
    )]
    [InlineData(
        "It's a present, so please send it straight to my sister Anna Berg, 5 Mill Street, Buxton SK17 6AA.",
        "Anna Berg | 5 Mill Street / Buxton | SK17 6AA | GB"
    )]
    [InlineData(
        "A present for my friend. She is Anna Berg and her address is 5 Mill Street, Buxton SK17 6AA.",
        "Anna Berg | 5 Mill Street / Buxton | SK17 6AA | GB"
    )]
    [InlineData(
        "Please send it to my sister:\n\nAnna Berg\n5 Mill Street\nBuxton SK17 6AA\n\nI am at 12 Orchard Street, Leeds LS6 2AB, in case you need it for the bill.",
        "Anna Berg | 5 Mill Street / Buxton | SK17 6AA | GB"
    )]
    public void A_present_goes_to_the_one_it_is_for(string sentence, string expected) =>
        Assert.Equal(expected, Letter.ReadShort("One Heaven Eyes please. " + sentence + "\n\nRegards\nJane Hill"));

    [Theory]
    [InlineData("Please send it to my mother, her address is 5 Mill Street, Buxton SK17 6AA.")]
    [InlineData("Her address is 5 Mill Street, Buxton SK17 6AA.")]
    public void A_present_without_a_name_does_not_get_the_buyers(string sentence) =>
        Assert.Equal("incomplete-address", Letter.ReadShort("One Heaven Eyes please. " + sentence + "\n\nRegards\nJane Hill"));

    [Theory]
    [InlineData("I'm at 12 Orchard Street, Leeds LS6 2AB but please send it to her.")]
    [InlineData("Please post it to my daughter.\n\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB")]
    public void The_writers_own_address_does_not_get_what_is_sent_to_somebody_else(string sentence) =>
        Assert.Equal("incomplete-address", Letter.ReadShort("One Heaven Eyes for a birthday. " + sentence));

    [Fact]
    public void The_words_around_a_name_are_no_part_of_it() =>
        Assert.Equal(
            "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB",
            Letter.ReadShort("One please. I'm Jane Hill, 12 Orchard Street, Leeds LS6 2AB.")
        );
}
