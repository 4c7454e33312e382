using System.Text;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Shop;

public sealed class CatalogueFileTests : IDisposable
{
    private const string Good = """
        shop: Northgate Folk Records
        currency: EUR
        home: NO
        items:
          - {sku: A, title: 1969, format: CD, price: 12.00, stock: 3, aliases: [Sixty-nine, No]}
          - {sku: B, title: Yes, price: 10}
        offers:
          - {name: Both, items: {A: 1, B: 2}, price: 25.00, phrases: [the lot]}
          - {name: Any two, any: 2, of: [A, B], price: 18.00}
        postage:
          zones:
            - {name: Home, countries: [NO], per_order: 2.00, per_item: 0.50, free_over: 60.00}
            - {name: World, countries: ['*'], per_item: 1.50}
        payment:
          paypal: {}
          cheque: {payable_to: Northgate Folk Records, address: '4 Mill Lane, Ennis'}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_file_is_read_whole()
    {
        var shop = Load(Good);

        Assert.Equal(("Northgate Folk Records", "EUR", "NO"), (shop.Shop, shop.Currency.Code, shop.Home.Code));
        var first = shop.Items[0];
        Assert.Equal(("1969", "CD", 1200L, 3), (first.Title, first.Format, first.Price.MinorUnits, first.Stock));
        Assert.Equal(["Sixty-nine", "No"], first.Aliases);
        Assert.Equal((null, 1), (shop.Items[1].Stock, shop.Items[1].PostageUnits));
        var set = Assert.IsType<SetOffer>(shop.Offers[0]);
        Assert.Equal((2, "the lot"), (set.Items[Sku.Of("B")], Assert.Single(set.Phrases)));
        Assert.Equal(2, Assert.IsType<AnyOffer>(shop.Offers[1]).Count);
        Assert.Equal("World", shop.ZoneFor(Country.Of("GB"))!.Name);
        Assert.Equal(6000, shop.ZoneFor(Country.Of("NO"))!.FreeOver!.MinorUnits);
        Assert.Equal([PaymentMethod.PayPal, PaymentMethod.Cheque], shop.Payment.Select(p => p.Method));
    }

    [Theory]
    [InlineData("tests/OrderWorker.Tests/Catalogues/cello.yaml", 3)]
    [InlineData("tests/OrderWorker.Tests/Catalogues/folk.yaml", 16)]
    [InlineData("deploy/examples/catalogue.yaml", 3)]
    public void The_projects_own_catalogues_are_good(string file, int items)
    {
        Assert.Equal(items, CatalogueFile.Load(Checkout.File(file.Split('/'))).Items.Count);
    }

    [Theory]
    [InlineData("title: Yes, price: 10", "title: Yes", 6, "items[2].price is missing; give it, such as price: 7.00.")]
    [InlineData("price: 12.00", "prise: 12.00", 5, "items[1].prise is no key of the catalogue. Did you mean 'price'?")]
    [InlineData("price: 12.00", "price: 12.005", 5, "amounts in EUR have at most 2 decimals")]
    [InlineData("price: 12.00", "price: '7,00'", 5, "items[1].price is '7,00'; write amounts with a point")]
    [InlineData("price: 12.00", "price: -1", 5, "an amount is 0 or more")]
    [InlineData("price: 12.00", "price: €12", 5, "without a sign for the currency")]
    [InlineData("price: 12.00", "price: 1e99", 5, "an amount in EUR belongs here")]
    [InlineData("price: 12.00", "price: ", 5, "items[1].price is empty")]
    [InlineData("price: 12.00", "price: 99999999999", 5, "an amount is at most")]
    [InlineData("stock: 3", "stock: -3", 5, "items[1].stock is '-3'; a whole number from 0")]
    [InlineData("stock: 3", "stock: 3.5", 5, "items[1].stock is '3.5'")]
    [InlineData("stock: 3", "stock: 3, stock: 4", 5, "'stock' stands already in line 5")]
    [InlineData("stock: 3", "postage_units: -1", 5, "items[1].postage_units is '-1'")]
    [InlineData("aliases: [Sixty-nine, No]", "aliases: Sixty-nine", 5, "a list belongs here, such as")]
    [InlineData("sku: B", "sku: A", 6, "items[2].sku is 'A', as in line 5; each item needs its own.")]
    [InlineData("currency: EUR", "currency: EURO", 2, "an ISO 4217 code belongs here")]
    [InlineData("home: NO", "home: UK", 3, "home is 'UK', which is no country; the United Kingdom is GB.")]
    [InlineData("home: NO\n", "", 1, "home is missing")]
    [InlineData("countries: [NO]", "countries: [Norway]", 12, "is 'Norway', which is no country")]
    [InlineData("countries: [NO]", "countries: []", 12, "is an empty list; name countries")]
    [InlineData("countries: [NO]", "countries: ['*']", 13, "is never reached: 'Home' above it takes every country")]
    [InlineData("items: {A: 1, B: 2}", "items: {A: 1, C: 2}", 8, "names 'C', which no item has as its sku")]
    [InlineData("items: {A: 1, B: 2}", "items: {A: 0}", 8, "offers[1].items.A is '0'; a whole number from 1")]
    [InlineData("items: {A: 1, B: 2}", "items: {}", 8, "offers[1].items is without entries")]
    [InlineData("items: {A: 1, B: 2}", "items: [A, B]", 8, "offers[1].items is a list; SKUs with numbers belong here")]
    [InlineData("any: 2, of: [A, B]", "any: 0, of: [A, B]", 9, "offers[2].any is '0'; a whole number from 1")]
    [InlineData("any: 2, of: [A, B]", "of: [A, B]", 9, "offers[2].any is missing")]
    [InlineData("any: 2, of: [A, B]", "any: 2, of: []", 9, "offers[2].of is without entries")]
    [InlineData("any: 2, of: [A, B]", "any: 2, of: [A, A]", 9, "names 'A' twice")]
    [InlineData("any: 2, of: [A, B]", "any: 2, of: [A], phrases: [x]", 9, "only a fixed set has phrases")]
    [InlineData("any: 2, of: [A, B]", "any: 2, of: [A], items: {A: 1}", 9, "has both 'items' and 'any'/'of'")]
    [InlineData("any: 2, of: [A, B], ", "", 9, "has neither 'items' nor 'any' and 'of'")]
    [InlineData("paypal: {}", "pay_pal: {}", 15, "payment.pay_pal is no key of the catalogue. Did you mean 'paypal'?")]
    [InlineData("paypal: {}", "paypal: {address: nobody}", 15, "the email address that receives the money belongs here")]
    [InlineData("payable_to: Northgate Folk Records, ", "", 16, "payment.cheque.payable_to is missing")]
    [InlineData("  paypal: {}", "\tpaypal: {}", 15, "indented with a tab")]
    [InlineData("title: 1969", "title: [1969", 5, "this is no YAML")]
    [InlineData("title: 1969", "title: *nothing", 5, "refers to '&nothing'")]
    public void A_mistake_is_told_with_its_line_and_what_would_be_right(string good, string bad, int line, string message)
    {
        var text = Good.Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains(good, text, StringComparison.Ordinal);

        var mistakes = Mistakes(text.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(
            mistakes,
            m =>
                m.Contains($"shop.yaml, line {line}: ", StringComparison.Ordinal) && m.Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void All_mistakes_are_told_in_one_go_and_in_the_files_order()
    {
        var text = Good.Replace("price: 12.00", "price: x", StringComparison.Ordinal)
            .Replace("home: NO", "home: UK", StringComparison.Ordinal)
            .Replace("of: [A, B]", "of: [A, Z]", StringComparison.Ordinal);

        Assert.Equal([3, 5, 9], Mistakes(text).Select(m => int.Parse(m.Split("line ")[1].Split(':')[0])));
    }

    [Fact]
    public void Postage_needs_a_zone()
    {
        var text = Good[..Good.IndexOf("  zones:", StringComparison.Ordinal)] + "  zones: []\npayment: {paypal: }\n";

        Assert.Contains("postage.zones is an empty list", Assert.Single(Mistakes(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_may_be_free_and_an_offer_dearer_than_its_copies()
    {
        var shop = Load(
            Good.Replace("price: 10}", "price: 0}", StringComparison.Ordinal).Replace("25.00", "999.00", StringComparison.Ordinal)
        );

        Assert.True(shop.Items[1].Price.IsZero);
    }

    [Theory]
    [InlineData("JPY", "1200", true)]
    [InlineData("JPY", "12.5", false)]
    [InlineData("KWD", "1.234", true)]
    [InlineData("KWD", "1.2345", false)]
    public void An_amount_has_no_more_decimals_than_its_currency(string currency, string price, bool good)
    {
        var text = $$$"""
            {shop: S, currency: {{{currency}}}, home: GB, items: [{sku: A, title: T, price: {{{price}}} }],
             postage: {zones: [{countries: ['*']}]}, payment: { paypal: {} } }
            """;

        Assert.Equal(good, Record.Exception(() => Load(text)) is null);
    }

    [Fact]
    public void Anchors_may_save_typing()
    {
        var shop = Load(
            Good.Replace("of: [A, B]", "of: &both [A, B]", StringComparison.Ordinal)
                .Replace("aliases: [Sixty-nine, No]", "aliases: &names [Sixty-nine]", StringComparison.Ordinal)
                .Replace("title: Yes", "title: Yes, aliases: *names", StringComparison.Ordinal)
        );

        Assert.Equal(["Sixty-nine"], shop.Items[1].Aliases);
    }

    [Fact]
    public void A_file_that_grows_without_end_by_its_aliases_is_refused()
    {
        var bomb = new StringBuilder("a: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
            bomb.Append($"b{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");

        Assert.Contains("a catalogue has far fewer", Mistakes(bomb.ToString())[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        Assert.Contains(
            "levels stand inside each other",
            Assert.Single(Mistakes(new string('[', 100_000))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_do_no_harm()
    {
        var path = _folder.File("shop.yaml");
        File.WriteAllText(path, Good.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal("Northgate Folk Records", CatalogueFile.Load(path).Shop);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        var path = _folder.File("shop.yaml");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(Good.Replace("Northgate", "Nörthgate", StringComparison.Ordinal)));

        Assert.Contains("not in UTF-8", Refusal(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_empty_too_large_or_a_folder_is_refused()
    {
        Assert.Contains("none.yaml does not exist", Refusal(_folder.File("none.yaml")), StringComparison.Ordinal);
        Assert.Contains("is a folder", Refusal(_folder.Path), StringComparison.Ordinal);
        Assert.Contains("the file is empty", Refusal(_folder.Write("empty.yaml", "# nothing\n")), StringComparison.Ordinal);
        Assert.Contains(
            "a catalogue has at most",
            Refusal(_folder.Write("large.yaml", new string('#', 1_048_577))),
            StringComparison.Ordinal
        );
    }

    private ShopCatalogue Load(string text) => CatalogueFile.Load(_folder.Write("shop.yaml", text));

    private string[] Mistakes(string text) => Refusal(_folder.Write("shop.yaml", text)).Split('\n');

    private static string Refusal(string path) => Assert.Throws<CatalogueFileException>(() => CatalogueFile.Load(path)).Message;
}
