using System.ComponentModel.DataAnnotations;
using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>Where the link to pay leads that a mail carries.</summary>
public sealed class PayLinkOptions
{
    public const string Section = "PayPal";

    /// <summary><c>none</c>, <c>checkout</c> (a page of this program), <c>invoice</c> (one of PayPal's), or an address of paypal.me.</summary>
    [RegularExpression(
        @"(?i)none|checkout|invoice|https://(www\.)?paypal\.me/[A-Za-z0-9]{1,40}/?",
        ErrorMessage = "give none, checkout, invoice, or https://paypal.me/ and your name there."
    )]
    public string PayLink { get; init; } = "none";

    public bool IsCheckout => PayLink.Equals("checkout", StringComparison.OrdinalIgnoreCase);

    public bool IsInvoice => PayLink.Equals("invoice", StringComparison.OrdinalIgnoreCase);

    /// <summary>The link that asks for an amount: <c>https://paypal.me/shop/12.00GBP</c>. Empty where the setting names no address.</summary>
    public string For(Money amount) =>
        PayLink.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? $"{PayLink.TrimEnd('/')}/{amount.Currency.Format(amount.MinorUnits)}{amount.Currency.Code}"
            : "";
}
