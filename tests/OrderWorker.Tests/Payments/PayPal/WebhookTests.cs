using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

/// <summary>Tests of deliveries to the program's own door for PayPal.</summary>
public abstract class WebhookTests : IAsyncLifetime
{
    /// <summary>One after the other: the meter counts for the whole process.</summary>
    public const string Meter = "The meter of deliveries";

    private readonly SqliteStore _store = new();
    private readonly string _roots = Path.GetTempFileName();
    private WebApplication _app = null!;
    private System.Diagnostics.Metrics.MeterListener _listener = null!;

    protected WebhookTests() => Till = new Till(_store.Open);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected Till Till { get; }

    /// <summary>Anybody on the network.</summary>
    protected HttpClient Stranger { get; } = new();

    /// <summary>What became of the deliveries, as the meter counts them.</summary>
    private protected System.Collections.Concurrent.ConcurrentQueue<WebhookOutcome> Counted { get; } = [];

    protected PayPalStandIn PayPal { get; private set; } = null!;
    protected ServiceProvider Services { get; private set; } = null!;

    private Uri Target => new(_app.Urls.Single() + WebhookEndpoint.Path);

    public async ValueTask InitializeAsync()
    {
        PayPal = await PayPalStandIn.StartAsync(Till.Clock);
        await File.WriteAllTextAsync(_roots, PayPal.Webhooks.Root.ExportCertificatePem());
        _app = await StartAsync();
        Services = PayPalPrograms.For(PayPal, Till.Clock, _store.ConnectionString);
        _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "orderworker.webhooks")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => Counted.Enqueue(Enum.Parse<WebhookOutcome>((string)tags[0].Value!, ignoreCase: true))
        );
        _listener.Start();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        Stranger.Dispose();
        await _app.DisposeAsync();
        await Services.DisposeAsync();
        File.Delete(_roots);
        try
        {
            await PayPal.DisposeAsync();
        }
        finally
        {
            _store.Dispose();
            GC.SuppressFinalize(this);
        }
    }

    protected StandInEvent Last(string type) => PayPal.Account.Events.Last(told => told.Type == type);

    protected HttpRequestMessage Delivery(StandInEvent told, DateTime? sentAt = null) =>
        PayPal.Webhooks.Delivery(Target, told, PayPal.Address, sentAt);

    protected async Task<HttpStatusCode> DeliverAsync(StandInEvent told)
    {
        using var delivery = Delivery(told);
        using var answer = await Stranger.SendAsync(delivery, Stop);
        return answer.StatusCode;
    }

    // A buyer pays 12.00 GBP for K-1042.
    protected async Task<string> CaptureAsync(string outcome = "COMPLETED")
    {
        var orders = Services.GetRequiredService<PayPalOrders>();
        var made = await orders.CreateAsync(PayPalShop.Order(PayPalShop.Pounds(1200)), PayPalRequestId.Of("create"), Stop);
        PayPal.Orders.Approve(made.Value!.Id);
        PayPal.Orders.Decide(made.Value.Id, outcome);
        var paid = await orders.CaptureAsync(made.Value.Id, PayPalRequestId.Of("capture"), Stop);
        return paid.Value!.Captures.Single().Id;
    }

    protected async Task LookAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LookAtNoticesJob>().RunAsync(Stop);
    }

    protected async Task<LedgerChange> SyncAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PaymentSync>().RunAsync(Stop))!.Change;
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        PayPalPrograms.Add(builder.Services, PayPal, Till.Clock, _store.ConnectionString, ("PayPal:WebhookRoots", _roots));
        var app = builder.Build();
        app.MapPayPalWebhooks();
        await app.StartAsync();
        return app;
    }
}
