using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

public sealed class ReplayTests : IDisposable
{
    private readonly ShopFolder _shop = new();

    [Fact]
    public async Task Stored_mails_are_read_again_and_what_differs_is_printed_and_nothing_is_changed()
    {
        Assert.Equal(0, (await _shop.RunAsync("db", "migrate", ShopFolder.From)).ExitCode);
        await using (var db = Open())
        {
            db.Inbox.Add(Mail("1", "order", "review", lines: false));
            db.Inbox.Add(Mail("2", "order", "accept", lines: true));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var run = await _shop.RunAsync("parse", "--replay", "--json", ShopFolder.From);

        Assert.Equal(0, run.ExitCode);
        var line = JsonNode.Parse(Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;
        Assert.Equal(
            (1, "review", "accept"),
            ((int)line["id"]!, (string?)line["before"]!["decision"], (string?)line["after"]!["decision"])
        );
        Assert.Contains("2 mails were read again; 1 would come out differently", run.Errors, StringComparison.Ordinal);

        var table = await _shop.RunAsync("parse", "--replay", ShopFolder.From);
        Assert.Contains("decision: review → accept", table.Output, StringComparison.Ordinal);
        await using var after = Open();
        Assert.Equal(
            2,
            await after.Inbox.CountAsync(m => m.Outcome == MailOutcome.Review, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Files_and_stored_mails_are_not_read_in_one_go()
    {
        var run = await _shop.RunAsync("parse", ".", "--replay", ShopFolder.From);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("leave PATH and --catalogue out", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _shop.Dispose();

    private OrderDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteOrderDbContext>();
        StoreSetup.UseSqlite(options, $"Data Source={_shop.Files.File("data/orders.db")}");
        return new SqliteOrderDbContext(options.Options);
    }

    private static InboxMessage Mail(string uid, string kind, string decision, bool lines)
    {
        var mail = Sample.Mail(
            uid,
            messageId: $"<{uid}@mail.example>",
            raw: TestMail.Order(
                "Please send me one Heaven Eyes.\n\nMargaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\nUnited Kingdom\n",
                $"<{uid}@mail.example>"
            )
        );
        mail.Outcome = MailOutcome.Review;
        var goods = lines ? """{"sku":"heaven","quantity":1}""" : "";
        mail.Reading = new StoredReading
        {
            Text = "",
            ReadBy = "earlier",
            Json =
                $$$"""{"kind":"{{{kind}}}","decision":"{{{decision}}}","lines":[{{{goods}}}],"ship_to":{"name":"Margaret Hale","lines":["12 Orchard Street","Leeds"],"postcode":"LS6 2AB","country":"GB"}}""",
        };
        return mail;
    }
}
