namespace OrderWorker.Tests.Reading.Items;

/// <summary>Volumes of a series, formats of a title, and numbers beside them that count neither.</summary>
public sealed class VolumeTests
{
    [Theory]
    [InlineData("Please send the three volumes of Fen Dances (1, 2 and 3).", "1xH11 1xH12 1xH13")]
    [InlineData("Please send the two volumes of Fen Dances, vol. 1 and vol. 3.", "1xH11 1xH13")]
    [InlineData("Please send two volumes of Fen Dances: 1 and 3.", "1xH11 1xH13")]
    [InlineData("Je souhaite acheter les trois volumes de Fen Dances (Vol. 1, Vol. 2 et Vol. 3).", "1xH11 1xH12 1xH13")]
    [InlineData("Please send the two volumes Fen Dances 2 and 3, one copy of each.", "1xH12 1xH13")]
    public void A_number_of_volumes_counts_no_copies_of_the_first(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send the three volumes of Fen Dances (1 and 2).")]
    [InlineData("Please send the two volumes of Fen Dances, vol. 1, vol. 2 and vol. 3.")]
    public void A_number_of_volumes_that_are_not_told_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send a copy of the second volume of Fen Dances.", "1xH12")]
    [InlineData("Please send the third volume of the Fen Dances.", "1xH13")]
    [InlineData("Please send two copies of the first volume of Fen Dances.", "2xH11")]
    [InlineData("Please send the first and the third volume of Fen Dances.", "1xH11 1xH13")]
    [InlineData("The second CD of Fen Dances please, and one Three Wishes.", "1xH08 1xH12")]
    [InlineData("Ich hätte gern den zweiten Band von Fen Dances, bitte.", "1xH12")]
    public void A_volume_is_told_by_its_place(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send the fifth volume of Fen Dances.")]
    [InlineData("Please send the last volume of Fen Dances.")]
    [InlineData("Please send the latter volume of Fen Dances.")]
    public void A_place_that_names_no_volume_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Fen Dances volumes 1 & 2 please (3 I'll leave).", "1xH11 1xH12")]
    [InlineData("Fen Dances volumes 1 and 3 please (2 I have).", "1xH11 1xH13")]
    [InlineData("Fen Dances 1 and 2 please - 3 we'll skip.", "1xH11 1xH12")]
    public void A_volume_taken_out_by_its_number_counts_nothing(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send Lanterns in both formats.", "1xH09-CD 1xH09-LP")]
    [InlineData("I'd like Lanterns in both formats, and one Three Wishes.", "1xH08 1xH09-CD 1xH09-LP")]
    [InlineData(
        "I'm after Lanterns in both formats, that is one LP for the good room and one CD for the car.",
        "1xH09-CD 1xH09-LP"
    )]
    [InlineData("Please send Lanterns: one LP for the club and two CDs for the car.", "2xH09-CD 1xH09-LP")]
    [InlineData("Ich hätte gern Lanterns in beiden Formaten, bitte.", "1xH09-CD 1xH09-LP")]
    public void All_formats_of_a_title_are_one_of_each(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Which of the formats of Lanterns is better? Please send one Lanterns.")]
    [InlineData("Please send two copies of Lanterns in both formats.")]
    [InlineData("Please send Lanterns in whichever format is cheaper.")]
    public void Formats_that_nobody_settles_go_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Vorrei acquistare “Three Wishes”, una sola copia.", "1xH08")]
    [InlineData("Ich hätte gern Three Wishes, ein einziges Exemplar.", "1xH08")]
    [InlineData("Je voudrais Three Wishes, un seul exemplaire.", "1xH08")]
    [InlineData("Please send Three Wishes, two lovely copies.", "2xH08")]
    [InlineData("Ich hätte gern Three Wishes (einmal) und 100 Songs (ebenfalls einmal).", "1xH03 1xH08")]
    [InlineData("Please send one Three Wishes, and 100 Songs twice.", "2xH03 1xH08")]
    public void A_number_after_its_title_counts_it_whatever_word_stands_between(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));

    [Theory]
    [InlineData("Please send 1 copy of Three Wishes.\n\nCheque for the forty-five to Mill Lane.", "1xH08")]
    [InlineData("Please send 1 copy of Three Wishes.\n\nCheque for the thirty-two to Hilltop Music.", "1xH08")]
    [InlineData("Two of Three Wishes and one Home please. Plus £12 to send to Australia, so 40 pounds.", "1xH05 2xH08")]
    [InlineData("Please send 1 copy of Three Wishes. I make that £10, free of postage as we're over the sixty.", "1xH08")]
    [InlineData("Twenty-Two Tunes and Three Wishes (Three Wishes by Anna Holt) please, one of each", "1xH04 1xH08")]
    [InlineData("Three Wishes, 100 Songs and Three Wishes please, 1 of each", "1xH03 1xH08")]
    [InlineData("Please send one Three Wishes.\n\nThanks, Anne Weir\nHolt-on-Wye", "1xH08")]
    [InlineData("Please send\n\nShelf    CD    No.\nleft    Lanterns    1\nright    Three Wishes    2", "2xH08 1xH09-CD")]
    public void Words_that_leave_nothing_open_raise_no_doubt(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, HilltopShop.Catalogue));
}
