using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Checkout;

/// <summary>Reads PayPal's answers about orders, captures and refunds into our words.</summary>
internal static class CheckoutReading
{
    /// <exception cref="PaymentSourceUnavailableException">It has no ID, or an amount that cannot be read.</exception>
    public static CheckoutOrder Order(OrderAnswer answer)
    {
        var id = answer.Id ?? throw new PaymentSourceUnavailableException("PayPal's answer holds an order without an ID.");
        var unit = answer.PurchaseUnits?.FirstOrDefault();
        var captures = (answer.PurchaseUnits ?? []).SelectMany(u => u.Payments?.Captures ?? []);
        var payer = new[] { answer.Payer, answer.PaymentSource?.Paypal };
        return new(
            id,
            State(answer.Status),
            Link(answer.Links, "payer-action") ?? Link(answer.Links, "approve"),
            PayPalAmount.Read(unit?.Amount, $"the order {id}"),
            unit?.CustomId,
            unit?.InvoiceId,
            payer.Select(p => p?.EmailAddress).FirstOrDefault(address => !string.IsNullOrWhiteSpace(address)),
            payer.Select(p => p?.Name?.Text).FirstOrDefault(name => name is not null),
            [.. captures.Select(capture => Capture(capture) with { OrderId = id })]
        );
    }

    /// <exception cref="PaymentSourceUnavailableException">It has no ID, or an amount that cannot be read.</exception>
    public static Capture Capture(CaptureAnswer answer)
    {
        var id = answer.Id ?? throw new PaymentSourceUnavailableException("PayPal's answer holds a capture without an ID.");
        return new(
            id,
            answer.Status switch
            {
                "COMPLETED" => CaptureState.Completed,
                "PENDING" => CaptureState.Pending,
                // Its own pages use both words.
                "DECLINED" or "DENIED" => CaptureState.Declined,
                "FAILED" => CaptureState.Failed,
                "REFUNDED" => CaptureState.Refunded,
                "PARTIALLY_REFUNDED" => CaptureState.PartlyRefunded,
                _ => CaptureState.Unknown,
            },
            answer.StatusDetails?.Reason,
            PayPalAmount.Read(answer.Amount, $"the capture {id}"),
            PayPalAmount.Read(answer.SellerReceivableBreakdown?.PaypalFee, $"the capture {id}"),
            answer.CustomId,
            answer.InvoiceId,
            answer.SupplementaryData?.RelatedIds?.OrderId ?? LastPart(Link(answer.Links, "up"), "orders"),
            PayPalTime.ReadIfAny(answer.CreateTime)
        );
    }

    /// <exception cref="PaymentSourceUnavailableException">It has no ID, or an amount that cannot be read.</exception>
    public static Refund Refund(RefundAnswer answer)
    {
        var id = answer.Id ?? throw new PaymentSourceUnavailableException("PayPal's answer holds a refund without an ID.");
        return new(
            id,
            answer.Status switch
            {
                "COMPLETED" => RefundState.Completed,
                "PENDING" => RefundState.Pending,
                "FAILED" => RefundState.Failed,
                "CANCELLED" => RefundState.Cancelled,
                _ => RefundState.Unknown,
            },
            PayPalAmount.Read(answer.Amount, $"the refund {id}"),
            PayPalAmount.Read(answer.Payable?.PaypalFee, $"the refund {id}"),
            LastPart(Link(answer.Links, "up"), "captures"),
            answer.InvoiceId,
            PayPalTime.ReadIfAny(answer.CreateTime)
        );
    }

    private static CheckoutState State(string? status) =>
        status switch
        {
            "CREATED" => CheckoutState.Created,
            "SAVED" => CheckoutState.Saved,
            "PAYER_ACTION_REQUIRED" => CheckoutState.PayerActionRequired,
            "APPROVED" => CheckoutState.Approved,
            "COMPLETED" => CheckoutState.Completed,
            "VOIDED" => CheckoutState.Voided,
            _ => CheckoutState.Unknown,
        };

    private static Uri? Link(IReadOnlyList<LinkAnswer>? links, string relation) =>
        (links ?? [])
            .Where(link => link.Rel == relation)
            .Select(link => Uri.TryCreate(link.Href, UriKind.Absolute, out var address) ? address : null)
            .FirstOrDefault(address => address is not null);

    // …/v2/payments/captures/3C679366HH908993F is the capture 3C679366HH908993F.
    private static string? LastPart(Uri? link, string after) =>
        link?.Segments is { Length: > 1 } parts && parts[^2].TrimEnd('/') == after ? parts[^1] : null;
}
