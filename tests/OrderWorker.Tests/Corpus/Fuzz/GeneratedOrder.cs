using System.Globalization;
using OrderWorker.Core.Catalogue;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>An order put together at random, with what it means.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Expected">How it may be accepted.</param>
public sealed record GeneratedOrder(PlainMail Mail, Expectation Expected)
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly (string Block, string Postcode)[] Addresses =
    [
        ("Margaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\nUnited Kingdom", "LS6 2AB"),
        ("Jürgen Holt\nWiesengrund 8\n49565 Bramsche\nGermany", "49565"),
        ("Solange Pruvost\n4 rue du Beffroi\n59190 Hazebrouck\nFrance", "59190"),
        ("Remedios Carrasco\nCalle Santa Clara 31\n49015 Zamora\nSpain", "49015"),
        ("Annelies Bakker\nNieuwe Gracht 61\n2011 NE Haarlem\nNetherlands", "2011 NE"),
        ("Karin Lind\nStorgatan 14\n903 26 Umeå\nSweden", "903 26"),
        ("Ewa Zielińska\nul. Kościelna 12\n60-538 Poznań\nPoland", "60-538"),
    ];

    public static GeneratedOrder Make(Random random, ShopCatalogue shop)
    {
        var items = shop.Items.ToArray();
        random.Shuffle(items);
        var chosen = items
            .Take(random.Next(1, Math.Min(4, items.Length) + 1))
            .Select(i => (Item: i, Quantity: Quantity(random, i)))
            .ToList();
        var (block, postcode) = Addresses[random.Next(Addresses.Length)];
        var (list, isList) = Wish(random, shop, chosen);
        var opening = isList ? Pick(random, "Please send me:", "I would like to order", "My order:") : "";
        var text = string.Join(
            "\n\n",
            new[] { Pick(random, "Hello,", "Dear Sir or Madam,", "Hi"), opening, list, block }.Where(p => p.Length > 0)
        );
        return new GeneratedOrder(
            new PlainMail(
                $"\"{block[..block.IndexOf('\n', StringComparison.Ordinal)]}\" <buyer@example.org>",
                Pick(random, "Order", "CD order", "Hello", ""),
                text
            ),
            new Expectation(chosen.ToDictionary(c => c.Item.Sku.Text, c => c.Quantity), postcode)
        );
    }

    private static int Quantity(Random random, Item item) =>
        Math.Min(random.Next(2) == 0 ? 1 : random.Next(1, 10), item.Stock ?? 9);

    private static (string Text, bool IsList) Wish(Random random, ShopCatalogue shop, List<(Item Item, int Quantity)> chosen)
    {
        switch (random.Next(5))
        {
            case 0:
                return (Lines(chosen, c => $"{c.Quantity} x {Name(shop, c.Item)}"), true);
            case 1:
                return (Lines(chosen, c => $"{Name(shop, c.Item)} x {c.Quantity}"), true);
            case 2:
                return (Lines(chosen, c => $"- {Name(shop, c.Item)}: {c.Quantity}"), true);
            case 3:
                return (
                    $"Please send me {Joined(chosen, c => $"{Numbers[c.Quantity - 1]} {Copies(c.Quantity)} of {Name(shop, c.Item)}")}.",
                    false
                );
            default:
                return (
                    $"I would like {Joined(chosen, c => $"{c.Quantity} {Copies(c.Quantity)} of {Name(shop, c.Item)}")}, please.",
                    false
                );
        }
    }

    private static string Lines(List<(Item, int)> chosen, Func<(Item Item, int Quantity), string> line) =>
        string.Join('\n', chosen.Select(line));

    private static string Joined(List<(Item, int)> chosen, Func<(Item Item, int Quantity), string> part) =>
        chosen.Count == 1
            ? part(chosen[0])
            : string.Join(", ", chosen.Take(chosen.Count - 1).Select(part)) + " and " + part(chosen[^1]);

    private static string Copies(int quantity) => quantity == 1 ? "copy" : "copies";

    private static string Name(ShopCatalogue shop, Item item) =>
        shop.Items.Count(i => i.Title == item.Title) > 1
            ? string.Create(CultureInfo.InvariantCulture, $"\"{item.Title}\" ({item.Format})")
            : $"\"{item.Title}\"";

    private static string Pick(Random random, params string[] some) => some[random.Next(some.Length)];
}
