namespace OrderWorker.Tests.Reading.Items;

/// <summary>How many copies a mail asks for, however it says so.</summary>
public sealed class CopiesTests
{
    [Theory]
    [InlineData("Please send one Three Wishes for me and one Three Wishes for my mother.", "2xH08")]
    [InlineData("Please send Three Wishes, one for me and one for my mother.", "2xH08")]
    [InlineData("One Three Wishes for me and two for my sister please.", "3xH08")]
    [InlineData("One copy of Three Wishes please, and another for my sister.", "2xH08")]
    [InlineData("I bought Three Wishes last year, please send me another one.", "1xH08")]
    [InlineData("Please send me another copy of Three Wishes.", "1xH08")]
    [InlineData("I loved Three Wishes. Please send me another copy.", "1xH08")]
    [InlineData("Please send two more copies of Three Wishes.", "2xH08")]
    public void Copies_told_person_by_person_add_up(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("And one Home please.", "1xH05")]
    [InlineData("& the Home please", "1xH05")]
    public void Mail_that_begins_with_and_is_read(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Fen Dances volumes 1 to 3 please", "1xH11 1xH12 1xH13")]
    [InlineData("Fen Dances 1 & 3 please", "1xH11 1xH13")]
    [InlineData("Fen Dances 1, 2 and 3 please", "1xH11 1xH12 1xH13")]
    [InlineData("All three volumes of Fen Dances.", "1xH11 1xH12 1xH13")]
    [InlineData("All three volumes of Fen Dances please.", "1xH11 1xH12 1xH13")]
    [InlineData("All three Fen Dances please", "1xH11 1xH12 1xH13")]
    [InlineData("The Fen Dances set please", "1xH11 1xH12 1xH13")]
    [InlineData("All the Fen Dances CDs please.", "1xH11 1xH12 1xH13")]
    [InlineData("2 x Fen Dances 1 and 1 x Fen Dances 3 please", "2xH11 1xH13")]
    [InlineData("Two copies of Fen Dances 2 please.", "2xH12")]
    [InlineData("Fen Dances 2 x 2 please", "2xH12")]
    [InlineData("Fen Dances Vol. 1 (2), Fen Dances Vol. 3 (1) please", "2xH11 1xH13")]
    [InlineData("Two of each of the three Fen Dances please", "2xH11 2xH12 2xH13")]
    [InlineData("Fen Dances volumes one and two, two copies of each please", "2xH11 2xH12")]
    [InlineData("A pair of each of Home and Three Wishes please", "2xH05 2xH08")]
    [InlineData("Three Wishes and Home, both please.", "1xH05 1xH08")]
    [InlineData("Three Wishes and 100 Songs - one of each please.", "1xH03 1xH08")]
    [InlineData("Both Anna Holt CDs please.", "1xH02 1xH08")]
    [InlineData("Both CDs by Anna Holt please.", "1xH02 1xH08")]
    [InlineData("All three Dry Ditch CDs please", "1xH04 1xH05 1xH15")]
    [InlineData("Everything by Dry Ditch please", "1xH04 1xH05 1xH15")]
    [InlineData("Everything by Dry Ditch except Home please", "1xH04 1xH15")]
    [InlineData("Everything by Anna Holt except 1984 please", "1xH08")]
    [InlineData("All the Dry Ditch CDs but not Home please", "1xH04 1xH15")]
    [InlineData("The lot by Anna Holt please", "1xH02 1xH08")]
    public void Volumes_and_sets_are_what_stands_around_them(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Fen Dances vol 4 please")]
    [InlineData("Fen Dances please")]
    public void A_volume_that_is_not_there_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send 2 Three Wishes. Sorry, make that 3.", "3xH08")]
    [InlineData("Please send Three Wishes and Home. Scrap that, just Home.", "1xH05")]
    [InlineData("Please send Three Wishes and Home. Actually not Home.", "1xH08")]
    [InlineData("Please send one Three Wishes. Actually two.", "2xH08")]
    [InlineData("Please send Three Wishes. PS add Home too please.", "1xH05 1xH08")]
    [InlineData("Please send Three Wishes. PS: two copies please.", "2xH08")]
    [InlineData("Please send Three Wishes. PS one 100 Songs as well.", "1xH03 1xH08")]
    [InlineData("Please send 100 Songs instead of Three Wishes.", "1xH03")]
    [InlineData("Please send Three Wishes - no, wait, 100 Songs.", "1xH03")]
    [InlineData("Please send Three Wishes (2). On second thoughts, one will do.", "1xH08")]
    [InlineData("Please send Three Wishes and Lanterns at Sea. Sorry, I meant 100 Songs, not Lanterns at Sea.", "1xH03 1xH08")]
    [InlineData("Three Wishes please, not the 1984.", "1xH08")]
    [InlineData("Three Wishes please. No LPs.", "1xH08")]
    [InlineData("Lanterns please, no LPs.", "1xH09-CD")]
    [InlineData("Lanterns please, not the vinyl.", "1xH09-CD")]
    [InlineData("I don't want 100 Songs, just Three Wishes please.", "1xH08")]
    public void A_correction_in_the_mail_counts(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Item | Qty | Price\nThree Wishes | 2 | 10.00\n100 Songs | 1 | 12.00\n\nPlease send these.", "1xH03 2xH08")]
    [InlineData("Qty  Title\n2    Three Wishes\n1    100 Songs\n\nPlease send the above.", "1xH03 2xH08")]
    [InlineData("Please send:\nThree Wishes ........ 2\n100 Songs ........ 1", "1xH03 2xH08")]
    [InlineData("Please send:\nThree Wishes ........ £10.00\n100 Songs ........ £12.00", "1xH03 1xH08")]
    [InlineData("Please send:\nH08  Three Wishes  2\nH03  100 Songs  1", "1xH03 2xH08")]
    [InlineData("Please send:\nThree Wishes (H08) x 2\n100 Songs (H03) x 1", "1xH03 2xH08")]
    [InlineData("Please send:\n2 x H08\n1 x H03", "1xH03 2xH08")]
    [InlineData("Please send:\nThree Wishes - CD - £10.00 - 2 - £20.00\n100 Songs - CD - £12.00 - 1 - £12.00", "1xH03 2xH08")]
    [InlineData("Please send:\nThree Wishes CD 2 @ £10.00 = £20.00\n100 Songs CD 1 @ £12.00 = £12.00", "1xH03 2xH08")]
    [InlineData("Please send:\nTitle: Three Wishes\nQuantity: 2\nTitle: 100 Songs\nQuantity: 1", "1xH03 2xH08")]
    [InlineData("Please send:\n1. Three Wishes\n2. 100 Songs\n3. Home", "1xH03 1xH05 1xH08")]
    [InlineData("Please send:\n1) Three Wishes x2\n2) 100 Songs", "1xH03 2xH08")]
    [InlineData("Two each of Three Wishes, 100 Songs and Home please", "2xH03 2xH05 2xH08")]
    [InlineData("Three Wishes, 100 Songs and Home, two of each please", "2xH03 2xH05 2xH08")]
    [InlineData("Order:\n2 - Three Wishes\n3 - 100 Songs", "3xH03 2xH08")]
    [InlineData("Order:\nThree Wishes: 2\n100 Songs: 3", "3xH03 2xH08")]
    [InlineData("Order:\n[2] Three Wishes\n[1] 100 Songs", "1xH03 2xH08")]
    public void Rows_and_columns_of_any_make_are_read(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Three Wishes. My phone is 01632 960123. I'm at 12 Mill Lane.", "1xH08")]
    [InlineData("Please send Three Wishes, £10.00.", "1xH08")]
    [InlineData("Please send Three Wishes, I saw it in 2024.", "1xH08")]
    [InlineData("Please send Three Wishes (track 3 is lovely).", "1xH08")]
    [InlineData("Three Wishes x 0, 100 Songs x 1 please", "1xH03")]
    public void Numbers_of_other_things_count_no_copies(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("5000 copies of Three Wishes please")]
    [InlineData("-1 copies of Three Wishes please")]
    [InlineData("-2 Three Wishes please")]
    [InlineData("1/2 Three Wishes please")]
    [InlineData("half a Three Wishes please")]
    [InlineData("0 Three Wishes please")]
    [InlineData("1.5 copies of Three Wishes please")]
    [InlineData("100000000000 Three Wishes please")]
    [InlineData("2-3 Three Wishes please")]
    [InlineData("Please send Three Wishes by 14 December.")]
    [InlineData("Please send Three Wishes for my 3 sons.")]
    public void A_number_that_nobody_could_pack_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send me two copies of Three Wishes, one now and one in December.")]
    [InlineData("I'd like Three Wishes now and Twenty-Two Tunes in the new year please.")]
    [InlineData("Please send one Lanterns at Sea this week and the other one at Easter.")]
    [InlineData("Please send Three Wishes, but not before 1 March.")]
    [InlineData("Please send Three Wishes. Post it after Christmas, we are away until then.")]
    [InlineData("Two Lanterns at Sea please - send one straight away and hold the other until June.")]
    [InlineData("Please send Lanterns at Sea and Three Wishes. Make the first one two.")]
    [InlineData("Please send Lanterns at Sea and Three Wishes. Make the first two copies please.")]
    [InlineData("Lanterns at Sea and Three Wishes please - two of the second one.")]
    [InlineData("Please send Lanterns at Sea and Three Wishes. Make the second one three copies.")]
    [InlineData("I would like one copy of Three Wishes every month.")]
    public void Goods_that_are_to_go_later_do_not_go_now(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));
}
