using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayLinks;

/// <summary>PayPal invoices, through a process that is killed at each call about them.</summary>
public abstract class KilledInvoiceTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : KilledInvoiceTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : KilledInvoiceTests(store), IClassFixture<TestPostgres>;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Killed_at_every_call_it_makes_one_invoice_an_order_tells_each_buyer_once_and_ends_each_once()
    {
        await using var payPal = await PayPalStandIn.StartAsync(TimeProvider.System);
        using var program = Program(payPal);
        await PlaceAsync();

        foreach (var call in (string[])["/invoices", "/send"])
        foreach (var moment in (Moment[])[Moment.Asked, Moment.Done])
            await program.DieAsync(call, moment, _ => LookNowAsync());
        await program.DieBeforeItKeepsAsync($"/{payPal.Invoices.Ids.Single()}", _ => LookNowAsync());
        Assert.Equal(PayRequestState.Begun, (await RequestAsync()).State);
        // What was done is not asked for again, so the moment after the answers needs another order.
        await PlaceAsync("K-1043", "j.moss@example.org");
        foreach (var call in (string[])["/invoices", "/send"])
            await program.DieAsync(call, Moment.Answered, _ => LookNowAsync());
        await LookNowAsync();
        await program.LiveUntilAsync(() => Task.FromResult(program.MailsSent().Count == 2));
        Assert.Equal(PayRequestState.Open, (await RequestAsync()).State);

        await CancelAsync();
        foreach (var moment in (Moment[])[Moment.Asked, Moment.Done, Moment.Answered])
            await program.DieAsync("/cancel", moment, _ => LookNowAsync());
        await LookNowAsync();
        await program.LiveUntilAsync(async () =>
            await AreAllAsync(PayRequestState.Ended) && program.MailsSent().Count(IsOfEnd) == 2
        );

        Assert.Equal((2, 2, 0), (payPal.Account.Invoices, payPal.Invoices.Cancelled, payPal.Invoices.MailsSent));
        Assert.Equal(4, program.MailsSent().Count);
        await using var db = Open();
        Assert.Equal(0, await db.Reviews.CountAsync(Stop));
    }

    [Fact]
    public async Task An_invoice_whose_order_ended_before_it_was_known_to_be_made_is_not_left_to_be_paid()
    {
        await using var payPal = await PayPalStandIn.StartAsync(TimeProvider.System);
        using var program = Program(payPal);
        await PlaceAsync();
        await program.DieAsync("/send", Moment.Done);

        await CancelAsync();
        await program.DieBeforeItKeepsAsync("/cancel", _ => LookNowAsync());
        await LookNowAsync();
        await program.LiveUntilAsync(async () => (await RequestAsync()).State == PayRequestState.Ended);

        Assert.Equal((1, 1), (payPal.Account.Invoices, payPal.Invoices.Cancelled));
    }

    [Fact]
    public async Task Killed_before_it_could_keep_that_an_invoice_was_paid_it_takes_the_money_once()
    {
        await using var payPal = await PayPalStandIn.StartAsync(TimeProvider.System);
        using var program = Program(payPal);
        await PlaceAsync();
        await program.LiveUntilAsync(async () => await FindAsync() is { State: PayRequestState.Open });

        var id = payPal.Invoices.Ids.Single();
        payPal.Invoices.Pay(id);
        await program.DieBeforeItKeepsAsync($"/{id}", _ => LookNowAsync());
        Assert.Equal(PayRequestState.Open, (await RequestAsync()).State);
        await program.DieAsync($"/{id}", Moment.Answered, _ => LookNowAsync());
        // Meanwhile PayPal lists the payment, too.
        payPal.Reporting.Lag = TimeSpan.Zero;
        await LookNowAsync();
        await program.LiveUntilAsync(() =>
            Task.FromResult(program.MailsSent().Any(subject => subject.Contains("is paid", StringComparison.Ordinal)))
        );

        Assert.Single(program.MailsSent(), subject => subject.Contains("is paid", StringComparison.Ordinal));
        await using var db = Open();
        Assert.Equal(1200, (await db.Payments.SingleAsync(Stop)).Amount);
        var order = await db.Orders.SingleAsync(Stop);
        Assert.Equal((OrderState.Paid, 1200), (order.State, order.Paid));
    }

    private MortalProgram Program(PayPalStandIn payPal) => new(payPal, Store, "--PayPal:PayLink=invoice");

    // An order that came just now, whose answer waits for the invoice.
    private async Task PlaceAsync(string number = "K-1042", string buyer = "m.hale@example.org")
    {
        var (order, mail) = (Sample.Order(number, buyer), Sample.Mail(number, buyer, $"<{number}@mail.example>"));
        order.PayBy = Now.AddDays(14);
        (mail.Order, mail.Outcome) = (order, MailOutcome.Order);
        await Store.AddAsync(order, mail);
        await Store.AddAsync(OutboxMessage.About(order, OutboxKind.OrderReceived, mail.Id, Now));
    }

    private async Task CancelAsync()
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        foreach (var order in await db.Orders.ToListAsync(Stop))
            Assert.Null(await db.CancelAsync(order, tell: true, Now, CancellationToken.None));
        await db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
    }

    // What would happen some minutes later.
    private async Task LookNowAsync()
    {
        await using var db = Open();
        await db
            .PayRequests.Where(r => r.LookAt != null)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.LookAt, r => r.CreatedAt), Stop);
    }

    private async Task<PayRequest?> FindAsync()
    {
        await using var db = Open();
        return await db.PayRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Reference == "K-1042", Stop);
    }

    private async Task<PayRequest> RequestAsync() => (await FindAsync())!;

    private async Task<bool> AreAllAsync(PayRequestState state)
    {
        await using var db = Open();
        return await db.PayRequests.AllAsync(r => r.State == state, Stop);
    }

    private static bool IsOfEnd(string subject) => subject.EndsWith("is cancelled", StringComparison.Ordinal);
}
