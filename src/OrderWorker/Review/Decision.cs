namespace OrderWorker.Review;

/// <summary>What came of a person's click.</summary>
public sealed record Decision
{
    private Decision() { }

    /// <summary>The page to go to, below the dashboard; null where nothing was changed.</summary>
    public string? Next { get; private init; }

    /// <summary>Somebody else had settled it already.</summary>
    public bool IsLate { get; private init; }

    /// <summary>Why it was refused, in sentences.</summary>
    public IReadOnlyList<string> Refusals { get; private init; } = [];

    public static Decision Late { get; } = new() { IsLate = true };

    public static Decision Done(string next) => new() { Next = next };

    public static Decision Refused(params IEnumerable<string> why) => new() { Refusals = [.. why] };
}
