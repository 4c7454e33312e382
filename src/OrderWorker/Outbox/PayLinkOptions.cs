using System.ComponentModel.DataAnnotations;
using OrderWorker.Core.Values;

namespace OrderWorker.Outbox;

/// <summary>The one setting of PayPal's that a mail needs: where its link to pay leads.</summary>
public sealed class PayLinkOptions
{
    public const string Section = "PayPal";

    /// <summary><c>none</c>, or an address of paypal.me; <c>checkout</c> and <c>invoice</c> links are made where PayPal is spoken to.</summary>
    [RegularExpression(
        @"(?i)none|checkout|invoice|https://(www\.)?paypal\.me/[A-Za-z0-9]{1,40}/?",
        ErrorMessage = "give none, checkout, invoice, or https://paypal.me/ and your name there."
    )]
    public string PayLink { get; init; } = "none";

    /// <summary>The link that asks for an amount: <c>https://paypal.me/shop/12.00GBP</c>. Empty where the setting names no address.</summary>
    public string For(Money amount) =>
        PayLink.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? $"{PayLink.TrimEnd('/')}/{amount.Currency.Format(amount.MinorUnits)}{amount.Currency.Code}"
            : "";
}
