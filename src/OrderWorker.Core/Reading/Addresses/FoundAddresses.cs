using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Every address that a mail gives, and what it says of them.</summary>
/// <param name="Candidates">In the mail's order, the shop's own left out.</param>
/// <param name="LeadIns">By the place where an address starts.</param>
/// <param name="Pieces">The text that was read.</param>
/// <param name="Buyer">The name in From.</param>
/// <param name="SentElsewhere">Words that send the parcel to somebody else than the writer; null for none.</param>
/// <param name="SeveralParcels">Words that ask for several parcels; null for none.</param>
/// <param name="ToFollow">Words that say that the address is still to come; null for none.</param>
/// <param name="LeftWith">Another place at which the parcel is to be left; null for none.</param>
internal sealed record FoundAddresses(
    IReadOnlyList<AddressCandidate> Candidates,
    IReadOnlyDictionary<int, LeadIn> LeadIns,
    IReadOnlyList<Piece> Pieces,
    BuyerName Buyer,
    string? SeveralParcels,
    string? SentElsewhere,
    string? ToFollow,
    LeftWith? LeftWith
)
{
    /// <summary>A postcode, as written, of a place that is no address of this list; null for none.</summary>
    public string? StrayPostcode { get; init; }

    /// <summary>The mail speaks of sending to its writer: "the Bach to my brother and the other two to me".</summary>
    public bool IsToWriterToo { get; init; }

    /// <summary>All words among which they were looked for.</summary>
    public required Wordlist Words { get; init; }

    /// <summary>The mail's.</summary>
    public required string Text { get; init; }

    /// <summary>They stand in an earlier mail that this one hands on.</summary>
    public bool IsHandedOn { get; init; }
}
