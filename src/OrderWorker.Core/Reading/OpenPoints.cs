using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;

namespace OrderWorker.Core.Reading;

/// <summary>What a mail leaves open, in a form that a question to its buyer can be made of.</summary>
public sealed record OpenPoints
{
    public static OpenPoints None { get; } = new();

    /// <summary>Words that name several things of the catalogue, and none for certain.</summary>
    public IReadOnlyList<ItemChoice> Choices { get; init; } = [];

    /// <summary>What the one address lacks; empty where it contradicts itself, or there is none.</summary>
    public IReadOnlyList<MissingPart> Missing { get; init; } = [];

    /// <summary>Whole addresses between which no word decides.</summary>
    public IReadOnlyList<ShipTo> Rivals { get; init; } = [];
}

/// <summary>Words that may mean several items.</summary>
/// <param name="Start">Index of the words in <see cref="MailText.Text"/>.</param>
/// <param name="Words">As written.</param>
/// <param name="Candidates">What they may mean, in the catalogue's order.</param>
public sealed record ItemChoice(int Start, string Words, IReadOnlyList<Sku> Candidates);
