using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayLinks;

/// <summary>The program as a process that is killed between its calls to PayPal and what it keeps of them.</summary>
public abstract class KilledCheckoutTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : KilledCheckoutTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : KilledCheckoutTests(store), IClassFixture<TestPostgres>;

    private static readonly Moment[] Moments = [Moment.Asked, Moment.Done, Moment.Answered];

    [Fact]
    public async Task Killed_at_every_call_and_every_answer_of_PayPal_it_takes_the_money_once()
    {
        await using var payPal = await PayPalStandIn.StartAsync(TimeProvider.System);
        using var program = new MortalProgram(
            payPal,
            Store,
            "--Web:PublicUrl=https://orders.shop.test",
            "--PayPal:PayLink=checkout"
        );
        var order = Sample.Order();
        order.PayBy = Now.AddDays(14);
        await Store.AddAsync(order);
        var page = await PageAsync();

        foreach (var moment in Moments)
            await program.DieAsync("/orders", moment, visitor => visitor.PostAsync(page, null));
        await program.DieAsync(
            "/capture",
            Moment.Asked,
            async visitor =>
            {
                await visitor.PostAsync(page, null);
                payPal.Orders.Approve(payPal.Orders.Ids.Single());
                await visitor.GetAsync(Back(page, payPal));
            }
        );
        await program.DieAsync("/capture", Moment.Done, visitor => visitor.GetAsync(Back(page, payPal)));
        await program.DieBeforeItKeepsAsync("/capture", visitor => visitor.GetAsync(Back(page, payPal)));
        // Money that was kept before the last kill is not asked for again.
        await program.DieAsync(
            "/capture",
            Moment.Answered,
            visitor => visitor.GetAsync(Back(page, payPal)),
            async () => (await RequestAsync()).State == PayRequestState.Paid
        );

        // The buyer has gone; what a minute later would happen, happens at the start.
        await using (var db = Open())
            await db.PayRequests.ExecuteUpdateAsync(row => row.SetProperty(r => r.LookAt, r => r.CreatedAt), Stop);
        await program.LiveUntilAsync(async () => (await OrderAsync()).State == OrderState.Paid);

        Assert.Single(payPal.Orders.Ids);
        Assert.Equal(1, payPal.Account.Captures);
        await using var end = Open();
        Assert.Equal(1200, (await end.Payments.SingleAsync(Stop)).Amount);
        Assert.Equal(1200, (await OrderAsync()).Paid);
    }

    private async Task<string> PageAsync()
    {
        await using var db = Open();
        var key = await db.SecretAsync(Secrets.PayLinks, PayLinkTicket.KeyLength, default);
        return $"/pay/K-1042/{PayLinkTicket.Write("K-1042", Now.AddDays(15), key)}";
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static string Back(string page, PayPalStandIn payPal) => $"{page}/done?token={payPal.Orders.Ids.Single()}";

    private async Task<PayRequest> RequestAsync()
    {
        await using var db = Open();
        return await db.PayRequests.SingleAsync();
    }

    private async Task<StoredOrder> OrderAsync()
    {
        await using var db = Open();
        return await db.Orders.SingleAsync();
    }
}
