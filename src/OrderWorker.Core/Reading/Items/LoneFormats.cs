using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"Two Heaven Eyes, please. On vinyl, please.": in a sentence of its own, a format that nothing of what is asked for has.</summary>
internal static class LoneFormats
{
    public static void Read(Basket basket, CatalogueIndex index, List<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (
                statement is { Asks: true, Format: { } asked, Wishes.Count: 0 }
                && basket.Lines.Count > 0
                && AreAllOther(basket.Lines, asked, index)
            )
                basket.Doubt(
                    ReasonCode.UnknownItem,
                    $"The mail asks for {Formats.Plain(asked)}, and what it names is nothing of that kind.",
                    statement
                );
        }
    }

    // By itself: a lambda in the loop would be made anew for each statement.
    private static bool AreAllOther(IReadOnlyList<OrderLine> lines, string asked, CatalogueIndex index) =>
        lines
            .Select(line => Formats.Of(index.Catalogue[line.Sku]))
            .All(format => format.Length > 0 && !Formats.IsA(format, asked));
}
