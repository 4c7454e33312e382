using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OrderWorker.Tests.Payments.StandIn.OpenApi;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>
/// A stand-in for PayPal on loopback, with what makes PayPal hard: it shows payments late, forgets orders, repeats by request ID, loses
/// answers. Every request and every answer is held against PayPal's OpenAPI files; what breaks them fails the test when it ends.
/// </summary>
public sealed class PayPalStandIn : IAsyncDisposable
{
    public const string ClientId = "shop-id";
    public const string ClientSecret = "shop-secret";

    private readonly WebApplication _app;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly StandInFaults _faults = new();
    private readonly StandInReplays _replays;
    private readonly List<string> _violations = [];
    private int _tokens;

    private PayPalStandIn(WebApplication app, TimeProvider clock)
    {
        _app = app;
        Account = new StandInAccount(clock);
        Captures = new StandInCaptures(Account);
        Orders = new StandInOrders(Account, Captures);
        Invoices = new StandInInvoices(Account);
        Disputes = new StandInDisputes(Account);
        Reporting = new StandInReporting(Account);
        Webhooks = new StandInWebhooks(Account);
        _replays = new StandInReplays(Account);
    }

    public string Address => _app.Urls.Single();
    public StandInAccount Account { get; }
    public StandInOrders Orders { get; }
    public StandInCaptures Captures { get; }
    public StandInInvoices Invoices { get; }
    public StandInDisputes Disputes { get; }
    public StandInReporting Reporting { get; }
    public StandInWebhooks Webhooks { get; }

    /// <summary>What went wrong with requests and answers by PayPal's own description, so far.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>A test that is about a wrong request takes note of it here, so that it does not fail for it.</summary>
    public void Forgive() => _violations.Clear();

    public int TokensGiven => _tokens;

    /// <summary>What a token may do, as PayPal tells with it.</summary>
    public string Scopes { get; set; } =
        "https://uri.paypal.com/services/reporting/search/read https://uri.paypal.com/services/invoicing https://uri.paypal.com/services/disputes/read-seller";

    /// <summary>Every call but those for tokens: <c>POST /v2/checkout/orders</c>, with its request ID.</summary>
    public List<(string Call, string? RequestId)> Calls { get; } = [];

    /// <summary>The next call whose path begins so is answered thus, and nothing is done.</summary>
    public void Fail(Func<HttpContext, Task> answer, string path = "/v") => _faults.Before(path, answer);

    /// <summary>The next call whose path ends so is done, and its answer is lost.</summary>
    public void LoseAnswer(string pathEnd, LostAnswer how = LostAnswer.ServerError) => _faults.After(pathEnd, how);

    /// <summary>
    /// The next call whose path ends so does something at a moment: it kills the caller. Before <see cref="Moment.Answering"/>, no answer comes.
    /// </summary>
    public void At(string pathEnd, Moment moment, Func<Task> act) => _faults.At(pathEnd, moment, act);

    /// <param name="clock">By which it forgets orders and shows payments late.</param>
    /// <param name="refreshedAt">UTC: up to here Transaction Search knows anything; null: up to three hours ago.</param>
    public static async Task<PayPalStandIn> StartAsync(TimeProvider clock, DateTime? refreshedAt = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new PayPalStandIn(app, clock);
        standIn.Reporting.RefreshedAt = refreshedAt;
        app.MapPost("/v1/oauth2/token", standIn.TokenAsync);
        app.MapGet("/v1/notifications/certs/{name}", standIn.CertificateAsync);
        app.MapFallback(standIn.CallAsync);
        await app.StartAsync();
        return standIn;
    }

    /// <exception cref="InvalidOperationException">A request or an answer was not as PayPal describes it.</exception>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Webhooks.Dispose();
        _one.Dispose();
        if (_violations.Count > 0)
            throw new InvalidOperationException(
                "Not as PayPal's OpenAPI files say:\n" + string.Join('\n', _violations.Distinct())
            );
    }

    /// <summary>An answer for <see cref="Fail"/>.</summary>
    public static Task Refuse(HttpContext context, int status, string? issue = null) =>
        WriteAsync(context, StandInAnswer.Refusal(status, issue).Text(), status);

    private async Task TokenAsync(HttpContext context)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"));
        var form = await context.Request.ReadFormAsync();
        if (_faults.TakeBefore(context.Request.Path) is { } fault)
            await fault(context);
        else if (context.Request.Headers.Authorization != expected || form["grant_type"] != "client_credentials")
            await WriteAsync(context, """{"error":"invalid_client","error_description":"Client Authentication failed"}""", 401);
        else
        {
            var token = new
            {
                scope = Scopes,
                access_token = $"token-{Interlocked.Increment(ref _tokens)}",
                token_type = "Bearer",
                app_id = "APP-80W284485P519543T",
                expires_in = 31668,
                nonce = "2020-04-03T15:35:36ZaYZlGvEkV4yVSz8g6bAKFoGSEzuy3CQcz3ljhibkOHg",
            };
            await WriteAsync(context, JsonSerializer.Serialize(token), 200);
        }
    }

    private Task CertificateAsync(HttpContext context)
    {
        Webhooks.CertificateFetches++;
        if (context.Request.Path != StandInWebhooks.CertificatePath)
            return Refuse(context, 404);
        return context.Response.WriteAsync(Webhooks.CertificatesAsPem);
    }

    // One call at a time: what PayPal's servers settle among themselves is not the matter here.
    private async Task CallAsync(HttpContext context)
    {
        await _one.WaitAsync();
        try
        {
            if (await BodyAsync(context.Request) is { } body)
                await AnswerAsync(context, body);
        }
        catch (Exception mistake)
        {
            _violations.Add($"{context.Request.Path}: the stand-in itself fails: {mistake}");
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    // Null when the caller died in the middle of its request (some tests kill the program): PayPal acts on no half call.
    private static async Task<string?> BodyAsync(HttpRequest request)
    {
        try
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task AnswerAsync(HttpContext context, string body)
    {
        var request = context.Request;
        var name = $"{request.Method} {request.Path}";
        var requestId = request.Headers["PayPal-Request-Id"].FirstOrDefault();
        Calls.Add((name, requestId));
        if (PayPalSpecs.Find(request.Method, request.Path) is not { } call)
        {
            _violations.Add($"{name}: PayPal has no such call");
            await Refuse(context, 404);
            return;
        }

        if (request.Headers.Authorization != $"Bearer token-{_tokens}")
        {
            await Refuse(context, 401);
            return;
        }

        var faults = PayPalSpecs.Faults(call, request, body).Select(fault => $"{name}: {fault}").ToList();
        if (faults.Count > 0)
        {
            _violations.AddRange(faults);
            await Refuse(context, 400);
            return;
        }

        if (_faults.TakeBefore(request.Path) is { } instead)
        {
            await instead(context);
            return;
        }

        if (await _faults.ReachAsync(request.Path, Moment.Asked))
        {
            context.Abort();
            return;
        }

        var answer = _replays.Find(name, requestId) ?? _replays.Keep(name, requestId, Do(call, request, body));
        var text = answer.Text();
        _violations.AddRange(PayPalSpecs.Faults(call, answer.Status, text).Select(fault => $"{name}: {fault}"));
        if (await _faults.ReachAsync(request.Path, Moment.Done))
        {
            context.Abort();
            return;
        }

        switch (_faults.TakeAfter(request.Path))
        {
            case LostAnswer.ServerError:
                await Refuse(context, 500);
                break;
            case LostAnswer.Disconnect:
                context.Abort();
                break;
            default:
                await _faults.ReachAsync(request.Path, Moment.Answering);
                await WriteAsync(context, text, answer.Status);
                await context.Response.CompleteAsync();
                await _faults.ReachAsync(request.Path, Moment.Answered);
                break;
        }
    }

    private StandInAnswer Do(SpecCall call, HttpRequest request, string text)
    {
        var values = call.Operation.Pattern.Match(request.Path).Groups;
        var all = request.Headers["Prefer"] == "return=representation";
        var body = text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        return $"{request.Method} {call.Operation.Path}" switch
        {
            "POST /v2/checkout/orders" => Orders.Create(body!, request.Headers["PayPal-Request-Id"].FirstOrDefault(), all),
            "GET /v2/checkout/orders/{id}" => Orders.Get(values["id"].Value),
            "POST /v2/checkout/orders/{id}/capture" => Orders.Capture(values["id"].Value, all),
            "GET /v2/payments/captures/{capture_id}" => Captures.Get(values["capture_id"].Value),
            "POST /v2/payments/captures/{capture_id}/refund" => Captures.Refund(
                values["capture_id"].Value,
                body,
                Disputes.IsOpen(values["capture_id"].Value),
                all
            ),
            "GET /v2/payments/refunds/{refund_id}" => Captures.GetRefund(values["refund_id"].Value),
            "POST /v2/invoicing/invoices" => Invoices.Create(body!, all),
            "POST /v2/invoicing/search-invoices" => Invoices.Search(body!),
            "POST /v2/invoicing/invoices/{invoice_id}/send" => Invoices.Send(values["invoice_id"].Value, body),
            "GET /v2/invoicing/invoices/{invoice_id}" => Invoices.Get(values["invoice_id"].Value),
            "POST /v2/invoicing/invoices/{invoice_id}/cancel" => Invoices.Cancel(values["invoice_id"].Value, body!),
            "GET /v1/reporting/transactions" => Reporting.Search(request),
            "GET /v1/customer/disputes" => Disputes.List(request),
            "GET /v1/customer/disputes/{id}" => Disputes.Get(values["id"].Value),
            "POST /v1/notifications/verify-webhook-signature" => Webhooks.Verify(body!, text),
            "GET /v1/notifications/webhooks-events" => Webhooks.List(request),
            var other => throw new NotSupportedException($"The stand-in does not play {other}."),
        };
    }

    private static Task WriteAsync(HttpContext context, string text, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["Paypal-Debug-Id"] = "90957fca61718";
        if (text.Length == 0)
            return Task.CompletedTask;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text);
    }
}
