using Hangfire;

namespace OrderWorker.Hosting;

internal static class DashboardSetup
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) => services;

    public static void MapDashboard(this WebApplication app)
    {
        app.MapHangfireDashboard("/hangfire");
        app.MapGet("/", () => Results.Redirect("/hangfire"));
    }
}
