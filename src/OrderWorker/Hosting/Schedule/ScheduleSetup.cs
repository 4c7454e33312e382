using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrderWorker.Store;

namespace OrderWorker.Hosting.Schedule;

internal static class ScheduleSetup
{
    /// <summary>Adds Hangfire, its server and the timetable.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddSingleton<OneRunAtATime>();
        services.AddSingleton<FailureReport>();
        foreach (var job in Timetable.All.Select(entry => entry.Job.Type).Distinct())
            services.TryAddScoped(job);

        // Hangfire's own defaults are static. These come first, so that each host in a process has its own.
        services.AddSingleton(provider => JobStore.Open(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(
            provider.GetRequiredService<IServiceScopeFactory>()
        ));
        services.AddSingleton<IJobFilterProvider>(Filters);
        services.AddHangfire(
            (_, hangfire) =>
                hangfire
                    .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                    .UseSimpleAssemblyNameTypeSerializer()
                    .UseRecommendedSerializerSettings()
        );
        services.AddHostedService<Clockwork>();
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 4;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            server.ShutdownTimeout = TimeSpan.FromSeconds(20);
            server.ServerTimeout = TimeSpan.FromMinutes(2);
        });
        return services;
    }

    // No automatic retry among them: the next beat is the retry, and what a row still needs stands in the row.
    private static JobFilterCollection Filters(IServiceProvider provider)
    {
        var filters = new JobFilterCollection();
        filters.Add(provider.GetRequiredService<FailureReport>());
        filters.Add(provider.GetRequiredService<OneRunAtATime>());
        return filters;
    }
}
