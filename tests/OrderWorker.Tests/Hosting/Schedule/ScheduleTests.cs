using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Hosting.Schedule;

public sealed class ScheduleTests
{
    [Fact]
    public async Task Every_line_of_the_timetable_is_on_the_dashboard_and_nothing_else()
    {
        await using var app = await WorkerApp.StartAsync("--Mailbox:PollEvery=00:00:45");

        using var connection = app.Services.GetRequiredService<JobStorage>().GetConnection();
        var jobs = connection.GetRecurringJobs();

        Assert.Equal(Timetable.All.Select(entry => entry.Name).Order(), jobs.Select(job => job.Id).Order());
        Assert.Equal("*/30 * * * * *", jobs.Single(job => job.Id == "poll-mailbox").Cron);
    }

    [Fact]
    public async Task A_job_that_fails_at_every_beat_is_told_once_and_stands_among_the_failed_jobs()
    {
        await using var app = await WorkerApp.StartAsync(Unreachable.Mailbox);
        var monitor = app.Services.GetRequiredService<JobStorage>().GetMonitoringApi();

        await WorkerApp.UntilAsync(() => Task.FromResult(monitor.FailedCount() >= 3));

        var told = Assert.Single(app.Log.Errors);
        Assert.StartsWith("PollMailboxJob failed: ", told);
        Assert.Contains("127.0.0.1:1", told);
        Assert.All(monitor.FailedJobs(0, 10), job => Assert.Equal("PollMailboxJob", job.Value.Job.Type.Name));
        Assert.Equal(0, monitor.ScheduledCount());
    }

    [Fact]
    public async Task A_draft_is_written_and_sent_as_soon_as_a_job_is_told_of_it()
    {
        await using var app = await WorkerApp.StartAsync();
        var order = Sample.Order();
        await app.AddAsync(order);
        await app.AddAsync(OutboxMessage.About(order, OutboxKind.OrderReceived, null, Sample.Noon));

        app.Services.GetRequiredService<Handover>().Hint(Step.WriteMail);

        await WorkerApp.UntilAsync(() => app.ReadAsync(db => db.Outbox.AnyAsync(m => m.State == OutboxState.Sent)));
    }

    [Theory]
    [InlineData("00:00:01", "*/1 * * * * *")]
    [InlineData("00:00:05", "*/5 * * * * *")]
    [InlineData("00:00:59", "*/30 * * * * *")]
    [InlineData("00:01:00", "0 */1 * * * *")]
    [InlineData("00:05:00", "0 */5 * * * *")]
    [InlineData("00:50:00", "0 */30 * * * *")]
    [InlineData("01:00:00", "0 0 */1 * * *")]
    [InlineData("23:00:00", "0 0 */12 * * *")]
    [InlineData("1.00:00:00", "0 0 4 * * *")]
    public void A_beat_is_never_slower_than_asked(string every, string cron) =>
        Assert.Equal(
            cron,
            OrderWorker.Hosting.Schedule.Cron.Every(TimeSpan.Parse(every, System.Globalization.CultureInfo.InvariantCulture))
        );
}
