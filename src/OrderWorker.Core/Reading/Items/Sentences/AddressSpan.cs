using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>The stretch of the text that the parcel's address takes up, from its name to its last line, and those of other addresses. Empty by default.</summary>
internal readonly record struct AddressSpan(int Start, int End, IReadOnlyList<(int Start, int End)>? Others = null)
{
    /// <summary>Where the first of its words stands, also where its lines may be others' as well; 0 where there is none.</summary>
    public int Begins { get; private init; }

    // Characters; an address is shorter, and what stands between its name and its street is a comma or a line end.
    private const int Longest = 300;
    private const int WidestGap = 40;

    /// <summary>
    /// Only an address that begins with its own name, or within a sentence ("We are at 5 Mill View, Bakewell"): of another, the first lines may as
    /// well be rows of the order.
    /// </summary>
    /// <param name="address">As read; null where it is not.</param>
    /// <param name="text">The mail's, where it stands.</param>
    public static AddressSpan Of(AddressReading? address, string text)
    {
        var none = new AddressSpan(0, 0, address?.Others);
        var (first, last, end, name) = (int.MaxValue, 0, 0, (Evidence?)null);
        foreach (var part in address?.Evidence ?? [])
        {
            if (part.Start < 0)
                continue;
            if (part.Field == "ship_to.name")
            {
                name ??= part;
                continue;
            }

            end = Math.Max(end, part.Start + part.Length);
            if (part.Field == "ship_to.lines")
                (first, last) = (Math.Min(first, part.Start), Math.Max(last, part.Start));
        }

        if (first == int.MaxValue)
            return none;
        if (name is not null && first < name.Start && BelowName(address!, name) is { } below && end - name.Start <= Longest)
            return new AddressSpan(name.Start, end, address?.Others) { Begins = below };
        if (name is not null && first - (name.Start + name.Length) is >= 0 and <= WidestGap && end - name.Start <= Longest)
            return new AddressSpan(name.Start, end, address?.Others) { Begins = name.Start };
        // "Please use my home address, which is 5 Mill View, Bakewell", and the name below.
        return (
            end - first <= Longest && (IsWithinSentence(text, first) || BeginsWithHouse(text, first))
                ? new AddressSpan(first, end, address?.Others)
                : none
        ) with
        {
            // "Silk Road Suite" right above the name, and the street below it: a row of the order as likely as a line.
            Begins = name is not null && first < name.Start && name.Start < last ? name.Start : first,
        };
    }

    // "Musikschule Lautertal / Annegret Stolz / Schulgasse 3": what stands right below the name is the address, whatever stands above it.
    private static int? BelowName(AddressReading address, Evidence name)
    {
        var next = int.MaxValue;
        foreach (var part in address.Evidence)
            if (part.Field == "ship_to.lines" && part.Start > name.Start)
                next = Math.Min(next, part.Start);
        return next - (name.Start + name.Length) <= WidestGap ? name.Start : null;
    }

    // "14, Mill Lane," on a line of its own: no row of an order has a comma behind its number.
    private static bool BeginsWithHouse(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end > at && end + 1 < text.Length && text[end] == ',' && text[end + 1] == ' ';
    }

    // A word in small letters stands before it on its line.
    private static bool IsWithinSentence(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var line = text.AsSpan(start, at - start).TrimEnd();
        return line.Length > 1 && char.IsLower(line[^1]) && line.LastIndexOf(' ') is var blank && char.IsLower(line[blank + 1]);
    }

    /// <summary>Does the token stand above the address, though no empty line parts them?</summary>
    public bool IsBelow(Passage text, int token) => text.Tokens[token].Start < Begins;

    public bool Holds(Passage text, int token)
    {
        var at = text.Tokens[token].Start;
        if (at >= Start && at < End)
            return true;
        for (var i = 0; i < Others?.Count; i++)
            if (at >= Others[i].Start && at < Others[i].End)
                return true;
        return false;
    }
}
