using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Core.Values;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Payments.Books;
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

    [Fact]
    public async Task Books_that_do_not_add_up_are_one_matter_however_many_days_they_stay_so_and_none_once_they_are_right()
    {
        await _store.AddAsync(Sample.Order());
        await RunAsync();
        Assert.Empty(await BooksAsync());

        // Somebody changes a sum past the program.
        await SetPaidAsync(500);
        await RunAsync();
        Assert.Empty(await BooksAsync());
        for (var day = 1; day <= 2; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            await RunAsync();
            await RunAsync();
        }

        var item = Assert.Single(await BooksAsync());
        Assert.Null(item.ClosedAt);
        Assert.Contains("K-1042 says that 5.00 GBP were paid", item.Found);
        Assert.Equal(2, _log.Errors.Count(line => line.StartsWith("The books are wrong", StringComparison.Ordinal)));

        await SetPaidAsync(0);
        _clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        Assert.NotNull(Assert.Single(await BooksAsync()).ClosedAt);
    }

    private async Task<IReadOnlyList<ReviewItem>> BooksAsync()
    {
        await using var db = _store.Open();
        return await db.Reviews.Where(r => r.Code == ReasonCode.BooksDisagree).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task SetPaidAsync(long paid)
    {
        await using var db = _store.Open();
        await db.Orders.ExecuteUpdateAsync(row => row.SetProperty(o => o.Paid, paid), TestContext.Current.CancellationToken);
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
        var books = new BooksAudit(db, _clock, factory.CreateLogger<BooksAudit>());
        await new HousekeepingJob(db, books, _clock, factory.CreateLogger<HousekeepingJob>()).RunAsync(CancellationToken.None);
    }
}
