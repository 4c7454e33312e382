using Microsoft.Extensions.Options;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Reporting;

/// <summary>PayPal's Transaction Search as a source of payments.</summary>
internal sealed class PayPalSource(PayPalReporting reporting, IOptions<PayPalOptions> options, ILogger<PayPalSource> log)
    : IPaymentSource
{
    private const int Tries = 3;

    /// <summary>PayPal promises to show a row within three hours; without its own word about it, nothing newer is taken for complete.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromHours(4);

    // PayPal's times have whole seconds.
    private static readonly TimeSpan SmallestWindow = TimeSpan.FromSeconds(1);

    public string? Name => options.Value.IsOff ? null : $"paypal:{options.Value.Environment.ToLowerInvariant()}";

    public async Task<SourceReading> ListAsync(DateTime from, DateTime until, CancellationToken cancellation)
    {
        // Pages are no snapshot: where the number of rows changes on the way, the window is read again.
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var first = await reporting.PageAsync(from, until, 1, cancellation);
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
        var rows = new List<LedgerRow>(Rows(first, from));
        var current = first;
        for (var page = 2; IsMore(current, first.TotalPages, page); page++)
        {
            var next = await reporting.PageAsync(from, until, page, cancellation);
            if (next.Answer is null || !IsSameList(first, next.Answer, page))
                return null;
            current = next.Answer;
            rows.AddRange(Rows(current, from));
        }

        return rows;
    }

    private static bool IsMore(SearchAnswer current, int? pages, int page) =>
        pages is { } known ? page <= known : current.TransactionDetails?.Count >= PayPalReporting.PageSize;

    // By the letter of PayPal's description the total counts from the page on; what its servers send is the whole.
    private static bool IsSameList(SearchAnswer first, SearchAnswer next, int page) =>
        next.TotalItems is null
        || next.TotalItems == first.TotalItems
        || next.TotalItems == first.TotalItems - (page - 1) * (first.TransactionDetails?.Count ?? 0);

    // Above 10,000 rows PayPal gives none.
    private async Task<SourceReading> HalvesAsync(DateTime from, DateTime until, CancellationToken cancellation)
    {
        var half = from + (until - from) / 2;
        if (half - from < SmallestWindow)
            throw new PaymentSourceUnavailableException($"PayPal gives no list of {from:u} to {until:u}: too many rows in it.");
        var older = await ListAsync(from, half, cancellation);
        if (older.CompleteUntil < half)
            return older;
        var newer = await ListAsync(half, until, cancellation);
        return new([.. older.Rows, .. newer.Rows], newer.CompleteUntil);
    }

    private static DateTime Complete(SearchAnswer answer, DateTime until)
    {
        var words = new[] { answer.LastRefreshedDatetime, answer.EndDate }
            .Select(PayPalTime.ReadIfAny)
            .OfType<DateTime>()
            .ToList();
        var complete = words.Count > 0 ? words.Min() : until - Lag;
        return complete < until ? complete : until;
    }

    private IEnumerable<LedgerRow> Rows(SearchAnswer answer, DateTime from)
    {
        foreach (var detail in answer.TransactionDetails ?? [])
        {
            if (PayPalRow.Read(detail, from) is { } row)
                yield return row;
            else
                log.LogWarning("PayPal lists a transaction without an ID or an amount, which is no money that can be booked.");
        }
    }
}
