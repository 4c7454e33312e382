using System.Globalization;
using System.Text.RegularExpressions;
using Hangfire.Dashboard;

namespace OrderWorker.Review.Routing;

/// <summary>What all routes are made of.</summary>
internal static class RouteParts
{
    /// <summary>The number of a row, as a part of a path.</summary>
    public const string Id = @"(?<id>\d{1,18})";

    public static Hangfire.Dashboard.RouteCollection Routes => DashboardRoutes.Routes;

    public static object IdOf(Match match) => long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture);

    public static T Get<T>(this IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
