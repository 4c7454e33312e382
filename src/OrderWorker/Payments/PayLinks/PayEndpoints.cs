using Microsoft.AspNetCore.Http.HttpResults;
using OrderWorker.Payments.PayPal;

namespace OrderWorker.Payments.PayLinks;

/// <summary>The pages behind the links to pay in mails. Open to everybody who holds a link; looking at one changes nothing, since programs that check mails open links too.</summary>
public static class PayEndpoints
{
    private const string Path = "/pay/{number}/{ticket}";

    /// <summary>Longer than this nobody looks at a page that does not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public static void MapPayLinks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/pay.css", () => Results.Stream(Css(), "text/css"));
        app.MapGet(Path, ShowAsync);
        app.MapPost(Path, StartAsync);
        app.MapGet(Path + "/done", ReturnAsync);
    }

    private static async Task<IResult> ShowAsync(
        string number,
        string ticket,
        PayVisits visits,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        await visits.OpenAsync(number, ticket, cancellation) is { } visit
            ? Page(context, await visits.ViewAsync(visit, null, cancellation))
            : Unknown(context);

    private static async Task<IResult> StartAsync(
        string number,
        string ticket,
        PayVisits visits,
        CheckoutStart checkout,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        if (await visits.OpenAsync(number, ticket, cancellation) is not { } visit)
            return Unknown(context);
        var view = await visits.ViewAsync(visit, null, cancellation);
        if (view.Standing != PayStanding.Payable)
            return Page(context, view);

        using var patience = new CancellationTokenSource(Patience);
        var start = await checkout.StartAsync(visit.Order.Id, ticket, patience.Token);
        return start.Approve is { } approve
            ? SeeOther(context, approve)
            : Page(context, await visits.ViewAsync(visit, start.Standing, cancellation));
    }

    // PayPal sends the buyer back with its order's ID as "token". The page comes by another request, so that loading it again asks for nothing.
    private static async Task<IResult> ReturnAsync(
        string number,
        string ticket,
        string? token,
        PayVisits visits,
        CheckoutCapture capture,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        if (await visits.OpenAsync(number, ticket, cancellation) is not { } visit)
            return Unknown(context);
        // The buyer may close the window now: what was begun is ended all the same.
        using var patience = new CancellationTokenSource(Patience);
        var outcome = token is null ? null : await capture.ReturnedAsync(visit.Order.Id, token, patience.Token);
        return outcome switch
        {
            CaptureOutcome.Declined => Page(context, await visits.ViewAsync(visit, PayStanding.Declined, cancellation)),
            CaptureOutcome.AskUs => Page(context, await visits.ViewAsync(visit, PayStanding.AskUs, cancellation)),
            _ => SeeOther(context, $"/pay/{number}/{ticket}"),
        };
    }

    private static RazorComponentResult<PayPage> Page(HttpContext context, PayView view)
    {
        Shield(context);
        return new(new { View = view });
    }

    private static IResult Unknown(HttpContext context)
    {
        Shield(context);
        return Results.Text(
            "This link to pay is not complete, or not from us. Please open it from our mail again, or reply to the mail.\n",
            statusCode: StatusCodes.Status404NotFound
        );
    }

    private static IResult SeeOther(HttpContext context, string address)
    {
        Shield(context);
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    // The address of the page is a key: it is told to nobody and kept by nobody.
    private static void Shield(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        // Browsers hold a form's redirect to this as well as the form.
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; form-action 'self' {PayPalOptions.Sites}; base-uri 'none'; frame-ancestors 'none'";
    }

    private static Stream Css() =>
        typeof(PayEndpoints).Assembly.GetManifestResourceStream("pay.css")
        ?? throw new InvalidOperationException("pay.css is not embedded in the program.");
}
