using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>Disputes v1: what buyers complain about.</summary>
public sealed class StandInDisputes(StandInAccount account)
{
    private readonly List<Dispute> _disputes = [];

    /// <summary>How many a page holds at most, whatever is asked.</summary>
    public int PageSize { get; set; } = 50;

    /// <returns>Its ID.</returns>
    public string Open(string transaction, string value = "12.00", string currency = "GBP")
    {
        var dispute = new Dispute($"PP-D-{account.NextId()}", transaction, value, currency) { UpdatedAt = account.Now };
        _disputes.Add(dispute);
        account.Tell("CUSTOMER.DISPUTE.CREATED", "dispute", new { dispute_id = dispute.Id, status = dispute.Status });
        return dispute.Id;
    }

    public void Resolve(string id)
    {
        var dispute = _disputes.Single(d => d.Id == id);
        (dispute.Status, dispute.UpdatedAt) = ("RESOLVED", account.Now);
        account.Tell("CUSTOMER.DISPUTE.RESOLVED", "dispute", new { dispute_id = id, status = dispute.Status });
    }

    internal bool IsOpen(string transaction) => _disputes.Exists(d => d.Transaction == transaction && d.Status != "RESOLVED");

    internal StandInAnswer List(HttpRequest request)
    {
        var since = request.Query["update_time_after"].FirstOrDefault() is { } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime
            : account.Now.AddDays(-180);
        if (since < account.Now.AddDays(-180))
            return StandInAnswer.Refusal(400, "INVALID_DATE_RANGE");
        var asked = int.Parse(request.Query["page_size"].FirstOrDefault() ?? "10", CultureInfo.InvariantCulture);
        var start = request.Query["next_page_token"].FirstOrDefault() is { } token
            ? int.Parse(token, CultureInfo.InvariantCulture)
            : 0;
        var found = _disputes.Where(d => d.UpdatedAt >= since).ToList();
        var size = Math.Min(asked, PageSize);
        var page = found.Skip(start).Take(size).Select(d => Json(d, false)).ToList();
        var links = new List<object>
        {
            new
            {
                href = $"https://api-m.paypal.com{request.Path}",
                rel = "self",
                method = "GET",
            },
        };
        if (start + size < found.Count)
            links.Add(
                new
                {
                    href = $"https://api-m.paypal.com{request.Path}?update_time_after={Uri.EscapeDataString(StandInAccount.Written(since))}&page_size={asked}&next_page_token={start + size}",
                    rel = "next",
                    method = "GET",
                }
            );
        return StandInAnswer.Of(200, () => new { items = page.Count == 0 ? null : page, links });
    }

    internal StandInAnswer Get(string id) =>
        _disputes.Find(d => d.Id == id) is { } dispute
            ? StandInAnswer.Of(200, () => Json(dispute, true))
            : StandInAnswer.Refusal(404);

    private static object Json(Dispute dispute, bool all) =>
        new
        {
            dispute_id = dispute.Id,
            create_time = StandInAccount.Written(dispute.UpdatedAt),
            update_time = StandInAccount.Written(dispute.UpdatedAt),
            reason = "MERCHANDISE_OR_SERVICE_NOT_RECEIVED",
            status = dispute.Status,
            dispute_amount = new { currency_code = dispute.Currency, value = dispute.Value },
            disputed_transactions = all ? new[] { new { seller_transaction_id = dispute.Transaction } } : null,
        };

    private sealed class Dispute(string id, string transaction, string value, string currency)
    {
        public string Id { get; } = id;
        public string Transaction { get; } = transaction;
        public string Value { get; } = value;
        public string Currency { get; } = currency;
        public string Status { get; set; } = "OPEN";
        public required DateTime UpdatedAt { get; set; }
    }
}
