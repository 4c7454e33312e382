using System.Net;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

/// <summary>Where the store answers while the page goes on, as PostgreSQL does and a SQLite file does not.</summary>
public sealed class PagesOnPostgresTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    [Fact]
    public async Task Every_page_is_shown_however_many_of_its_parts_read_the_store_at_once()
    {
        await using var app = await WorkerApp.StartAsync(
            "--Database:Provider=postgres",
            $"--Database:ConnectionString={postgres.ConnectionString}"
        );
        await WaitAsync(app);
        using var visitor = app.Visit();

        foreach (var path in (string[])["orders/K-1042", "exceptions", "exceptions/payment/1", "exceptions/mail/2", "parcels"])
            for (var look = 1; look <= 20; look++)
            {
                var answer = await visitor.GetAsync($"/hangfire/{path}");
                Assert.True(answer.Status == HttpStatusCode.OK, $"{path}, look {look}: {answer.Body}");
            }

        Assert.Empty(app.Log.Errors);
    }

    // Money and a mail of one buyer wait, beside an order that is theirs.
    private static async Task WaitAsync(WorkerApp app)
    {
        var (order, mail) = (Sample.Order(), Sample.Mail());
        order.PayBy = DateTime.SpecifyKind(DateTime.MaxValue.Date.AddYears(-1), DateTimeKind.Utc);
        (mail.Outcome, mail.Order) = (MailOutcome.Order, order);
        await app.AddAsync(order, mail);
        var (payment, waiting) = (Exceptions.Payment(amount: 900), Exceptions.Mail("2"));
        await app.AddAsync(payment, waiting, Exceptions.Item(payment), Exceptions.Item(waiting, ReasonCode.AmountDisagrees));
    }
}
