namespace OrderWorker.Hosting;

internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services;

    public static void MapHealth(this WebApplication app) => app.MapGet("/healthz", () => Results.Ok());
}
