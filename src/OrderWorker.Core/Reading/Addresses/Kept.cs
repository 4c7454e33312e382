namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The stretches of the text that stand on some label: whatever stands outside of them was not read as an address.</summary>
/// <param name="Stretches">Of all addresses that were found.</param>
/// <param name="End">Where the last word of the chosen address ends.</param>
internal sealed record Kept((int Start, int End)[] Stretches, int End)
{
    public static Kept Of(IReadOnlyList<AddressCandidate> candidates, AddressCandidate chosen) =>
        new([.. candidates.Append(chosen).SelectMany(Of)], Of(chosen).Select(s => s.End).DefaultIfEmpty(chosen.End).Max());

    /// <summary>Does a label have any of a stretch on it?</summary>
    public bool Holds(int start, int end)
    {
        foreach (var stretch in Stretches)
            if (start < stretch.End && stretch.Start < end)
                return true;
        return false;
    }

    private static IEnumerable<(int Start, int End)> Of(AddressCandidate address)
    {
        var words = (Words?[])[address.Name, .. address.Lines, address.Postcode, address.CountryWords];
        return words.OfType<Words>().Where(w => w.Start >= 0).Select(w => (w.Start, w.End));
    }
}
