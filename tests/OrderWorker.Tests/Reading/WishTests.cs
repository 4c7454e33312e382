using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>How buyers of one small shop say what they want.</summary>
public sealed class WishTests
{
    [Theory]
    [InlineData("Could I have Heaven Eyes?", "1xheaven")]
    [InlineData("I'd like to order: Heaven Eyes (1), Bach Six Cello Suites (2).", "2xbach 1xheaven")]
    [InlineData("Please may I have one each of the two Cellorhythmics CDs.", "1xheaven 1xrise")]
    [InlineData("Two each of Heaven Eyes and The Rise of the Cellorettes please.", "2xheaven 2xrise")]
    [InlineData("I already own Heaven Eyes and The Rise of the Cellorettes, so just the Bach please.", "1xbach")]
    [InlineData("I have both Cellorhythmics albums already. Please send me the Bach.", "1xbach")]
    [InlineData("Please send Heaven Eyes (not the Rise of the Cellorettes, which I have).", "1xheaven")]
    [InlineData("HEAVEN EYES X 1, RISE OF THE CELLORETTES X 1", "1xheaven 1xrise")]
    [InlineData("Heaven Eyes x2 please", "2xheaven")]
    [InlineData("2x heaven eyes pls!!", "2xheaven")]
    [InlineData("a couple of Heaven Eyes and one Bach please", "1xbach 2xheaven")]
    [InlineData("We need a dozen copies of the Bach suites for our pupils.", "12xbach")]
    [InlineData("I would like all three albums please.", "1xbach 1xheaven 1xrise")]
    [InlineData("Please send two sets of all three albums.", "2xbach 2xheaven 2xrise")]
    [InlineData("Can I have the set please", "1xbach 1xheaven 1xrise")]
    [InlineData("I'd like 2 of each please.", "2xbach 2xheaven 2xrise")]
    [InlineData("one of each album please", "1xbach 1xheaven 1xrise")]
    [InlineData("All three albums please and an extra Bach.", "2xbach 1xheaven 1xrise")]
    [InlineData("Please send both albums by Cellorhythmics. My husband loved the Bach.", "1xheaven 1xrise")]
    [InlineData("Please send 2 Heaven Eyes. Sorry, make that 4.", "4xheaven")]
    [InlineData("One Heaven Eyes please. Actually no, make it the Bach instead.", "1xbach")]
    [InlineData(
        "I'd like Heaven Eyes and the Bach. We heard The Rise of the Cellorettes at a friend's house last week.",
        "1xbach 1xheaven"
    )]
    [InlineData("My order: Heaven Eyes, qty 1", "1xheaven")]
    [InlineData("pls send heavn eyes to me", "1xheaven")]
    [InlineData("I'd like a copy of the Rise of the Celorettes", "1xrise")]
    [InlineData("I'd like the Alfia Nakipbekova CD please", "1xbach")]
    [InlineData("Please send me one CD of the Bach suites played by Alfia Nakipbekova", "1xbach")]
    [InlineData("Please send Heaven Eyes and also the Alfia Nakipbekova Bach disc.", "1xbach 1xheaven")]
    [InlineData("two Heaven Eyes + one Rise of the Cellorettes", "2xheaven 1xrise")]
    [InlineData(
        "I should be glad of two copies of 'Heaven Eyes' and a single copy of 'The Rise of the Cellorettes'.",
        "2xheaven 1xrise"
    )]
    [InlineData(
        "My wife's birthday is on 3 November and she is 60, so I'd like Heaven Eyes for her. I am at number 12.",
        "1xheaven"
    )]
    [InlineData("Please put me down for one Bach, for which I have sent eleven pounds by PayPal.", "1xbach")]
    [InlineData("I want to give Heaven Eyes to five friends, so please send five copies.", "5xheaven")]
    [InlineData("Two CDs please: Heaven Eyes and the Bach.", "1xbach 1xheaven")]
    [InlineData("I'd like two of the Bach - one for me and one for my sister.", "2xbach")]
    [InlineData("May I order 3 (three) copies of the Bach?", "3xbach")]
    [InlineData("I'd like Heaven Eyes, The Rise of the Cellorettes and the Bach.", "1xbach 1xheaven 1xrise")]
    [InlineData("I'd like the Bach and Rise. I've got Heaven Eyes.", "1xbach 1xrise")]
    [InlineData("One Heaven Eyes, please. P.S. I adore the Bach, which I bought in September.", "1xheaven")]
    [InlineData("Kindly send one (1) copy of \"Heaven Eyes\".", "1xheaven")]
    [InlineData("Hi, Bach please. Jo Bright, 3 Heaven Eyes Cottage, Rise Lane, Leeds LS1 4AB", "1xbach")]
    public void A_wish_in_plain_words_becomes_its_lines(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));

    [Theory]
    [InlineData(
        "I'd like two pairs of the Cellorhythmics albums, i.e. two Heaven Eyes and two Rise of the Cellorettes.",
        "2xheaven 2xrise"
    )]
    [InlineData("Two of the Cellorettes CD please", "2xrise")]
    [InlineData("Heaven Eyes - two please. The Rise of the Cellorettes - just one.", "2xheaven 1xrise")]
    [InlineData("Please could you post me Heaven Eyes together with The Rise of the Cellorettes", "1xheaven 1xrise")]
    [InlineData("I was going to order Heaven Eyes as well, but my daughter has it. So just one Bach please.", "1xbach")]
    [InlineData("I'd like the pair of Cellorhythmics albums please", "1xheaven 1xrise")]
    [InlineData("Both Heaven Eyes and the Bach please.", "1xbach 1xheaven")]
    [InlineData("Heaven Eyes and the Bach, two copies of each please.", "2xbach 2xheaven")]
    [InlineData("Could you please send one copy of Heaven Eyes to me, and two copies of the Bach.", "2xbach 1xheaven")]
    [InlineData("Dear Sirs, please supply ONE copy of THE RISE OF THE CELLORETTES. Yours etc.", "1xrise")]
    [InlineData("Please could we have twenty copies of Heaven Eyes for the choir", "20xheaven")]
    [InlineData("25 nos. JS Bach Six Cello Suites", "25xbach")]
    [InlineData("I missed the concert on the 12th (train was 40 minutes late!), but I want the Bach.", "1xbach")]
    [InlineData("I only have ten pounds this week so just Heaven Eyes please.", "1xheaven")]
    [InlineData("Please send two Bach CDs. My address has changed since last time.", "2xbach")]
    [InlineData("Please add me to your list. I'd also like Heaven Eyes and the Bach.", "1xbach 1xheaven")]
    [InlineData("Hello, I'd like 3 copies of Heaven Eyes for our choir. There are 40 of us but 3 will do!", "3xheaven")]
    [InlineData("My daughter is mad about Heaven Eyes so I'd like to give her a copy.", "1xheaven")]
    [InlineData("I'd like one CD of Heaven Eyes and one CD of the Rise of the Cellorettes.", "1xheaven 1xrise")]
    [InlineData("I need two more copies of Heaven Eyes please, everyone wants one.", "2xheaven")]
    [InlineData("both of the Cellorhythmics CDs please", "1xheaven 1xrise")]
    [InlineData("Both Cellorhythmics CDs please, two copies of each.", "2xheaven 2xrise")]
    [InlineData(
        "I want all of them please, i.e. The Rise of the Cellorettes, Heaven Eyes and the Bach.",
        "1xbach 1xheaven 1xrise"
    )]
    [InlineData("one copy each of all three CDs, please", "1xbach 1xheaven 1xrise")]
    [InlineData("Please send three complete sets.", "3xbach 3xheaven 3xrise")]
    [InlineData("Please send me Heaven Eyes - just the one.", "1xheaven")]
    [InlineData("Please send me Heaven Eyes. Just one copy, not two as I said on the phone.", "1xheaven")]
    [InlineData("I'd like to order the Bach (not the other two, thanks).", "1xbach")]
    [InlineData("Only the Bach please, I don't need Heaven Eyes or the Rise.", "1xbach")]
    [InlineData("Heaven Eyes, please, and, if you would be so kind, the Bach.", "1xbach 1xheaven")]
    [InlineData("Dear Campaign Kazakhstan, I heard you on Radio 3 and want Heaven Eyes.", "1xheaven")]
    [InlineData("Please send Heaven Eyes to me at the address below. I need two.", "2xheaven")]
    [InlineData("I would like Heaven Eyes. Two copies, please.", "2xheaven")]
    [InlineData("We are a quartet so four Bach please.", "4xbach")]
    [InlineData("One Heaven Eyes. Two Rise of the Cellorettes. Cheque to follow.", "1xheaven 2xrise")]
    [InlineData("one rise of cellorettes, two bach", "2xbach 1xrise")]
    [InlineData("1 rise, 2 bach", "2xbach 1xrise")]
    [InlineData("I'd like Heaven Eyes, and my brother would like the Bach, so one of each to me please.", "1xbach 1xheaven")]
    [InlineData("The Heaven Eyes CD please!", "1xheaven")]
    [InlineData("Heaven Eyes pls x", "1xheaven")]
    [InlineData(
        "Please send: Cellorhythmics, Heaven Eyes (1); Cellorhythmics, The Rise of the Cellorettes (1); Nakipbekova, Bach Suites (1)",
        "1xbach 1xheaven 1xrise"
    )]
    public void Whatever_the_words_the_copies_are_right(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));
}
