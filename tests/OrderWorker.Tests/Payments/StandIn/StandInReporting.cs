using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>Transaction Search: what the account did, three hours late.</summary>
public sealed class StandInReporting(StandInAccount account)
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(31);
    private static readonly TimeSpan Reach = TimeSpan.FromDays(3 * 366);

    /// <summary>How long PayPal takes to show a transaction.</summary>
    public TimeSpan Lag { get; set; } = TimeSpan.FromHours(3);

    /// <summary>Up to here it knows anything, where a test says so; else by the lag.</summary>
    public DateTime? RefreshedAt { get; set; }

    /// <summary>PayPal's is 10,000.</summary>
    public int MostRows { get; set; } = 10_000;

    /// <summary>How many rows a page holds at most, whatever is asked.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>PayPal's servers write +0000, which its own description does not allow.</summary>
    public bool WritesTimesAsSeen { get; set; }

    /// <summary>PayPal's servers leave out last_refreshed_datetime at times.</summary>
    public bool TellsRefresh { get; set; } = true;

    public List<(DateTime From, DateTime Until, int Page)> Searches { get; } = [];

    /// <summary>Called with a page's number when it has been made: what happens then is in the next one.</summary>
    public Action<int>? AfterPage { get; set; }

    public DateTime Known => RefreshedAt ?? account.Now - Lag;

    internal StandInAnswer Search(HttpRequest request)
    {
        var (from, until) = (Time(request, "start_date"), Time(request, "end_date"));
        var page = int.Parse(request.Query["page"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
        Searches.Add((from, until, page));
        if (until - from > LongestWindow)
            return StandInAnswer.Refusal(400, "Date range is greater than 31 days");
        if (from < account.Now - Reach)
            return StandInAnswer.Refusal(400, "Start date is older than 3 years");
        if (from > Known)
            return StandInAnswer.Refusal(400, "Data for the given start date is not available.");
        return Answer(request, from, until, page);
    }

    private StandInAnswer Answer(HttpRequest request, DateTime from, DateTime until, int page)
    {
        var all = request.Query["balance_affecting_records_only"] == "N";
        var wanted = request.Query["transaction_id"].FirstOrDefault();
        var found = account
            .Transactions.Where(t => t.Time >= from && t.Time <= until && t.Time <= Known && (all || t.Status == "S"))
            .Where(t => wanted is null || t.Id == wanted)
            .ToList();
        if (found.Count > MostRows)
            return StandInAnswer.Refusal(400, "RESULTSET_TOO_LARGE");

        var asked = int.Parse(request.Query["page_size"].FirstOrDefault() ?? "100", CultureInfo.InvariantCulture);
        var size = Math.Min(asked, PageSize);
        var rows = found.Skip((page - 1) * size).Take(size).Select(t => t.Json(Written)).ToList();
        AfterPage?.Invoke(page);
        return StandInAnswer.Of(
            200,
            () =>
                new
                {
                    transaction_details = rows.Count == 0 ? null : rows,
                    account_number = "SHOP0000000AA",
                    start_date = Written(from),
                    end_date = Written(until < Known ? until : Known),
                    last_refreshed_datetime = TellsRefresh ? Written(Known) : null,
                    page,
                    total_items = found.Count,
                    total_pages = Math.Max(1, (found.Count + size - 1) / size),
                }
        );
    }

    private string Written(DateTime time) =>
        time.ToString(
            WritesTimesAsSeen ? "yyyy-MM-dd'T'HH:mm:ss'+0000'" : "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture
        );

    private static DateTime Time(HttpRequest request, string name) =>
        DateTimeOffset.Parse(request.Query[name]!, CultureInfo.InvariantCulture).UtcDateTime;
}
