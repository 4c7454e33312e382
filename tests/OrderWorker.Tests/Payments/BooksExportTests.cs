using System.Diagnostics;
using System.Globalization;
using OrderWorker.Payments.Books;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>What is written for bookkeeping programs, read by these programs themselves.</summary>
public abstract class BooksExportTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : BooksExportTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : BooksExportTests(store), IClassFixture<TestPostgres>;

    private readonly TempFolder _folder = new();

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Hledger_reads_the_books_strictly_and_finds_the_same_balances()
    {
        await FillAsync();
        var file = await WriteAsync("books.journal", (b, f) => HledgerBooks.WriteAsync(b, f, CancellationToken.None));

        await RunAsync("hledger", "-f", file, "check", "--strict", "ordereddates");
        var balances = await RunAsync("hledger", "-f", file, "balance", "-N", "--flat", "-O", "csv");

        Assert.Contains("\"Income:Orders:K-1042\",\"-12.00 GBP\"", balances);
        var owed = balances.Split('\n').Single(line => line.Contains("Unallocated", StringComparison.Ordinal));
        Assert.All((string[])["-300 JPY", "-1000 HUF", "-1.50 EUR"], sum => Assert.Contains(sum, owed));
    }

    [Fact]
    public async Task Beancount_reads_the_books_without_a_word()
    {
        await FillAsync();
        var file = await WriteAsync("books.beancount", (b, f) => BeancountBooks.WriteAsync(b, f, CancellationToken.None));

        Assert.Equal("", await RunAsync("bean-check", file));
        Assert.Contains(
            "\"; =cmd|' \\\\ \\\"(x)\\\"",
            (await File.ReadAllTextAsync(file, Stop)).Replace("Payment, ", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Csv_has_a_line_for_each_posting_and_comes_to_zero_in_each_currency()
    {
        await FillAsync();
        var text = await File.ReadAllTextAsync(
            await WriteAsync("books.csv", (b, f) => CsvBooks.WriteAsync(b, f, CancellationToken.None)),
            Stop
        );

        var lines = text.TrimEnd().Split("\r\n");
        Assert.Equal("entry,date,time,recorded,kind,source,reference,order,account,amount,currency,by,text", lines[0]);
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(10, rows.Count);
        Assert.All(
            rows.GroupBy(row => (Entry: row[0], Currency: row[10])),
            entry => Assert.Equal(0, entry.Sum(row => decimal.Parse(row[9], CultureInfo.InvariantCulture)))
        );
        Assert.Contains(rows, row => row[8..11] is ["Assets:PayPal:Balance", "300", "JPY"]);
        Assert.Contains(rows, row => row[8..11] is ["Assets:PayPal:Balance", "1000", "HUF"]);
        Assert.DoesNotContain("\",=", text);
    }

    [Fact]
    public async Task A_slice_has_what_moved_between_its_days()
    {
        await FillAsync();
        await using var db = Open();
        var books = new BooksSlice(db, Sample.Noon.AddDays(1), Sample.Noon.AddDays(10), Downloads.London);

        Assert.Equal(
            ["Assets:PayPal:Balance", "Income:Orders:K-1042", "Liabilities:UnallocatedMoney"],
            await books.AccountsAsync(CancellationToken.None)
        );
        Assert.Equal("2026-11-22", await books.FirstDayAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Books_without_an_entry_are_written_too()
    {
        foreach (
            var write in (Func<BooksSlice, TextWriter, Task>[])
                [
                    (b, f) => HledgerBooks.WriteAsync(b, f, CancellationToken.None),
                    (b, f) => BeancountBooks.WriteAsync(b, f, CancellationToken.None),
                ]
        )
            Assert.Equal("", await File.ReadAllTextAsync(await WriteAsync("none", write), Stop));
    }

    // One payment that pays its order; others in currencies with few decimals, from people with names that mean something to a program.
    private async Task FillAsync()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(
            Downloads.Payment("1AB"),
            Odd("2AB", "300", "JPY", "22/11/2026"),
            Odd("3AB", "1000", "HUF", "20/11/2026"),
            Odd("4AB", "1.50", "EUR", "20/11/2026")
        );

        static string Odd(string id, string gross, string currency, string date) =>
            Downloads
                .Payment(id, gross, "who@example.com", date: date)
                .Replace("GBP", currency, StringComparison.Ordinal)
                .Replace("0.00", "0", StringComparison.Ordinal)
                .Replace("Margaret Hale", "\"; =cmd|' \\ \"\"(x)\"\"\"", StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string name, Func<BooksSlice, TextWriter, Task> write)
    {
        await using var db = Open();
        await using (var file = new StreamWriter(_folder.File(name)))
            await write(new BooksSlice(db, null, null, Downloads.London), file);
        return _folder.File(name);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, $"{program} exits with {process.ExitCode}: {await error}{output}");
        return output;
    }
}
