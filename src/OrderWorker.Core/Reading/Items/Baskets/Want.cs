using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Sentences;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>A wish whose items are certain.</summary>
internal sealed class Want(Wish wish, IReadOnlyList<Item> items, SetOffer? set = null)
{
    public Wish Wish { get; } = wish;
    public IReadOnlyList<Item> Items { get; } = items;

    /// <summary>Copies of each; null where no number was said: one.</summary>
    public int? Quantity { get; set; } = wish.Quantity;

    public bool IsSet => set is not null;

    /// <summary>The same wish, of a part of its items.</summary>
    public Want Only(Func<Item, bool> isMeant) => new(Wish, [.. Items.Where(isMeant)], set) { Quantity = Quantity };

    public int CopiesOf(Item item) => Math.Min((Quantity ?? 1) * (set?.Items.GetValueOrDefault(item.Sku, 1) ?? 1), 1_000_000);
}
