using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>The cheapest total that any combination of offers and single prices gives, plus postage.</summary>
public static class OrderPricer
{
    /// <summary>Prices what a mail asks for and holds it against what the buyer says it comes to.</summary>
    /// <param name="parsed">Read, not yet priced.</param>
    /// <param name="catalogue">Must have every SKU of the order.</param>
    /// <param name="left">Copies left by SKU, one that is missing being unlimited; null takes the catalogue's own counts.</param>
    /// <returns>
    /// The order, or: no zone posts to the country, too few copies, a method that the shop does not take, another total stated, a total
    /// that is not proven cheapest.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The catalogue lacks a SKU.</exception>
    public static StepResult<Order> Price(ParsedOrder parsed, ShopCatalogue catalogue, IReadOnlyDictionary<Sku, int>? left = null)
    {
        var quote = Quote.For(parsed.Lines, catalogue, parsed.ShipTo.Country);
        List<Reason> reasons =
        [
            .. Shortages(parsed, catalogue, left),
            .. Unpriced(parsed, catalogue, quote),
            .. Unpayable(parsed, catalogue),
            .. Disagreement(parsed, quote),
        ];
        return reasons.Count == 0
            ? StepResult.Done(new Order(parsed, quote.Goods, quote.Postage!))
            : StepResult.NeedsReview<Order>(reasons);
    }

    private static IEnumerable<Reason> Shortages(ParsedOrder parsed, ShopCatalogue catalogue, IReadOnlyDictionary<Sku, int>? left)
    {
        foreach (var line in parsed.Lines)
        {
            var item = catalogue[line.Sku];
            var limit =
                left is null ? item.Stock
                : left.TryGetValue(line.Sku, out var count) ? count
                : null;
            if (limit is not { } copies || line.Quantity <= copies)
                continue;

            copies = Math.Max(copies, 0);
            yield return new Reason(
                ReasonCode.OutOfStock,
                $"{line.Quantity} of {item.Label} are asked for and {copies} are left; order more, or offer the buyer {copies}.",
                Expected: $"at most {copies}",
                Found: $"{line.Quantity}"
            );
        }
    }

    private static IEnumerable<Reason> Unpriced(ParsedOrder parsed, ShopCatalogue catalogue, Quote quote)
    {
        if (quote.Postage is null)
            yield return new Reason(
                ReasonCode.UnpricedCountry,
                $"No postage zone of the catalogue has {parsed.ShipTo.Country}; add the country to a zone, or ask the buyer.",
                Expected: string.Join(", ", catalogue.Zones.Select(zone => zone.Name)),
                Found: parsed.ShipTo.Country.Code
            );
        if (!quote.IsProven)
            yield return new Reason(
                ReasonCode.TotalNotProven,
                $"The goods come to {quote.GoodsTotal} in the best way found, but too many offers overlap to prove it cheapest; check it.",
                Found: quote.GoodsTotal.ToString()
            );
    }

    private static IEnumerable<Reason> Unpayable(ParsedOrder parsed, ShopCatalogue catalogue)
    {
        if (parsed.Claim.Method is { } method && !catalogue.Takes(method))
        {
            var taken = string.Join(", ", catalogue.Payment.Select(p => p.Method.Name()));
            yield return new Reason(
                ReasonCode.UnpayableMethod,
                $"The mail speaks of payment by {method.Name()}; the shop takes {taken}. Ask the buyer for another way.",
                Expected: taken,
                Found: method.Name()
            );
        }
    }

    private static IEnumerable<Reason> Disagreement(ParsedOrder parsed, Quote quote)
    {
        if (parsed.Claim.Amount is not { } said || quote.Total is not { } total || said == total)
            yield break;

        var difference =
            said.Currency != total.Currency ? "" : $" The difference is {(said < total ? total - said : said - total)}.";
        yield return new Reason(
            ReasonCode.AmountDisagrees,
            $"The mail says {said}; the price list gives {total}.{difference}",
            Expected: total.ToString(),
            Found: said.ToString()
        );
    }
}
