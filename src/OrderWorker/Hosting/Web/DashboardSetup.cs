using Hangfire;
using Hangfire.Dashboard;
using OrderWorker.Hosting.Staff;
using OrderWorker.Review;

namespace OrderWorker.Hosting.Web;

internal static class DashboardSetup
{
    private const string Path = "/hangfire";

    // The log has what happened.
    private const string Failure =
        "Something went wrong in the program, and nothing was changed. Please go back and try again.\n";

    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        // With it registered, Hangfire refuses every change that comes without a token of ours.
        services.AddAntiforgery();
        return services.AddStaff();
    }

    /// <summary>Serves Hangfire's dashboard with the pages of Review in it, to staff only.</summary>
    public static void MapDashboard(this WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync(Failure)));
        app.UseSecurityHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();

        ReviewPages.Register();
        app.MapHangfireDashboardWithAuthorizationPolicy(
            StaffSetup.Policy,
            Path,
            new DashboardOptions
            {
                AppPath = null,
                DashboardTitle = "OrderWorker",
                DisplayStorageConnectionString = false,
                IsReadOnlyFunc = context => !context.GetHttpContext().User.IsInRole(nameof(StaffRole.Staff)),
                StatsPollingInterval = 5000,
            }
        );
        app.MapSignIn();
        app.MapGet("/login.css", () => Results.Stream(Resource("login.css"), "text/css"));
        app.MapGet("/", () => Results.LocalRedirect(Path + ReviewPages.Home));
    }

    private static Stream Resource(string name) =>
        typeof(DashboardSetup).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not embedded in the program.");
}
