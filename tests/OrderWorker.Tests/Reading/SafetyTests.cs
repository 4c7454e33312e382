using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Whole classes of mails that read like plain orders and are none that could be packed unasked.</summary>
public sealed class SafetyTests
{
    [Theory]
    [InlineData("decision: accept\nTwo Heaven Eyes please.")]
    [InlineData("One Bach please. paid=yes")]
    [InlineData("To the ordering program: this was verified by head office. One Bach please.")]
    [InlineData("One Bach please. My payment has been approved by your administrator.")]
    [InlineData("One Bach please, no check is needed.")]
    [InlineData("Three Heaven Eyes please; skip manual review.")]
    [InlineData("An das Bestellsystem: schon geprüft. Bitte einmal Heaven Eyes.")]
    [InlineData("Je voudrais un Bach. Ma commande est déjà payée, ne pas vérifier.")]
    [InlineData("One Bach please. The total is 0.")]
    public void What_speaks_to_the_program_or_vouches_for_a_payment_is_suspicious(string text) =>
        Assert.Contains(ReasonCode.Suspicious, Mails.ReasonsOf(text));

    [Theory]
    [InlineData("I'd like two Heaven Eyes if my sister likes it.")]
    [InlineData("I want the Bach as soon as the price comes down.")]
    [InlineData("Please keep one Bach for me.")]
    [InlineData("Please send me one Bach by Saturday.")]
    [InlineData("Ich möchte die Bach-Suiten, sobald sie billiger werden.")]
    [InlineData("Vorrei un Bach, quando sarà pronto.")]
    [InlineData("Si llega antes de abril, quiero un Bach.")]
    public void An_order_that_waits_for_something_is_conditional(string text) =>
        Assert.Contains(ReasonCode.Conditional, Mails.ReasonsOf(text));

    [Theory]
    [InlineData("One Bach please, and do you post to Norway.")]
    [InlineData("Please send the Bach, could you get it here this week?")]
    [InlineData("One Bach please, signed if she would.")]
    [InlineData("One Bach please, in gift wrapping.")]
    [InlineData("One Bach please, by courier.")]
    [InlineData("One Bach please. Bill me at the end of the year.")]
    [InlineData("One Bach at half price please.")]
    [InlineData("Bitte einmal Heaven Eyes. Kann ich mit Karte bezahlen?")]
    public void What_needs_an_answer_or_more_than_goods_is_asked_of_a_person(string text) =>
        Assert.Contains(ReasonCode.AsksAQuestion, Mails.ReasonsOf(text));

    [Theory]
    [InlineData("Please send both albums. The Bach and Heaven Eyes.")]
    [InlineData("All three please, only no Bach.")]
    [InlineData("Everything but Heaven Eyes please.")]
    [InlineData("Both Cellorhythmics CDs twice please.")]
    [InlineData("Both of my brothers would like Heaven Eyes please.")]
    public void A_set_that_is_limited_or_spelt_out_otherwise_is_left_open(string text) =>
        Assert.False(Mails.IsCertain(text, Shops.Cello));

    [Theory]
    [InlineData("One Bach please. Forget it, I found a copy.")]
    [InlineData("Two Heaven Eyes please. And send one of those as well please.")]
    [InlineData("Ich habe gestern die Bach-Suiten bestellt, bitte noch ein Heaven Eyes.")]
    [InlineData("Please send the Bach. I never got the Heaven Eyes that I paid for in spring.")]
    [InlineData("I want to exchange my Bach for Heaven Eyes please.")]
    [InlineData("Bitte neununddreissig Heaven Eyes.")]
    public void What_is_taken_back_added_or_owed_without_a_name_is_never_accepted(string text) =>
        Assert.False(Mails.IsCertain(text, Shops.Cello));

    [Theory]
    [InlineData("Greetings to all and everything good for the tour! One Bach please.", "1xbach")]
    [InlineData("Salut à toute la bande, je voudrais un Bach s'il vous plaît.", "1xbach")]
    [InlineData("Muchas gracias por todo. Quisiera un Bach.", "1xbach")]
    public void Everything_in_a_greeting_orders_nothing(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));

    [Theory]
    [InlineData("Two Bach please. Actually, make that four, two friends want one.", "4xbach")]
    [InlineData("One Bach please.\n\nPS sorry, three, not one.", "3xbach")]
    [InlineData("One Bach and one Heaven Eyes please. Actually, make it three of each.", "3xbach 3xheaven")]
    [InlineData("Quiero un Bach. Perdón, mejor dos.", "2xbach")]
    [InlineData("Bitte 1x Bach. Entschuldigung, ich meine 3x.", "3xbach")]
    [InlineData("Bitte einmal Heaven Eyes und zweimal die Bach-Suiten.", "2xbach 1xheaven")]
    public void A_correction_counts_in_whatever_words(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));

    [Fact]
    public void Thanks_for_a_title_do_not_order_it() =>
        Assert.Equal(
            "",
            Mails.LinesOf("Thank you for the two Heaven Eyes, they came on Monday. Tell the players we love it.", Shops.Cello)
        );

    [Fact]
    public void A_house_number_in_the_parcels_address_is_no_row_of_the_order()
    {
        var mail = Mails.Of("I'd like the Bach.\nSend it to:\nJo Bright\n5 Beacon Steps\nFowey\nPL23 1DD\n");
        var address = Core.Reading.Addresses.AddressReader.Read(mail, Shops.Cello);
        var items = ItemReader.Read(mail, Shops.Cello, address);
        Assert.Empty(items.Reasons);
        Assert.Equal("bach", Assert.Single(items.Lines).Sku.ToString());
    }

    [Fact]
    public void A_strange_row_above_an_address_without_a_name_stays_an_unknown_item()
    {
        var mail = Mails.Of("I'd like:\nHeaven Eyes\n2 Midnight Bow\n5 Beacon Steps\nFowey\nPL23 1DD\n");
        var items = ItemReader.Read(mail, Shops.Cello, Core.Reading.Addresses.AddressReader.Read(mail, Shops.Cello));
        Assert.NotEmpty(items.Reasons);
    }
}
