namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The stretches of the text that stand on some label: whatever stands outside of them was not read as an address.</summary>
/// <param name="Stretches">Of all addresses that were found.</param>
/// <param name="End">Where the last word of the chosen address ends.</param>
internal sealed record Kept((int Start, int End)[] Stretches, int End)
{
    public static Kept Of(IReadOnlyList<AddressCandidate> candidates, AddressCandidate chosen) =>
        new([.. All(candidates, chosen)], EndOf(chosen));

    /// <summary>Does a label have any of a stretch on it?</summary>
    public bool Holds(int start, int end)
    {
        foreach (var stretch in Stretches)
            if (start < stretch.End && stretch.Start < end)
                return true;
        return false;
    }

    private static List<(int Start, int End)> All(IReadOnlyList<AddressCandidate> candidates, AddressCandidate chosen)
    {
        var all = new List<(int, int)>();
        foreach (var candidate in candidates)
            Add(candidate, all);
        Add(chosen, all);
        return all;
    }

    private static int EndOf(AddressCandidate chosen)
    {
        var own = new List<(int Start, int End)>();
        Add(chosen, own);
        return own.Count == 0 ? chosen.End : own.Max(s => s.End);
    }

    private static void Add(AddressCandidate address, List<(int, int)> all)
    {
        Add(address.Name);
        foreach (var line in address.Lines)
            Add(line);
        Add(address.Postcode);
        Add(address.CountryWords);

        void Add(Words? words)
        {
            if (words is { Start: >= 0 })
                all.Add((words.Start, words.End));
        }
    }
}
