using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

public sealed class ReadOrdersJobTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly ReadingDesk _desk;

    public ReadOrdersJobTests() => _desk = new ReadingDesk(_store.Open);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_mail_that_fails_each_time_holds_up_no_other_and_is_set_aside_in_the_end()
    {
        await _store.AddAsync(ReadingDesk.Order("1", "jo@example.org"), ReadingDesk.Order("2", "kim@example.org"));
        await using (var db = _store.Open())
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER poison BEFORE INSERT ON Readings WHEN NEW.InboxMessageId = 1 BEGIN SELECT RAISE(ABORT, 'poison'); END",
                TestContext.Current.CancellationToken
            );

        var failure = await Assert.ThrowsAsync<DbUpdateException>(_desk.ReadAsync);
        Assert.Contains("poison", failure.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal([MailOutcome.Waiting, MailOutcome.Order], await _desk.OutcomesAsync());

        for (var attempt = 2; attempt <= 5; attempt++)
        {
            _desk.Clock.Advance(TimeSpan.FromMinutes(1));
            await Assert.ThrowsAsync<DbUpdateException>(_desk.ReadAsync);
        }

        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await _desk.ReadAsync();
        Assert.Equal([MailOutcome.Quarantined, MailOutcome.Order], await _desk.OutcomesAsync());
        await using var after = _store.Open();
        var item = await after.Reviews.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ReasonCode.Unreadable, 1L), (item.Code, item.InboxMessageId));
    }

    [Fact]
    public async Task The_same_order_by_another_way_becomes_one_order_and_one_answer()
    {
        await _store.AddAsync(
            ReadingDesk.Order("1", "jo@example.org", messageId: "<one@example.org>", hop: "a"),
            ReadingDesk.Order("2", "jo@example.org", messageId: "<one@example.org>", hop: "b")
        );

        await _desk.ReadAsync();

        Assert.Equal([MailOutcome.Order, MailOutcome.Joined], await _desk.OutcomesAsync());
        await using var db = _store.Open();
        Assert.Equal(OutboxKind.OrderReceived, (await db.Outbox.SingleAsync(TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task A_mail_found_again_under_a_new_number_while_it_waited_still_becomes_an_order()
    {
        var again = ReadingDesk.Order("2", "jo@example.org", messageId: "<one@example.org>");
        again.Outcome = MailOutcome.Joined; // as the inbox stores it
        await _store.AddAsync(ReadingDesk.Order("1", "jo@example.org", messageId: "<one@example.org>"), again);

        await _desk.ReadAsync();

        Assert.Equal([MailOutcome.Order, MailOutcome.Joined], await _desk.OutcomesAsync());
    }
}
