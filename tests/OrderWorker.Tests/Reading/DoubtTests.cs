using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>What a careful person would not pack without asking.</summary>
public sealed class DoubtTests
{
    [Theory]
    [InlineData("Please send \"Heaven Sent\".")]
    [InlineData("Please send Heaven Eyes Live.")]
    [InlineData("I'd like Heaven Eyes and Midnight Sun please.")]
    [InlineData("One Heaven Eyes and one Moonlit Bow please.")]
    [InlineData("I'd like some copies of the Bach.")]
    [InlineData("Please send a few Heaven Eyes.")]
    [InlineData("Please send two or three of the Bach.")]
    [InlineData("Please send me a Cellorhythmics CD.")]
    [InlineData("Could you send me the Elgar?")]
    [InlineData("Please send two copies of Heaven Eyes and the Rise, that is four CDs... no, three CDs.")]
    [InlineData("Please send either Heaven Eyes or the Bach.")]
    [InlineData("Please send 3 CDs: Heaven Eyes and the Bach.")]
    [InlineData("I'd like the Bach on vinyl please.")]
    [InlineData("Please send the set and one Bach.")]
    [InlineData("Please send 5000 copies of Heaven Eyes.")]
    [InlineData("Please send two of Heaven Eyes. One Heaven Eyes is for John and three are for Mary.")]
    [InlineData("Please send me 2 Bach, 1 Heaven Eyes and 1 Cellos in the Mist.")]
    [InlineData("I would like maybe two of the Bach.")]
    [InlineData("Please send another Bach. The first one has not come.")]
    [InlineData("Two CDs please.")]
    [InlineData("One Heaven Eyes. No, two. Or perhaps one. I leave it to you.")]
    [InlineData("Please send Heaven Eyes and whatever else you recommend.")]
    [InlineData("Please send Heaven Eyes and your new one.")]
    [InlineData("Please send one Bach and one of the others.")]
    [InlineData("I'd like the new Cellorhythmics album and the Bach.")]
    [InlineData("Send two: one Heaven Eyes, two Bach.")]
    [InlineData("Please send the Bach, volume 2.")]
    [InlineData("I'd like Heaven's Eye by Enya.")]
    [InlineData("One Bach Violin Partitas please.")]
    [InlineData("One copy of Six Cello Suites by Casals please.")]
    [InlineData("Please send one Heaven Eyes, and the sheet music of it.")]
    [InlineData("Please send 1 Heaven Eyes and 1 Heaven Eyes DVD.")]
    [InlineData("Could you put aside two Heaven Eyes until Friday?")]
    [InlineData("I'd like one of your CDs.")]
    [InlineData("Please send me the first one on your list.")]
    [InlineData("I would like ten minus one copies of the Bach.")]
    [InlineData("Please send the Bach to me and the same to my sister.")]
    [InlineData("As last time please.")]
    [InlineData("Please send the usual.")]
    [InlineData("Heaven Eyes x lots please!")]
    [InlineData("A box of Heaven Eyes please.")]
    [InlineData("One Heaven Eyes each for Tom, Dick and Harry please.")]
    [InlineData("Please send the Bach for each of my four pupils.")]
    [InlineData("We'd like a Heaven Eyes per household, we're 6 households.")]
    public void What_cannot_be_told_for_certain_is_never_accepted(string text) =>
        Assert.False(Mails.IsCertain(text, Shops.Cello));

    [Theory]
    [InlineData("The Heron please.")]
    [InlineData("Quiet Estuary please.")]
    [InlineData("The Ned Farrow CD please")]
    [InlineData("Quiet Estuary Live on LP please.")]
    [InlineData("Embers on vinyl please")]
    [InlineData("Any three Slategrey CDs please")]
    [InlineData("Songs of the Railway please")]
    [InlineData("Railway 4 please")]
    [InlineData("One of each please.")]
    [InlineData("Five CDs please: Embers, 1974 and Heron at Dusk.")]
    [InlineData("Please send The Heron Flies North.")]
    [InlineData("Please send Embers of Clare and 1974.")]
    [InlineData("Quiet Estuary x 2 please")]
    [InlineData("One heron please")]
    [InlineData("Songs of the Railway 1-4 please")]
    [InlineData("Railway volumes one to three twice please")]
    [InlineData("The Marlow Trio CD please")]
    [InlineData("Slategrey's new album please")]
    [InlineData("Two Slategrey CDs please")]
    [InlineData("Jigs please and Quiet Estuary Revisited on CD")]
    [InlineData("Please send 1970 by Ned Farrow")]
    [InlineData("Ned Farrow LP please")]
    [InlineData("Cúig Bóthar on cassette please")]
    [InlineData("Railway 1 and Railway 2 and Quiet Estuary")]
    [InlineData("Please send the book and Quiet Estuary.")]
    public void Nor_is_it_among_look_alikes(string text) => Assert.False(Mails.IsCertain(text, EastgateShop.Catalogue));

    [Theory]
    [InlineData("I loved Heaven Eyes at the concert. Thank you!")]
    [InlineData("Have you still got Heaven Eyes in stock?")]
    [InlineData("Does the Bach come with a booklet?")]
    [InlineData("I don't want the Bach.")]
    [InlineData("Thank you for the Bach, which arrived this morning and is wonderful.")]
    [InlineData("I bought Heaven Eyes and the Bach from you last year and play them all the time. Just wanted to say thanks.")]
    [InlineData("I think your Bach is overpriced and will not be buying it.")]
    [InlineData("My friend ordered Heaven Eyes. Lovely record.")]
    [InlineData("Congratulations on Heaven Eyes! I reviewed it in our magazine.")]
    [InlineData("We would like to play Heaven Eyes on our radio show. Who owns the rights?")]
    public void A_title_that_is_only_talked_of_is_not_ordered(string text) => Assert.Equal("", Mails.LinesOf(text, Shops.Cello));

    [Theory]
    [InlineData("Is Quiet Estuary still available on vinyl?")]
    [InlineData("I saw Slategrey in 1974 and still play Embers.")]
    [InlineData("Go raibh cúig bóthar, what a lovely year 1974 was.")]
    public void Nor_is_it_in_the_other_shop(string text) => Assert.Equal("", Mails.LinesOf(text, EastgateShop.Catalogue));

    [Theory]
    [InlineData("I'd like two copies of Heron at Dusk. Hang on, make it theee in all. £33.50 by PayPal.")]
    [InlineData("Heron at Dusk please. The second one, Gale Warning. £12.50 by PayPal.")]
    public void What_may_cost_the_same_is_settled_by_no_sum_and_said_to_be_on_the_list(string text)
    {
        var decision = TideShop.Read(text);

        Assert.Null(decision.Order);
        Assert.Null(decision.Question);
        Assert.Contains(decision.Reasons, r => r.IsFirm);
        Assert.DoesNotContain(decision.Reasons, r => r.Code == ReasonCode.UnknownItem);
    }
}
