namespace OrderWorker.Core.Catalogue;

/// <summary>How money may come. Written in files as <c>paypal</c>, <c>cheque</c>, <c>postal-order</c>.</summary>
public enum PaymentMethod
{
    PayPal,
    Cheque,
    PostalOrder,
}

/// <summary>A method that the shop takes, and what a mail tells a buyer about it.</summary>
public sealed record PaymentInstruction
{
    public required PaymentMethod Method { get; init; }

    /// <summary>Whom a cheque or postal order is made out to; null for PayPal.</summary>
    public string? PayableTo { get; init; }

    /// <summary>Where to send it; for PayPal the address that receives the money, where the file gives one.</summary>
    public string? Address { get; init; }
}

public static class PaymentMethods
{
    public static string Name(this PaymentMethod method) =>
        method switch
        {
            PaymentMethod.PayPal => "paypal",
            PaymentMethod.Cheque => "cheque",
            PaymentMethod.PostalOrder => "postal-order",
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };

    public static PaymentMethod? Parse(string? name) =>
        name switch
        {
            "paypal" => PaymentMethod.PayPal,
            "cheque" => PaymentMethod.Cheque,
            "postal-order" or "postal_order" => PaymentMethod.PostalOrder,
            _ => null,
        };
}
