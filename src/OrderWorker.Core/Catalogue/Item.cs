using OrderWorker.Core.Values;

namespace OrderWorker.Core.Catalogue;

/// <summary>One thing for sale, as the catalogue file lists it.</summary>
public sealed record Item
{
    public required Sku Sku { get; init; }

    /// <summary>What it is called; the same title may stand under several formats.</summary>
    public required string Title { get; init; }

    public string? Artist { get; init; }

    /// <summary>CD, LP, Book: as the file writes it.</summary>
    public string? Format { get; init; }

    /// <summary>Price of one copy.</summary>
    public required Money Price { get; init; }

    /// <summary>Copies left when the file was written; null: unlimited.</summary>
    public int? Stock { get; init; }

    /// <summary>Other names that buyers use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How many items it counts as for postage by the item; at least 0, default 1.</summary>
    public int PostageUnits { get; init; } = 1;

    /// <summary>How mails and pages name it: "Winter Harbour (LP)".</summary>
    public string Label => Format is null ? Title : $"{Title} ({Format})";
}
