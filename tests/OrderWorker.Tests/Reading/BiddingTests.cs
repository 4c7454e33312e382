using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Reading;

/// <summary>What a mail tells the shop beside its order is for a person; who tells of herself orders all the same.</summary>
public sealed class BiddingTests
{
    private static readonly Core.Catalogue.ShopCatalogue Folk = LabelledMail.All.First(m => m.Shop == "folk").Catalogue;

    [Theory]
    [InlineData("Please send me one copy of Ruins. You have the new house from the last parcel.")]
    [InlineData("Please send me one copy of Ruins, and keep it until he has gone.")]
    [InlineData("Could you send me one copy of Ruins, and could you please keep it a while.")]
    [InlineData("Please send me one copy of Ruins, at 35 % off as for other dealers.")]
    [InlineData("One copy of Ruins, please. Whichever sleeve it is, perhaps the other one.")]
    public void What_it_tells_the_shop_is_for_a_person(string text) => Assert.False(Mails.IsCertain(text, Folk));

    [Theory]
    [InlineData("One Ruins please, can you post to Norway. PayPal.")]
    [InlineData("One Ruins please. Ha ha, as if")]
    [InlineData("One Ruins please. Cheque to follow once the disc is here and I've heard it.")]
    [InlineData("One Ruins please, one of 1969 and a box set of the whole Drystone.")]
    [InlineData("One Ruins please. My neighbour wants one too.")]
    [InlineData("One Ruins please. This replaces what I wrote on Tuesday.")]
    [InlineData("Two of Ruins please, or what's left of them after Saturday's stall.")]
    public void What_leaves_the_order_open_in_other_words_is_for_a_person(string text) =>
        Assert.False(Mails.IsCertain(text, Folk));

    [Theory]
    [InlineData("Could you post to me at home one copy of Ruins.")]
    [InlineData("Please send one copy of Ruins. I will pay with PayPal as soon as you confirm.")]
    [InlineData("Please send one copy of Ruins by Drystone. It sounds as if they played in our kitchen.")]
    public void What_only_sounds_like_it_is_not(string text) => Assert.True(Mails.IsCertain(text, Folk));

    [Theory]
    [InlineData("I have collected the money and put it through PayPal. Please send me one copy of Ruins.")]
    [InlineData("You may remember me from Ennis. Please send me one copy of Ruins.")]
    [InlineData("We are 100 % sure that it is the best. Please send me one copy of Ruins.")]
    [InlineData("Please send me one copy of Ruins and put my name on it.")]
    public void What_it_tells_of_its_writer_is_not(string text) => Assert.True(Mails.IsCertain(text, Folk));

    [Theory]
    [InlineData("Tom Carrick - Night Shift - 1\nDrystone - Ruins - 1\nPlease send these.")]
    [InlineData(
        "Please send:\n\nAlfia Nakipbekova - Kodály, Sonata for Solo Cello - 1\nCellorhythmics - Heaven Eyes - 1",
        "cello"
    )]
    public void A_title_that_the_shop_has_not_is_not_its_artists_only_one(string text, string shop = "folk") =>
        Assert.False(Mails.IsCertain(text, LabelledMail.All.First(m => m.Shop == shop).Catalogue));
}
