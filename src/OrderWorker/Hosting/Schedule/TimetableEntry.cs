using System.Linq.Expressions;
using Hangfire.Common;
using OrderWorker.Store;

namespace OrderWorker.Hosting.Schedule;

/// <summary>One line of the timetable.</summary>
/// <param name="Name">As the dashboard's page "Recurring jobs" shows it.</param>
/// <param name="Job">Which class, which method.</param>
/// <param name="Step">The hint that wakes it between its times; null: none does.</param>
/// <param name="Every">At least so often, by the settings.</param>
internal sealed record TimetableEntry(string Name, Job Job, Step? Step, Func<IServiceProvider, TimeSpan> Every)
{
    public static TimetableEntry For<TJob>(string name, Expression<Func<TJob, Task>> run, TimeSpan every, Step? step = null) =>
        new(name, Job.FromExpression(run), step, _ => every);

    public static TimetableEntry For<TJob>(
        string name,
        Expression<Func<TJob, Task>> run,
        Func<IServiceProvider, TimeSpan> every,
        Step? step = null
    ) => new(name, Job.FromExpression(run), step, every);
}
