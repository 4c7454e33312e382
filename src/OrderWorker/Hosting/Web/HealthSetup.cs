namespace OrderWorker.Hosting.Web;

internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddScoped<Readiness>();

    /// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: database, mailbox and jobs work; 503 where one does not.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Json(new { status = "alive" }));
        app.MapGet(
            "/readyz",
            async (Readiness readiness, CancellationToken cancellation) =>
            {
                var checks = await readiness.CheckAsync(cancellation);
                var ready = checks.Values.All(check => check == Readiness.Fine);
                return Results.Json(
                    new { status = ready ? "ready" : "not ready", checks },
                    statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
                );
            }
        );
    }
}
