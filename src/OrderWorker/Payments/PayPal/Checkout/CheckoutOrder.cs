using OrderWorker.Core.Values;

namespace OrderWorker.Payments.PayPal.Checkout;

/// <summary>How far a PayPal order is. None of it says that money came: a capture does.</summary>
public enum CheckoutState
{
    /// <summary>A word of PayPal's that this program does not know.</summary>
    Unknown,
    Created,
    Saved,

    /// <summary>The buyer has to go to PayPal's pages (again).</summary>
    PayerActionRequired,

    /// <summary>The buyer has approved it: it can be captured.</summary>
    Approved,

    /// <summary>Captured, which may be pending or declined still.</summary>
    Completed,
    Voided,
}

/// <summary>A PayPal order: what the buyer approves on PayPal's pages. PayPal forgets it hours after it was made.</summary>
/// <param name="Id">PayPal's.</param>
/// <param name="State">See there.</param>
/// <param name="ApproveAt">PayPal's page where the buyer pays; null once there is nothing to approve.</param>
/// <param name="Total">Null where PayPal does not say.</param>
/// <param name="CustomId">Our reference, which the buyer does not see.</param>
/// <param name="InvoiceId">Our reference, which the buyer sees.</param>
/// <param name="PayerEmail">Known once approved.</param>
/// <param name="PayerName">Known once approved.</param>
/// <param name="Captures">The money, one at most by our calls.</param>
public sealed record CheckoutOrder(
    string Id,
    CheckoutState State,
    Uri? ApproveAt,
    Money? Total,
    string? CustomId,
    string? InvoiceId,
    string? PayerEmail,
    string? PayerName,
    IReadOnlyList<Capture> Captures
);

/// <summary>A PayPal order that is to be made.</summary>
public sealed record NewCheckoutOrder
{
    /// <summary>Our order's number: the buyer sees it, and the reports carry it. PayPal takes one payment for each.</summary>
    public required string Reference { get; init; }

    /// <summary>What the buyer pays.</summary>
    public required Money Total { get; init; }

    /// <summary>What it is for, in a few words; cut at 127 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Where PayPal sends the buyer after approving.</summary>
    public required Uri ReturnTo { get; init; }

    /// <summary>Where PayPal sends a buyer who turns back.</summary>
    public required Uri CancelTo { get; init; }

    /// <summary>The shop's name on PayPal's pages; null for the account's own.</summary>
    public string? ShopName { get; init; }

    /// <summary>Of PayPal's pages, as <c>en-GB</c>; null for the buyer's own.</summary>
    public string? Locale { get; init; }

    /// <summary>The bill: with goods given, they and the postage come to the total. Empty: the total alone.</summary>
    public IReadOnlyList<CheckoutItem> Items { get; init; } = [];

    /// <summary>Only with goods.</summary>
    public Money? Postage { get; init; }

    /// <summary>Only with goods: what is taken off them.</summary>
    public Money? Discount { get; init; }
}

/// <param name="Name">Cut at 127 characters.</param>
/// <param name="Quantity">At least one.</param>
/// <param name="Each">The price of one.</param>
public sealed record CheckoutItem(string Name, int Quantity, Money Each);
