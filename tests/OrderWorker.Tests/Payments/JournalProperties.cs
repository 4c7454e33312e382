using CsCheck;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Whatever happens in whatever order and however often, with the rules at work between: the books end the same, and sound.</summary>
public abstract class JournalProperties
{
    public sealed class OnSqlite : JournalProperties
    {
        protected override ITestStore NewStore() => new SqliteStore();
    }

    public sealed class OnPostgres(TestPostgres store) : JournalProperties, IClassFixture<TestPostgres>
    {
        protected override ITestStore NewStore() => store;
    }

    private static readonly string[] Rows =
    [
        Downloads.Payment("1AB", note: "K-1001"),
        Downloads.Payment("1AB", note: "K-1001", status: "Pending"),
        // Paid, and partly refunded.
        Downloads.Payment("2AB", note: "K-1002"),
        Downloads.Payment("2AB", note: "K-1002", status: "Partially refunded"),
        Downloads.Back("3AB", "2AB", gross: "-5.00"),
        Downloads.Back("4AB", "2AB", gross: "-2.50"),
        // Paid, and charged back.
        Downloads.Payment("5AB", note: "K-1003"),
        Downloads.Payment("5AB", note: "K-1003", status: "Reversed"),
        Downloads.Back("6AB", "5AB", "Payment Reversal"),
        // Held and released.
        Downloads.Payment("7AB", note: "K-1004"),
        Downloads.Back("8AB", "7AB", "Payment Hold"),
        Downloads.Back("9AB", "8AB", "Payment Release", "12.00", "23/11/2026"),
        // Two halves, and too much.
        Downloads.Payment("10AB", "10.00", note: "K-1005"),
        Downloads.Payment("11AB", "5.00", note: "K-1005"),
        // Nobody's; one of them went back.
        Downloads.Payment("12AB", "33.00", "who@example.com"),
        Downloads.Payment("13AB", "44.00", "who@example.com"),
        Downloads.Back("14AB", "13AB", gross: "-44.00"),
        // Another currency, and PayPal's own rows.
        Downloads.Payment("15AB", "9.00", note: "K-1006").Replace("GBP", "EUR", StringComparison.Ordinal),
        Downloads.Back("16AB", "", "General Currency Conversion", "-9.00").Replace("GBP", "EUR", StringComparison.Ordinal),
        Downloads.Back("16AB", "", "General Currency Conversion", "7.70"),
        Downloads.Back("17AB", "", "General Withdrawal", "-20.00"),
    ];

    // Each step reads some of the rows, and then the rules are at work, or not. Together they read all of them.
    private static readonly Gen<(string[] Rows, bool Reconciles)[]> Histories =
        from shuffled in Gen.Shuffle(Rows)
        from again in Gen.Int[0, Rows.Length - 1].Select(i => Rows[i]).Array[0, 6]
        from sizes in Gen.Int[1, 8].Array[Rows.Length]
        from reconciles in Gen.Bool.Array[Rows.Length + 1]
        select Cut(shuffled, again, sizes, reconciles);

    [Fact]
    public async Task The_books_end_the_same_and_sound()
    {
        var expected = await BooksAsync([(Rows, true)]);

        await Histories.SampleAsync(async history => Assert.Equal(expected, await BooksAsync(history)), iter: 25, threads: 1);
    }

    protected abstract ITestStore NewStore();

    private static (string[], bool)[] Cut(string[] rows, string[] again, int[] sizes, bool[] reconciles)
    {
        var steps = new List<(string[], bool)>();
        for (var done = 0; done < rows.Length; done += sizes[steps.Count - 1])
            steps.Add((rows[done..Math.Min(done + sizes[steps.Count], rows.Length)], reconciles[steps.Count]));
        steps.Insert(steps.Count / 2, (again, reconciles[^1]));
        return [.. steps];
    }

    private async Task<string> BooksAsync(IEnumerable<(string[] Rows, bool Reconciles)> history)
    {
        var store = NewStore();
        await store.BeginAsync();
        var till = new Till(store.Open);
        for (var i = 1; i <= 6; i++)
            await till.PlaceAsync(Sample.Order($"K-{1000 + i}", $"buyer{i}@example.org"));
        foreach (var (rows, reconciles) in history)
        {
            if (rows.Length > 0)
                await till.ImportAsync(Downloads.Of(rows));
            if (reconciles)
                await till.ReconcileAsync();
            await AssertSoundAsync(store);
        }

        for (var run = 1; run <= 3; run++)
            await till.ReconcileAsync();
        await AssertSoundAsync(store);
        var balances = await till.BalancesAsync();
        await store.EndAsync();
        return balances;
    }

    private static async Task AssertSoundAsync(ITestStore store)
    {
        await using var db = store.Open();
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
    }
}
