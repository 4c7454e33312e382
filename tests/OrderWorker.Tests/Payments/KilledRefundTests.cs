using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>A refund of staff's, through a process that is killed at each step of it.</summary>
public abstract class KilledRefundTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : KilledRefundTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : KilledRefundTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task Killed_from_the_click_to_the_last_commit_it_sends_the_money_back_once_and_tells_the_buyer_once()
    {
        await using var payPal = await PayPalStandIn.StartAsync(TimeProvider.System);
        using var program = new MortalProgram(payPal, Store);
        await PayAsync(payPal);

        // A click that was cut off has decided nothing: the page still offers it.
        await program.DieInAClickAsync(LookAsync, ClickAsync);
        Assert.Empty(await RefundsAsync());
        await program.DieAfterAsync(async visitor => await ClickAsync(visitor, await LookAsync(visitor)));
        Assert.Single(await RefundsAsync());

        foreach (var moment in (Moment[])[Moment.Asked, Moment.Done])
        {
            await program.DieAsync("/refund", moment, _ => ClaimEndsAsync());
            await AssertNothingIsKeptAsync();
        }

        await program.DieBeforeItKeepsAsync("/refund", _ => ClaimEndsAsync());
        await AssertNothingIsKeptAsync();
        await program.DieAsync("/refund", Moment.Answered, _ => ClaimEndsAsync());

        // Meanwhile PayPal lists the refund, too.
        payPal.Reporting.Lag = TimeSpan.Zero;
        await ClaimEndsAsync();
        await program.LiveUntilAsync(async () => await IsTakenFromOrderAsync() && program.MailsSent().Any(IsOfRefund));

        Assert.Equal(RefundProgress.Sent, (await RefundsAsync()).Single().State);
        Assert.Equal(1, payPal.Account.Refunds);
        Assert.Single(program.MailsSent(), IsOfRefund);
        await using var db = Open();
        Assert.Equal(-500, (await db.Payments.SingleAsync(p => p.Kind == PaymentKind.Refund, Stop)).Amount);
        Assert.Equal(1, await db.Journal.CountAsync(e => e.Kind == EntryKind.Refund, Stop));
        Assert.Equal(1, await db.Outbox.CountAsync(m => m.Kind == OutboxKind.RefundSent, Stop));
        var order = await db.Orders.SingleAsync(Stop);
        Assert.Equal((OrderState.Paid, Oddities.PartlyRefunded), (order.State, order.Oddities));
        // What staff decided themselves is no news to them.
        Assert.Equal(0, await db.Reviews.CountAsync(Stop));
        Assert.Empty(await db.FindFaultsAsync(Stop));
    }

    private async Task PayAsync(PayPalStandIn payPal)
    {
        var till = new Till(Open);
        var unit = JsonNode.Parse("""{"amount":{"value":"12.00","currency_code":"GBP"},"invoice_id":"K-1042"}""")!;
        var capture = payPal.Captures.Make("5O190127TN364715T", unit, "COMPLETED", "m.hale@example.org");
        await till.PlaceAsync(Sample.Order());
        await till.ImportAsync(Downloads.Of(Downloads.Payment(capture, note: "K-1042")));
        await till.ReconcileAsync();
        Assert.Equal(OrderState.Paid, (await till.OrderAsync("K-1042")).State);
    }

    private static Task<Visitor.Answer> LookAsync(Visitor visitor) => visitor.GetAsync("/hangfire/orders/K-1042");

    private async Task ClickAsync(Visitor visitor, Visitor.Answer screen)
    {
        await using var db = Open();
        var (order, payment) = (await db.Orders.SingleAsync(Stop), await db.Payments.SingleAsync(Stop));
        var answer = await visitor.PostAsync(
            $"/hangfire/orders/{order.Id}/refund",
            screen,
            ("payment", $"{payment.Id}"),
            ("amount", "5.00"),
            ("how", "paypal"),
            ("note", "One was out of stock.")
        );
        Assert.Equal("/hangfire/orders/K-1042?did=refund", answer.Location);
    }

    // PayPal has done it or not; here nobody knows yet, and the buyer has heard nothing.
    private async Task AssertNothingIsKeptAsync()
    {
        await using var db = Open();
        Assert.Equal(RefundProgress.Sending, (await db.Refunds.SingleAsync(Stop)).State);
        Assert.Equal(1, await db.Payments.CountAsync(Stop));
        Assert.False(await db.Outbox.AnyAsync(m => m.Kind == OutboxKind.RefundSent, Stop));
    }

    // Minutes after the death of one who asked, the next one asks.
    private async Task ClaimEndsAsync()
    {
        await using var db = Open();
        await db
            .Refunds.Where(r => r.ClaimedUntil != null)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.ClaimedUntil, r => r.CreatedAt), Stop);
    }

    private async Task<bool> IsTakenFromOrderAsync()
    {
        await using var db = Open();
        return await db.Payments.AnyAsync(p => p.Kind == PaymentKind.Refund && p.Reconcile == ReconcileState.Matched, Stop);
    }

    private async Task<IReadOnlyList<StoredRefund>> RefundsAsync()
    {
        await using var db = Open();
        return await db.Refunds.AsNoTracking().ToListAsync(Stop);
    }

    private static bool IsOfRefund(string subject) =>
        subject.StartsWith("We have sent you 5.00 GBP back", StringComparison.Ordinal)
        || subject.StartsWith("We have sent you £5.00 back", StringComparison.Ordinal);
}
