namespace OrderWorker.Store;

/// <summary>A name that buyers use for an item, which a person at the shop has added to those of the catalogue file.</summary>
public sealed class ItemAlias
{
    public long Id { get; init; }

    /// <summary>As the person, or the buyer, wrote it.</summary>
    public required string Words { get; init; }

    /// <summary>The words as they are compared. Among the aliases that stand, each is there once.</summary>
    public required string Key { get; init; }
    public required string Sku { get; init; }

    /// <summary>The mail that gave rise to it; null where none did.</summary>
    public long? InboxMessageId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }
    public required string AddedBy { get; init; }

    /// <summary>UTC: when it was taken away; null while it stands.</summary>
    public DateTime? RemovedAt { get; set; }
    public string? RemovedBy { get; set; }
}
