using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Segments;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Ways of writing that mails from outside brought up: polite conditions, refused places, withdrawals, subjects that are the order.</summary>
public sealed class UnseenMailTests
{
    private const string Address = "\n\nJane Hill\n12 Orchard Street\nLeeds LS6 2AB";

    [Theory]
    [InlineData("I shall be obliged if you will send me one Heaven Eyes.")]
    [InlineData("I should be grateful if you could send me one Heaven Eyes.")]
    [InlineData("I would appreciate it if you posted me one Heaven Eyes.")]
    [InlineData("Might I trouble you for a single copy of Heaven Eyes?")]
    [InlineData("Please send two copies of Heaven Eyes. Actually, make that three, my sister wants one as well.")]
    [InlineData("Please send one Heaven Eyes. If there's a choice, please use second class post.")]
    [InlineData("Please send one Heaven Eyes. My own number is 01632 960123 if you need it for anything.")]
    [InlineData("Please send one Heaven Eyes. My office is at 5 Mill Street, but don't post it there.")]
    [InlineData("Please send one Heaven Eyes, but please do not send it to my office.")]
    [InlineData("Please send one Heaven Eyes. My PayPal receipt copied below.")]
    [InlineData("Please send one Heaven Eyes. We had the Bach from you last summer and it is lovely.")]
    [InlineData("I ordered the Bach from you a while ago. Please send one Heaven Eyes.")]
    [InlineData("Please send one Heaven Eyes. Joan says hers skips, but I think that is her player.")]
    public void What_is_only_polite_or_told_keeps_no_order_back(string text) =>
        Assert.True(Mails.IsCertain(text + Address, Shops.Cello), string.Join(' ', Mails.ReasonsOf(text + Address)));

    [Theory]
    [InlineData("Please send one Heaven Eyes if you can get it here by Friday.")]
    [InlineData("Please send one Heaven Eyes. No, don't send it.")]
    [InlineData("Please send one Heaven Eyes. Please do not send it until I write.")]
    [InlineData("Please send one Heaven Eyes, and a receipt.")]
    [InlineData("Please send one Heaven Eyes. My copy of the Bach skips.")]
    [InlineData("Please send one Heaven Eyes, not Heaven Eyes.")]
    public void What_binds_or_undoes_an_order_still_keeps_it_back(string text) =>
        Assert.False(Mails.IsCertain(text + Address, Shops.Cello));

    [Theory]
    [InlineData("I ordered Heaven Eyes on Sunday. Could you cancel that please?")]
    [InlineData("Can you cancel the Bach I ordered, I have found one.")]
    [InlineData("Sorry, would you cancel them both.")]
    public void An_order_is_withdrawn_by_any_word_of_cancelling(string text) =>
        Assert.Equal(MailKind.Cancellation, Mails.KindOf(text).Kind);

    [Theory]
    [InlineData("I'm going to have to leave this one, sorry.")]
    [InlineData("I am going to have to leave this one, sorry. Please take me off the list for it.")]
    [InlineData("I will have to pass, nothing paid yet.")]
    [InlineData("We won't go ahead with this.")]
    [InlineData("Count me out this time, sorry.")]
    public void An_answer_to_our_mail_withdraws_without_the_word_cancel(string text)
    {
        var mail = Mails.Of(text, "Re: Your order K-1001");

        Assert.Equal(MailKind.Cancellation, KindReader.Read(mail, Shops.Cello, ItemReader.Read(mail, Shops.Cello)).Kind);
    }

    [Theory]
    [InlineData("1 Heaven Eyes, £8 PayPal sent, address inside", "PayPal", 800L)]
    [InlineData("One Heaven Eyes please - cheque for £8 in the post", "Cheque", 800L)]
    [InlineData("Heaven Eyes x 1, by PayPal", "PayPal", null)]
    public void A_subject_that_is_the_order_says_how_it_is_paid(string subject, string method, long? amount)
    {
        var claim = ClaimReader.Read(Mails.Of("Jane Hill\n12 Orchard Street\nLeeds LS6 2AB", subject), Shops.Cello);

        Assert.Equal((method, amount), (claim.Claim.Method.ToString(), claim.Claim.Amount?.MinorUnits));
        Assert.All(claim.Evidence, e => Assert.Equal(-1, e.Start));
    }

    [Fact]
    public void The_head_of_a_mail_that_is_handed_on_is_no_address()
    {
        var text =
            "Hi, passing this on for my dad.\n\n---------- Forwarded message ----------\nFrom: Peter Hill <peter@example.com>\n"
            + "Date: Sun, Oct 7, 2012 at 7:12 PM\nSubject: records\nTo: Jane Hill <jane@example.com>\n\n"
            + "Please send one Heaven Eyes.\n\nPeter Hill\n12 Orchard Street\nLeeds LS6 2AB";
        var mail = FromJane(text, "Fwd: records") with { Body = Segmenter.Segment(text) };

        var address = AddressReader.Read(mail, Shops.Cello);

        Assert.Empty(address.Reasons);
        Assert.Equal(["12 Orchard Street", "Leeds"], address.ShipTo!.Lines);
    }

    [Theory]
    [InlineData("Director of Music")]
    [InlineData("Head of Music")]
    [InlineData("Choir Secretary")]
    public void A_school_or_a_choir_whose_musician_orders_is_the_address(string post)
    {
        var text =
            $"Please send two copies of Heaven Eyes.\n\nJane Hill\n{post}\nBeechcroft School\nLong Lane\nStocksfield\nNE43 7RT";

        Assert.Empty(AddressReader.Read(FromJane(text), Shops.Cello).Reasons);
    }

    [Fact]
    public void The_lines_of_another_address_and_a_reckoning_are_no_unknown_titles()
    {
        var text =
            "Please send to my brother: one Heaven Eyes and one Bach.\n\nSHIP TO:\nArnold Hill\n12 Orchard Street\nLeeds LS6 2AB\n\n"
            + "BILL TO:\nJane Hill\n17 Elm Bay\nLeeds LS6 2AD\n\n7 + 10 + 2 shipping = £19, PayPal.";
        var mail = FromJane(text);
        var address = AddressReader.Read(mail, Shops.Cello);

        Assert.Empty(ItemReader.Read(mail, Shops.Cello, address).Reasons);
        Assert.Equal("Arnold Hill", address.ShipTo!.Name);
    }

    [Fact]
    public void The_mailbox_tells_the_writer_where_the_header_has_a_nickname()
    {
        EmailAddress.TryParse("padraig.tuite@example.org", out var sender);
        var text = "can i get one heaven eyes to padraig tuite 6 fairgreen view leeds ls6 2ab thanks";
        var mail = Mails.Of(text) with { From = [new MailParty("podge", sender)] };

        var address = AddressReader.Read(mail, Shops.Cello);

        Assert.Empty(address.Reasons);
        Assert.Equal("padraig tuite", address.ShipTo!.Name);
    }

    private static MailContent FromJane(string text, string subject = "Hello")
    {
        EmailAddress.TryParse("jane@example.org", out var sender);
        return Mails.Of(text, subject) with { From = [new MailParty("Jane Hill", sender)] };
    }
}
