using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Tests of what is done with money, each on SQLite and on PostgreSQL: the class that holds them has a class for each.</summary>
public abstract class MoneyTests(ITestStore store) : IAsyncLifetime
{
    protected ITestStore Store { get; } = store;

    protected Till Till { get; } = new(store.Open);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => await Store.BeginAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Store.EndAsync();
        GC.SuppressFinalize(this);
    }

    protected OrderDbContext Open() => Store.Open();

    /// <summary>Reads rows of a download, and the rules look at them.</summary>
    protected async Task ReadAsync(params string[] rows)
    {
        await Till.ImportAsync(Downloads.Of(rows));
        await Till.ReconcileAsync();
    }

    /// <summary>Does something with the only order.</summary>
    /// <returns>Null, or why it cannot be.</returns>
    protected async Task<string?> StepAsync(Func<OrderDbContext, StoredOrder, Task<string?>> step)
    {
        string? refusal = null;
        await Till.WithAsync(async db => refusal = await step(db, await db.Orders.SingleAsync()));
        return refusal;
    }

    /// <summary>A person puts money of a payment to an order.</summary>
    protected async Task<StepResult<Allocation>> PutAsync(string payment, string order, long amount)
    {
        StepResult<Allocation>? put = null;
        await Till.WithAsync(async db =>
            put = await db.AllocateAsync(
                await db.Payments.SingleAsync(p => p.TransactionId == payment),
                await db.Orders.SingleAsync(o => o.Number == order),
                amount,
                "staff:ann",
                "Ann knows the buyer.",
                Till.Now,
                CancellationToken.None
            )
        );
        return put!;
    }

    protected Task UndoAsync(string payment) =>
        Till.WithAsync(async db =>
            await db.UndoAsync(
                await db.Payments.SingleAsync(p => p.TransactionId == payment),
                "staff:ann",
                "It was another's.",
                Till.Now,
                CancellationToken.None
            )
        );

    protected async Task AssertSoundAsync()
    {
        await using var db = Open();
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
    }
}
