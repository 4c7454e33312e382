using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>What the stand-in is trusted to notice.</summary>
public sealed class PayPalStandInTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly HttpClient _client = new();
    private PayPalStandIn _payPal = null!;

    public async ValueTask InitializeAsync()
    {
        _payPal = await PayPalStandIn.StartAsync(_clock);
        _client.BaseAddress = new Uri(_payPal.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/oauth2/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", "c2hvcC1pZDpzaG9wLXNlY3JldA==");
        await _client.SendAsync(request, TestContext.Current.CancellationToken);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "token-1");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _payPal.DisposeAsync();
    }

    [Theory]
    [InlineData("POST", "/v2/checkout/orders", """{"intent":"CAPTURE"}""", "purchase_units")]
    [InlineData(
        "POST",
        "/v2/checkout/orders",
        """{"intent":"SELL","purchase_units":[{"amount":{"currency_code":"GBP","value":"1.00"}}]}""",
        "intent"
    )]
    [InlineData(
        "POST",
        "/v2/checkout/orders",
        """{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"GBP","value":1.00}}]}""",
        "value"
    )]
    [InlineData(
        "POST",
        "/v2/checkout/orders",
        """{"intent":"CAPTURE","purchase_units":[{"amount":{"currency_code":"GBP","value":"1.00"},"invoiceid":"K-1"}]}""",
        "invoiceid"
    )]
    [InlineData("POST", "/v2/checkout/orders", "", "body is missing")]
    [InlineData("POST", "/v2/invoicing/invoices", """{"detail":{}}""", "currency_code")]
    [InlineData("GET", "/v1/reporting/transactions?start_date=2026-11-01T00:00:00Z", "", "end_date")]
    [InlineData("GET", "/v1/reporting/transactions?start_date=2026-11-01&end_date=2026-11-02T00:00:00Z", "", "start_date")]
    [InlineData("GET", "/v1/customer/disputes?page_size=500", "", "page_size")]
    [InlineData("GET", "/v1/customer/disputes?pagesize=50", "", "pagesize")]
    [InlineData("GET", "/v2/checkout/orders/lower-case", "", "lower-case")]
    [InlineData("GET", "/v2/checkout/baskets", "", "no such call")]
    public async Task A_request_that_PayPals_description_forbids_is_noticed(string method, string path, string body, string what)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        Assert.Contains(_payPal.Violations, violation => violation.Contains(what, StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _payPal.DisposeAsync());
        _payPal = await PayPalStandIn.StartAsync(_clock);
    }

    [Fact]
    public async Task An_answer_that_PayPals_description_forbids_is_noticed()
    {
        _payPal.Reporting.WritesTimesAsSeen = true;

        await _client.GetAsync(
            "/v1/reporting/transactions?start_date=2026-11-01T00:00:00Z&end_date=2026-11-02T00:00:00Z",
            TestContext.Current.CancellationToken
        );

        Assert.Contains(_payPal.Violations, violation => violation.Contains("last_refreshed_datetime", StringComparison.Ordinal));
        _payPal.Forgive();
    }
}
