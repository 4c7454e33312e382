using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Orders;

/// <summary>A title that a mail names, and what of it may be wanted.</summary>
/// <param name="Items">The formats that fit the words; at most one of them is meant.</param>
/// <param name="Copies">How many it may be, as the words allow; none of it is always possible where it is not asked for.</param>
/// <param name="IsAsked">Is some of it wanted for certain?</param>
public sealed record OpenTitle(IReadOnlyList<Item> Items, IReadOnlyList<int> Copies, bool IsAsked)
{
    /// <summary>Does the buyer speak of it as of something that they have, and nowhere else?</summary>
    public bool IsTold { get; init; }

    /// <summary>Is it named in whole, by its title or another name of the catalogue's, and not by a word of one or by its artist?</summary>
    public bool IsWhole { get; init; }
}
