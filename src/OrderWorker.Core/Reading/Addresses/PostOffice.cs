using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Lines that stand in the place of a street where people fetch their post, or a carrier takes it round: "General Delivery", "Poste restante".</summary>
internal static class PostOffice
{
    private const int Longest = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines = new[]
    {
        "general delivery",
        "rural delivery",
        "rural route",
        "poste restante",
        "post restante",
        "postlagernd",
        "hauptpostlagernd",
        "lista de correos",
        "apartado de correos",
        "fermo posta",
        "fermoposta",
        "posta restante",
        "do vostrebovaniya",
        "до востребования",
        "roadside delivery",
        "private bag",
        "postbus",
    }
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line is such a one, with or without a number behind it.</summary>
    public static bool Keeps(Piece line) =>
        line.Span.Length <= Longest && Lines.Contains(line.Key.AsSpan().TrimEnd(" 0123456789"));
}
