namespace OrderWorker.Store;

/// <summary>How far a source of payments, events or disputes was read, or the books were audited.</summary>
public sealed class SourcePosition
{
    /// <summary><c>paypal:live</c>.</summary>
    public required string Source { get; init; }

    /// <summary>UTC: the source was complete up to here when it was read, by its own word and not by our clock.</summary>
    public required DateTime ReadUntil { get; set; }

    /// <summary>UTC: when it last answered.</summary>
    public required DateTime ReadAt { get; set; }
}
