using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

/// <summary>An order whose money PayPal holds, in a browser.</summary>
public sealed class HoldPageTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Whoever_sees_the_money_at_PayPal_says_so_and_the_order_can_be_sent()
    {
        await using var app = await WorkerApp.StartAsync();
        await HoldAsync(app);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions");
        await page.ClickAsync("text=Payment held");
        await page.ClickAsync("summary:text('The held money is there')");
        await page.ClickAsync("button:text('The money is there')");
        Assert.Equal(0, await page.Locator(".alert-success").CountAsync()); // the browser wants a reason first
        await page.FillAsync("#there", "released on 3 December");
        await page.ClickAsync("button:text('The money is there')");

        Assert.Contains("no longer held", await page.InnerTextAsync(".alert-success"));
        Assert.Contains("The money is there: released on 3 December", await page.InnerTextAsync("body"));
        await page.GotoAsync("/hangfire/exceptions");
        Assert.Contains("Nothing to do.", await page.InnerTextAsync(".ow-empty"));
        await page.GotoAsync("/hangfire/parcels");
        await page.CheckAsync("input[aria-label='K-1042']");
        await page.ClickAsync("text=Mark the ticked ones as sent");
        Assert.Equal(
            OrderState.Dispatched,
            await app.ReadAsync(db => db.Orders.Select(o => o.State).SingleAsync(TestContext.Current.CancellationToken))
        );
    }

    private static async Task HoldAsync(WorkerApp app)
    {
        var (order, mail) = (Sample.Order(), Sample.Mail());
        order.PayBy = DateTime.SpecifyKind(DateTime.MaxValue.Date.AddYears(-1), DateTimeKind.Utc);
        (mail.Outcome, mail.Order) = (MailOutcome.Order, order);
        var (payment, hold) = (Exceptions.Payment(), Exceptions.Payment("2", -1200));
        (payment.Note, payment.Reconcile) = ("K-1042", ReconcileState.Due);
        (hold.Kind, hold.TransactionId, hold.ReferenceId) = (PaymentKind.Hold, "9AB12345CD678901E", payment.TransactionId);
        hold.Reconcile = ReconcileState.Due;
        await app.AddAsync(order, mail, payment, hold);
        await WorkerApp.UntilAsync(() => app.ReadAsync(db => db.Reviews.AnyAsync(r => r.Code == ReasonCode.PaymentHeld)));
    }
}
