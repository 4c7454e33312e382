using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Pricing;

public sealed class OrderPricerTests
{
    private static readonly Currency Gbp = Currency.Of("GBP");

    private static readonly ShopCatalogue Folk = CatalogueFile.Load(
        Checkout.File("tests", "OrderWorker.Tests", "Catalogues", "folk.yaml")
    );

    [Theory]
    [InlineData(1, 1, 0, "10.00", "2.00")]
    [InlineData(1, 1, 1, "15.00", "3.00")]
    [InlineData(2, 2, 1, "25.00", "5.00")]
    [InlineData(0, 0, 3, "30.00", "3.00")]
    [InlineData(1, 0, 1, "17.00", "2.00")]
    [InlineData(2, 1, 2, "32.00", "5.00")]
    public void An_order_costs_the_cheapest_goods_and_a_pound_a_copy(int rise, int heaven, int bach, string goods, string postage)
    {
        (string, int)[] asked = [("rise", rise), ("heaven", heaven), ("bach", bach)];
        var order = OrderPricer.Price(Goods.Order(Goods.Lines([.. asked.Where(a => a.Item2 > 0)])), Shops.Cello).Value;

        Assert.Equal($"{goods} GBP", order.GoodsTotal.ToString());
        Assert.Equal($"{postage} GBP", order.Postage.ToString());
    }

    [Fact]
    public void The_bill_names_the_offers_used_and_then_the_single_copies()
    {
        var order = OrderPricer.Price(Goods.Order(Goods.Lines(("rise", 4), ("heaven", 3), ("bach", 1))), Shops.Cello).Value;

        Assert.Equal(
            [
                new Charge("Both Cellorhythmics albums", 2, Money.Of(2000, Gbp)),
                new Charge("All three albums", 1, Money.Of(1500, Gbp)),
                new Charge("The Rise of the Cellorettes (CD)", 1, Money.Of(700, Gbp)),
            ],
            order.Goods
        );
    }

    [Theory]
    [InlineData("NG08-CD:2 NG09-CD:1", "IE", 2800, 350)] // any three Drystone CDs, repeats allowed
    [InlineData("NG03-CD:1 NG04-CD:1 NG05-CD:1", "GB", 2500, 700)] // the trilogy
    [InlineData("NG14-BK:1", "IE", 1800, 300)] // a book counts twice for postage
    [InlineData("NG12-CD:1", "US", 1300, 900)] // every other country
    [InlineData("NG13-CD:4", "IE", 6000, 0)] // exactly free_over
    [InlineData("NG12-CD:1 NG13-CD:3", "IE", 5800, 400)] // a little under it
    [InlineData("NG08-CD:5", "IE", 4500, 450)] // five dearest: the offer of five beats three and two singles
    public void Prices_of_the_second_shop(string asked, string country, long goods, long postage)
    {
        var lines = asked.Split(' ').Select(line => line.Split(':')).Select(p => (p[0], int.Parse(p[1]))).ToArray();
        var order = OrderPricer.Price(Goods.Order(Goods.Lines(lines), country: country), Folk).Value;

        Assert.Equal((goods, postage), (order.GoodsTotal.MinorUnits, order.Postage.MinorUnits));
    }

    [Fact]
    public void Goods_are_the_cheapest_first_even_where_dearer_goods_would_travel_free()
    {
        var zone = new PostageZone
        {
            Name = "Everywhere",
            PerOrder = Money.Of(900, Gbp),
            PerItem = Money.Of(0, Gbp),
            FreeOver = Money.Of(2000, Gbp),
        };
        var shop = Goods.Shop([1000, 1000], [Goods.Set("Both", 1950, (0, 1), (1, 1))], zones: [zone]);
        var quote = Quote.For(Goods.Copies(1, 1), shop, Goods.Britain);

        Assert.Equal((1950, 2850), (quote.GoodsTotal.MinorUnits, quote.Total!.MinorUnits));
    }

    [Theory]
    [InlineData("JPY", 1500, "3000 JPY")]
    [InlineData("KWD", 1234, "2.468 KWD")]
    public void Currencies_have_the_decimals_that_they_have(string currency, long price, string total)
    {
        var quote = Quote.For(Goods.Copies(2), Goods.Shop([price], [], currency), Goods.Britain);

        Assert.Equal(total, quote.Total!.ToString());
    }

    [Fact]
    public void An_offer_dearer_than_single_copies_is_never_used()
    {
        var shop = Goods.Shop([500, 600], [Goods.Set("Dear set", 1101, (0, 1), (1, 1)), Goods.Any("Dear two", 2, 1200, 0, 1)]);

        Assert.Equal(2 * (500 + 600), Goods.Cheapest(shop, 2, 2));
    }

    [Fact]
    public void The_best_choice_of_one_offer_gives_way_where_another_needs_the_copies()
    {
        // Taken greedily, the set takes the dear copy that the choice of three needs to be worth it.
        var shop = Goods.Shop([1000, 900, 800], [Goods.Set("Pair", 1500, (0, 1), (1, 1)), Goods.Any("Three", 3, 1800, 0, 1, 2)]);

        Assert.Equal(1800, Goods.Cheapest(shop, 1, 1, 1));
    }

    [Fact]
    public void Every_reason_is_given_at_once()
    {
        var zone = new PostageZone
        {
            Name = "Home",
            Countries = new HashSet<Country> { Goods.Britain },
            PerOrder = Money.Zero(Gbp),
            PerItem = Money.Zero(Gbp),
        };
        var shop = Goods.Shop([1000, 900], [], zones: [zone]);
        var claim = new PaymentClaim(PaymentMethod.Cheque, null, null, null);
        var left = new Dictionary<Sku, int> { [Goods.SkuAt(0)] = 2, [Goods.SkuAt(1)] = -1 };

        var result = OrderPricer.Price(Goods.Order(Goods.Copies(3, 1), claim, country: "AU"), shop, left);

        Assert.Equal(
            [ReasonCode.OutOfStock, ReasonCode.OutOfStock, ReasonCode.UnpricedCountry, ReasonCode.UnpayableMethod],
            result.Reasons.Select(reason => reason.Code)
        );
        Assert.StartsWith("3 of Title 00 are asked for and 2 are left", result.Reasons[0].Message, StringComparison.Ordinal);
        Assert.Equal("at most 0", result.Reasons[1].Expected);
    }

    [Fact]
    public void A_stated_amount_that_differs_goes_to_review_with_both_amounts()
    {
        var claim = PaymentClaim.None with { Amount = Money.Of(3500, Gbp) };
        var result = OrderPricer.Price(Goods.Order(Goods.Lines(("rise", 1)), claim), Shops.Cello);

        var reason = Assert.Single(result.Reasons);
        Assert.Equal(ReasonCode.AmountDisagrees, reason.Code);
        Assert.Equal("The mail says 35.00 GBP; the price list gives 8.00 GBP. The difference is 27.00 GBP.", reason.Message);
        Assert.Equal(("8.00 GBP", "35.00 GBP"), (reason.Expected, reason.Found));
    }

    [Fact]
    public void The_right_amount_in_another_currency_is_another_amount()
    {
        var claim = PaymentClaim.None with { Amount = Money.Of(800, Currency.Of("EUR")) };
        var result = OrderPricer.Price(Goods.Order(Goods.Lines(("rise", 1)), claim), Shops.Cello);

        Assert.Equal("The mail says 8.00 EUR; the price list gives 8.00 GBP.", Assert.Single(result.Reasons).Message);
    }

    [Fact]
    public void A_stated_amount_that_agrees_is_accepted()
    {
        var claim = PaymentClaim.None with { Method = PaymentMethod.PayPal, Amount = Money.Of(800, Gbp) };

        Assert.True(OrderPricer.Price(Goods.Order(Goods.Lines(("rise", 1)), claim), Shops.Cello).IsDone);
    }

    [Fact]
    public void Without_counts_of_the_store_the_catalogues_own_count()
    {
        Assert.True(OrderPricer.Price(Goods.Order(Goods.Lines(("bach", 40))), Shops.Cello).IsDone);
        var result = OrderPricer.Price(Goods.Order(Goods.Lines(("bach", 41))), Shops.Cello);

        Assert.Equal(ReasonCode.OutOfStock, Assert.Single(result.Reasons).Code);
        Assert.True(OrderPricer.Price(Goods.Order(Goods.Lines(("bach", 41))), Shops.Cello, new Dictionary<Sku, int>()).IsDone);
    }

    [Fact]
    public void An_unknown_sku_is_a_mistake_of_the_program()
    {
        Assert.Throws<KeyNotFoundException>(() => OrderPricer.Price(Goods.Order(Goods.Lines(("none", 1))), Shops.Cello));
    }
}
