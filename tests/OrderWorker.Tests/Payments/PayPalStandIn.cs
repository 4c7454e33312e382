using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OrderWorker.Tests.Payments;

/// <summary>A stand-in for PayPal on loopback, as far as Transaction Search goes, after PayPal's published OpenAPI description.</summary>
public sealed class PayPalStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<Func<HttpContext, Task>> _faults = new();
    private int _tokens;

    private PayPalStandIn(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What it knows of, in any order.</summary>
    public List<Transaction> Transactions { get; } = [];

    /// <summary>Up to here it knows anything: PayPal lags by up to three hours.</summary>
    public required DateTime RefreshedAt { get; set; }

    /// <summary>PayPal's is 10,000.</summary>
    public int MostRows { get; set; } = 10_000;

    /// <summary>How many rows a page holds, whatever is asked.</summary>
    public int PageSize { get; set; } = 500;

    public int TokensGiven => _tokens;
    public List<(DateTime From, DateTime Until, int Page)> Searches { get; } = [];

    /// <summary>The next search is answered so.</summary>
    public void Fail(Func<HttpContext, Task> answer) => _faults.Enqueue(answer);

    public static async Task<PayPalStandIn> StartAsync(DateTime refreshedAt)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new PayPalStandIn(app) { RefreshedAt = refreshedAt };
        app.MapPost("/v1/oauth2/token", standIn.TokenAsync);
        app.MapGet("/v1/reporting/transactions", standIn.SearchAsync);
        await app.StartAsync();
        return standIn;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public static Task Refuse(HttpContext context, int status, string name, string message = "Refused.")
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new
            {
                name,
                message,
                debug_id = "abc123",
            }
        );
    }

    private async Task TokenAsync(HttpContext context)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("shop-id:shop-secret"));
        if (context.Request.Headers.Authorization != expected)
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsJsonAsync(
                new { error = "invalid_client", error_description = "Client Authentication failed" }
            );
            return;
        }

        await context.Response.WriteAsJsonAsync(
            new
            {
                access_token = $"token-{++_tokens}",
                token_type = "Bearer",
                expires_in = 31668,
            }
        );
    }

    private async Task SearchAsync(HttpContext context)
    {
        if (_faults.TryDequeue(out var fault))
        {
            await fault(context);
            return;
        }

        if (context.Request.Headers.Authorization != $"Bearer token-{_tokens}")
        {
            await Refuse(context, 401, "AUTHENTICATION_FAILURE");
            return;
        }

        var (from, until, page) = (
            Time(context, "start_date"),
            Time(context, "end_date"),
            int.Parse(context.Request.Query["page"]!, CultureInfo.InvariantCulture)
        );
        Searches.Add((from, until, page));
        if (until - from > TimeSpan.FromDays(31))
            await Refuse(context, 400, "INVALID_REQUEST", "Date range is greater than 31 days");
        else if (from > RefreshedAt)
            await Refuse(context, 400, "INVALID_REQUEST", "Data for the given start date is not available.");
        else
            await AnswerAsync(context, from, until, page);
    }

    private async Task AnswerAsync(HttpContext context, DateTime from, DateTime until, int page)
    {
        var all = context.Request.Query["balance_affecting_records_only"] == "N";
        var found = Transactions
            .Where(t => t.Time >= from && t.Time <= until && t.Time <= RefreshedAt && (all || t.Status == "S"))
            .ToList();
        if (found.Count > MostRows)
        {
            await Refuse(context, 400, "RESULTSET_TOO_LARGE");
            return;
        }

        var end = until < RefreshedAt ? until : RefreshedAt;
        await context.Response.WriteAsJsonAsync(
            new
            {
                transaction_details = found.Skip((page - 1) * PageSize).Take(PageSize).Select(t => t.Json()),
                account_number = "SHOP0000000AA",
                start_date = Written(from),
                end_date = Written(end),
                last_refreshed_datetime = Written(RefreshedAt),
                page,
                total_items = found.Count,
                total_pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize),
            }
        );
    }

    private static DateTime Time(HttpContext context, string name) =>
        DateTimeOffset.Parse(context.Request.Query[name]!, CultureInfo.InvariantCulture).UtcDateTime;

    private static string Written(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    /// <summary>A transaction as PayPal keeps it.</summary>
    public sealed record Transaction(
        string Id,
        DateTime Time,
        string Value,
        string Status = "S",
        string Code = "T0006",
        string Currency = "GBP",
        string? Payer = "m.hale@example.org",
        string? Note = null,
        string? Reference = null
    )
    {
        public object Json() =>
            new
            {
                transaction_info = new
                {
                    transaction_id = Id,
                    paypal_reference_id = Reference,
                    paypal_reference_id_type = Reference is null ? null : "TXN",
                    transaction_event_code = Code,
                    transaction_initiation_date = Written(Time),
                    transaction_updated_date = Written(Time),
                    transaction_amount = new { currency_code = Currency, value = Value },
                    fee_amount = new { currency_code = Currency, value = "0.00" },
                    transaction_status = Status,
                    transaction_note = Note,
                },
                payer_info = new { email_address = Payer, payer_name = new { alternate_full_name = "Margaret Hale" } },
                cart_info = new { item_details = new[] { new { item_name = "Heaven Eyes" } } },
            };
    }
}
