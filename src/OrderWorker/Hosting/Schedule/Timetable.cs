using OrderWorker.Store;

namespace OrderWorker.Hosting.Schedule;

/// <summary>
/// All that happens by itself, and how often. Each job finds its rows by itself, so a time that is missed costs only waiting;
/// between the times a job is woken by the <see cref="Step"/> before it.
/// </summary>
internal static class Timetable
{
    public static IReadOnlyList<TimetableEntry> All { get; } =
    [TimetableEntry.For<HousekeepingJob>("housekeeping", job => job.RunAsync(CancellationToken.None), TimeSpan.FromHours(1))];

    public static TimeSpan PollEvery(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>().GetValue("Mailbox:PollEvery", TimeSpan.FromMinutes(1));
}
