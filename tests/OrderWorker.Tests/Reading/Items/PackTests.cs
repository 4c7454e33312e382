using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>What a shop sells by the pack is ordered by the pack; elsewhere nobody knows what a pack is.</summary>
public sealed class PackTests
{
    private static readonly Currency Gbp = Currency.Of("GBP");

    private static readonly ShopCatalogue Cards = new(
        "The Toll House",
        Gbp,
        Country.Of("GB"),
        [
            Item("SNOW", "Snow on the Bridge", "Card pack"),
            Item("OWL", "Owl in the Loft", "Card pack"),
            Item("CAL", "Calendar 2013", "Calendar"),
        ],
        [],
        [],
        [new PaymentInstruction { Method = PaymentMethod.PayPal }]
    );

    [Theory]
    [InlineData("Please send 2 packs Snow on the Bridge and one pack of Owl in the Loft.", "1xOWL 2xSNOW")]
    [InlineData("Three packs of Owl in the Loft please.", "3xOWL")]
    [InlineData("Please may I have a pack of the Owl in the Loft cards and a calendar.", "1xCAL 1xOWL")]
    [InlineData("Please send:\n\nSnow on the Bridge   three packs\nOwl in the Loft      two packs\n", "2xOWL 3xSNOW")]
    [InlineData("One pack each of Snow on the Bridge and Owl in the Loft, please, and be sure to pack it flat.", "1xOWL 1xSNOW")]
    [InlineData("Please send two packets of Owl in the Loft.", "2xOWL")]
    public void Packs_count_what_is_sold_in_packs(string text, string lines) => Assert.Equal(lines, Mails.LinesOf(text, Cards));

    [Theory]
    [InlineData("Please send two packs of Hearth.")]
    [InlineData("Please send a pack of Hearth.")]
    public void A_pack_of_what_is_sold_singly_is_no_number(string text) =>
        Assert.False(Mails.IsCertain(text, MusicShop.Catalogue));

    private static Item Item(string sku, string title, string format) =>
        new()
        {
            Sku = Sku.Of(sku),
            Title = title,
            Format = format,
            Price = Money.Of(500, Gbp),
        };
}
