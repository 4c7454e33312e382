using System.Globalization;
using Microsoft.Extensions.Options;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Disputes;
using OrderWorker.Payments.PayPal.Reporting;
using OrderWorker.Settings;

namespace OrderWorker.Payments.PayPal;

/// <summary>Tries PayPal as a sync would, storing nothing: the credentials, and what they may do.</summary>
internal sealed class PayPalConnectionTest(
    PayPalTokens tokens,
    PayPalReporting reporting,
    PayPalDisputes disputes,
    IOptions<PayPalOptions> options,
    TimeProvider clock
)
{
    private const string What = "PayPal";

    public async Task<IReadOnlyList<CheckRow>> RunAsync(CancellationToken cancellation)
    {
        if (options.Value.IsOff)
            return [new(What, true, "PayPal:Environment is off: payments come by download and by hand.")];
        try
        {
            await tokens.GetAsync(null, cancellation);
        }
        catch (PaymentSourceUnavailableException refusal)
        {
            return [new(What, false, refusal.Message)];
        }

        return
        [
            new(What, true, $"PayPal ({options.Value.Environment}) takes the credentials."),
            await PaymentsAsync(cancellation),
            await DisputesAsync(cancellation),
            new(
                "PayPal webhook",
                true,
                string.IsNullOrWhiteSpace(options.Value.WebhookId)
                    ? "PayPal:WebhookId is not set: payments are seen when PayPal lists them, up to three hours later."
                    : $"Deliveries to {Webhooks.WebhookEndpoint.Path} are taken; whether PayPal reaches this program only PayPal can try."
            ),
        ];
    }

    private async Task<CheckRow> PaymentsAsync(CancellationToken cancellation)
    {
        const string what = "PayPal payments";
        var until = clock.GetUtcNow().UtcDateTime;
        try
        {
            var page = await reporting.PageAsync(until.AddDays(-7), until, 1, cancellation);
            var found = page.Answer?.TotalItems?.ToString(CultureInfo.InvariantCulture);
            return new(
                what,
                true,
                $"The list of transactions can be read; {found ?? "an unknown number"} in the last seven days."
            );
        }
        catch (PaymentSourceUnavailableException refusal)
        {
            return new(what, false, refusal.Message);
        }
    }

    // Payments are found without it; so it is told, and nothing is wrong.
    private async Task<CheckRow> DisputesAsync(CancellationToken cancellation)
    {
        const string what = "PayPal disputes";
        try
        {
            var list = await disputes.ListAsync(clock.GetUtcNow().UtcDateTime.AddDays(-7), cancellation);
            return list.Fault is null
                ? new(what, true, "Disputes can be read.")
                : new(
                    what,
                    true,
                    "Disputes cannot be read, so no order is marked as disputed; tick \"Disputes\" in the app's features at PayPal to have them."
                );
        }
        catch (PaymentSourceUnavailableException refusal)
        {
            return new(what, false, refusal.Message);
        }
    }
}
