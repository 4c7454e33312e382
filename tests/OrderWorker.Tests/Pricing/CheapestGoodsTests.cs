using System.Diagnostics;
using CsCheck;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Pricing;

public sealed class CheapestGoodsTests
{
    private static readonly Gen<(ShopCatalogue Shop, int[] Copies)> SmallOrders = Orders(mostTitles: 5, mostCopies: 4);

    [Fact]
    public void The_price_is_what_trying_everything_gives()
    {
        SmallOrders.Sample(PriceIsTheLeast, iter: 4000);
    }

    [Fact]
    public void The_price_of_many_copies_of_few_titles_is_what_trying_everything_gives()
    {
        Orders(mostTitles: 3, mostCopies: 14).Sample(PriceIsTheLeast, iter: 1000);
    }

    [Fact]
    public void The_bill_charges_every_copy_once()
    {
        SmallOrders.Sample(
            (shop, copies) =>
            {
                var quote = Quote.For(Goods.Copies(copies), shop, Goods.Britain);
                var charged = quote.Goods.Sum(row => row.Quantity * CopiesIn(shop, row.Label));
                Assert.Equal(copies.Sum(), charged);
            },
            iter: 500
        );
    }

    [Fact]
    public void The_bill_is_the_same_whatever_order_the_lines_come_in()
    {
        SmallOrders.Sample(
            (shop, copies) =>
            {
                var lines = Goods.Copies(copies);
                var forward = Quote.For(lines, shop, Goods.Britain);
                var backward = Quote.For([.. lines.Reverse()], shop, Goods.Britain);
                Assert.Equal(forward.Goods, backward.Goods);
            },
            iter: 500
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Five_hundred_copies_of_forty_titles_with_ten_offers_are_proven_cheapest(bool roundPrices)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (shop, lines) = LargeOrders.Make(new Random(seed), titles: 40, copies: 500, offers: 10, roundPrices);
            var quote = Quote.For(lines, shop, Goods.Britain);

            Assert.True(quote.IsProven, $"seed {seed}");
            Assert.True(quote.GoodsTotal <= lines.Select(l => shop[l.Sku].Price * l.Quantity).Aggregate((a, b) => a + b));
        }
    }

    [Fact]
    public void A_large_order_is_priced_in_well_under_fifty_milliseconds()
    {
        var took = new List<double>();
        for (var seed = 0; seed < 41; seed++)
        {
            var (shop, lines) = LargeOrders.Make(new Random(seed), titles: 40, copies: 500, offers: 10, roundPrices: true);
            var start = Stopwatch.GetTimestamp();
            Quote.For(lines, shop, Goods.Britain);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        // The middle one, since other tests share the machine.
        Assert.InRange(took.Order().ElementAt(20), 0, 50);
    }

    [Fact]
    public void What_cannot_be_proven_is_given_up_after_a_bounded_search_and_the_same_each_time()
    {
        var (shop, lines) = LargeOrders.Make(new Random(0), titles: 14, copies: 1000, offers: 30, roundPrices: false);

        var quote = Quote.For(lines, shop, Goods.Britain);
        var reason = Assert.Single(OrderPricer.Price(Goods.Order(lines), shop).Reasons);

        Assert.False(quote.IsProven);
        Assert.Equal(ReasonCode.TotalNotProven, reason.Code);
        Assert.Equal(quote.GoodsTotal.ToString(), reason.Found);
    }

    private static void PriceIsTheLeast((ShopCatalogue Shop, int[] Copies) order)
    {
        Assert.Equal(new ExhaustivePrice(order.Shop).Of(order.Copies), Goods.Cheapest(order.Shop, order.Copies));
    }

    // Everything mixed: sets that overlap, choices that overlap, offers that are dearer than single copies.
    private static Gen<(ShopCatalogue Shop, int[] Copies)> Orders(int mostTitles, int mostCopies) =>
        from titles in Gen.Int[1, mostTitles]
        from prices in Gen.OneOf(Gen.Long[0, 24].Select(n => n * 50), Gen.Long[1, 999]).Array[titles]
        from offers in OfferOn(titles).Array[0, 5]
        from copies in Gen.Int[0, mostCopies].Array[titles]
        where copies.Sum() > 0
        select (Goods.Shop(prices, [.. offers.Select((offer, index) => offer with { Name = $"Offer {index}" })]), copies);

    private static Gen<Offer> OfferOn(int titles) =>
        Gen.OneOf<Offer>(
            from price in Gen.OneOf(Gen.Long[0, 60].Select(n => n * 50), Gen.Long[0, 2500])
            from items in Gen.Select(Gen.Int[0, titles - 1], Gen.Int[1, 2]).Array[1, 3]
            select (Offer)Goods.Set("Set", price, [.. items.DistinctBy(pair => pair.Item1)]),
            from price in Gen.OneOf(Gen.Long[0, 60].Select(n => n * 50), Gen.Long[0, 2500])
            from count in Gen.Int[1, 4]
            from items in Gen.Int[0, titles - 1].Array[1, 5]
            select (Offer)Goods.Any("Any", count, price, [.. items.Distinct()])
        );

    private static int CopiesIn(ShopCatalogue shop, string label) =>
        shop.Offers.FirstOrDefault(offer => offer.Name == label) switch
        {
            SetOffer set => set.Items.Values.Sum(),
            AnyOffer any => any.Count,
            _ => 1,
        };
}
