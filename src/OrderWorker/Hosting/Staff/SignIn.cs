using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace OrderWorker.Hosting.Staff;

/// <summary>Signing in by name and password, with a cookie from then on.</summary>
internal static class SignIn
{
    public const string Path = "/login";
    public const string OutPath = "/logout";
    public const string Limit = "sign-in";

    // Changes with the password, so that a changed password ends what was begun with the old one.
    private const string Stamp = "stamp";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? returnUrl) => Page(returnUrl, failed: false));
        app.MapPost(Path, PostAsync).RequireRateLimiting(Limit);
        app.MapPost(OutPath, OutAsync);
    }

    /// <summary>Ends a session whose person was removed, or has another password or role since.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var user = Staff(context.HttpContext).Find(context.Principal?.Identity?.Name);
        if (
            user is not null
            && context.Principal!.IsInRole(user.Role.ToString())
            && context.Principal.HasClaim(Stamp, StampOf(user))
        )
            return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private static async Task<IResult> PostAsync(
        HttpContext context,
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? returnUrl
    )
    {
        var user = Staff(context).Find(name);
        if (!StaffPasswords.Matches(user?.PasswordHash, password ?? ""))
            return Page(returnUrl, failed: true);

        var identity = new ClaimsIdentity(
            [new(ClaimTypes.Name, user!.Name), new(ClaimTypes.Role, user.Role.ToString()), new(Stamp, StampOf(user))],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static async Task<IResult> OutAsync(HttpContext context, [FromForm] string? returnUrl)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static RazorComponentResult<SignInPage> Page(string? returnUrl, bool failed) =>
        new(new { ReturnUrl = Local(returnUrl), Failed = failed });

    private static string Local(string? url) => url is ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl) ? url : "/";

    private static StaffOptions Staff(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<StaffOptions>>().Value;

    private static string StampOf(StaffUser user) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(user.PasswordHash)));
}
