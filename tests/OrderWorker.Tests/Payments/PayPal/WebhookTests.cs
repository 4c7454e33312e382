using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderWorker.Core.Orders;
using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly SqliteStore _store = new();
    private readonly string _roots = Path.GetTempFileName();
    private readonly HttpClient _stranger = new();
    private readonly Till _till;
    private readonly System.Collections.Concurrent.ConcurrentQueue<WebhookOutcome> _counted = [];
    private PayPalStandIn _payPal = null!;
    private ServiceProvider _services = null!;
    private WebApplication _app = null!;
    private System.Diagnostics.Metrics.MeterListener _listener = null!;

    public WebhookTests() => _till = new Till(_store.Open);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Uri Target => new(_app.Urls.Single() + WebhookEndpoint.Path);

    public async ValueTask InitializeAsync()
    {
        _payPal = await PayPalStandIn.StartAsync(_till.Clock);
        await File.WriteAllTextAsync(_roots, _payPal.Webhooks.Root.ExportCertificatePem());
        _app = await StartAsync();
        _services = PayPalPrograms.For(_payPal, _till.Clock, _store.ConnectionString);
        _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "orderworker.webhooks")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => _counted.Enqueue(Enum.Parse<WebhookOutcome>((string)tags[0].Value!, ignoreCase: true))
        );
        _listener.Start();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _stranger.Dispose();
        await _app.DisposeAsync();
        await _services.DisposeAsync();
        File.Delete(_roots);
        try
        {
            await _payPal.DisposeAsync();
        }
        finally
        {
            _store.Dispose();
        }
    }

    [Fact]
    public async Task A_delivery_of_PayPals_brings_the_payment_into_the_ledger_hours_before_the_list()
    {
        var capture = await CaptureAsync();

        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
        await LookAsync();

        var payment = await _till.PaymentAsync(capture);
        Assert.Equal(
            (PaymentState.Completed, 1200, -30, "K-1042"),
            (payment.State, payment.Amount, payment.Fee, payment.InvoiceId)
        );
        // The list shows the same row later, and nothing new.
        _till.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(0, (await SyncAsync()).New);
    }

    [Fact]
    public async Task Deliveries_that_come_twice_and_in_the_wrong_order_end_the_same()
    {
        await _till.PlaceAsync(Sample.Order());
        var capture = await CaptureAsync("PENDING");
        var pending = Last("PAYMENT.CAPTURE.PENDING");
        _payPal.Captures.Complete(capture);
        var completed = Last("PAYMENT.CAPTURE.COMPLETED");

        foreach (var told in new[] { completed, pending, completed, pending })
        {
            Assert.Equal(HttpStatusCode.OK, await DeliverAsync(told));
            await LookAsync();
        }

        Assert.Equal(PaymentState.Completed, (await _till.PaymentAsync(capture)).State);
        await _till.ReconcileAsync();
        Assert.Equal(OrderState.Paid, (await _till.OrderAsync("K-1042")).State);
        Assert.Equal([WebhookOutcome.Taken, WebhookOutcome.Taken, WebhookOutcome.Repeated, WebhookOutcome.Repeated], _counted);
        Assert.Equal(1, _payPal.Webhooks.CertificateFetches);
    }

    [Fact]
    public async Task One_delivery_sent_ten_times_at_once_is_kept_once()
    {
        await CaptureAsync();
        var told = Last("PAYMENT.CAPTURE.COMPLETED");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DeliverAsync(told)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        await _till.WithAsync(async db => Assert.Equal(1, await db.PayPalNotices.CountAsync()));
    }

    [Fact]
    public async Task A_refund_made_on_PayPals_pages_is_known_by_its_delivery()
    {
        await _till.PlaceAsync(Sample.Order());
        var capture = await CaptureAsync();
        await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED"));
        await LookAsync();
        await _till.ReconcileAsync();

        await _services
            .GetRequiredService<OrderWorker.Payments.PayPal.Checkout.PayPalCaptures>()
            .RefundAsync(capture, null, OrderWorker.Payments.PayPal.Connection.PayPalRequestId.Of("by-hand"), null, Cancellation);
        await DeliverAsync(Last("PAYMENT.CAPTURE.REFUNDED"));
        await LookAsync();
        await _till.ReconcileAsync();

        Assert.True((await _till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Refunded));
    }

    [Fact]
    public async Task A_changed_delivery_is_refused()
    {
        await CaptureAsync();
        using var delivery = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"));
        var body = await delivery.Content!.ReadAsStringAsync(Cancellation);
        delivery.Content = new StringContent(
            body.Replace("K-1042", "K-9999", StringComparison.Ordinal),
            Encoding.UTF8,
            "application/json"
        );

        await RefusedAsync(delivery, WebhookOutcome.Forged);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com.attacker.example/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com@attacker.example/v1/notifications/certs/CERT-1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    public async Task A_certificate_from_elsewhere_is_not_even_fetched(string place)
    {
        await CaptureAsync();
        using var delivery = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"));
        delivery.Headers.Remove("PAYPAL-CERT-URL");
        delivery.Headers.Add("PAYPAL-CERT-URL", place);
        var calls = _payPal.Calls.Count;

        await RefusedAsync(delivery, WebhookOutcome.Forged);
        Assert.Equal(0, _payPal.Webhooks.CertificateFetches);
        Assert.Equal(calls, _payPal.Calls.Count);
    }

    [Fact]
    public async Task A_copy_of_an_old_delivery_is_refused()
    {
        await CaptureAsync();
        using var delivery = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"), _till.Now.AddDays(-5));

        await RefusedAsync(delivery, WebhookOutcome.Stale);
    }

    [Fact]
    public async Task A_delivery_without_its_headers_or_too_large_is_refused()
    {
        await CaptureAsync();
        using var bare = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"));
        bare.Headers.Remove("PAYPAL-TRANSMISSION-SIG");
        await RefusedAsync(bare, WebhookOutcome.Malformed);

        using var large = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"));
        large.Content = new ByteArrayContent(new byte[300 * 1024]);
        await RefusedAsync(large, WebhookOutcome.Malformed);
    }

    [Fact]
    public async Task Where_the_certificate_is_not_trusted_PayPal_is_asked_and_its_word_counts()
    {
        await CaptureAsync();
        _payPal.Webhooks.Certificate = _payPal.Webhooks.Issue("CN=www.example.org", _till.Now.AddDays(-1), _till.Now.AddDays(1));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));

        using var forged = Delivery(Last("CHECKOUT.ORDER.APPROVED"));
        var body = await forged.Content!.ReadAsStringAsync(Cancellation);
        forged.Content = new StringContent(
            body.Replace("APPROVED", "DECLINED", StringComparison.Ordinal),
            Encoding.UTF8,
            "application/json"
        );
        await RefusedAsync(forged, WebhookOutcome.Forged, kept: 1);
        Assert.Equal(2, _payPal.Calls.Count(call => call.Call.EndsWith("verify-webhook-signature", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_stranger_who_names_ever_new_certificates_makes_the_program_ask_PayPal_a_few_times_only()
    {
        await CaptureAsync();
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("CHECKOUT.ORDER.APPROVED")));
        for (var i = 0; i < 60; i++)
        {
            using var delivery = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"));
            delivery.Headers.Remove("PAYPAL-CERT-URL");
            delivery.Headers.Add("PAYPAL-CERT-URL", $"{_payPal.Address}/v1/notifications/certs/CERT-{i}");
            delivery.Headers.Remove("PAYPAL-TRANSMISSION-SIG");
            delivery.Headers.Add("PAYPAL-TRANSMISSION-SIG", "Zm9yZ2Vk");
            using var answer = await _stranger.SendAsync(delivery, Cancellation);
            Assert.False(answer.IsSuccessStatusCode);
        }

        Assert.InRange(_payPal.Webhooks.CertificateFetches, 2, 40);
        // PayPal's own come through all the same.
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
    }

    [Fact]
    public async Task An_expired_certificate_does_not_count()
    {
        await CaptureAsync();
        _payPal.Webhooks.Certificate = _payPal.Webhooks.Issue(
            "CN=messageverificationcerts.paypal.com",
            _till.Now.AddDays(-9),
            _till.Now.AddDays(-1)
        );

        await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED"));

        Assert.Contains(_payPal.Calls, call => call.Call.EndsWith("verify-webhook-signature", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_checked_now_is_to_be_delivered_again()
    {
        await CaptureAsync();
        _payPal.Webhooks.Certificate = _payPal.Webhooks.Issue("CN=www.example.org", _till.Now.AddDays(-1), _till.Now.AddDays(1));
        for (var i = 0; i < 4; i++)
            _payPal.Fail(context => PayPalStandIn.Refuse(context, 503), "/v1/notifications/verify");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
    }

    [Fact]
    public async Task A_dispute_marks_the_order_and_its_end_takes_the_mark_off()
    {
        await _till.PlaceAsync(Sample.Order());
        var capture = await CaptureAsync();
        await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED"));
        var dispute = _payPal.Disputes.Open(capture);
        // The dispute is heard of before the payment has found its order.
        await DeliverAsync(Last("CUSTOMER.DISPUTE.CREATED"));
        await LookAsync();
        await _till.ReconcileAsync();

        Assert.True((await _till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Disputed));
        var asked = Assert.Single(await _till.OpenReviewsAsync());
        Assert.Contains("the goods have not come", asked.Message);

        _till.Clock.Advance(TimeSpan.FromDays(3));
        _payPal.Disputes.Resolve(dispute);
        await DeliverAsync(Last("CUSTOMER.DISPUTE.RESOLVED"));
        await LookAsync();
        await _till.ReconcileAsync();

        Assert.False((await _till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Disputed));
        Assert.Empty(await _till.OpenReviewsAsync());
    }

    [Fact]
    public void The_checksum_is_the_one_of_IEEE_802_3()
    {
        Assert.Equal(0x0967B587u, Crc32.Of("test_string"u8));
    }

    private async Task RefusedAsync(HttpRequestMessage delivery, WebhookOutcome why, int kept = 0)
    {
        using var answer = await _stranger.SendAsync(delivery, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(why, _counted.Last());
        await _till.WithAsync(async db => Assert.Equal(kept, await db.PayPalNotices.CountAsync()));
    }

    private StandInEvent Last(string type) => _payPal.Account.Events.Last(told => told.Type == type);

    private HttpRequestMessage Delivery(StandInEvent told, DateTime? sentAt = null) =>
        _payPal.Webhooks.Delivery(Target, told, _payPal.Address, sentAt);

    private async Task<HttpStatusCode> DeliverAsync(StandInEvent told)
    {
        using var delivery = Delivery(told);
        using var answer = await _stranger.SendAsync(delivery, Cancellation);
        return answer.StatusCode;
    }

    // A buyer pays 12.00 GBP for K-1042.
    private async Task<string> CaptureAsync(string outcome = "COMPLETED")
    {
        var orders = _services.GetRequiredService<OrderWorker.Payments.PayPal.Checkout.PayPalOrders>();
        var made = await orders.CreateAsync(
            PayPalShop.Order(PayPalShop.Pounds(1200)),
            OrderWorker.Payments.PayPal.Connection.PayPalRequestId.Of("create"),
            Cancellation
        );
        _payPal.Orders.Approve(made.Value!.Id);
        _payPal.Orders.Decide(made.Value.Id, outcome);
        var paid = await orders.CaptureAsync(
            made.Value.Id,
            OrderWorker.Payments.PayPal.Connection.PayPalRequestId.Of("capture"),
            Cancellation
        );
        return paid.Value!.Captures.Single().Id;
    }

    private async Task LookAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LookAtNoticesJob>().RunAsync(Cancellation);
    }

    private async Task<LedgerChange> SyncAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PaymentSync>().RunAsync(Cancellation))!.Change;
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        PayPalPrograms.Add(builder.Services, _payPal, _till.Clock, _store.ConnectionString, ("PayPal:WebhookRoots", _roots));
        var app = builder.Build();
        app.MapPayPalWebhooks();
        await app.StartAsync();
        return app;
    }
}
