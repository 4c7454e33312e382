using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Orders;

/// <summary>What the buyer says about the money. Said, owed and received are three facts: this is the first.</summary>
/// <param name="Method">How they pay or paid; null where the mail says nothing.</param>
/// <param name="TransactionId">A PayPal transaction ID that the mail quotes: 17 capitals and digits.</param>
/// <param name="PayPalEmail">Another address that they pay from.</param>
/// <param name="Amount">What they say the whole order comes to.</param>
public sealed record PaymentClaim(PaymentMethod? Method, string? TransactionId, EmailAddress? PayPalEmail, Money? Amount)
{
    public static PaymentClaim None { get; } = new(null, null, null, null);
}
