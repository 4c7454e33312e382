using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Finds a line between the buyer's name and the street that is a title, or has one in it: "Room 9", "The Blue Ferry Inn".</summary>
internal static class GoodsLine
{
    /// <param name="pieces">Of the text.</param>
    /// <param name="run">The address below the line.</param>
    /// <param name="shop">Whose titles they are.</param>
    /// <param name="buyer">The name in From.</param>
    /// <returns>A sentence for staff; null for none.</returns>
    public static string? Above(IReadOnlyList<Piece> pieces, Run run, ShopWords shop, BuyerName buyer)
    {
        if (run.First < 2 || pieces[run.First].Before != Break.Line || pieces[run.First].Start < run.Start)
            return null;
        var (name, line) = (pieces[run.First - 2], pieces[run.First - 1]);
        return
            line is { Before: Break.Line, EndsLine: true }
            && name.EndsLine
            && buyer.IsWhole(name)
            && (shop.NameGoods(line) || shop.MentionsGoods(line))
            ? $"The line '{line.Text}' below the name may be of the address or of the order; compare with the mail."
            : null;
    }
}
