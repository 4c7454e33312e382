namespace OrderWorker.Tests.Reading.Items;

/// <summary>Formats in the catalogue's own words, of one word or several.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("Please send 12 vocal scores of Harvest Requiem.", "12xREQ-VOC")]
    [InlineData("Please send Harvest Requiem, vocal score, 12 copies.", "12xREQ-VOC")]
    [InlineData("One full score and twelve vocal scores of Harvest Requiem please.", "1xREQ-FULL 12xREQ-VOC")]
    [InlineData("We'd like Harvest Requiem: 1 full score, 12 vocal scores.", "1xREQ-FULL 12xREQ-VOC")]
    [InlineData("Please send the full score of Harvest Requiem.", "1xREQ-FULL")]
    [InlineData("Please send the Fenland Magnificat vocal score.", "1xMAG-VOC")]
    [InlineData("Please send 3 x Fenland Magnificat (full).", "3xMAG-FULL")]
    [InlineData("Two vocal scores of Harvest Requiem and one full score of Fenland Magnificat please.", "1xMAG-FULL 2xREQ-VOC")]
    [InlineData("Please send Low Tide on 7\" single.", "1xTIDE-7")]
    [InlineData("Please send the 12-inch single of Low Tide.", "1xTIDE-12")]
    [InlineData("Please send Low Tide, 7 inch, two copies.", "2xTIDE-7")]
    [InlineData("Two copies of the Walking Home hardcover please.", "2xWALK-HARD")]
    [InlineData("2 hardcovers of Walking Home please.", "2xWALK-HARD")]
    [InlineData("One hardcover and two paperbacks of Walking Home please.", "1xWALK-HARD 2xWALK-PAPER")]
    public void A_format_goes_by_its_words_in_the_catalogue(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, MusicShop.Catalogue));

    [Theory]
    [InlineData("Please send Harvest Requiem.")]
    [InlineData("Please send a score of Harvest Requiem.")]
    [InlineData("Please send Harvest Requiem and my thanks in full.")]
    [InlineData("Please send Low Tide as a single.")]
    [InlineData("Please send Walking Home as a book.")]
    [InlineData("Please send 7 copies of Low Tide.")]
    [InlineData("Please send the piano score of Harvest Requiem.")]
    [InlineData("One full score and twelve vocal scores please.")]
    public void A_format_that_is_not_told_goes_to_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, MusicShop.Catalogue));
}
