using OrderWorker.Tests.Corpus.Scoring;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>Orders that changed mails of the corpus were once read wrongly as.</summary>
public sealed class FuzzFoundTests
{
    [Theory]
    [InlineData("I would like to order\n\n7 x \"Hearth\"\n2 x \"Low Tide\" (CD)\n", "7xHEARTH 2xTIDE-CD")]
    [InlineData("I would like to order\n\n7 x \"Low Tide\" (CD)\n", "7xTIDE-CD")]
    [InlineData("I would like to order\n\n7 x \"Seven\"\n1 x \"Hearth\"\n", "1xHEARTH 7xSEVEN")]
    [InlineData("Please send me:\n\n- \"Seven\": 7\n- \"Hearth\": 2\n", "2xHEARTH 7xSEVEN")]
    [InlineData("Please send me:\n\n- \"Hearth\": 7\n- \"Low Tide\" (CD): 7\n", "7xHEARTH 7xTIDE-CD")]
    [InlineData("Please send me seven copies of \"Seven\" and seven of \"Hearth\".", "7xHEARTH 7xSEVEN")]
    [InlineData("Please send me:\n\n\"Seven\" x 7\n", "7xSEVEN")]
    [InlineData("I would like 7 Hearth, please.", "7xHEARTH")]
    public void A_number_counts_copies_in_a_shop_with_a_title_of_that_number(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("I'd like \"Seven\" please.", "1xSEVEN")]
    [InlineData("One copy of Seven and one of Hearth please.", "1xHEARTH 1xSEVEN")]
    public void A_title_that_is_a_number_word_can_still_be_ordered(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));

    [Theory]
    [InlineData(
        "Would you post a copy of Songs of the Canal Vol. 2 to her?\n\nPS: please leave out \"Songs of the Canal Vol. 2\"."
    )]
    [InlineData("So would you post a copy of not Songs of the Canal Vol. 2 straight to her over there?")]
    [InlineData("I have Songs of the Canal Vol. 2 already. So please no volume 2.")]
    public void A_volume_that_is_refused_by_name_is_not_asked_for_by_its_number(string text) =>
        Assert.False(Mails.IsCertain(text, LabelledMail.All.First(m => m.Shop == "folk").Catalogue));

    [Theory]
    [InlineData(
        "Vol. 1 - two copies\nVol. 3 - one copy\nPlease send.\n\nPS: sorry, please make that 2 copies of \"Songs of the Canal Vol. 3\"."
    )]
    public void Rows_of_volumes_are_not_lost_beside_a_whole_title(string text) =>
        Assert.False(
            Mails.Of(text, "Songs of the Canal") is var mail
                && Core.Reading.Items.ItemReader.Read(mail, LabelledMail.All.First(m => m.Shop == "folk").Catalogue)
                    is { Reasons.Count: 0, Lines.Count: 1 }
        );

    [Fact]
    public void A_box_set_that_is_refused_by_its_name_is_not_sent_for_its_kind() =>
        Assert.False(
            Mails.IsCertain(
                "Please send me one box set, not The Ballad Chest.",
                LabelledMail.All.First(m => m.Shop == "teviot").Catalogue
            )
        );

    [Theory]
    [InlineData("Quiero un ejemplar de Heaven Eyes. El de Bach no, que ya lo tengo.", "1xheaven")]
    [InlineData("I would like one copy of Heaven Eyes. The Bach not, I have it.", "1xheaven")]
    public void A_title_with_a_no_behind_it_is_refused(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));

    [Theory]
    [InlineData("One of each please.\n\nPS: not \"Heaven Eyes\" after all.")]
    [InlineData("Heaven Eyes we have. One of each please.")]
    [InlineData("I do not want the Bach. Please send all three albums.")]
    public void One_of_each_beside_a_refused_title_is_asked_about(string text) =>
        Assert.False(Mails.IsCertain(text, Shops.Cello));

    [Theory]
    [InlineData(
        "Please send a single copy of not the Bach, and could you send it to my work, because our postman leaves everything in the hedge."
    )]
    [InlineData("Please send it to my work, my neighbour takes everything.")]
    [InlineData("I would like to thank you, since everything you do is a joy.")]
    public void Everything_in_another_clause_than_the_wish_orders_nothing(string text) =>
        Assert.False(Mails.IsCertain(text, Shops.Cello));

    [Theory]
    [InlineData("I'd like everything you have please.")]
    [InlineData("Please send me one of everything.")]
    [InlineData("Everything, please!")]
    public void Everything_that_is_wished_for_is_the_whole_catalogue(string text) =>
        Assert.Equal("1xbach 1xheaven 1xrise", Mails.LinesOf(text, Shops.Cello));

    [Theory]
    [InlineData("Please send me:\n\n- \"Endspiele kompakt\": 2\n- \"Zugzwang\": 1\n", "2xEK1 1xZUG")]
    [InlineData("Please send me:\n\nEndspiele kompakt: 3\n", "3xEK1")]
    [InlineData("Please send me:\n\n- \"Endspiele kompakt 2\": 1\n- \"Endspiele kompakt\": 2\n", "2xEK1 1xEK2")]
    [InlineData("I would like Endspiele kompakt 2, please.", "1xEK2")]
    public void A_number_behind_the_title_is_not_the_number_in_another_title(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, LabelledMail.All.First(m => m.Shop == "chess").Catalogue));

    [Fact]
    public void A_number_that_may_count_or_be_the_titles_own_is_asked_about() =>
        Assert.False(
            Mails.IsCertain(
                "Please send me:\n\nEndspiele kompakt - 2\n",
                LabelledMail.All.First(m => m.Shop == "chess").Catalogue
            )
        );
}
