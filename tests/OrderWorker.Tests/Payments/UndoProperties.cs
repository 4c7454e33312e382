using CsCheck;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Whatever people undo, match and refund between the runs of the rules: no money is given twice, and what was undone stays so.</summary>
public abstract class UndoProperties
{
    public sealed class OnSqlite : UndoProperties
    {
        protected override ITestStore NewStore() => new SqliteStore();
    }

    public sealed class OnPostgres(TestPostgres store) : UndoProperties, IClassFixture<TestPostgres>
    {
        protected override ITestStore NewStore() => store;
    }

    private static readonly string[] Numbers = ["K-1001", "K-1002", "K-1003", "K-1004"];

    private static readonly string[] Rows =
    [
        // One payment for two orders, and one that went back in part.
        Downloads.Payment("1AB", "24.00", note: "K-1001 K-1002"),
        Downloads.Back("2AB", "1AB", gross: "-5.00"),
        // Two payments for one order, and one of the second too many.
        Downloads.Payment("3AB", "7.00", note: "K-1003"),
        Downloads.Payment("4AB", "5.00", note: "K-1003", time: "10:00:00"),
        Downloads.Payment("5AB", "5.00", note: "K-1003", time: "11:00:00"),
        // One that fits, and was charged back.
        Downloads.Payment("6AB", note: "K-1004"),
        Downloads.Back("7AB", "6AB", "Payment Reversal"),
        Downloads.Payment("8AB", "30.00", "who@example.com"),
        // Held, and released in two parts.
        Downloads.Back("9AB", "1AB", "Payment Hold", "-24.00"),
        Downloads.Back("10AB", "9AB", "Payment Release", "10.00", "23/11/2026"),
        Downloads.Back("11AB", "9AB", "Payment Release", "14.00", "24/11/2026"),
    ];

    private static readonly string[] Payments = ["1AB", "3AB", "4AB", "5AB", "6AB", "8AB"];

    private static readonly long[] Amounts = [100, 500, 700, 1200, 2400];

    private enum Act
    {
        Read,
        Reconcile,
        Undo,
        Match,
        Refund,
        SayMoneyIsThere,
    }

    private static readonly Gen<(Act Act, int Which, int Order, long Amount)> Acts = Gen.Select(
        Gen.Frequency(
            (4, Gen.Const(Act.Read)),
            (4, Gen.Const(Act.Reconcile)),
            (3, Gen.Const(Act.Undo)),
            (2, Gen.Const(Act.Match)),
            (2, Gen.Const(Act.Refund)),
            (2, Gen.Const(Act.SayMoneyIsThere))
        ),
        Gen.Int[0, 99],
        Gen.Int[0, Numbers.Length - 1],
        Gen.Int[0, Amounts.Length - 1].Select(i => Amounts[i])
    );

    // Half of the histories begin when all has come but PayPal's releases.
    private static readonly Gen<(bool IsLate, (Act Act, int Which, int Order, long Amount)[] Acts)> Histories = Gen.Select(
        Gen.Bool,
        Acts.Array[8, 24]
    );

    [Fact]
    public async Task No_money_is_given_twice_and_what_was_undone_is_not_made_again_by_the_rules() =>
        await Histories.SampleAsync(PlayAsync, iter: 25, threads: 1);

    protected abstract ITestStore NewStore();

    private async Task PlayAsync((bool IsLate, (Act Act, int Which, int Order, long Amount)[] Acts) history)
    {
        var store = NewStore();
        await store.BeginAsync();
        var till = new Till(store.Open);
        foreach (var (number, i) in Numbers.Select((n, i) => (n, i)))
            await till.PlaceAsync(Sample.Order(number, $"buyer{i}@example.org"));
        if (history.IsLate)
        {
            await till.ImportAsync(Downloads.Of(Rows[..^2]));
            await till.ReconcileAsync();
        }

        foreach (var (act, which, order, amount) in history.Acts)
        {
            var payment = Payments[which % Payments.Length];
            await (
                act switch
                {
                    Act.Read => till.ImportAsync(Downloads.Of(Rows[which % Rows.Length])),
                    Act.Reconcile => till.ReconcileAsync(),
                    Act.Undo => till.WithAsync(db => UndoAsync(db, payment, till.Now)),
                    Act.SayMoneyIsThere => TryAsync(till, db => SayMoneyIsThereAsync(db, Numbers[order], till.Now)),
                    Act.Match => TryAsync(till, db => MatchAsync(db, payment, Numbers[order], amount, till.Now)),
                    _ => TryAsync(till, db => RefundAsync(db, payment, Numbers[order], amount, till.Now)),
                }
            );
            await AssertSoundAsync(store);
        }

        await till.ImportAsync(Downloads.Of(Rows));
        await till.ReconcileAsync();
        await till.ReconcileAsync();
        await AssertSoundAsync(store);
        // PayPal has released all that it held, whoever said so first.
        Assert.DoesNotContain("Held", await till.BalancesAsync(), StringComparison.Ordinal);
        await store.EndAsync();
    }

    private static async Task UndoAsync(OrderDbContext db, string id, DateTime now)
    {
        if (await FindAsync(db, id) is not { } payment)
            return;
        if ((await db.AllocationsOfPaymentAsync(payment, default)).Sum(a => a.Amount) != 0)
            await db.UndoAsync(payment, "staff:ann", "It was another's.", now, default);
    }

    private static async Task<bool> MatchAsync(OrderDbContext db, string id, string order, long amount, DateTime now) =>
        await FindAsync(db, id) is { } payment
        && (
            await db.AllocateAsync(
                payment,
                await db.Orders.SingleAsync(o => o.Number == order),
                amount,
                "staff:ann",
                "Ann knows the buyer.",
                now,
                default
            )
        ).IsDone;

    private static async Task<bool> SayMoneyIsThereAsync(OrderDbContext db, string order, DateTime now)
    {
        var held = await db.Orders.SingleAsync(o => o.Number == order);
        return await db.SayMoneyIsThereAsync(held, "PayPal's pages show it.", "ann", now, default) is null;
    }

    private static async Task<bool> RefundAsync(OrderDbContext db, string id, string order, long amount, DateTime now) =>
        await FindAsync(db, id) is { } payment
        && await db.RefundAsync(
            payment,
            await db.Orders.SingleAsync(o => o.Number == order),
            amount,
            isByHand: false,
            "ann",
            "One was out of stock.",
            now,
            default
        )
            is null;

    // What is refused changes nothing, as with the callers of the store's methods.
    private static async Task TryAsync(Till till, Func<OrderDbContext, Task<bool>> act)
    {
        try
        {
            await till.WithAsync(async db =>
            {
                if (!await act(db))
                    throw new OperationCanceledException();
            });
        }
        catch (OperationCanceledException)
        {
            // rolled back
        }
    }

    private static Task<StoredPayment?> FindAsync(OrderDbContext db, string id) =>
        db.Payments.SingleOrDefaultAsync(p => p.TransactionId == id);

    private static async Task AssertSoundAsync(ITestStore store)
    {
        await using var db = store.Open();
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
        foreach (
            var payment in await db.Payments.AsNoTracking().Where(p => p.Amount > 0).Include(p => p.Allocations).ToListAsync()
        )
        {
            var undone = payment
                .Allocations.Where(a => a.Amount < 0 && a.By == "staff:ann")
                .Select(a => a.Id)
                .DefaultIfEmpty(long.MaxValue)
                .Min();
            Assert.DoesNotContain(payment.Allocations, a => a.Id > undone && a.Amount > 0 && a.By == PaymentPosting.Rule);
        }
    }
}
