using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Core.Orders;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

/// <summary>What PayPal's deliveries bring into the ledger and onto orders.</summary>
[Collection(WebhookTests.Meter)]
public sealed class WebhookNewsTests : WebhookTests
{
    [Fact]
    public async Task A_delivery_of_PayPals_brings_the_payment_into_the_ledger_hours_before_the_list()
    {
        var capture = await CaptureAsync();

        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
        await LookAsync();

        var payment = await Till.PaymentAsync(capture);
        Assert.Equal(
            (PaymentState.Completed, 1200, -30, "K-1042"),
            (payment.State, payment.Amount, payment.Fee, payment.InvoiceId)
        );
        // The list shows the same row later, and nothing new.
        Till.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(0, (await SyncAsync()).New);
    }

    [Fact]
    public async Task Deliveries_that_come_twice_and_in_the_wrong_order_end_the_same()
    {
        await Till.PlaceAsync(Sample.Order());
        var capture = await CaptureAsync("PENDING");
        var pending = Last("PAYMENT.CAPTURE.PENDING");
        PayPal.Captures.Complete(capture);
        var completed = Last("PAYMENT.CAPTURE.COMPLETED");

        foreach (var told in new[] { completed, pending, completed, pending })
        {
            Assert.Equal(HttpStatusCode.OK, await DeliverAsync(told));
            await LookAsync();
        }

        Assert.Equal(PaymentState.Completed, (await Till.PaymentAsync(capture)).State);
        await Till.ReconcileAsync();
        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        Assert.Equal([WebhookOutcome.Taken, WebhookOutcome.Taken, WebhookOutcome.Repeated, WebhookOutcome.Repeated], Counted);
        Assert.Equal(1, PayPal.Webhooks.CertificateFetches);
    }

    [Fact]
    public async Task One_delivery_sent_ten_times_at_once_is_kept_once()
    {
        await CaptureAsync();
        var told = Last("PAYMENT.CAPTURE.COMPLETED");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DeliverAsync(told)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        await Till.WithAsync(async db => Assert.Equal(1, await db.PayPalNotices.CountAsync()));
    }

    [Fact]
    public async Task A_refund_made_on_PayPals_pages_is_known_by_its_delivery()
    {
        await Till.PlaceAsync(Sample.Order());
        var capture = await CaptureAsync();
        await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED"));
        await LookAsync();
        await Till.ReconcileAsync();

        await Services.GetRequiredService<PayPalCaptures>().RefundAsync(capture, null, PayPalRequestId.Of("by-hand"), null, Stop);
        await DeliverAsync(Last("PAYMENT.CAPTURE.REFUNDED"));
        await LookAsync();
        await Till.ReconcileAsync();

        Assert.True((await Till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Refunded));
    }

    [Fact]
    public async Task A_dispute_marks_the_order_and_its_end_takes_the_mark_off()
    {
        await Till.PlaceAsync(Sample.Order());
        var capture = await CaptureAsync();
        await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED"));
        var dispute = PayPal.Disputes.Open(capture);
        // The dispute is heard of before the payment has found its order.
        await DeliverAsync(Last("CUSTOMER.DISPUTE.CREATED"));
        await LookAsync();
        await Till.ReconcileAsync();

        Assert.True((await Till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Disputed));
        var asked = Assert.Single(await Till.OpenReviewsAsync());
        Assert.Contains("the goods have not come", asked.Message);

        Till.Clock.Advance(TimeSpan.FromDays(3));
        PayPal.Disputes.Resolve(dispute);
        await DeliverAsync(Last("CUSTOMER.DISPUTE.RESOLVED"));
        await LookAsync();
        await Till.ReconcileAsync();

        Assert.False((await Till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Disputed));
        Assert.Empty(await Till.OpenReviewsAsync());
    }
}
