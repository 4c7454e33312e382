using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>What the stand-in answers: a status and a body, written when it is sent, so that a replay tells the latest.</summary>
public sealed record StandInAnswer(int Status, Func<object?> Body)
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    // The texts of PayPal's description, which are part of it.
    private static readonly Dictionary<int, (string Name, string Message)> Errors = new()
    {
        [400] = ("INVALID_REQUEST", "Request is not well-formed, syntactically incorrect, or violates schema."),
        [401] = (
            "AUTHENTICATION_FAILURE",
            "Authentication failed due to missing Authorization header, or invalid authentication credentials."
        ),
        [403] = ("NOT_AUTHORIZED", "Authorization failed due to insufficient permissions."),
        [404] = ("RESOURCE_NOT_FOUND", "The specified resource does not exist."),
        [409] = ("RESOURCE_CONFLICT", "The server has detected a conflict while processing this request."),
        [422] = (
            "UNPROCESSABLE_ENTITY",
            "The requested action could not be performed, semantically incorrect, or failed business validation."
        ),
        [429] = ("RATE_LIMIT_REACHED", "Too many requests. Blocked due to rate limiting."),
        [500] = ("INTERNAL_SERVER_ERROR", "An internal server error occurred."),
        [503] = ("SERVICE_UNAVAILABLE", "Service Unavailable."),
    };

    /// <summary>Its members are written as they are named; what is null is left out.</summary>
    public static StandInAnswer Of(int status, Func<object?> body) => new(status, body);

    /// <summary>A refusal as PayPal words it.</summary>
    /// <param name="status">400 to 503.</param>
    /// <param name="issue">Null for an error without details.</param>
    public static StandInAnswer Refusal(int status, string? issue = null)
    {
        var (name, message) = Errors[status];
        return new(
            status,
            () =>
                new
                {
                    name,
                    message,
                    debug_id = "90957fca61718",
                    details = issue is null ? null : new[] { new { issue } },
                }
        );
    }

    public string Text() => Body() is { } body ? JsonSerializer.Serialize(body, Json) : "";

    /// <summary>For a body that is made piece by piece.</summary>
    public static JsonNode Node(object body) => JsonSerializer.SerializeToNode(body, Json)!;
}
