using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Words that keep an order back where they mean the order, and not where they mean something else.</summary>
public sealed class HarmlessWordsTests
{
    private const string Address = "\n\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB";

    [Theory]
    [InlineData("Please send one Heaven Eyes. A cheque signed by both trustees goes in the post on Monday.")]
    [InlineData("Please send one Heaven Eyes. A signed cheque follows.")]
    [InlineData("Please send one Heaven Eyes. The cheque, duly signed, is in the post.")]
    [InlineData("Please send one Heaven Eyes to my parents. They have moved to Wales, and the address is")]
    [InlineData("Please send one Heaven Eyes, and would you kindly put my name on it.")]
    [InlineData("Please send one Heaven Eyes, and could you please send it to me, not to my office.")]
    [InlineData("No.\tTitle\tQty\n1\tHeaven Eyes\t1\nPlease send this.")]
    public void What_means_the_cheque_or_the_parcels_label_keeps_no_order_back(string text) =>
        Assert.True(Mails.IsCertain(text + Address, Shops.Cello), string.Join(' ', Mails.ReasonsOf(text + Address)));

    [Theory]
    [InlineData("Please send one Heaven Eyes. A cheque for a signed copy follows.")]
    [InlineData("Please send one Heaven Eyes, signed by the artist. A cheque follows.")]
    [InlineData("Please send one Heaven Eyes. We have moved, and the address is not certain yet.")]
    [InlineData("Please send one Heaven Eyes, and would you post it if it comes by Friday.")]
    [InlineData("Please send one Heaven Eyes, and do you post to Norway.")]
    [InlineData("Please send one Heaven Eyes. Hold on, he says he has it.")]
    [InlineData("Please send one Heaven Eyes. No. Just leave it.")]
    public void What_means_the_order_still_keeps_it_back(string text) =>
        Assert.False(Mails.IsCertain(text + Address, Shops.Cello));

    [Theory]
    [InlineData(
        "Last night I wrote to you for two copies of Heaven Eyes. My brother has bought me one, so I won't be wanting them after all."
    )]
    [InlineData("I emailed you for the Bach on Sunday. I won't need it after all.")]
    [InlineData("This morning I put in an order for Heaven Eyes. I have changed my mind and do not want it now.")]
    [InlineData("I asked you for one Bach. It turns out that I do not need it any more.")]
    public void Who_asked_before_and_does_not_want_it_now_withdraws(string text) =>
        Assert.Equal(MailKind.Cancellation, Mails.KindOf(text).Kind);

    [Theory]
    [InlineData("I gave you the wrong house number, it should be number 8 not 6. Could you correct it before you post it?")]
    [InlineData("Sorry, the street should read Mill Lane. Please put it right before you send it.")]
    [InlineData("Before you post it: the postcode should be LS6 2AC.")]
    public void Who_corrects_something_in_answer_to_us_changes_the_order(string text) =>
        Assert.Equal(MailKind.Change, KindOf(text, "Re: Your order K-1001").Kind);

    [Theory]
    [InlineData("Heaven Eyes", "Is the Ave Maria on it, and who sings it? Does it come in a box?")]
    [InlineData("JS Bach Six Cello Suites", "How long does it play?")]
    [InlineData("Rise of the Cellorettes", "Hello, is this the one with the tango on it?\nMorag")]
    public void A_title_over_nothing_but_questions_orders_nothing(string subject, string text) =>
        Assert.Equal(MailKind.Question, KindOf(text, subject).Kind);

    [Theory]
    [InlineData("Bonjour, les deux Heaven Eyes sont arrivés ce matin en parfait état. Merci à toute l'équipe !")]
    [InlineData("The Bach and Heaven Eyes have arrived, both were well packed. My teacher is jealous.")]
    [InlineData("Heaven Eyes is here, it came this morning.")]
    public void Who_only_tells_that_the_goods_have_come_wants_nothing(string text) =>
        Assert.Equal(MailKind.Other, Mails.KindOf(text).Kind);

    [Theory]
    [InlineData("J'ai entendu ce disque et je ne pense qu'à ça. Pouvez-vous m'envoyer un exemplaire de Heaven Eyes ?")]
    [InlineData("J'aime beaucoup ça. Je voudrais un exemplaire de Heaven Eyes.")]
    public void The_French_word_for_that_ends_a_sentence(string text) =>
        Assert.Equal(MailKind.Order, Mails.KindOf(text + "\n\nPascale Petit\n8 allée des Vergers\n38240 Meylan\nFrance").Kind);

    [Theory]
    [InlineData("18 Barnovi Street, apt. 33\n0108 Tbilisi\nGeorgia", "GE")]
    [InlineData("18 Barnovi Street, Tbilisi 0108, Georgia", "GE")]
    [InlineData("18 Pine Street\nAtlanta\nGeorgia 30303", "US")]
    public void Georgia_is_a_country_where_its_postcode_says_so(string place, string country)
    {
        var mail = Mails.Of($"Please send one Heaven Eyes to\n\nNino Gelashvili\n{place}");

        Assert.Equal(country, AddressReader.Read(mail, Shops.Cello).ShipTo?.Country.Code);
    }

    [Theory]
    [InlineData("Please send it to home please, which is 5 Tithe Barn Close, Thame, OX9 3SB.")]
    [InlineData("Could you send it to home, that is 5 Tithe Barn Close, Thame, OX9 3SB.")]
    [InlineData("Please post it to mine, which is 5 Tithe Barn Close, Thame, OX9 3SB.")]
    public void Home_is_nobodys_name(string text) =>
        Assert.Equal("Jo Bright", AddressReader.Read(Mails.Of("One Heaven Eyes. " + text), Shops.Cello).ShipTo?.Name);

    [Theory]
    [InlineData("Breda Horgan\nCloghane\nBright\nCo. Kerry\nV92 E3RK\nIreland")]
    [InlineData("Nuala Casey, Lisroe, Bright, Co. Clare, V95 X2C4, Ireland")]
    public void A_town_that_is_called_like_the_sender_is_not_put_in_the_place_of_a_name(string address)
    {
        var reading = AddressReader.Read(
            Mails.Of("One Heaven Eyes please.\n\nSend it to the treasurer:\n" + address),
            Shops.Cello
        );

        Assert.True(reading.Reasons.Count > 0 || reading.ShipTo?.Name != "Jo Bright");
    }

    private static KindReading KindOf(string text, string subject)
    {
        var mail = Mails.Of(text, subject);
        return KindReader.Read(mail, Shops.Cello, ItemReader.Read(mail, Shops.Cello));
    }
}
