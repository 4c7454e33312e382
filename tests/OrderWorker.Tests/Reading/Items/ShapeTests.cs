namespace OrderWorker.Tests.Reading.Items;

/// <summary>Orders in the shapes that people give them: tables, rows of volumes, deals, sums.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("Please send:\nNo.\tTitle\tQty\tEach\n1\tThree Wishes\t2\t10.00\n2\t100 Songs\t1\t12.00", "1xH03 2xH08")]
    [InlineData(
        "Please send:\nItem          Price    Qty\nThree Wishes     10      2\n100 Songs        12      1",
        "1xH03 2xH08"
    )]
    [InlineData("Please send:\n| Title | Copies |\n| Three Wishes | 2 |\n| 100 Songs | 1 |", "1xH03 2xH08")]
    [InlineData("Please send:\n1\tThree Wishes\t2\n2\t100 Songs\t1", "1xH03 2xH08")]
    [InlineData(
        "We would like:\n    Three Wishes (Holt)                        12 copies\n    Twenty-Two Tunes                            6 copies\n    Home                                        1 copy",
        "6xH04 1xH05 12xH08"
    )]
    public void The_head_of_a_table_says_what_its_numbers_are(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send: Three Wishes (3) 100 Songs (2)", "2xH03 3xH08")]
    [InlineData("Please send Three Wishes (3) Twenty-Two Tunes (2)", "2xH04 3xH08")]
    [InlineData("Please send Three Wishes (3 copies) 100 Songs (2 copies)", "2xH03 3xH08")]
    public void A_number_in_brackets_is_that_of_the_title_before_it(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send one Three Wishes for the wishes of our people.", "1xH08")]
    [InlineData("Please send two Twenty-Two Tunes for our songs evening.", "2xH04")]
    public void Whom_the_goods_are_for_is_no_title(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send:\nTitle\tQty\nThree Wishes\t2\n100 Songs\t\nTwenty-Two Tunes\t1")]
    [InlineData("Please send Three Wishes for our players. There are five of us.")]
    [InlineData("My wife and I would each like a copy of Three Wishes.")]
    public void What_a_table_or_a_number_of_persons_leaves_open_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Fen Dances I and III.", "1xH11 1xH13")]
    [InlineData("Please send Fen Dances 1 x8, volume 3 x8 and Home x2.", "2xH05 8xH11 8xH13")]
    [InlineData("Re: Fen Dances\n\nVol. 1 - two copies\nVol. 3 - one copy", "2xH11 1xH13")]
    public void Volumes_are_read_by_figures_and_in_rows(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("One copy of Lanterns on CD and one of the same on vinyl please.", "1xH09-CD 1xH09-LP")]
    [InlineData("Please send Lanterns on CD and two on vinyl.", "1xH09-CD 2xH09-LP")]
    [InlineData("Please send a copy of Three Wishes and a second copy of it for my sister.", "2xH08")]
    [InlineData("Three Wishes, two of those please.", "2xH08")]
    [InlineData("I'd like 2 Three Wishes and 1 Home please (3 in total).", "1xH05 2xH08")]
    [InlineData("Three copies of Three Wishes for the three aunties please.", "3xH08")]
    [InlineData("Please send Three Wishes to our reading room. Mr Kerr of 3B asked for it.", "1xH08")]
    public void More_of_the_same_is_counted(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("1 full score and two Hardcovers of Walking Home please")]
    [InlineData("Low Tide, the 7 inch, two of those please. Hearth as well.", "1xHEARTH 2xTIDE-7")]
    [InlineData("Walking Home as compact disc please.")]
    public void Formats_of_the_catalogue_are_told_apart(string text, string lines = "") =>
        Assert.True(
            lines.Length == 0 ? !Mails.IsCertain(text, MusicShop.Catalogue) : Mails.LinesOf(text, MusicShop.Catalogue) == lines,
            Mails.LinesOf(text, MusicShop.Catalogue)
        );
}
