using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading;

/// <summary>What was understood of a mail, as one JSON object: printed by <c>parse --json</c>, stored for the people who check it.</summary>
public static class ParseOutput
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // For people and pipes, not for a web page: letters stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <returns>One line.</returns>
    /// <param name="file">What the mail is called.</param>
    /// <param name="decision">Read and priced.</param>
    /// <param name="currency">Of the catalogue.</param>
    public static string Json(string file, MailDecision decision, Currency currency)
    {
        var reading = decision.Reading;
        return JsonSerializer.Serialize(
            new ParsedMail(
                file,
                reading.Kind.Name(),
                ReasonCodes.Kebab(decision.Verdict.ToString()),
                [.. decision.Reasons.Select(r => new WhyReview(r.Code.Name(), r.Message, r.Expected, r.Found))],
                [.. reading.Lines.OrderBy(l => l.Sku).Select(l => new Copies(l.Sku.Text, l.Quantity))],
                reading.Buyer is { } buyer ? new Person(buyer.Name, buyer.Email.Text) : null,
                reading.ShipTo is { } to ? new Place(to.Name, to.Lines, to.Postcode, to.Country.Code) : null,
                ClaimOf(reading.Claim),
                decision.Order?.Total.MinorUnits,
                currency.Code,
                new MayReply(reading.Reply.Allowed, reading.Reply.Rule),
                [.. reading.Evidence.Select(e => new Basis(e.Field, e.Start, e.Length, e.Words, e.Rule))]
            ),
            Format
        );
    }

    private static SaidOfMoney ClaimOf(PaymentClaim claim) =>
        new(claim.Method?.Name(), claim.TransactionId, claim.PayPalEmail?.Text, claim.Amount?.MinorUnits);

    private sealed record ParsedMail(
        string File,
        string Kind,
        string Decision,
        IReadOnlyList<WhyReview> Reasons,
        IReadOnlyList<Copies> Lines,
        Person? Buyer,
        Place? ShipTo,
        SaidOfMoney Payment,
        long? Total,
        string Currency,
        MayReply Reply,
        IReadOnlyList<Basis> Evidence
    );

    private sealed record WhyReview(string Code, string Message, string? Expected, string? Found);

    private sealed record Copies(string Sku, int Quantity);

    private sealed record Person(string Name, string Email);

    private sealed record Place(string Name, IReadOnlyList<string> Lines, string Postcode, string Country);

    private sealed record SaidOfMoney(string? Method, string? TransactionId, string? PaypalEmail, long? ClaimedAmount);

    private sealed record MayReply(bool Allowed, string Rule);

    private sealed record Basis(string Field, int Start, int Length, string Words, string Rule);
}
