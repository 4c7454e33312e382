using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading;

/// <summary>What buyers say about paying.</summary>
public sealed class ClaimReaderTests
{
    [Theory]
    [InlineData("Paid by PayPal this morning.", PaymentMethod.PayPal)]
    [InlineData("I enclose a cheque.", PaymentMethod.Cheque)]
    [InlineData("Cheque to follow, I don't use PayPal.", PaymentMethod.Cheque)]
    [InlineData("I do not hold with PayPal, so a postal order is on its way.", PaymentMethod.PostalOrder)]
    [InlineData("Ich bezahle mit PayPal.", PaymentMethod.PayPal)]
    [InlineData("Je vous envoie un chèque.", PaymentMethod.Cheque)]
    [InlineData("Оплачу через PayPal.", PaymentMethod.PayPal)]
    [InlineData("Please send one Bach.", null)]
    public void The_method_is_the_one_that_is_not_refused(string text, PaymentMethod? method) =>
        Assert.Equal(method, Mails.ClaimOf(text).Claim.Method);

    [Theory]
    [InlineData("Transaction ID 7XK20918HT553214R, thank you.", "7XK20918HT553214R")]
    [InlineData("(paypal ref: 7xk20918ht553214r)", "7XK20918HT553214R")]
    [InlineData("Order ABCDEFGHIJKLMNOPQ", null)]
    [InlineData("7XK20918HT553214R or 8XK20918HT553214R", null)]
    public void A_transaction_id_has_17_capitals_and_digits(string text, string? id) =>
        Assert.Equal(id, Mails.ClaimOf(text).Claim.TransactionId);

    [Theory]
    [InlineData("I have sent £12 by PayPal.", 1200L)]
    [InlineData("That makes 10 + 2 = £12.", 1200L)]
    [InlineData("£10 for the CD and £1 postage, £11 in all.", 1100L)]
    [InlineData("Total: GBP 30.00", 3000L)]
    [InlineData("Ich überweise 41,00 GBP per PayPal.", 4100L)]
    [InlineData("They are £7 each.", null)]
    [InlineData("£10 plus postage by cheque.", null)]
    [InlineData("I missed the 8.14 and paid by PayPal.", null)]
    public void Only_what_the_whole_order_comes_to_is_a_claim(string text, long? pence) =>
        Assert.Equal(pence, Mails.ClaimOf(text).Claim.Amount?.MinorUnits);

    [Fact]
    public void Money_of_another_country_does_not_agree() =>
        Assert.Contains(Mails.ClaimOf("I have paid $25.00 by PayPal.").Reasons, r => r.Code == ReasonCode.AmountDisagrees);

    [Fact]
    public void Another_persons_paypal_address_is_noted() =>
        Assert.Equal(
            "sam@example.net",
            Mails.ClaimOf("Paid with PayPal from my wife's account, sam@example.net.").Claim.PayPalEmail?.Text
        );
}
