using OrderWorker.Hosting;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly ShopFolder _shop = new();

    [Theory]
    [InlineData(2, "'sell' is no command", "sell")]
    [InlineData(2, "Required command was not provided", "orders")]
    [InlineData(2, "--state is 'foo'; give one of needs-review, awaiting-payment", "orders", "list", "--state", "foo")]
    [InlineData(2, "--state is 'paid'; give one of waiting", "mails", "list", "--state", "paid")]
    [InlineData(2, "--since is 'yesterday'", "payments", "list", "--since", "yesterday")]
    [InlineData(2, "--limit takes a number from 1", "outbox", "list", "--limit", "0")]
    [InlineData(2, "'gone.eml' is neither a file nor a folder", "parse", "gone.eml", "--catalogue", "catalogue.yaml")]
    [InlineData(2, "--catalogue", "parse", ".")]
    [InlineData(2, "--amount is '1.234'", "payments", "add", "--kind", "cheque", "--amount", "1.234", ShopFolder.From)]
    [InlineData(1, "gone.yaml does not exist", "parse", ".", "--catalogue", "gone.yaml")]
    [InlineData(1, "There is no file 'gone.csv'", "payments", "import", "gone.csv", ShopFolder.From)]
    [InlineData(1, "No order has the number 'K-9999'", "orders", "show", "k-9999", ShopFolder.From)]
    public async Task What_cannot_be_done_is_told_in_a_sentence_and_nothing_is_printed(
        int exitCode,
        string sentence,
        params string[] arguments
    )
    {
        var run = await _shop.RunAsync(arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var run = await _shop.RunAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["run", "demo", "check", "parse", "orders", "payments", "mails", "outbox", "db", "staff"],
            command => Assert.Contains($"  {command} ", run.Output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_version_is_a_number() => Assert.Matches(@"^\d+\.\d+\.\d+", (await _shop.RunAsync("--version")).Output);

    [Fact]
    public async Task The_database_is_made_once_even_where_its_file_lies_there_empty()
    {
        var file = _shop.Files.Write("data/orders.db", "");

        var first = await _shop.RunAsync("db", "migrate", ShopFolder.From);
        var second = await _shop.RunAsync("db", "migrate", ShopFolder.From);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.StartsWith("The database is now up to date: ", first.Output);
        Assert.Equal("The database is up to date.", second.Output.Trim());
        Assert.NotEqual(0, new FileInfo(file).Length);
    }

    [Fact]
    public async Task A_password_becomes_a_hash_that_signs_in()
    {
        var run = await WorkerProcess.RunWithInputAsync(_shop.Files.Path, "correct horse\n", "staff", "hash-password");

        Assert.Equal(0, run.ExitCode);
        Assert.True(StaffPasswords.Matches(run.Output.Trim(), "correct horse"));
    }

    [Fact]
    public async Task A_short_password_is_refused_and_not_repeated()
    {
        var run = await WorkerProcess.RunWithInputAsync(_shop.Files.Path, "hunter2\n", "staff", "hash-password");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("hunter2", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _shop.Dispose();
}
