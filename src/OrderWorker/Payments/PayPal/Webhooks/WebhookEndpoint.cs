using Microsoft.Extensions.Options;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>Where PayPal tells of what happened. Open to everybody, so it reads little, does little, and trusts nothing but the signature.</summary>
public static class WebhookEndpoint
{
    public const string Path = "/webhooks/paypal";

    private const int MostBytes = 256 * 1024;
    private const int MostCharacters = 1000;
    private const int MostAtOnce = 16;

    private static readonly SemaphoreSlim Places = new(MostAtOnce, MostAtOnce);

    public static void MapPayPalWebhooks(this IEndpointRouteBuilder app) => app.MapPost(Path, TakeAsync).DisableAntiforgery();

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        WebhookIntake intake,
        WebhookCounts counts,
        IOptions<PayPalOptions> options
    )
    {
        if (options.Value.IsOff || string.IsNullOrWhiteSpace(options.Value.WebhookId))
            return Results.NotFound();
        // PayPal delivers again; a stranger's flood must not hold up the rest of the program.
        if (!await Places.WaitAsync(0, CancellationToken.None))
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        try
        {
            var delivery = await ReadAsync(context.Request, context.RequestAborted);
            var outcome = delivery is null ? WebhookOutcome.Malformed : await intake.TakeAsync(delivery, context.RequestAborted);
            counts.Count(outcome);
            return outcome switch
            {
                WebhookOutcome.Taken or WebhookOutcome.Repeated => Results.Ok(),
                WebhookOutcome.Unverified => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
                _ => Results.BadRequest(),
            };
        }
        finally
        {
            Places.Release();
        }
    }

    private static async Task<WebhookDelivery?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var names = new[]
        {
            "PAYPAL-TRANSMISSION-ID",
            "PAYPAL-TRANSMISSION-TIME",
            "PAYPAL-TRANSMISSION-SIG",
            "PAYPAL-CERT-URL",
            "PAYPAL-AUTH-ALGO",
        };
        var values = names.Select(name => request.Headers[name].ToString()).ToList();
        if (values.Exists(value => value.Length is 0 or > MostCharacters) || request.ContentLength > MostBytes)
            return null;

        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (body.Length + read > MostBytes)
                return null;
            body.Write(chunk, 0, read);
        }

        return new(body.ToArray(), values[0], values[1], values[2], values[3], values[4]);
    }
}
