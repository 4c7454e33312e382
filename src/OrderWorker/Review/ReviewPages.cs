using Hangfire.Dashboard;
using OrderWorker.Review.Dashboard;
using OrderWorker.Review.Pages;
using OrderWorker.Review.Routing;

namespace OrderWorker.Review;

/// <summary>Puts the pages of this stage into Hangfire's dashboard, whose routes and menus are one for the whole process.</summary>
public static class ReviewPages
{
    /// <summary>Below the dashboard: where staff begin.</summary>
    public const string Home = "/exceptions";

    private static readonly Lazy<bool> Once = new(Add);

    public static void Register() => _ = Once.Value;

    private static bool Add()
    {
        var assembly = typeof(ReviewPages).Assembly;
        DashboardRoutes.AddStylesheet(assembly, "review.css");
        DashboardRoutes.AddStylesheetDarkMode(assembly, "review-dark.css");
        ReviewMenu.Add();
        DashboardRoutes.Routes.Add(Home, new ComponentPage<ExceptionsPage>("Exceptions", _ => []));
        OrderRoutes.Add();
        ChequeRoutes.Add();
        NameRoutes.Add();
        MatterRoutes.Add();
        return true;
    }
}
