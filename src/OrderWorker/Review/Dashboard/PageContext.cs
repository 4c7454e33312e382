using System.Security.Claims;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Antiforgery;

namespace OrderWorker.Review.Dashboard;

/// <summary>What a page has to know of the request.</summary>
public sealed record PageContext
{
    /// <summary>Where the dashboard is served, without a slash at the end.</summary>
    public required string Root { get; init; }

    /// <summary>Who looks.</summary>
    public required string User { get; init; }

    /// <summary>They signed in, and may sign out.</summary>
    public required bool IsSignedIn { get; init; }

    /// <summary>False for a viewer.</summary>
    public required bool MayAct { get; init; }
    public required string TokenField { get; init; }
    public required string Token { get; init; }
    public required IQueryCollection Query { get; init; }

    /// <summary>What was posted, where the page shows it again with what is wrong.</summary>
    public IFormCollection? Posted { get; init; }

    /// <summary>Why the decision was refused.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    public string To(string path) => Root + path;

    internal static PageContext Of(DashboardContext dashboard)
    {
        var http = dashboard.GetHttpContext();
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new PageContext
        {
            Root = http.Request.PathBase.Value ?? "",
            User = UserOf(http),
            IsSignedIn = http.User.Identity?.AuthenticationType == "Cookies",
            MayAct = !dashboard.IsReadOnly,
            TokenField = token.FormFieldName,
            Token = token.RequestToken ?? "",
            Query = http.Request.Query,
        };
    }

    internal static string UserOf(HttpContext http) => http.User.FindFirstValue(ClaimTypes.Name) ?? "staff";
}
