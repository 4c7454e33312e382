using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using static OrderWorker.Tests.Payments.PayPal.PayPalShop;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class PayPalRefundTests : IAsyncLifetime
{
    private readonly PayPalShop _shop = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_part_and_then_the_rest_are_given_back()
    {
        var paid = await _shop.CapturedAsync();

        var part = (await RefundAsync(paid.Id, Pounds(200), "1")).Value!;
        Assert.Equal((RefundState.Completed, Pounds(200), paid.Id), (part.State, part.Amount, part.CaptureId));
        Assert.Equal(CaptureState.PartlyRefunded, (await _shop.Captures.GetAsync(paid.Id, Cancellation)).Value!.State);

        Assert.Equal(Pounds(1000), (await RefundAsync(paid.Id, null, "2")).Value!.Amount);
        Assert.Equal(CaptureState.Refunded, (await _shop.Captures.GetAsync(paid.Id, Cancellation)).Value!.State);
        Assert.Equal(PayPalMeaning.AlreadyDone, (await RefundAsync(paid.Id, null, "3")).Fault!.Meaning);
        Assert.Equal(RefundState.Completed, (await _shop.Captures.GetRefundAsync(part.Id, Cancellation)).Value!.State);
    }

    [Theory]
    [InlineData(LostAnswer.ServerError)]
    [InlineData(LostAnswer.Disconnect)]
    public async Task An_answer_lost_after_the_money_went_back_gives_it_back_no_second_time(LostAnswer how)
    {
        var paid = await _shop.CapturedAsync();
        _shop.PayPal.LoseAnswer("/refund", how);

        Assert.Equal(Pounds(200), (await RefundAsync(paid.Id, Pounds(200), "1")).Value!.Amount);
        _shop.Clock.Advance(TimeSpan.FromDays(30));
        await RefundAsync(paid.Id, Pounds(200), "1");

        Assert.Equal(1, _shop.PayPal.Account.Refunds);
    }

    [Fact]
    public async Task A_refund_that_PayPal_does_not_make_says_why()
    {
        var paid = await _shop.CapturedAsync();
        Assert.Equal("REFUND_AMOUNT_EXCEEDED", (await RefundAsync(paid.Id, Pounds(1300), "1")).Fault!.Code);
        Assert.Equal(
            "REFUND_CAPTURE_CURRENCY_MISMATCH",
            (await RefundAsync(paid.Id, Money.Of(100, Currency.Of("EUR")), "2")).Fault!.Code
        );

        _shop.PayPal.Disputes.Open(paid.Id);
        var disputed = (await RefundAsync(paid.Id, Pounds(200), "3")).Fault!;
        Assert.Equal((PayPalMeaning.TellPerson, "TRANSACTION_DISPUTED"), (disputed.Meaning, disputed.Code));

        _shop.Clock.Advance(TimeSpan.FromDays(181));
        Assert.Contains("the time in which PayPal refunds", (await RefundAsync(paid.Id, null, "4")).Fault!.Sentence);
        Assert.Equal(PayPalMeaning.Gone, (await RefundAsync("UNKNOWN", null, "5")).Fault!.Meaning);
        Assert.Equal(0, _shop.PayPal.Account.Refunds);
    }

    [Fact]
    public async Task A_row_made_of_a_refund_points_at_the_payment()
    {
        var paid = await _shop.CapturedAsync();
        var refund = (await RefundAsync(paid.Id, Pounds(200), "1")).Value!;

        var row = CheckoutRow.Of(refund, _shop.Clock.GetUtcNow().UtcDateTime)!;

        Assert.Equal(
            (PaymentKind.Refund, PaymentState.Completed, -200, paid.Id),
            (row.Kind, row.State, row.Amount, row.ReferenceId)
        );
        Assert.Equal($"paypal:{refund.Id}:money:GBP:out", row.Key);
    }

    private Task<PayPalAnswer<Refund>> RefundAsync(string id, Money? amount, string attempt) =>
        _shop.Captures.RefundAsync(
            id,
            amount,
            PayPalRequestId.Of($"refund-{attempt}"),
            "With our regrets,\nthe shop",
            Cancellation
        );
}
