using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Core.Values;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Store;
using OrderWorker.Tests.Review;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Hosting.Schedule;

public sealed class HousekeepingJobTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly FakeTimeProvider _clock = new(Sample.Noon.AddHours(2));
    private readonly TestLog _log = new();

    [Fact]
    public async Task Every_stored_mail_is_counted_by_its_outcome()
    {
        var order = Sample.Mail("1");
        order.Outcome = MailOutcome.Order;
        var advert = Sample.Mail("2");
        advert.Outcome = MailOutcome.Ignored;
        await _store.AddAsync(order, advert);

        await RunAsync();

        Assert.Equal("2 mails are stored: 1 ignored, 1 order.", Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task A_mail_that_waits_for_more_than_an_hour_is_told_of()
    {
        await _store.AddAsync(Sample.Mail());

        await RunAsync();

        Assert.Contains(_log.Lines, line => line.StartsWith("1 mails wait for more than an hour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_in_review_that_nothing_speaks_of_is_brought_before_staff_once()
    {
        await _store.AddAsync(Exceptions.Mail());

        await RunAsync();
        await RunAsync();

        await using var db = _store.Open();
        var item = Assert.Single(await db.Reviews.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((ReasonCode.Unreadable, 1L), (item.Code, item.InboxMessageId));
    }

    public void Dispose()
    {
        _store.Dispose();
        _log.Dispose();
    }

    private async Task RunAsync()
    {
        await using var db = _store.Open();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(_log));
        await new HousekeepingJob(db, _clock, factory.CreateLogger<HousekeepingJob>()).RunAsync(CancellationToken.None);
    }
}
