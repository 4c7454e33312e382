using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Payments.Books;
using OrderWorker.Review;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>What ties money to orders, and what holds it back, on PostgreSQL.</summary>
public sealed class PostgresTiesTests(TestPostgres store) : IClassFixture<TestPostgres>
{
    [Fact]
    public async Task Money_by_a_link_finds_its_order_is_held_when_its_reversal_is_announced_and_goes_when_the_list_has_it()
    {
        var stop = TestContext.Current.CancellationToken;
        var till = new Till(store.Open);
        var order = await till.PlaceAsync(Sample.Order());
        await till.PlaceAsync(Sample.Order("K-1043", "j.moss@example.org"));
        await till.WithAsync(db =>
        {
            db.AddRange(
                new PayRequest
                {
                    OrderId = order.Id,
                    Kind = PayRequestKind.Checkout,
                    Place = 1,
                    RequestId = "pay-1",
                    Reference = "K-1042",
                    Amount = 1200,
                    Currency = "GBP",
                    State = PayRequestState.Paid,
                    PayPalId = "5O190127TN364715T",
                    TransactionId = "LINK1",
                    CreatedAt = Sample.Noon,
                },
                new PayPalNotice
                {
                    EventId = "WH1",
                    Type = "PAYMENT.CAPTURE.REVERSED",
                    ResourceId = "LINK1",
                    ReceivedAt = till.Now,
                    LookedAt = till.Now,
                },
                new ItemAlias
                {
                    Words = "dream record",
                    Key = "dream record",
                    Sku = "heaven",
                    AddedAt = Sample.Noon,
                    AddedBy = "ann",
                }
            );
            return Task.CompletedTask;
        });
        await till.ImportAsync(Downloads.Of(Downloads.Payment("LINK1", from: "j.moss@example.org", note: "K-1043")));
        await using (var db = store.Open())
        {
            var row = await db.Payments.AsNoTracking().SingleAsync(stop);
            var first = (await PaymentCandidates.OfAsync(db, Shops.Cello, row, 1200, "K", stop))[0];
            Assert.Contains("the shop's own link for K-1042", first.Why);
        }

        await till.ReconcileAsync();

        var held = await till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.Held), (held.State, held.Oddities));
        Assert.Contains("paid through the shop's own link for K-1042", Assert.Single(held.Allocations).Why);
        Assert.Equal(ReasonCode.PaymentHeld, Assert.Single(await till.OpenReviewsAsync()).Code);

        await till.ImportAsync(Downloads.Of(Downloads.Back("BACK", "LINK1", "Payment Reversal")));
        await till.ReconcileAsync();

        Assert.Equal(Oddities.Reversed, (await till.OrderAsync("K-1042")).Oddities);
        Assert.Equal(ReasonCode.PaymentReversed, Assert.Single(await till.OpenReviewsAsync()).Code);
        await using var books = store.Open();
        await new BooksAudit(books, till.Clock, NullLogger<BooksAudit>.Instance).RunAsync(stop);
        Assert.DoesNotContain(await till.OpenReviewsAsync(), item => item.Code == ReasonCode.BooksDisagree);
        Assert.Null(await TellAsync(till));
        await using var told = store.Open();
        Assert.Equal(1, await told.Outbox.CountAsync(m => m.Kind == OutboxKind.PaymentReversed, stop));
    }

    private static async Task<string?> TellAsync(Till till)
    {
        string? refusal = null;
        await till.WithAsync(async db =>
            refusal = await db.TellOfTakenBackAsync(
                await db.Orders.SingleAsync(o => o.Number == "K-1042"),
                till.Now,
                CancellationToken.None
            )
        );
        return refusal;
    }
}
