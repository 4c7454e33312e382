using System.Globalization;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Reporting;

/// <summary>PayPal's Transaction Search v1: one page of one window at a time.</summary>
internal sealed class PayPalReporting(PayPalConnection connection, PayPalTokens tokens)
{
    /// <summary>What the app at PayPal must be allowed.</summary>
    public const string Scope = "https://uri.paypal.com/services/reporting/search/read";

    /// <summary>The most that PayPal gives.</summary>
    public const int PageSize = 500;

    /// <param name="from">UTC, inclusive.</param>
    /// <param name="until">UTC, inclusive; at most 31 days later.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer, or a refusal that is none of the two that a <see cref="SearchPage"/> tells of.</exception>
    public async Task<SearchPage> PageAsync(DateTime from, DateTime until, int page, CancellationToken cancellation)
    {
        // Without an N, PayPal hides what is pending.
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"v1/reporting/transactions?start_date={PayPalTime.Write(from)}&end_date={PayPalTime.Write(until)}&fields=all&balance_affecting_records_only=N&page_size={PageSize}&page={page}"
        );
        var call = PayPalCall.Get("list of transactions", path);
        var answer = await connection.SendAsync(call, PayPalJson.Default.SearchAnswer, cancellation, Expected);
        if (answer.Value is { } found)
            return new(found);
        var fault = answer.Fault!;
        if (fault.Code == TooLarge)
            return new(null, IsTooLarge: true);
        if (fault.Code == NotYet)
            return new(null, IsNotYet: true);
        if (fault.Meaning != PayPalMeaning.NoAccess)
            throw new PaymentSourceUnavailableException(fault.Sentence);
        // A token that was fetched before the feature was ticked never gains it.
        tokens.Forget();
        throw new PaymentSourceUnavailableException(
            $"{fault.Sentence} Tick \"Transaction search\" in the app's features at PayPal; it can take up to nine hours to work."
        );
    }

    private const string TooLarge = "RESULTSET_TOO_LARGE";
    private const string NotYet = "not available";

    // PayPal has no code for "not yet", only a text, in one place or another.
    private static string? Expected(ErrorAnswer error)
    {
        var texts = (error.Details ?? [])
            .SelectMany(d => new[] { d.Issue, d.Description })
            .Append(error.Name)
            .Append(error.Message);
        return new[] { TooLarge, NotYet }.FirstOrDefault(words =>
            texts.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true)
        );
    }
}

/// <param name="Answer">Null where PayPal gave none.</param>
/// <param name="IsTooLarge">More rows than PayPal gives at all: ask for a shorter window.</param>
/// <param name="IsNotYet">PayPal has nothing so new yet.</param>
internal sealed record SearchPage(SearchAnswer? Answer, bool IsTooLarge = false, bool IsNotYet = false);
