using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Lines that stand in the place of a street where people fetch their post, or a carrier takes it round: "General Delivery", "Poste restante".</summary>
internal static class PostOffice
{
    private const int Longest = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines = AllLanguages
        .List.SelectMany(language => language.Of(AddressCue.PostOffice))
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line is such a one, with or without a number behind it.</summary>
    public static bool Keeps(Piece line) =>
        line.Span.Length <= Longest && Lines.Contains(line.Key.AsSpan().TrimEnd(" 0123456789"));
}
