namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>Knows calls again by their request ID: for 6 hours at Orders, 45 days at Payments.</summary>
internal sealed class StandInReplays(StandInAccount account)
{
    private static readonly TimeSpan Orders = TimeSpan.FromHours(6);
    private static readonly TimeSpan Payments = TimeSpan.FromDays(45);

    private readonly Dictionary<string, (DateTime Time, StandInAnswer Answer)> _known = [];

    /// <returns>What the first such call led to, as it stands now; null for a new one.</returns>
    public StandInAnswer? Find(string call, string? requestId) =>
        requestId is not null
        && _known.TryGetValue($"{call} {requestId}", out var known)
        && account.Now - known.Time <= (call.Contains("/v2/payments/", StringComparison.Ordinal) ? Payments : Orders)
            ? known.Answer
            : null;

    // A refusal had no effect: the next try is a new one.
    public StandInAnswer Keep(string call, string? requestId, StandInAnswer answer)
    {
        if (requestId is not null && answer.Status < 300)
            _known[$"{call} {requestId}"] = (account.Now, answer);
        return answer;
    }
}
