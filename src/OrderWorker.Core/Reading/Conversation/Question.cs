using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>What a question to a buyer is about. The store keeps the name.</summary>
public enum QuestionKind
{
    /// <summary>Where does the parcel go?</summary>
    Address,

    /// <summary>What does the address lack?</summary>
    AddressPart,

    /// <summary>Which of the addresses in the mail?</summary>
    WhichAddress,

    /// <summary>Which item do some words mean?</summary>
    WhichItem,

    /// <summary>How many copies of the one item?</summary>
    HowMany,

    /// <summary>What at all? The mail orders, and names nothing that the shop has.</summary>
    WhichGoods,
}

/// <summary>The one thing that an order lacks, as the buyer is asked for it.</summary>
public sealed record Question
{
    public required QuestionKind Kind { get; init; }

    /// <summary>One friendly sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Numbered from 1 in the mail; empty where the answer is in the buyer's own words.</summary>
    public IReadOnlyList<QuestionOption> Options { get; init; } = [];

    /// <summary>Of <see cref="QuestionKind.WhichItem"/>: where the words stand in the mail's text; otherwise -1.</summary>
    public int Start { get; init; } = -1;
}

/// <summary>One answer that the buyer may choose.</summary>
/// <param name="Label">As the mail shows it.</param>
/// <param name="Item">The item that it means, of <see cref="QuestionKind.WhichItem"/>.</param>
/// <param name="ShipTo">The address that it means, of <see cref="QuestionKind.WhichAddress"/>.</param>
public sealed record QuestionOption(string Label, Sku? Item = null, ShipTo? ShipTo = null);
