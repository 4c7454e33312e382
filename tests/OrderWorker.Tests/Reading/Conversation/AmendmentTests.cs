using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Conversation;

public sealed class AmendmentTests
{
    [Theory]
    [InlineData("Please cancel my order K-1042.")]
    [InlineData("please cancel order k-1042")]
    [InlineData("Hello,\n\nI would like to cancel my order. Sorry for the trouble.\n\nKind regards\nJo Bright")]
    [InlineData("Please cancel my order, I found it elsewhere.\n\nThanks\nJo")]
    [InlineData("I have changed my mind. Please cancel my order K-1042.")]
    [InlineData("Bitte stornieren Sie meine Bestellung K-1042.\n\nMit freundlichen Grüßen\nJo")]
    public void A_whole_order_is_plainly_cancelled(string text) => Assert.IsType<Amendment.Cancel>(Read(text));

    [Theory]
    [InlineData("Please cancel the Bach from my order.")]
    [InlineData("Please cancel one of the two copies.")]
    [InlineData("Please cancel my order and send the Bach only.")]
    [InlineData("Please cancel my order K-1042 and send me one Heaven Eyes instead.")]
    [InlineData("Please do not cancel my order!")]
    [InlineData("Please don't cancel my order K-1042.")]
    [InlineData("If it has not been sent, please cancel my order.")]
    [InlineData("Can I still cancel my order?")]
    [InlineData("Please cancel my order K-1041.")]
    [InlineData("Please cancel my order unless it is on its way.")]
    [InlineData("Please cancel my order. I want a refund, I paid yesterday with 8AB12345CD678901E.")]
    [InlineData("Please cancel my newsletter subscription.")]
    [InlineData("Please cancel the second item of my order.")]
    [InlineData("Please cancel my order. Keep the rest.")]
    [InlineData("Please cancel my order, but not the one of last week.")]
    [InlineData("Please cancel my order, the second half at least.")]
    [InlineData("I had to cancel my holiday, so I am at home for the parcel.")]
    public void What_cancels_a_part_or_says_more_is_for_a_person(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("Please add one Heaven Eyes to my order.", "1xheaven")]
    [InlineData("Hello,\n\ncould you please add two copies of the Bach to my order K-1042? Thank you!\n\nJo", "2xbach")]
    [InlineData("Please also add the Bach and one Heaven Eyes to my order.", "1xbach 1xheaven")]
    public void Copies_are_plainly_added(string text, string lines)
    {
        var added = Assert.IsType<Amendment.Add>(Read(text));
        Assert.Equal(lines, string.Join(' ', added.Lines.Select(l => $"{l.Quantity}x{l.Sku}")));
    }

    [Theory]
    [InlineData("Please make it two Heaven Eyes instead.")]
    [InlineData("Please add one Heaven Eyes to my order and leave out the Bach.")]
    [InlineData("Please add a few Heaven Eyes to my order.")]
    [InlineData("Please add The Flight of the Bumblebee to my order.")]
    [InlineData("Please add one Heaven Eyes to my order if it is not too late.")]
    [InlineData("Please add one Heaven Eyes to my order. How much is it now?")]
    [InlineData("Please add one Heaven Eyes to my order and send it all to Mary Smith, 3 High Street, York YO1 7HH.")]
    [InlineData("Please send me one Heaven Eyes.")]
    [InlineData("Can you add my friend's order of one Heaven Eyes, K-1055?")]
    public void What_adds_and_says_more_is_for_a_person(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("My address has changed. Please send my order to:\n\nJo Bright\n3 High Street\nYork\nYO1 7HH\n")]
    [InlineData("I gave you the wrong address, sorry. The correct address is 3 High Street, York YO1 7HH.\n\nJo Bright")]
    public void A_new_address_is_plainly_given(string text)
    {
        var move = Assert.IsType<Amendment.Move>(Read(text));
        Assert.Equal("YO1 7HH", move.To.Postcode);
    }

    [Theory]
    [InlineData("My address has changed.")]
    [InlineData("My new address is 3 High Street, York.")]
    [InlineData("Should I give you my new address? It is 3 High Street, York YO1 7HH.")]
    [InlineData("Thank you for the parcel.\n\nJo Bright\n3 High Street\nYork\nYO1 7HH\n")]
    public void An_address_that_is_not_plainly_new_is_for_a_person(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("Please drop the Bach.", "2xheaven 1xrise")]
    [InlineData("Please leave out the Bach, thanks.\n\nJo", "2xheaven 1xrise")]
    [InlineData("Hello,\n\nplease cancel the Bach from my order.\n\nKind regards\nJo Bright", "2xheaven 1xrise")]
    [InlineData("Could you drop the Bach and the Cellorettes?", "2xheaven")]
    [InlineData("Please drop one of Heaven Eyes.", "1xbach 1xheaven 1xrise")]
    [InlineData("Please make it one Heaven Eyes rather than two.", "1xbach 1xheaven 1xrise")]
    [InlineData("Could you make it 3 Heaven Eyes rather than 2?", "1xbach 3xheaven 1xrise")]
    [InlineData("Only one Heaven Eyes instead of two please.", "1xbach 1xheaven 1xrise")]
    [InlineData("Please change Heaven Eyes from 2 to 1.", "1xbach 1xheaven 1xrise")]
    [InlineData("Bitte den Bach weglassen.", "2xheaven 1xrise")]
    public void A_part_is_plainly_taken_back_or_counted_anew(string text, string lines) =>
        Assert.Equal(lines, LinesOf(Assert.IsType<Amendment.Revise>(Read(text, "1xbach 2xheaven 1xrise")).Lines));

    [Theory]
    [InlineData("Please send one Heaven Eyes instead of the Bach.", "1xheaven 3xrise")]
    [InlineData("Heaven Eyes instead of the Bach please.", "1xheaven 3xrise")]
    [InlineData("Could you swap the Bach for Heaven Eyes?", "1xheaven 3xrise")]
    [InlineData("Please send three Heaven Eyes instead of the three Cellorettes.", "1xbach 3xheaven")]
    public void One_title_plainly_takes_the_place_of_another(string text, string lines) =>
        Assert.Equal(lines, LinesOf(Assert.IsType<Amendment.Revise>(Read(text, "1xbach 3xrise")).Lines));

    [Theory]
    [InlineData("Could you make it 2 rather than 3?", "2xbach")]
    [InlineData("Please make it two.", "2xbach")]
    [InlineData("Sorry, please make that 2 copies.", "2xbach")]
    public void A_number_alone_is_that_of_the_only_title(string text, string lines) =>
        Assert.Equal(lines, LinesOf(Assert.IsType<Amendment.Revise>(Read(text, "3xbach")).Lines));

    [Theory]
    [InlineData("Please drop Heaven Eyes.")]
    [InlineData("Please drop the Bach, the Cellorettes and Heaven Eyes.")]
    [InlineData("Please drop three of the Bach.")]
    [InlineData("Please don't drop the Bach.")]
    [InlineData("Please drop the Bach if it has not been sent.")]
    [InlineData("Can you still drop the Bach?")]
    [InlineData("Please drop the Bach and keep the rest.")]
    [InlineData("Please drop the Bach and two Cellorettes.")]
    [InlineData("Please drop the Bach. When will the rest come?")]
    [InlineData("Please drop the Bach. I have paid by PayPal.")]
    [InlineData("Please drop the Bach. Please also make it two Cellorettes.")]
    [InlineData("Please drop the Bach or the Cellorettes.")]
    [InlineData("Please drop the Bumblebee.")]
    [InlineData("Please drop the Bach, my address is now 3 High Street, York YO1 7HH.")]
    [InlineData("I may drop the Bach.")]
    [InlineData("My cat likes to drop the Bach.")]
    [InlineData("Please make it two.")]
    [InlineData("Please make it two Heaven Eyes instead.")]
    [InlineData("Please make it 2 Bach rather than 5.")]
    [InlineData("Please send Heaven Eyes instead of the Cellorettes.")]
    [InlineData("Please send the Bach instead of the Cellorettes.")]
    [InlineData("Heaven Eyes instead of the Bach, and one more of the Cellorettes.")]
    [InlineData("Please drop both.")]
    [InlineData("The Bach dropped and its case is broken.")]
    public void A_change_of_the_goods_that_leaves_anything_open_is_for_a_person(string text) =>
        Assert.Null(Read(text, "1xbach 2xrise"));

    private static string LinesOf(IEnumerable<OrderLine> lines) => string.Join(' ', lines.Select(l => $"{l.Quantity}x{l.Sku}"));

    private static Amendment? Read(string text, string? ordered = null)
    {
        var mail = Mails.Of(text, "Re: Your order K-1042");
        var reading = OrderReader.Read(mail, Shops.Cello, new HashSet<EmailAddress>());
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{reading.Kind}: {string.Join("; ", reading.Reasons.Select(r => $"{r.Code} {r.Message}"))}"
        );
        IReadOnlyList<OrderLine>? lines = ordered is null
            ? null
            :
            [
                .. ordered
                    .Split(' ')
                    .Select(l => l.Split('x', 2))
                    .Select(l => OrderLine.Of(Sku.Of(l[1]), int.Parse(l[0], CultureInfo.InvariantCulture))),
            ];
        return AmendmentReader.Read(mail, reading.Reply, "K-1042", Shops.Cello, lines);
    }
}
