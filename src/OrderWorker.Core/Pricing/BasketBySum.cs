using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>Finds the only basket of what a mail names that comes to the sum which it states.</summary>
public static class BasketBySum
{
    // Baskets priced for one mail, about 20 µs each; titles that make more of them are for a person.
    private const int MostBaskets = 1500;

    /// <param name="titles">All that the mail names and does not refuse.</param>
    /// <param name="catalogue">Prices, offers and postage.</param>
    /// <param name="country">Where the parcel goes.</param>
    /// <param name="amount">What the buyer says that they paid or will pay, postage and all.</param>
    /// <returns>Null where none or several come to the sum, or there are too many to be tried.</returns>
    public static IReadOnlyList<OrderLine>? Find(
        IReadOnlyList<OpenTitle> titles,
        ShopCatalogue catalogue,
        Country country,
        Money amount
    ) =>
        // "I have volumes 1 and 2, so it's only the third": what is told of gives way to what is not, and is added to nothing that is asked for.
        titles.Any(t => t.IsTold)
            ? Only([.. titles.Where(t => !t.IsTold)], catalogue, country, amount)
                ?? (titles.Any(t => t.IsAsked) ? null : Only(titles, catalogue, country, amount))
            : Only(titles, catalogue, country, amount);

    private static IReadOnlyList<OrderLine>? Only(
        IReadOnlyList<OpenTitle> titles,
        ShopCatalogue catalogue,
        Country country,
        Money amount
    )
    {
        if (titles.Count == 0 || titles.Aggregate(1L, (all, t) => Math.Min(MostBaskets + 1, all * Ways(t).Count)) > MostBaskets)
            return null;
        IReadOnlyList<OrderLine>? found = null;
        foreach (var basket in Baskets(titles, 0, []))
        {
            if (basket.Count == 0 || basket.DistinctBy(l => l.Sku).Count() < basket.Count)
                continue;
            var quote = Quote.For(basket, catalogue, country);
            if (!quote.IsProven)
                return null;
            if (quote.Total != amount)
                continue;
            if (found is not null && !found.ToHashSet().SetEquals(basket))
                return null;
            found = basket;
        }

        return found is not null && IsOfLesserName(titles, found) ? null : found;
    }

    // "Dear people of Kilbrack": a title of which only a word stands there takes no place of one that is named in whole.
    private static bool IsOfLesserName(IReadOnlyList<OpenTitle> titles, IReadOnlyList<OrderLine> basket)
    {
        var taken = basket.Select(line => line.Sku).ToHashSet();
        return titles.Any(t => t.IsWhole && !IsTaken(t))
            && titles.Any(t => t is { IsWhole: false, IsAsked: false } && IsTaken(t));

        bool IsTaken(OpenTitle title) => title.Items.Any(i => taken.Contains(i.Sku));
    }

    private static List<OrderLine?> Ways(OpenTitle title) =>
        [
            .. title.IsAsked ? (OrderLine?[])[] : [null],
            .. title.Items.SelectMany(i => title.Copies.Select(c => OrderLine.Of(i.Sku, c))),
        ];

    private static IEnumerable<IReadOnlyList<OrderLine>> Baskets(
        IReadOnlyList<OpenTitle> titles,
        int at,
        IReadOnlyList<OrderLine> chosen
    )
    {
        if (at == titles.Count)
            return [chosen];
        return Ways(titles[at]).SelectMany(way => Baskets(titles, at + 1, way is null ? chosen : [.. chosen, way]));
    }
}
