using System.Text.Json;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>What PayPal says has happened. A hint to look, never the fact itself: events come twice, late, and in any order.</summary>
/// <param name="Id">The same however often the event is delivered.</param>
/// <param name="Type">PAYMENT.CAPTURE.COMPLETED and others.</param>
/// <param name="ResourceId">Of the capture, order, refund, invoice or dispute it is about; null where it names none.</param>
/// <param name="MadeAt">UTC; null where PayPal does not say.</param>
public sealed record PayPalEvent(string Id, string Type, string? ResourceId, DateTime? MadeAt)
{
    /// <returns>Null for what is no event: one without an ID or a type.</returns>
    internal static PayPalEvent? Read(EventAnswer? answer) =>
        answer is { Id.Length: > 0, EventType.Length: > 0 }
            ? new(answer.Id, answer.EventType, Resource(answer.Resource), PayPalTime.ReadIfAny(answer.CreateTime))
            : null;

    // Disputes and invoices name themselves in their own ways.
    private static string? Resource(JsonElement? resource)
    {
        if (resource is not { ValueKind: JsonValueKind.Object } body)
            return null;
        if (body.TryGetProperty("invoice", out var inner) && inner.ValueKind == JsonValueKind.Object)
            body = inner;
        return Text(body, "id") ?? Text(body, "dispute_id");
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
