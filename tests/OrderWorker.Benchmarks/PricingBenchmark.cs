using BenchmarkDotNet.Attributes;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Values;

namespace OrderWorker.Benchmarks;

/// <summary>Prices one order in each call, round robin over orders of random shops with ten offers: sets and choices that overlap.</summary>
[MemoryDiagnoser]
public class PricingBenchmark
{
    private const int Offers = 10;
    private const int Shops = 20;
    private static readonly Currency Gbp = Currency.Of("GBP");

    private (ShopCatalogue Shop, OrderLine[] Lines)[] _orders = [];
    private int _next;

    [Params(3, 40)]
    public int Titles { get; set; }

    [Params(5, 50, 500)]
    public int Copies { get; set; }

    [GlobalSetup]
    public void MakeOrders() => _orders = [.. Enumerable.Range(0, Shops).Select(seed => Make(new Random(seed)))];

    [Benchmark]
    public Quote Price()
    {
        var (shop, lines) = _orders[_next++ % Shops];
        return Quote.For(lines, shop, shop.Home);
    }

    private (ShopCatalogue, OrderLine[]) Make(Random random)
    {
        Item[] items =
        [
            .. Enumerable
                .Range(0, Titles)
                .Select(i => new Item
                {
                    Sku = Sku.Of($"s{i:00}"),
                    Title = $"Title {i}",
                    Price = Money.Of(random.Next(10, 50) * 50, Gbp),
                }),
        ];
        var zone = new PostageZone
        {
            Name = "Everywhere",
            PerOrder = Money.Zero(Gbp),
            PerItem = Money.Of(100, Gbp),
        };
        Offer[] offers = [.. Enumerable.Range(0, Offers).Select(i => MakeOffer(random, i, items))];
        var quantities = new int[Titles];
        for (var copy = 0; copy < Copies; copy++)
            quantities[random.Next(Titles)]++;
        return (
            new ShopCatalogue("Shop", Gbp, Country.Of("GB"), items, offers, [zone], []),
            [.. items.Zip(quantities).Where(p => p.Second > 0).Select(p => OrderLine.Of(p.First.Sku, p.Second))]
        );
    }

    private static Offer MakeOffer(Random random, int number, Item[] items)
    {
        var some = random.GetItems(items, random.Next(2, 11)).Distinct().ToArray();
        var count = number % 2 == 0 ? some.Length : random.Next(2, 6);
        var worth = some.Sum(item => item.Price.MinorUnits) * count / some.Length;
        var price = Money.Of(worth * random.Next(60, 98) / 100 / 50 * 50, Gbp);
        return number % 2 == 0
            ? new SetOffer
            {
                Name = $"Set {number}",
                Price = price,
                Items = some.ToDictionary(item => item.Sku, _ => 1),
            }
            : new AnyOffer
            {
                Name = $"Any {count}",
                Price = price,
                Count = count,
                Of = [.. some.Select(item => item.Sku)],
            };
    }
}
