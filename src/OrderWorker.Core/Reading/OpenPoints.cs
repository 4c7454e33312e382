using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items.Forks;

namespace OrderWorker.Core.Reading;

/// <summary>What a mail leaves open, in a form that a question to its buyer can be made of.</summary>
public sealed record OpenPoints
{
    public static OpenPoints None { get; } = new();

    /// <summary>Does the mail ask to buy in so many words, whatever it is that it names?</summary>
    public bool IsPlainOrder { get; init; }

    /// <summary>Words that name several things of the catalogue, and none for certain.</summary>
    public IReadOnlyList<ItemChoice> Choices { get; init; } = [];

    /// <summary>What the one address lacks; empty where it contradicts itself, or there is none.</summary>
    public IReadOnlyList<MissingPart> Missing { get; init; } = [];

    /// <summary>Every basket that the words allow, where they allow several and the mail plainly states what it pays; else empty.</summary>
    public IReadOnlyList<ReadAlternative> Alternatives { get; init; } = [];

    /// <summary>Whole addresses between which no word decides.</summary>
    public IReadOnlyList<ShipTo> Rivals { get; init; } = [];
}

/// <summary>Words that may mean several items.</summary>
/// <param name="Start">Index of the words in <see cref="MailText.Text"/>.</param>
/// <param name="Words">As written.</param>
/// <param name="Candidates">What they may mean, in the catalogue's order.</param>
public sealed record ItemChoice(int Start, string Words, IReadOnlyList<Sku> Candidates);

/// <summary>A basket that a mail's words allow.</summary>
/// <param name="Basket">Its lines.</param>
/// <param name="Ways">The way that each fork takes, by its key: read with them, the mail asks for just this.</param>
/// <param name="Forks">In the order that they were met.</param>
public sealed record ReadAlternative(Alternative Basket, IReadOnlyDictionary<string, int> Ways, IReadOnlyList<Fork> Forks);
