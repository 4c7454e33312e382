using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>The stretch of the text that the parcel's address takes up, from its name to its last line, and those of other addresses. Empty by default.</summary>
internal readonly record struct AddressSpan(int Start, int End, IReadOnlyList<(int Start, int End)>? Others = null)
{
    // Characters; an address is shorter, and what stands between its name and its street is a comma or a line end.
    private const int Longest = 300;
    private const int WidestGap = 40;

    /// <summary>Only an address that begins with its own name: of another, the first lines may as well be rows of the order.</summary>
    public static AddressSpan Of(AddressReading? address)
    {
        var parts = address?.Evidence.Where(e => e.Start >= 0).ToList() ?? [];
        var lines = parts.Where(e => e.Field == "ship_to.lines").ToList();
        var none = new AddressSpan(0, 0, address?.Others);
        if (parts.Find(e => e.Field == "ship_to.name") is not { } name || lines.Count == 0)
            return none;
        var gap = lines.Min(e => e.Start) - (name.Start + name.Length);
        var end = parts.Max(e => e.Start + e.Length);
        return gap is >= 0 and <= WidestGap && end - name.Start <= Longest
            ? new AddressSpan(name.Start, end, address?.Others)
            : none;
    }

    public bool Holds(Passage text, int token)
    {
        var at = text.Tokens[token].Start;
        if (at >= Start && at < End)
            return true;
        if (Others is not null)
            foreach (var other in Others)
                if (at >= other.Start && at < other.End)
                    return true;
        return false;
    }
}
