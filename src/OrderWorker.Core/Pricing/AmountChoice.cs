using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>Whether the sum that a buyer states tells which of several baskets they mean.</summary>
/// <param name="Chosen">Index of the one that makes the sum; null where none or several do.</param>
/// <param name="Says">What was held against the sum, in one clause without a full stop.</param>
/// <param name="Totals">Goods and postage of each, in their order; null where no zone posts there.</param>
public sealed record AmountChoice(int? Chosen, string Says, IReadOnlyList<Money?> Totals)
{
    // More are told by their number.
    private const int MostNamed = 4;

    /// <summary>Has every basket a certain price, and none of them, with its postage or without, is the sum?</summary>
    public bool FitsNone { get; private init; }

    /// <summary>Prices each basket for its destination and takes the only one that comes to the sum.</summary>
    /// <param name="alternatives">Every basket that the words allow, at least two; SKUs of the catalogue.</param>
    /// <param name="catalogue">Prices, offers and postage.</param>
    /// <param name="country">Where the parcel goes.</param>
    /// <param name="amount">What the buyer says they paid or will pay.</param>
    public static AmountChoice Of(IReadOnlyList<Alternative> alternatives, ShopCatalogue catalogue, Country country, Money amount)
    {
        List<(Alternative Read, Quote Quote)> priced = [.. alternatives.Select(a => (a, Quote.For(a.Lines, catalogue, country)))];
        IReadOnlyList<Money?> totals = [.. priced.Select(p => p.Quote.Total)];
        if (priced.Any(p => p.Quote.Total is null || !p.Quote.IsProven))
            return new(
                null,
                $"the {amount} that the mail states decides nothing, since not every reading has a certain price",
                totals
            );

        var makes = priced.Where(p => p.Quote.Total == amount).ToList();
        // Who leaves the postage out may mean this one.
        var goods = priced.Where(p => p.Quote.GoodsTotal == amount && p.Quote.Total != amount).ToList();
        return makes switch
        {
            [{ Read.IsFarFetched: false } only] when goods.Count == 0 => new(
                alternatives.ToList().IndexOf(only.Read),
                $"only {only.Read.Says} makes the {amount} that the mail states",
                totals
            ),
            [] => new(
                null,
                $"the {amount} that the mail states fits none: {Named(priced.Where(p => !p.Read.IsFarFetched))}",
                totals
            )
            {
                FitsNone = goods.Count == 0,
            },
            _ => new(null, $"the {amount} that the mail states fits more than one: {Named([.. makes, .. goods])}", totals),
        };
    }

    private static string Named(IEnumerable<(Alternative Read, Quote Quote)> priced)
    {
        var all = priced.ToList();
        var told = all.Take(MostNamed)
            .Select(p => $"{p.Read.Says} comes to {p.Quote.Total} ({p.Quote.GoodsTotal} without postage)");
        return string.Join(", ", told) + (all.Count > MostNamed ? $", and {all.Count - MostNamed} more" : "");
    }
}
