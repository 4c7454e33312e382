using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>Numbers of persons, of postage and of titles that are number words; "the other two"; rows that ran together.</summary>
public sealed class PersonsAndRestTests
{
    [Theory]
    [InlineData("Please send seven copies of Hearth.", "7xHEARTH")]
    [InlineData("Seven x Hearth please.", "7xHEARTH")]
    [InlineData("Hearth x seven please", "7xHEARTH")]
    [InlineData("Please send Hearth and seven of Low Tide on CD.", "1xHEARTH 7xTIDE-CD")]
    [InlineData("Please send Hearth, seven pieces.", "7xHEARTH")]
    [InlineData("Please send Hearth and Seven.", "1xHEARTH 1xSEVEN")]
    [InlineData("Please send two copies of Seven.", "2xSEVEN")]
    public void A_title_that_is_a_number_word_counts_copies_where_copies_follow(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("Please send Hearth (two), Seven (one), and Low Tide on CD (one).", "2xHEARTH 1xSEVEN 1xTIDE-CD")]
    [InlineData("Bitte senden: Hearth (1 ex.), Seven (2 ex.)", "1xHEARTH 2xSEVEN")]
    [InlineData("Hearth   12 copies\nSeven    2 copies\nLow Tide CD   1 copy\n", "12xHEARTH 2xSEVEN 1xTIDE-CD")]
    public void A_number_in_brackets_or_in_a_column_counts_the_title_before_it(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("Please send:\n\nMoira: Hearth\nAlan: Hearth", "2xHEARTH")]
    [InlineData("Here is what people want:\n\nBig Sue - Hearth\nAlan - Hearth\nMe - Hearth", "3xHEARTH")]
    [InlineData("Please send:\n\nMoira: Hearth\nmyself: Hearth", "2xHEARTH")]
    [InlineData("Please send:\n\nColm (me) - Hearth\nAoife - Hearth and Low Tide on CD", "2xHEARTH 1xTIDE-CD")]
    [InlineData("Please send:\n\nColm - Hearth\nAoife - nothing this time\nPat - 2 Hearth", "3xHEARTH")]
    [InlineData(
        "Please send:\n\nfor Mum ........ Hearth\nfor Uncle Ray ........ Low Tide on CD\nfor me ........ Hearth too",
        "2xHEARTH 1xTIDE-CD"
    )]
    [InlineData("Please send:\n\nDavina - Seven\nEllen - Hearth", "1xHEARTH 1xSEVEN")]
    public void Rows_of_a_joint_order_are_a_copy_for_each_person(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("Three copies of Hearth, for myself and my two cousins.", "3xHEARTH")]
    [InlineData("Three copies of Hearth for the three aunties.", "3xHEARTH")]
    [InlineData("Two copies of Hearth, one for each of my neighbours.", "2xHEARTH")]
    [InlineData("Two copies of Hearth please, one for each of my sons.", "2xHEARTH")]
    [InlineData("Please send Hearth (10 pounds plus 3 to post).", "1xHEARTH")]
    [InlineData("Please send Hearth, 10 plus 3 postage.", "1xHEARTH")]
    public void A_number_of_persons_or_of_postage_changes_no_copies(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("Hearth, one for each of my neighbours please.")]
    [InlineData("Two copies of Hearth, two for each of my neighbours please.")]
    [InlineData("Three copies of Hearth for the four aunties.")]
    [InlineData("Please send Hearth.\n\nPS not the CD after all.")]
    [InlineData("Please send a copy of not Hearth.")]
    [InlineData("Please send a copy of Hearth.\n\nPS: not Hearth after all")]
    public void A_number_of_persons_that_does_not_fit_and_a_wish_taken_back_go_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("Not the Bach - just the other two please, one copy of each.", "1xheaven 1xrise")]
    [InlineData("I have the Bach already, please send the other two.", "1xheaven 1xrise")]
    [InlineData("Just the other two please, not Heaven Eyes.", "1xbach 1xrise")]
    [InlineData("I have Heaven Eyes. Please send two copies each of the other two.", "2xbach 2xrise")]
    [InlineData("I would like to order: \"The Rise of the Cellorettes\" - 2 copies \"Heaven Eyes\" - 1 copy", "1xheaven 2xrise")]
    public void The_other_two_are_what_the_mail_has_not_refused(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));

    [Theory]
    [InlineData("Please send the other two.")]
    [InlineData("I have the Bach and Heaven Eyes, please send the other two.")]
    [InlineData("I have the Bach, please send the other three.")]
    public void Others_that_are_not_as_many_as_are_left_go_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, Shops.Cello));

    [Theory]
    [InlineData("Can I order Hearth for the players in our group. There are five of us, or six if Jean counts herself in.")]
    [InlineData("Please send Hearth for our quartet. We are four.")]
    [InlineData("Hearth please, for the whole reading group - we're seven or eight.")]
    [InlineData("Please send Hearth for everyone in the band, there are 6 of us.")]
    [InlineData("Bitte senden Sie uns Hearth. Wir sind fünf.")]
    public void Heads_that_are_counted_beside_a_title_without_a_number_leave_the_copies_open(string text) =>
        Assert.False(Mails.IsCertain(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("Please send one copy of Hearth. There are five of us in the house.", "1xHEARTH")]
    [InlineData("Please send two copies of Hearth. We are two.", "2xHEARTH")]
    public void Heads_beside_a_number_of_copies_change_nothing(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));
}
