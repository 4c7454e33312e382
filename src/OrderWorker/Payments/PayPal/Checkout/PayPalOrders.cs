using System.Text.Json;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Checkout;

/// <summary>PayPal's Orders v2: makes an order for the buyer to approve, and collects the money once approved.</summary>
/// <remarks>An order dies within hours: 3 until the buyer is there, 3 more until it is captured. Make it when the buyer clicks.</remarks>
public sealed class PayPalOrders(PayPalConnection connection)
{
    private const int MostCharacters = 127;

    /// <param name="order">The money is compared when it comes, see <see cref="CaptureAsync"/>.</param>
    /// <param name="id">The same for the same attempt: PayPal then gives the same order for 6 hours.</param>
    /// <param name="cancellation">Whether PayPal has made it is then not known; the same call finds out.</param>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    /// <exception cref="ArgumentException">The bill does not come to the total.</exception>
    public async Task<PayPalAnswer<CheckoutOrder>> CreateAsync(
        NewCheckoutOrder order,
        PayPalRequestId id,
        CancellationToken cancellation
    )
    {
        if (!new[] { order.Total, order.Postage, order.Discount }.OfType<Money>().All(PayPalAmount.CanWrite))
            return PayPalAnswer<CheckoutOrder>.Refused(
                new(
                    "order",
                    PayPalMeaning.OurMistake,
                    "DECIMALS_NOT_SUPPORTED",
                    $"it takes no fraction of {order.Total.Currency}, and the total is {order.Total}",
                    null
                )
            );
        var json = JsonSerializer.Serialize(ToRequest(order), PayPalJson.Default.OrderRequest);
        var call = PayPalCall.Post("order", "v2/checkout/orders", json) with { RequestId = id, WantsAll = true };
        return (await connection.SendAsync(call, PayPalJson.Default.OrderAnswer, cancellation)).Select(CheckoutReading.Order);
    }

    /// <returns><see cref="PayPalMeaning.Gone"/> where nobody paid it in time.</returns>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<CheckoutOrder>> GetAsync(string id, CancellationToken cancellation)
    {
        var call = PayPalCall.Get("look at the order", $"v2/checkout/orders/{Uri.EscapeDataString(id)}");
        return (await connection.SendAsync(call, PayPalJson.Default.OrderAnswer, cancellation)).Select(CheckoutReading.Order);
    }

    /// <summary>Collects the money of an approved order.</summary>
    /// <param name="id">Of the order.</param>
    /// <param name="requestId">One for each order, stored before the first try.</param>
    /// <param name="cancellation">Whether PayPal has captured it is then not known; the same call finds out.</param>
    /// <returns>
    /// The order with its capture, whose own state says whether the money came. <see cref="PayPalMeaning.AlreadyDone"/>: read it with <see cref="GetAsync"/>.
    /// </returns>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<CheckoutOrder>> CaptureAsync(
        string id,
        PayPalRequestId requestId,
        CancellationToken cancellation
    )
    {
        var call = PayPalCall.Post("capture", $"v2/checkout/orders/{Uri.EscapeDataString(id)}/capture", "{}") with
        {
            RequestId = requestId,
            WantsAll = true,
        };
        return (await connection.SendAsync(call, PayPalJson.Default.OrderAnswer, cancellation)).Select(CheckoutReading.Order);
    }

    private static OrderRequest ToRequest(NewCheckoutOrder order)
    {
        var total = PayPalAmount.Write(order.Total);
        var unit = new PurchaseUnitRequest(
            Cut(order.Description),
            order.Reference,
            order.Reference,
            new(total.CurrencyCode!, total.Value!, Breakdown(order)),
            order.Items.Count == 0
                ? null
                :
                [
                    .. order.Items.Select(item => new ItemRequest(
                        Cut(item.Name),
                        PayPalAmount.Write(item.Each),
                        item.Quantity.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    )),
                ]
        );
        var experience = new ExperienceRequest(
            order.ShopName is { Length: > 0 } name ? Cut(name) : null,
            order.Locale,
            // The order's mail says where the parcel goes.
            "NO_SHIPPING",
            "PAY_NOW",
            // No cheque drawn on the buyer's bank, which would be pending for days.
            "IMMEDIATE_PAYMENT_REQUIRED",
            order.ReturnTo.AbsoluteUri,
            order.CancelTo.AbsoluteUri
        );
        return new("CAPTURE", [unit], new(new(experience)));
    }

    private static BreakdownRequest? Breakdown(NewCheckoutOrder order)
    {
        if (order.Items.Count == 0)
            return null;
        var zero = Money.Zero(order.Total.Currency);
        var goods = order.Items.Aggregate(zero, (sum, item) => sum + item.Each * item.Quantity);
        var bill = goods + (order.Postage ?? zero) - (order.Discount ?? zero);
        if (bill != order.Total)
            throw new ArgumentException($"The bill comes to {bill} and the total is {order.Total}.", nameof(order));
        return new(
            PayPalAmount.Write(goods),
            order.Postage is { IsZero: false } postage ? PayPalAmount.Write(postage) : null,
            order.Discount is { IsZero: false } discount ? PayPalAmount.Write(discount) : null
        );
    }

    private static string Cut(string text) => text.Length <= MostCharacters ? text : text[..(MostCharacters - 1)] + "…";
}
