using OrderWorker.Tests.Payments;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

public sealed class BooksCommandTests : IDisposable
{
    private readonly MoneyFolder _shop = new();

    [Fact]
    public async Task The_books_go_to_standard_output_or_into_a_file_that_is_written_anew()
    {
        await FillAsync();
        var file = _shop.Files.Write("books.journal", new string('x', 10_000));

        var shown = await _shop.RunAsync("payments", "export", "--format", "csv");
        var written = await _shop.RunAsync("payments", "export", "--format", "hledger", "-o", "books.journal");

        Assert.Equal((0, ""), (shown.ExitCode, shown.Errors));
        Assert.StartsWith("entry,date,time,", shown.Output);
        Assert.Contains("Income:Orders:K-1042", shown.Output);
        Assert.Equal((0, ""), (written.ExitCode, written.Output));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("Income:Orders:K-1042", text);
        Assert.DoesNotContain("xxx", text);
    }

    [Fact]
    public async Task A_month_has_what_moved_in_it_and_one_without_money_is_empty()
    {
        await FillAsync();

        var november = await _shop.RunAsync([
            "payments",
            "export",
            "--format",
            "csv",
            "--since",
            "2026-11-01",
            "--until",
            "2026-12-01",
        ]);
        var october = await _shop.RunAsync([
            "payments",
            "export",
            "--format",
            "csv",
            "--since",
            "2026-10-01",
            "--until",
            "2026-11-01",
        ]);

        Assert.Contains("K-1042", november.Output);
        Assert.Equal(0, october.ExitCode);
        Assert.Single(october.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(2, "--format", "export")]
    [InlineData(2, "'xlsx'", "export", "--format", "xlsx")]
    [InlineData(2, "--since is '22.11.2026'; give a day like 2026-11-22.", "export", "--format", "csv", "--since", "22.11.2026")]
    [InlineData(
        2,
        "--until is 2026-11-01; give a day after --since, which is 2026-12-01.",
        "export",
        "--format",
        "csv",
        "--since",
        "2026-12-01",
        "--until",
        "2026-11-01"
    )]
    [InlineData(1, "Nothing was written: ", "export", "--format", "csv", "-o", "none/books.csv")]
    [InlineData(2, "'now'", "audit", "now")]
    public async Task What_cannot_be_written_is_told_in_a_sentence(int exitCode, string sentence, params string[] words)
    {
        var run = await _shop.RunAsync(["payments", .. words]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _shop.Dispose();

    private async Task FillAsync()
    {
        await _shop.Till.PlaceAsync(Sample.Order());
        await _shop.Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        await _shop.Till.ReconcileAsync();
    }
}
