using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Disputes;
using OrderWorker.Payments.PayPal.Invoicing;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

/// <summary>A stand-in for PayPal with a program that talks to it.</summary>
public sealed class PayPalShop : IAsyncLifetime
{
    private ServiceProvider _services = null!;

    /// <summary>Noon of 24 November 2026.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Noon.AddDays(4)));

    public PayPalStandIn PayPal { get; private set; } = null!;
    public PayPalOrders Orders => _services.GetRequiredService<PayPalOrders>();
    public PayPalCaptures Captures => _services.GetRequiredService<PayPalCaptures>();
    public PayPalInvoices Invoices => _services.GetRequiredService<PayPalInvoices>();
    public PayPalDisputes Disputes => _services.GetRequiredService<PayPalDisputes>();
    public PayPalWebhooks Webhooks => _services.GetRequiredService<PayPalWebhooks>();
    internal PayPalTokens Tokens => _services.GetRequiredService<PayPalTokens>();

    public static Money Pounds(long pence) => Money.Of(pence, Currency.Of("GBP"));

    public static NewCheckoutOrder Order(Money total, string reference = "K-1042") =>
        new()
        {
            Reference = reference,
            Total = total,
            Description = $"Order {reference}",
            ReturnTo = new Uri("https://shop.example.org/pay/done"),
            CancelTo = new Uri("https://shop.example.org/pay/back"),
            ShopName = "A Shop",
        };

    /// <summary>Makes an order, and the buyer approves it.</summary>
    public async Task<CheckoutOrder> ApprovedAsync(long pence = 1200, string reference = "K-1042")
    {
        var made = await Orders.CreateAsync(
            Order(Pounds(pence), reference),
            PayPalRequestId.Of($"{reference}-create"),
            TestContext.Current.CancellationToken
        );
        PayPal.Orders.Approve(made.Value!.Id);
        return made.Value;
    }

    /// <summary>Makes an order, the buyer approves it, and its money is collected.</summary>
    public async Task<Capture> CapturedAsync(long pence = 1200, string reference = "K-1042")
    {
        var order = await ApprovedAsync(pence, reference);
        var captured = await Orders.CaptureAsync(
            order.Id,
            PayPalRequestId.Of($"{reference}-capture"),
            TestContext.Current.CancellationToken
        );
        return captured.Value!.Captures.Single();
    }

    public async ValueTask InitializeAsync()
    {
        PayPal = await PayPalStandIn.StartAsync(Clock);
        _services = PayPalPrograms.For(PayPal, Clock, "Data Source=:memory:");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await PayPal.DisposeAsync();
    }
}
