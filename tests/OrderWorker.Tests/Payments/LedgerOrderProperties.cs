using CsCheck;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Whatever is read in whatever order and however often, the books end the same.</summary>
public sealed class LedgerOrderProperties
{
    private static readonly string[] Rows =
    [
        Downloads.Payment("1AB"),
        Downloads.Payment("1AB", status: "Pending"),
        Downloads.Payment("2AB", time: "10:00:00"),
        Downloads.Payment("3AB", "10.00", note: "for K-1002"),
        Downloads.Payment("4AB", "15.00", "ana@example.net"),
        Downloads.Payment("4AB", "15.00", "ana@example.net", status: "Refunded"),
        Downloads.Back("5AB", "4AB", gross: "-15.00"),
        Downloads.Payment("6AB", "7.00", "who@example.com", note: "K-1004"),
        Downloads.Back("7AB", "6AB", "Payment Hold", "-7.00"),
        Downloads.Payment("8AB", "12.00", "strange@example.com"),
        Downloads.Payment("9AB", "20.00", "eve@example.org", status: "Pending"),
    ];

    // Each import is some of the rows; together they are all of them.
    private static readonly Gen<string[][]> Imports =
        from shuffled in Gen.Shuffle(Rows)
        from extra in Gen.Int[0, Rows.Length - 1].Select(i => Rows[i]).Array[0, 6]
        from cut in Gen.Int[0, Rows.Length]
        select new[] { shuffled[..cut], extra, shuffled[cut..] };

    [Fact]
    public async Task The_order_and_repetition_of_imports_and_runs_changes_nothing_in_the_end()
    {
        var expected = await BooksAsync([Rows]);

        await Imports.SampleAsync(async imports => Assert.Equal(expected, await BooksAsync(imports)), iter: 12, threads: 1);
    }

    private static async Task<string> BooksAsync(string[][] imports)
    {
        using var store = new SqliteStore();
        var till = new Till(store.Open);
        await till.PlaceAsync(Sample.Order("K-1001"));
        await till.PlaceAsync(Sample.Order("K-1002"));
        await till.PlaceAsync(Sample.Order("K-1003", "ana@example.net", 1500));
        await till.PlaceAsync(Sample.Order("K-1004", "dan@example.net", 700));
        await till.PlaceAsync(Sample.Order("K-1005", "eve@example.org", 2000));
        foreach (var rows in imports)
            await till.ImportAsync(Downloads.Of(rows));
        for (var run = 1; run <= 3; run++)
            await till.ReconcileAsync();

        await AssertNothingIsOverdrawnAsync(till);
        return await till.BooksAsync();
    }

    private static Task AssertNothingIsOverdrawnAsync(Till till) =>
        till.WithAsync(db =>
        {
            foreach (var payment in db.Payments.ToList())
            {
                var given = db.Allocations.Where(a => a.PaymentId == payment.Id).Sum(a => a.Amount);
                Assert.InRange(given, Math.Min(payment.Amount, 0), Math.Max(payment.Amount, 0));
            }

            return Task.CompletedTask;
        });
}
