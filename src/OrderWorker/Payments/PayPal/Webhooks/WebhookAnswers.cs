using System.Text.Json;

namespace OrderWorker.Payments.PayPal.Webhooks;

// Webhooks v1 as it is written on the wire, as far as it is used.

internal sealed record EventListAnswer(IReadOnlyList<EventAnswer>? Events);

internal sealed record EventAnswer(
    string? Id,
    string? EventType,
    string? ResourceType,
    string? CreateTime,
    JsonElement? Resource
);

internal sealed record VerificationAnswer(string? VerificationStatus);
