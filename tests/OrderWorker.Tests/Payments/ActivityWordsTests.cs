using OrderWorker.Payments.Activity;
using OrderWorker.Store;

namespace OrderWorker.Tests.Payments;

public sealed class ActivityWordsTests
{
    [Theory]
    [InlineData("Chargeback Fee", PaymentKind.Fee)]
    [InlineData("Payment Reversal", PaymentKind.Reversal)]
    [InlineData("Hold on Balance for Dispute Investigation", PaymentKind.Hold)]
    [InlineData("Bank Deposit to PP Account ", PaymentKind.Transfer)]
    [InlineData("General Authorization", PaymentKind.Other)]
    [InlineData("eBay-Auktionszahlung", PaymentKind.Payment)]
    [InlineData("Von Nutzer eingeleitete Abbuchung", PaymentKind.Transfer)]
    [InlineData("Allgemene Currency Conversion", PaymentKind.Conversion)]
    [InlineData("Algemeen valutaomrekening", PaymentKind.Conversion)]
    [InlineData("Pagamento preautorizzato utenza", PaymentKind.Payment)]
    public void PayPals_words_name_the_kind(string type, PaymentKind kind) => Assert.Equal(kind, ActivityWords.Kind(type));

    [Fact]
    public void A_word_that_is_not_known_names_no_kind() => Assert.Null(ActivityWords.Kind("Zaplata"));
}
