using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace OrderWorker.Payments.PayPal;

/// <summary>PayPal's Transaction Search.</summary>
internal sealed class PayPalSource(HttpClient client, IOptions<PayPalOptions> options) : IPaymentSource
{
    private const int PageSize = 500;
    private const int Tries = 3;

    /// <summary>PayPal promises to show a row within three hours; without its own word about it, nothing newer is taken for complete.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromHours(4);

    private static readonly TimeSpan SmallestWindow = TimeSpan.FromMinutes(1);

    public string? Name => options.Value.IsOff ? null : $"paypal:{options.Value.Environment.ToLowerInvariant()}";

    public async Task<SourceReading> ListAsync(DateTime from, DateTime until, CancellationToken cancellation)
    {
        // Pages are no snapshot: where the number of rows changes on the way, the window is read again.
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var first = await PageAsync(from, until, 1, cancellation);
            if (first.IsNotYet)
                return new([], from);
            if (first.IsTooLarge)
                return await HalvesAsync(from, until, cancellation);
            if (await RestAsync(first.Answer!, from, until, cancellation) is { } rows)
                return new(rows, Complete(first.Answer!, until));
        }

        throw new PaymentSourceUnavailableException(
            $"PayPal's list of {from:yyyy-MM-dd} to {until:yyyy-MM-dd} changed each time it was read; the next run tries again."
        );
    }

    // Null where the list changed on the way.
    private async Task<IReadOnlyList<LedgerRow>?> RestAsync(
        SearchAnswer first,
        DateTime from,
        DateTime until,
        CancellationToken cancellation
    )
    {
        var rows = new List<LedgerRow>(Rows(first));
        for (var page = 2; page <= (first.TotalPages ?? 1); page++)
        {
            var next = await PageAsync(from, until, page, cancellation);
            if (next.Answer is not { } answer || answer.TotalItems != first.TotalItems)
                return null;
            rows.AddRange(Rows(answer));
        }

        return rows;
    }

    // Above 10,000 rows PayPal gives none.
    private async Task<SourceReading> HalvesAsync(DateTime from, DateTime until, CancellationToken cancellation)
    {
        var half = from + (until - from) / 2;
        if (half - from < SmallestWindow)
            throw new PaymentSourceUnavailableException($"PayPal gives no list of {from:u} to {until:u}: too many rows in it.");
        var older = await ListAsync(from, half, cancellation);
        var newer = await ListAsync(half, until, cancellation);
        return new([.. older.Rows, .. newer.Rows], older.CompleteUntil < half ? older.CompleteUntil : newer.CompleteUntil);
    }

    private async Task<Page> PageAsync(DateTime from, DateTime until, int page, CancellationToken cancellation)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"v1/reporting/transactions?start_date={from:yyyy-MM-ddTHH:mm:ss}Z&end_date={until:yyyy-MM-ddTHH:mm:ss}Z&fields=all&balance_affecting_records_only=N&page_size={PageSize}&page={page}"
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Value.Address(query));
        using var response = await PayPalFaults.SendAsync(client, request, cancellation);
        if (response.IsSuccessStatusCode)
            return new(await AnswerAsync(response, cancellation));

        var error = await PayPalFaults.ReadAsync(response, cancellation);
        if (Says(error, "RESULTSET_TOO_LARGE"))
            return new(null, IsTooLarge: true);
        if (response.StatusCode == HttpStatusCode.BadRequest && Says(error, "not available"))
            return new(null, IsNotYet: true);
        throw PayPalFaults.Of(
            response,
            error,
            response.StatusCode == HttpStatusCode.Forbidden
                ? "PayPal refuses its list of transactions; tick \"Transaction search\" in the app's features, which takes up to nine hours to work"
                : "PayPal refuses its list of transactions"
        );
    }

    private static async Task<SearchAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return JsonSerializer.Deserialize(text, PayPalJson.Default.SearchAnswer)
                ?? throw new PaymentSourceUnavailableException("PayPal's list of transactions is empty text.");
        }
        catch (JsonException cause)
        {
            throw new PaymentSourceUnavailableException("PayPal's list of transactions cannot be read.", cause);
        }
    }

    private static DateTime Complete(SearchAnswer answer, DateTime until)
    {
        var words = new[] { answer.LastRefreshedDatetime, answer.EndDate }.OfType<string>().Select(PayPalRow.Time).ToList();
        var complete = words.Count > 0 ? words.Min() : until - Lag;
        return complete < until ? complete : until;
    }

    private static IEnumerable<LedgerRow> Rows(SearchAnswer answer) => (answer.TransactionDetails ?? []).Select(PayPalRow.Read);

    private static bool Says(ErrorAnswer error, string words) =>
        new[] { error.Name, error.Message }
            .Concat((error.Details ?? []).SelectMany(d => new[] { d.Issue, d.Description }))
            .Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);

    private sealed record Page(SearchAnswer? Answer, bool IsTooLarge = false, bool IsNotYet = false);
}
