using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Whole mails, with all that people tell beside their order.</summary>
public sealed class LetterTests
{
    [Theory]
    [InlineData(
        "Dear friends,\n\nIt was so good to meet you all at the festival in Cheltenham. My husband has talked of nothing else since. We bought The Rise of the Cellorettes from your stall and it has been in the car ever since; now we would like to have the other two discs as well, Heaven Eyes and the Bach.\n\nI have sent £19 by PayPal this evening (two CDs at £7 and £10, plus £2 p&p).\n\nWith best wishes,\nJo Bright\n3 Sea Road\nLeeds\nLS1 4AB",
        "1xbach 1xheaven"
    )]
    [InlineData(
        "Hello\n\nI saw your advert in the parish magazine and I would be interested in buying a copy of The Rise of the Cellorettes for my granddaughter, who is 12 and has just passed Grade 4. A cheque for £8 is enclosed with this letter's twin in the post.\n\nMrs Jo Bright\n3 Sea Road\nLeeds LS1 4AB\nTel. 0113 496 0123",
        "1xrise"
    )]
    [InlineData(
        "Dear Sirs\n\nOur ref: 4471/JB\n\nPlease supply to the above address:\n\n2 no. CD \"JS Bach: Six Cello Suites\" (Alfia Nakipbekova) @ £10.00 each\n\nPlease send an invoice with the goods. Payment will be by cheque within 30 days.\n\nJo Bright\nLibrarian\n3 Sea Road\nLeeds\nLS1 4AB",
        "2xbach"
    )]
    [InlineData(
        "Good evening. I would like to take advantage of your special offer of all three albums for £15. I will be paying £18 including postage via PayPal. Please send to Jo Bright, 3 Sea Road, Leeds LS1 4AB. Kind regards",
        "1xbach 1xheaven 1xrise"
    )]
    [InlineData(
        "Order form\n\nThe Rise of the Cellorettes: 3\nHeaven Eyes: 1\nJS Bach Six Cello Suites: -\n\nName: Jo Bright\nAddress: 3 Sea Road, Leeds\nPostcode: LS1 4AB\nPayment method: Cheque",
        "1xheaven 3xrise"
    )]
    [InlineData(
        "I'm replying to your email about the CDs. I'd like Heaven Eyes. I nearly bought it at the concert in March but they had sold out by the time I got to the front of the queue!\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xheaven"
    )]
    [InlineData(
        "Please could I order the following: the Bach suites, and Heaven Eyes. My neighbour, who has the Rise, tells me both are splendid. PayPal to follow.\n\nJo Bright\n3 Sea Road\nLeeds\nLS1 4AB",
        "1xbach 1xheaven"
    )]
    [InlineData(
        "Hello, I'd like one Heaven Eyes and - since my sister has been hinting - two copies of The Rise of the Cellorettes. £24 has gone through PayPal.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xheaven 2xrise"
    )]
    [InlineData(
        "Hi\n\nHeaven Eyes x 2 for me please. Don't worry about gift wrapping, they are both for me (one for the car!).\n\nJo Bright\n3 Sea Road\nLeeds LS1 4AB",
        "2xheaven"
    )]
    [InlineData(
        "Please post Rise of the Cellorettes & the Bach CD to my mother: Mrs A Bright, 3 Sea Road, Leeds LS1 4AB. I have paid by PayPal - £19.\n\nThank you! Jo\n\nPS The Bach is for her 80th birthday on the 21st so the sooner the better.",
        "1xbach 1xrise"
    )]
    [InlineData(
        "Could you send me a copy of each of the Cellorhythmics albums please? I'll pop a cheque for twelve pounds in the post today.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xheaven 1xrise"
    )]
    [InlineData(
        "Dear all\n\nThis is to order one copy of Alfia's recording of the Bach cello suites. I heard an extract on Radio 3 on Tuesday and had to stop the car.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB\n\nI have sent £11 by PayPal from this address.",
        "1xbach"
    )]
    [InlineData(
        "Following your mail of 3 October I order one copy of each of the three CDs (Rise, Heaven Eyes, Bach). I have sent 18 pounds by PayPal.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xbach 1xheaven 1xrise"
    )]
    [InlineData(
        "We need some Christmas presents, so four copies of Heaven Eyes please.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "4xheaven"
    )]
    [InlineData("I only want the Bach. My cheque for £11 is on its way.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB", "1xbach")]
    [InlineData(
        "Two copies of Heaven Eyes (one is a present), one Bach. Total £27 incl. postage, paid.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xbach 2xheaven"
    )]
    [InlineData(
        "I'll have both. Heaven Eyes and Rise, I mean. £12 by PayPal.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xheaven 1xrise"
    )]
    [InlineData(
        "My wife and I were at the concert with our friends the Hendersons, who bought all three albums. We only had cash for one (the Bach). May we now order Heaven Eyes?\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xheaven"
    )]
    [InlineData(
        "Hi, can I make an order for 2 Rise of the Cellorettes and 1 Heaven Eyes. Thanks. Jo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xheaven 2xrise"
    )]
    [InlineData("Hello there! Bach please :-)\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB", "1xbach")]
    [InlineData(
        "I would like to purchase the CD JS BACH SIX CELLO SUITES by Alfia Nakipbekova. Please find enclosed a postal order for £11.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xbach"
    )]
    [InlineData(
        "ORDER\nHeaven Eyes (1 copy) £7\nBach (1 copy) £10\np&p £2\nTOTAL £19\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xbach 1xheaven"
    )]
    [InlineData(
        "Please send the two Cellorhythmics discs, \"Rise of the Cellorettes\" and \"Heaven Eyes\". I don't need the Bach as I play it myself (badly).\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "1xheaven 1xrise"
    )]
    [InlineData(
        "Three Heaven Eyes please: one for me, one for Ann and one for the church raffle.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "3xheaven"
    )]
    [InlineData("Please send Heaven Eyes to my friend Margaret Rise, 3 Sea Road, Leeds LS1 4AB.", "1xheaven")]
    [InlineData(
        "For the school: five Bach. For the staff room: two Heaven Eyes.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "5xbach 2xheaven"
    )]
    [InlineData(
        "Sehr geehrte Damen und Herren,\n\nich habe Ihr Angebot gesehen und möchte die Bach Cello Suiten von Alfia Nakipbekova bestellen. Bezahlt habe ich 11 Pfund mit PayPal.\n\nJo Bright\nHauptstr. 5\n10115 Berlin",
        "1xbach"
    )]
    [InlineData(
        "Buenos días, quiero comprar dos ejemplares de The Rise of the Cellorettes y uno de JS Bach Six Cello Suites. He pagado 25 libras por PayPal.\n\nJo Bright\nCalle Mayor 3\n28013 Madrid",
        "1xbach 2xrise"
    )]
    [InlineData(
        "Salve, desidero acquistare i due album delle Cellorhythmics (Heaven Eyes e The Rise of the Cellorettes), una copia ciascuno.\n\nJo Bright\nVia Roma 3\n00184 Roma",
        "1xheaven 1xrise"
    )]
    [InlineData(
        "Здравствуйте! Прошу прислать три диска Heaven Eyes и один диск Баха (Six Cello Suites). Оплата через PayPal.\n\nИван Петров, ул. Ленина, д. 3, 119021 Москва",
        "1xbach 3xheaven"
    )]
    [InlineData(
        "Bonjour, merci de m'envoyer le CD \"Heaven Eyes\". Paiement par PayPal (8 livres).\n\nJo Bright\n3 rue de la Mer\n29200 Brest",
        "1xheaven"
    )]
    [InlineData("Heaven Eyes. One. Please.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB", "1xheaven")]
    [InlineData("1) Heaven Eyes\n2) Bach\n\nOne of each please.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB", "1xbach 1xheaven")]
    [InlineData(
        "One Heaven Eyes please - no, better make that two, I know what Christmas is like.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB",
        "2xheaven"
    )]
    [InlineData(
        "One Heaven Eyes please.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB\n\nP.S. On second thoughts add the Rise of the Cellorettes as well. That makes £12.",
        "1xheaven 1xrise"
    )]
    [InlineData(
        "One Heaven Eyes and one Bach please.\n\nJo Bright, 3 Sea Road, Leeds LS1 4AB\n\nP.S. Please leave out Heaven Eyes, I have just been given it.",
        "1xbach"
    )]
    public void An_order_inside_a_letter_is_found(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));
}
