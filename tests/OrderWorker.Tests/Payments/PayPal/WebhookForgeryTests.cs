using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Tests.Payments.StandIn;

namespace OrderWorker.Tests.Payments.PayPal;

/// <summary>Deliveries that are not PayPal's, or not fresh, or cannot be checked.</summary>
[Collection(WebhookTests.Meter)]
public sealed class WebhookForgeryTests : WebhookTests
{
    [Fact]
    public async Task A_changed_delivery_is_refused()
    {
        await CaptureAsync();
        using var delivery = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"));
        var body = await delivery.Content!.ReadAsStringAsync(Stop);
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
        var calls = PayPal.Calls.Count;

        await RefusedAsync(delivery, WebhookOutcome.Forged);
        Assert.Equal(0, PayPal.Webhooks.CertificateFetches);
        Assert.Equal(calls, PayPal.Calls.Count);
    }

    [Fact]
    public async Task A_copy_of_an_old_delivery_is_refused()
    {
        await CaptureAsync();
        using var delivery = Delivery(Last("PAYMENT.CAPTURE.COMPLETED"), Till.Now.AddDays(-5));

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
        PayPal.Webhooks.Certificate = PayPal.Webhooks.Issue("CN=www.example.org", Till.Now.AddDays(-1), Till.Now.AddDays(1));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));

        using var forged = Delivery(Last("CHECKOUT.ORDER.APPROVED"));
        var body = await forged.Content!.ReadAsStringAsync(Stop);
        forged.Content = new StringContent(
            body.Replace("APPROVED", "DECLINED", StringComparison.Ordinal),
            Encoding.UTF8,
            "application/json"
        );
        await RefusedAsync(forged, WebhookOutcome.Forged, kept: 1);
        Assert.Equal(2, PayPal.Calls.Count(call => call.Call.EndsWith("verify-webhook-signature", StringComparison.Ordinal)));
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
            delivery.Headers.Add("PAYPAL-CERT-URL", $"{PayPal.Address}/v1/notifications/certs/CERT-{i}");
            delivery.Headers.Remove("PAYPAL-TRANSMISSION-SIG");
            delivery.Headers.Add("PAYPAL-TRANSMISSION-SIG", "Zm9yZ2Vk");
            using var answer = await Stranger.SendAsync(delivery, Stop);
            Assert.False(answer.IsSuccessStatusCode);
        }

        Assert.InRange(PayPal.Webhooks.CertificateFetches, 2, 40);
        // PayPal's own come through all the same.
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
    }

    [Fact]
    public async Task An_expired_certificate_does_not_count()
    {
        await CaptureAsync();
        PayPal.Webhooks.Certificate = PayPal.Webhooks.Issue(
            "CN=messageverificationcerts.paypal.com",
            Till.Now.AddDays(-9),
            Till.Now.AddDays(-1)
        );

        await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED"));

        Assert.Contains(PayPal.Calls, call => call.Call.EndsWith("verify-webhook-signature", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_checked_now_is_to_be_delivered_again()
    {
        await CaptureAsync();
        PayPal.Webhooks.Certificate = PayPal.Webhooks.Issue("CN=www.example.org", Till.Now.AddDays(-1), Till.Now.AddDays(1));
        for (var i = 0; i < 4; i++)
            PayPal.Fail(context => PayPalStandIn.Refuse(context, 503), "/v1/notifications/verify");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(Last("PAYMENT.CAPTURE.COMPLETED")));
    }

    private async Task RefusedAsync(HttpRequestMessage delivery, WebhookOutcome why, int kept = 0)
    {
        using var answer = await Stranger.SendAsync(delivery, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(why, Counted.Last());
        await Till.WithAsync(async db => Assert.Equal(kept, await db.PayPalNotices.CountAsync()));
    }
}
