using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using OrderWorker.Settings;

namespace OrderWorker.Hosting.Staff;

internal static class StaffSetup
{
    /// <summary>The policy of everything that only staff and viewers may see.</summary>
    public const string Policy = "dashboard";

    private const string Either = "staff";

    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSettings<StaffOptions>(StaffOptions.Section);
        services.AddSingleton<IValidateOptions<StaffOptions>, StaffCheck>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services
            .AddAuthentication(Either)
            .AddPolicyScheme(Either, null, scheme => scheme.ForwardDefaultSelector = SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, LocalOnly>(LocalOnly.SchemeName, null)
            .AddCookie(cookie =>
            {
                cookie.LoginPath = SignIn.Path;
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.Cookie.Name = "orderworker";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Events.OnValidatePrincipal = SignIn.ValidateAsync;
            });
        services.AddAuthorization(authorization => authorization.AddPolicy(Policy, policy => policy.RequireAuthenticatedUser()));
        // Ten guesses a minute from one address.
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignIn.Limit, FromOneAddress);
        });
        return services;
    }

    private static RateLimitPartition<string> FromOneAddress(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) }
        );

    private static string SchemeFor(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<StaffOptions>>().Value.Users.Count == 0
            ? LocalOnly.SchemeName
            : CookieAuthenticationDefaults.AuthenticationScheme;
}
