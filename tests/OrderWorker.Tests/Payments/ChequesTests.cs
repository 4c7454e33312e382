using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public sealed class ChequesTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;

    public ChequesTests() => _till = new Till(_store.Open);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_cheque_is_in_hand_then_at_the_bank_then_good_and_the_books_follow()
    {
        await _till.PlaceAsync(Sample.Order());
        await EnterAsync("K-1042");
        Assert.Equal("Assets:Cheques:InHand 1200 GBP, Income:Orders:K-1042 -1200 GBP", await _till.BalancesAsync());

        Assert.Null(await StepAsync(cheque => Cheques.PayIn(cheque, "staff:ann", _till.Now)));
        Assert.NotNull(await StepAsync(cheque => Cheques.PayIn(cheque, "staff:ann", _till.Now)));
        Assert.Equal("Assets:Cheques:PaidIn 1200 GBP, Income:Orders:K-1042 -1200 GBP", await _till.BalancesAsync());

        Assert.Null(await StepAsync(cheque => Cheques.Clear(cheque, "staff:ann", _till.Now)));
        Assert.Equal("Assets:Bank 1200 GBP, Income:Orders:K-1042 -1200 GBP", await _till.BalancesAsync());
        await using var db = _store.Open();
        Assert.Equal(
            [EntryKind.ChequeReceived, EntryKind.Allocation, EntryKind.ChequePaidIn, EntryKind.ChequeCleared],
            await db.Journal.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_cheque_that_bounces_makes_its_order_wait_again_and_the_buyer_and_staff_are_told()
    {
        await _till.PlaceAsync(Sample.Order());
        await EnterAsync("K-1042");
        await StepAsync(cheque => Cheques.PayIn(cheque, "staff:ann", _till.Now));
        _till.Clock.Advance(TimeSpan.FromDays(12));

        await BounceAsync();

        var order = await _till.OrderAsync("K-1042");
        Assert.Equal((OrderState.AwaitingPayment, 0, Oddities.None), (order.State, order.Paid, order.Oddities));
        Assert.Equal(_till.Now.AddDays(7), order.PayBy);
        Assert.All(order.Lines, line => Assert.Equal(1, line.Reserved));
        Assert.Equal(ReasonCode.ChequeBounced, Assert.Single(await _till.OpenReviewsAsync()).Code);
        Assert.Contains((OutboxKind.ChequeBounced, OutboxState.Draft), await _till.MailsAsync());
        Assert.Equal("", await _till.BalancesAsync());

        await _till.ReconcileAsync();
        Assert.Equal(OrderState.AwaitingPayment, (await _till.OrderAsync("K-1042")).State);
        await using var db = _store.Open();
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Where_cheques_count_when_cleared_the_order_is_marked_and_waits_without_expiring()
    {
        await _till.PlaceAsync(Sample.Order());
        await EnterAsync("K-1042", countsWhenCleared: true);
        await _till.ReconcileAsync();
        _till.Clock.Advance(TimeSpan.FromDays(40));
        await _till.ChaseAsync();
        Assert.Equal(
            (OrderState.AwaitingPayment, Oddities.Pending),
            ((await _till.OrderAsync("K-1042")).State, (await _till.OrderAsync("K-1042")).Oddities)
        );

        await StepAsync(cheque => Cheques.Clear(cheque, "staff:ann", _till.Now));
        await _till.ReconcileAsync();

        Assert.Equal(OrderState.Paid, (await _till.OrderAsync("K-1042")).State);
        Assert.Equal("Assets:Bank 1200 GBP, Income:Orders:K-1042 -1200 GBP", await _till.BalancesAsync());
    }

    [Fact]
    public async Task The_list_for_the_bank_has_what_is_in_hand_and_nothing_else()
    {
        await EnterAsync(null, number: "000001");
        await EnterAsync(null, number: "000002");
        await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        await _till.WithAsync(async db =>
            Assert.Null(Cheques.PayIn(await db.Payments.SingleAsync(p => p.TransactionId == "000001"), "staff:ann", _till.Now))
        );

        await using var store = _store.Open();
        Assert.Equal(
            ["000002"],
            await store.InHand().Select(c => c.TransactionId).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            ["000001"],
            await store.PaidIn().Select(c => c.TransactionId).ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    private async Task EnterAsync(string? order, bool countsWhenCleared = false, string number = "000123")
    {
        await using var db = _store.Open();
        var entered = await new StaffEntry(PaymentKind.Cheque, Shops.Pounds(12), "M Hale", number, null).EnterAsync(
            db,
            order,
            countsWhenCleared,
            "ann",
            _till.Now,
            CancellationToken.None
        );
        Assert.True(entered.IsDone);
    }

    private async Task<string?> StepAsync(Func<StoredPayment, string?> step)
    {
        string? refusal = null;
        await _till.WithAsync(async db => refusal = step(await db.Payments.SingleAsync()));
        return refusal;
    }

    private Task BounceAsync() =>
        _till.WithAsync(async db =>
            Assert.Null(await db.BounceAsync(await db.Payments.SingleAsync(), "staff:ann", _till.Now, CancellationToken.None))
        );
}
