using System.Text.Json;
using System.Text.Json.Serialization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Review;

/// <summary>What the program understood of a mail, as it was stored: the object that <c>parse --json</c> prints.</summary>
public sealed record Understood
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static Understood Nothing { get; } = new();

    public string? Kind { get; init; }
    public IReadOnlyList<Line> Lines { get; init; } = [];
    public Person? Buyer { get; init; }
    public Place? ShipTo { get; init; }
    public Claim? Payment { get; init; }

    /// <summary>Minor units.</summary>
    public long? Total { get; init; }
    public string? Currency { get; init; }

    /// <summary>Why it went where it went, in one sentence; null in mails that an earlier program read.</summary>
    public string? Why { get; init; }
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public bool IsOrder => Kind == MailKind.Order.Name();

    public static Understood From(string? json) =>
        string.IsNullOrEmpty(json) ? Nothing : JsonSerializer.Deserialize<Understood>(json, Format) ?? Nothing;

    /// <summary>The payment claim, as far as it is one of this shop's.</summary>
    public PaymentClaim ToClaim(Currency currency) =>
        Payment is null
            ? PaymentClaim.None
            : new PaymentClaim(
                PaymentMethods.Parse(Payment.Method),
                Payment.TransactionId,
                EmailAddress.TryParse(Payment.PaypalEmail, out var email) ? email : null,
                Payment.ClaimedAmount is { } amount ? Money.Of(amount, currency) : null
            );

    public sealed record Line(string Sku, int Quantity);

    public sealed record Person(string? Name, string? Email);

    public sealed record Place(string? Name, IReadOnlyList<string>? Lines, string? Postcode, string? Country);

    public sealed record Claim(string? Method, string? TransactionId, string? PaypalEmail, long? ClaimedAmount);
}
