using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Payments;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

/// <summary>A shop whose store a test fills before a user's command runs on it, in a process of its own.</summary>
public sealed class MoneyFolder : IDisposable
{
    private readonly ShopFolder _shop = new();
    private readonly SqliteStore _store = new();

    public MoneyFolder() => Till = new Till(_store.Open);

    public Till Till { get; }

    public TempFolder Files => _shop.Files;

    public OrderDbContext Open() => _store.Open();

    public Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        _shop.RunAsync([.. arguments, ShopFolder.From, $"--Database:ConnectionString={_store.ConnectionString}"]);

    /// <summary>A cheque of M Hale's is entered.</summary>
    public async Task EnterAsync(string number, long minorUnits = 1200)
    {
        await using var db = Open();
        var entered = await new StaffEntry(
            PaymentKind.Cheque,
            Money.Of(minorUnits, Currency.Of("GBP")),
            "M Hale",
            number,
            null
        ).EnterAsync(db, null, countsWhenCleared: false, "ann", Till.Now, CancellationToken.None);
        Assert.True(entered.IsDone);
    }

    public void Dispose()
    {
        _store.Dispose();
        _shop.Dispose();
    }
}
