using System.Text.Json.Nodes;
using OrderWorker.Tests.Support;
using static OrderWorker.Tests.EndToEnd.RealShop;

namespace OrderWorker.Tests.EndToEnd;

/// <summary>From a real mailbox to a real mail server, with the program as a process.</summary>
public sealed class WholeWayTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    private const int Count = 200;

    [Fact]
    public async Task Two_hundred_mails_each_get_one_outcome_and_each_good_order_one_answer()
    {
        using var shop = new RealShop();
        var mails = MailMix.Of(Count, seed: 1, tag: Tag());
        await shop.DeliverAsync(mails);

        using var worker = shop.Run();
        await shop.AwaitEndAsync(Count, worker);

        await AssertAllIsWellAsync(shop, mails);
    }

    [Fact]
    public async Task Killed_ten_times_on_the_way_it_still_answers_each_order_once()
    {
        using var shop = new RealShop();
        var mails = MailMix.Of(Count, seed: 2, tag: Tag());
        await shop.DeliverAsync(mails);

        // Most of the work is done between one and four seconds after a start.
        var random = new Random(20261124);
        for (var kill = 1; kill <= 10; kill++)
        {
            using var victim = shop.Run();
            await Task.Delay(random.Next(900, 4000), TestContext.Current.CancellationToken);
            await victim.KillAsync();
        }

        using var worker = shop.Run();
        await shop.AwaitEndAsync(Count, worker);

        await AssertAllIsWellAsync(shop, mails);
    }

    [Fact]
    public async Task Two_workers_on_one_PostgreSQL_share_the_work_and_do_nothing_twice()
    {
        using var shop = new RealShop(postgres.ConnectionString);
        var mails = MailMix.Of(Count, seed: 3, tag: Tag());
        await shop.DeliverAsync(mails);

        using var one = shop.Run();
        using var other = shop.Run();
        await shop.AwaitEndAsync(Count, one);

        await AssertAllIsWellAsync(shop, mails);
        Assert.False(other.HasExited, other.Output);
    }

    private static string Tag() => Guid.NewGuid().ToString("N")[..8];

    private static async Task AssertAllIsWellAsync(RealShop shop, IReadOnlyList<MixedMail> mails)
    {
        var outcomes = (await shop.ListAsync("mails")).ToLookup(row => Text(row["message_id"]));
        var orders = (await shop.ListAsync("orders")).ToDictionary(row => Text(row["number"]));
        foreach (var mail in mails)
        {
            var row = Assert.Single(outcomes[mail.MessageId]);
            Assert.NotEqual("waiting", Text(row["outcome"]));
            if (mail.Lines is null)
                Assert.NotEqual("order", Text(row["outcome"]));
            else
                Assert.Equal(mail.Lines, Lines(orders[Text(row["order"])]));

            await AssertAnsweredAsync(mail);
        }

        Assert.Equal(mails.Count(m => m.Lines is not null), orders.Count);
    }

    private static async Task AssertAnsweredAsync(MixedMail mail)
    {
        // Postfix delivers a moment after it has accepted.
        for (var look = 0; mail.Lines is not null && Received(mail) == 0 && look < 50; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        var answers = Received(mail);
        if (mail.Lines is not null)
            Assert.True(answers == 1, $"{mail.From} ordered and has {answers} answers.");
        else
            Assert.True(answers <= (mail.MayBeAnswered ? 1 : 0), $"{mail.From} has {answers} answers.");
    }

    private static string Lines(JsonObject order) =>
        string.Join(", ", order["lines"]!.AsArray().Select(line => $"{line!["quantity"]} {line["sku"]}"));
}
