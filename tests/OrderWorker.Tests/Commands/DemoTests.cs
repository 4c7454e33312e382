using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

/// <summary>The demo, and the listings of what it leaves.</summary>
public sealed partial class DemoTests : IDisposable
{
    private readonly ShopFolder _shop = new();
    private readonly string[] _settings;

    public DemoTests() => _settings = [ShopFolder.From, $"--Database:ConnectionString=Data Source={_shop.Files.File("demo.db")}"];

    [Fact]
    public async Task The_demo_gives_every_mail_an_outcome_and_the_listings_tell_the_same()
    {
        var demo = await _shop.RunAsync(["demo", "--once", .. _settings]);

        if (FolderLine().Match(demo.Output) is { Success: true } line)
            Directory.Delete(line.Groups["folder"].Value, recursive: true);
        Assert.True(demo.ExitCode == 0, demo.Output + demo.Errors);
        Assert.Empty(demo.Errors);
        var mails = await WorkerProcess.ListAsync(_shop.Files.Path, "mails", _settings);
        Assert.Equal(Directory.GetFiles(Checkout.File("src", "OrderWorker", "Commands", "Demo", "Mails")).Length, mails.Count);
        Assert.All(mails, mail => Assert.Contains((string?)mail["outcome"], (string[])["order", "joined", "review", "ignored"]));
        // A subject is shown whole: the report is not cut to a terminal that is not there.
        Assert.All(mails, mail => Assert.Contains($"│ {(string?)mail["subject"]} ", demo.Output, StringComparison.Ordinal));

        var orders = await WorkerProcess.ListAsync(_shop.Files.Path, "orders", _settings);
        Assert.All(orders, order => Assert.Contains((string)order["number"]!, demo.Output, StringComparison.Ordinal));
        HasFields(orders, "number state oddities received buyer ship_to lines total paid currency mails");
        HasFields(mails, "id message_id sha256 received kind outcome order");
        HasFields(
            await WorkerProcess.ListAsync(_shop.Files.Path, "payments", _settings),
            "transaction_id source kind state amount currency time payer orders"
        );
        var sent = await WorkerProcess.ListAsync(_shop.Files.Path, "outbox", _settings);
        HasFields(sent, "to kind order message_id state attempts sent");
        // "Recalled" where the money was quicker than the answer that asks for it.
        Assert.All(sent, mail => Assert.Contains((string?)mail["state"], (string[])["sent", "recalled"]));

        await FilteredAsync(orders);
    }

    public void Dispose() => _shop.Dispose();

    private async Task FilteredAsync(IReadOnlyList<JsonObject> orders)
    {
        var paid = await _shop.RunAsync(["orders", "list", "--json", "--state", "paid", "--limit", "1", .. _settings]);
        var later = await _shop.RunAsync(["orders", "list", "--json", "--since", "2999-01-01", .. _settings]);

        Assert.Equal(orders.First(order => (string?)order["state"] == "paid").ToJsonString(), Compact(paid.Output));
        Assert.Equal((0, ""), (later.ExitCode, later.Output));
    }

    private static string Compact(string line) => JsonNode.Parse(line)!.ToJsonString();

    private static void HasFields(IReadOnlyList<JsonObject> rows, string fields)
    {
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.All(fields.Split(' '), field => Assert.True(row.ContainsKey(field), $"{field}: {row}")));
    }

    [GeneratedRegex("^A made-up shop in (?<folder>[^\r\n]*orderworker-demo-[^:]+):")]
    private static partial Regex FolderLine();
}
