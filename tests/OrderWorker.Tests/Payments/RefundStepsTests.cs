using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Money that people send back.</summary>
public abstract class RefundStepsTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : RefundStepsTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : RefundStepsTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task No_more_is_refunded_than_came_however_often_it_is_asked_for()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "20.00", note: "K-1042"));

        Assert.Null(await RefundAsync(800));
        Assert.Null(await RefundAsync(1200));
        Assert.Contains("0.00 GBP can still go back", await RefundAsync(1));

        // PayPal's row of the first comes: it is the same money, not more.
        await Till.WithAsync(db =>
            db.Refunds.Where(r => r.Amount == 800).ExecuteUpdateAsync(row => row.SetProperty(r => r.RefundId, "2AB"))
        );
        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-8.00"));
        Assert.Contains("0.00 GBP can still go back", await RefundAsync(1));
        await using var db = Open();
        Assert.Equal(2, await db.Refunds.Select(r => r.RequestId).Distinct().CountAsync(Stop));
    }

    [Fact]
    public async Task A_cheque_that_is_sent_back_by_hand_leaves_the_order_and_the_bank()
    {
        await Till.PlaceAsync(Sample.Order());
        await using (var db = Open())
            await new StaffEntry(PaymentKind.Cheque, Shops.Pounds(15), "M Hale", null, null).EnterAsync(
                db,
                "K-1042",
                countsWhenCleared: false,
                "ann",
                Till.Now,
                Stop
            );

        Assert.Contains("did not come through PayPal", await RefundAsync(300, isByHand: false));
        Assert.Null(await RefundAsync(300, isByHand: true));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((1200, Oddities.PartlyRefunded), (order.Paid, order.Oddities));
        Assert.Empty(await Till.OpenReviewsAsync());
        Assert.Contains((OutboxKind.RefundSent, OutboxState.Draft), await Till.MailsAsync());
        await AssertSoundAsync();
    }

    private Task<string?> RefundAsync(long amount, bool isByHand = false) =>
        StepAsync(
            async (db, order) =>
                await db.RefundAsync(
                    await db.Payments.FirstAsync(p => p.Amount > 0),
                    order,
                    amount,
                    isByHand,
                    "ann",
                    "Too much.",
                    Till.Now,
                    CancellationToken.None
                )
        );
}
