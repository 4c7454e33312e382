using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Tests.Payments.StandIn;

namespace OrderWorker.Tests.Payments.PayPal;

/// <summary>Disputes, events and the signature check: calls that only ask.</summary>
public sealed class PayPalCallsTests : IAsyncLifetime
{
    private readonly PayPalShop _shop = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task All_pages_of_disputes_are_read_and_each_names_its_payments()
    {
        _shop.PayPal.Disputes.PageSize = 2;
        var ids = Enumerable.Range(1, 5).Select(i => _shop.PayPal.Disputes.Open($"TX{i}")).ToList();
        _shop.PayPal.Disputes.Resolve(ids[1]);

        var all = (await _shop.Disputes.ListAsync(_shop.Clock.GetUtcNow().UtcDateTime.AddDays(-1), Cancellation)).Value!;

        Assert.Equal(ids, all.Select(d => d.Id));
        Assert.Equal([true, false, true, true, true], all.Select(d => d.IsOpen));
        Assert.Equal(["TX3"], (await _shop.Disputes.GetAsync(ids[2], Cancellation)).Value!.TransactionIds);
    }

    [Fact]
    public async Task No_dispute_is_an_empty_list()
    {
        Assert.Empty((await _shop.Disputes.ListAsync(_shop.Clock.GetUtcNow().UtcDateTime.AddDays(-1), Cancellation)).Value!);
    }

    [Fact]
    public async Task What_happened_can_be_asked_for()
    {
        var capture = await _shop.CapturedAsync();
        var now = _shop.Clock.GetUtcNow().UtcDateTime;

        var events = (await _shop.Webhooks.ListAsync(now.AddHours(-1), now, 100, Cancellation)).Value!.Events;

        Assert.Equal(["CHECKOUT.ORDER.APPROVED", "PAYMENT.CAPTURE.COMPLETED"], events.Select(e => e.Type).Order());
        Assert.Contains(events, e => e.ResourceId == capture.Id);
    }

    [Fact]
    public async Task An_error_page_in_place_of_an_answer_is_an_outage_and_not_a_refusal()
    {
        for (var i = 0; i < 4; i++)
            _shop.PayPal.Fail(context =>
            {
                context.Response.StatusCode = 502;
                return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
                    context.Response,
                    "<html>Bad gateway</html>"
                );
            });

        await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() =>
            _shop.Orders.GetAsync("5O190127TN364715T", Cancellation)
        );
    }

    [Fact]
    public async Task A_refusal_is_logged_with_its_debug_ID_and_without_what_it_quotes_of_the_buyer()
    {
        const string refusal =
            """{"name":"UNPROCESSABLE_ENTITY","message":"m.hale@example.org may not pay.","debug_id":"f1d2","details":[{"issue":"PAYER_CANNOT_PAY","value":"m.hale@example.org","description":"Margaret Hale"}]}""";
        _shop.PayPal.Fail(context =>
        {
            context.Response.StatusCode = 422;
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, refusal);
        });
        var log = new Lines();
        await using var services = PayPalPrograms.For(_shop.PayPal, _shop.Clock, "Data Source=:memory:", log);

        var fault = (
            await services
                .GetRequiredService<OrderWorker.Payments.PayPal.Checkout.PayPalOrders>()
                .GetAsync("5O190127TN364715T", Cancellation)
        ).Fault!;

        var all = string.Join('\n', log.Written) + fault;
        Assert.Contains(
            log.Written,
            line => line.Contains("f1d2", StringComparison.Ordinal) && line.Contains("PAYER_CANNOT_PAY", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("hale", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("token-1", all, StringComparison.Ordinal);
        Assert.DoesNotContain(PayPalStandIn.ClientSecret, all, StringComparison.Ordinal);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Written.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }

    [Fact]
    public async Task Credentials_that_PayPal_no_longer_takes_are_told_after_one_fresh_token()
    {
        for (var i = 0; i < 2; i++)
            _shop.PayPal.Fail(context => PayPalStandIn.Refuse(context, 401));

        var failure = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() =>
            _shop.Orders.GetAsync("5O190127TN364715T", Cancellation)
        );

        Assert.Contains("PayPal:ClientSecret", failure.Message);
        Assert.Equal(2, _shop.PayPal.TokensGiven);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("line\nbreak")]
    public void A_request_ID_that_cannot_stand_in_a_header_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => PayPalRequestId.Of(text));
        Assert.Throws<ArgumentException>(() => PayPalRequestId.Of(new string('x', 109)));
    }
}
