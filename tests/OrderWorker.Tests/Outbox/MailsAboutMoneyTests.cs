using OrderWorker.Core.Orders;
using OrderWorker.Outbox;
using OrderWorker.Store;

namespace OrderWorker.Tests.Outbox;

/// <summary>Which mails are still true of an order as it stands, and what those about its money say.</summary>
public sealed class MailsAboutMoneyTests : IDisposable
{
    private readonly OutboxRig _rig = new(new SmtpOptions(), payLink: "https://paypal.me/cello");

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(OutboxKind.OrderReceived, OrderState.Paid, OutboxState.Recalled)]
    [InlineData(OutboxKind.OrderReceived, OrderState.Cancelled, OutboxState.Recalled)]
    [InlineData(OutboxKind.OrderReceived, OrderState.Expired, OutboxState.Recalled)]
    [InlineData(OutboxKind.OrderReceived, OrderState.NeedsReview, OutboxState.Draft)]
    [InlineData(OutboxKind.OrderConfirmed, OrderState.Cancelled, OutboxState.Recalled)]
    [InlineData(OutboxKind.OrderConfirmed, OrderState.AwaitingPayment, OutboxState.Draft)]
    [InlineData(OutboxKind.OrderConfirmed, OrderState.Dispatched, OutboxState.Due)]
    [InlineData(OutboxKind.PaidLate, OrderState.Expired, OutboxState.Due)]
    [InlineData(OutboxKind.PaidLate, OrderState.Paid, OutboxState.Recalled)]
    [InlineData(OutboxKind.WrongCurrency, OrderState.Cancelled, OutboxState.Due)]
    [InlineData(OutboxKind.PaidTwice, OrderState.Dispatched, OutboxState.Due)]
    [InlineData(OutboxKind.PaymentForeign, OrderState.Cancelled, OutboxState.Due)]
    [InlineData(OutboxKind.PaymentSecond, OrderState.Dispatched, OutboxState.Due)]
    [InlineData(OutboxKind.PaymentOver, OrderState.Cancelled, OutboxState.Recalled)]
    [InlineData(OutboxKind.PaymentHeld, OrderState.Paid, OutboxState.Due)]
    [InlineData(OutboxKind.PaymentDisputed, OrderState.Cancelled, OutboxState.Due)]
    [InlineData(OutboxKind.PaymentChargedBack, OrderState.Dispatched, OutboxState.Due)]
    public async Task A_mail_that_is_no_longer_true_is_not_written(OutboxKind kind, OrderState order, OutboxState expected)
    {
        var id = await _rig.OrderAsync(kind: kind, change: o => o.State = order);

        await _rig.WriteAsync();

        Assert.Equal(expected, (await _rig.RowAsync(id)).State);
    }

    [Theory]
    [InlineData(OutboxKind.WrongCurrency, OrderState.AwaitingPayment, "Could you please pay £12.00", true)]
    [InlineData(OutboxKind.WrongCurrency, OrderState.Paid, "Could you please pay", false)]
    [InlineData(OutboxKind.OrderConfirmed, OrderState.Paid, "It came after Friday 4 December 2026", true)]
    [InlineData(OutboxKind.PaidLate, OrderState.Expired, "please do not pay again", true)]
    [InlineData(OutboxKind.PaidTwice, OrderState.Paid, "it needs only one", true)]
    [InlineData(OutboxKind.PaymentSecond, OrderState.Paid, "Was it meant for something else", true)]
    [InlineData(OutboxKind.PaymentForeign, OrderState.AwaitingPayment, "so that you can pay £12.00 in its place?", true)]
    [InlineData(OutboxKind.PaymentForeign, OrderState.Paid, "in its place", false)]
    [InlineData(OutboxKind.PaymentHeld, OrderState.Paid, "holds it back for a while", true)]
    [InlineData(OutboxKind.PaymentDisputed, OrderState.Paid, "a parcel that has not come", true)]
    [InlineData(OutboxKind.PaymentChargedBack, OrderState.Paid, "Your bank or card company has taken back", true)]
    public async Task A_mail_about_odd_money_says_what_is_odd_and_what_to_do(
        OutboxKind kind,
        OrderState state,
        string words,
        bool isSaid
    )
    {
        var mail = await _rig.MailAsync(
            await _rig.OrderAsync(kind: kind, change: order => (order.State, order.Oddities) = (state, Oddities.PaidLate))
        );

        Assert.Equal(isSaid, mail.TextBody!.ReplaceLineEndings(" ").Contains(words, StringComparison.Ordinal));
        Assert.Contains("K-1042", mail.Subject + mail.TextBody);
        Assert.DoesNotContain("{{", mail.TextBody + mail.HtmlBody);
        Assert.DoesNotContain("\n\n\n", mail.TextBody.ReplaceLineEndings("\n"));
    }
}
