namespace OrderWorker.Tests.Reading.Items;

/// <summary>Titles that are easily taken for something else, and something else that is easily taken for a title.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("Please send me 12 Carols.", "1xH06")]
    [InlineData("Please send me 12 carols", "1xH06")]
    [InlineData("Please send \"7\" by The Weir.", "1xH01")]
    [InlineData("One copy of 7 please.", "1xH01")]
    [InlineData("Two copies of 7 please.", "2xH01")]
    [InlineData("two 1984s please", "2xH02")]
    [InlineData("1984 x2 please", "2xH02")]
    [InlineData("1984 x 2 please", "2xH02")]
    [InlineData("3 x Twenty-Two Tunes please", "3xH04")]
    [InlineData("3 x 100 Songs please", "3xH03")]
    [InlineData("3 x 12 Carols please", "3xH06")]
    [InlineData("100 Songs x 3 please", "3xH03")]
    [InlineData("100 Songs please", "1xH03")]
    [InlineData("Two 100 Songs please.", "2xH03")]
    [InlineData("Please send Twenty Two Tunes.", "1xH04")]
    [InlineData("Please send 22 Tunes", "1xH04")]
    [InlineData("I'd like twenty-two copies of Three Wishes.", "22xH08")]
    [InlineData("I'd like three Three Wishes please.", "3xH08")]
    [InlineData("I'd like Three Wishes please.", "1xH08")]
    [InlineData("3 Wishes please", "1xH08")]
    [InlineData("The Thirty-Nine Stairs please, two copies", "2xH15")]
    [InlineData("2 x 39 Stairs please", "2xH15")]
    [InlineData("Please send Anna Holt's 1984.", "1xH02")]
    [InlineData("Please send the CD 1984 by Anna Holt.", "1xH02")]
    [InlineData("I was born in 1984. Please send Three Wishes.", "1xH08")]
    [InlineData("Please send 7 copies of Three Wishes.", "7xH08")]
    [InlineData("Please send 7 Three Wishes.", "7xH08")]
    [InlineData("Three Wishes, 1984 and 100 Songs please.", "1xH02 1xH03 1xH08")]
    [InlineData("1984, 2 copies; 7, 1 copy please", "1xH01 2xH02")]
    [InlineData("\"1984\" and \"7\" please", "1xH01 1xH02")]
    [InlineData("Vier Jahreszeiten bitte.", "1xH07")]
    [InlineData("Bitte senden Sie mir vier Jahreszeiten.", "1xH07")]
    [InlineData("Bitte schicken Sie mir zwei Vier Jahreszeiten.", "2xH07")]
    [InlineData("Ich hätte gern 2x Vier Jahreszeiten.", "2xH07")]
    [InlineData("Please send 12 Carols and 2 Three Wishes.", "1xH06 2xH08")]
    [InlineData("One 12 Carols please", "1xH06")]
    [InlineData("12 12 Carols please", "12xH06")]
    public void A_number_in_a_title_is_no_quantity_and_one_beside_it_is(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send 7.")]
    public void A_number_that_may_be_a_title_or_a_quantity_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Three Wishes to my home.", "1xH08")]
    [InlineData("Please send Home to my home.", "1xH05")]
    [InlineData("Please send two copies of Home.", "2xH05")]
    [InlineData("\"Home\" please, one copy.", "1xH05")]
    [InlineData("Please send Three Wishes. I shall be home in December.", "1xH08")]
    [InlineData("Please send December.", "1xH14")]
    [InlineData("Please send December by the Lowfield Choir", "1xH14")]
    [InlineData("Please send Three Wishes and Home.", "1xH05 1xH08")]
    [InlineData("I'd like Home and December please.", "1xH05 1xH14")]
    [InlineData("Home x 2, December x 1 please", "2xH05 1xH14")]
    public void An_everyday_word_is_a_title_where_it_stands_as_one(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send it to my home address.")]
    [InlineData("Please send Three Wishes in December")]
    public void An_everyday_word_is_no_title_by_chance(string text) => Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Lanterns on CD.", "1xH09-CD")]
    [InlineData("Please send Lanterns by Lanterns on vinyl.", "1xH09-LP")]
    [InlineData("Please send Lanterns at Sea by Lanterns.", "1xH10")]
    [InlineData("Please send everything by Lanterns on CD.", "1xH09-CD 1xH10")]
    [InlineData("Lanterns LP x2 please", "2xH09-LP")]
    public void An_artist_and_a_title_of_one_name_are_told_apart(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Lanterns.")]
    public void A_name_that_is_a_title_in_two_formats_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Three Whishes", "1xH08")]
    [InlineData("Please send THREE WISHES", "1xH08")]
    [InlineData("Please send Three\nWishes", "1xH08")]
    [InlineData("Please send Three-Wishes", "1xH08")]
    [InlineData("Please send 'Three Wishes'", "1xH08")]
    [InlineData("Please send [Three Wishes] x 2", "2xH08")]
    [InlineData("Please send lantern at sea", "1xH10")]
    public void A_title_is_known_however_it_is_written(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Three Wishes and Marsh Lights.")]
    [InlineData("Please send Marsh Lights.")]
    [InlineData("Please send Three Wishes, and Four Wishes too.")]
    [InlineData("Please send Three Wishes Live.")]
    [InlineData("Please send Six Wishes.")]
    [InlineData("Please send 23 Tunes.")]
    [InlineData("Please send 200 Songs.")]
    [InlineData("Please send 1985 by Anna Holt.")]
    [InlineData("Please send Twnety-Two Tunes")]
    public void A_title_that_the_shop_does_not_have_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));
}
