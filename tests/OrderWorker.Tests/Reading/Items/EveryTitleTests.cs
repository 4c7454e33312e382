using System.Globalization;
using System.Text;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>Every item of every shop's catalogue, ordered in the plainest ways there are: no name of any shop may change its number.</summary>
public sealed class EveryTitleTests
{
    private static readonly string[] Rows =
    [
        "{0} {1}",
        "{0} x {1}",
        "{1} x {0}",
        "{1} x{0}",
        "{1} - {0}",
        "{1}: {0}",
        "{0} copies of {1}",
        "{1}, {0} copies",
        "{1} ({0})",
        "Please send me {2} {1}.",
        "Please send me {2} copies of {1}.",
        "I'd like {2} of {1} please.",
    ];

    // Of them, those that are rows of a list.
    private const int ListRows = 9;

    public static TheoryData<string> Shops() => [.. LabelledMail.All.Select(mail => mail.Shop).Distinct()];

    [Theory]
    [MemberData(nameof(Shops))]
    public void Each_item_of_a_shop_is_read_with_the_number_that_stands_with_it(string shop)
    {
        var catalogue = LabelledMail.All.First(mail => mail.Shop == shop).Catalogue;
        var reader = new MailReader(catalogue, new HashSet<EmailAddress>());
        var (wrong, read, all) = (new List<string>(), 0, 0);
        foreach (var item in catalogue.Items)
        {
            foreach (var row in Rows)
            {
                foreach (var (copies, word) in new[] { (2, "two"), (3, "three") })
                {
                    var said = string.Format(CultureInfo.InvariantCulture, row, copies, NameOf(item, catalogue), word);
                    var decision = reader.Read(Mail(said));
                    all++;
                    if (decision.Verdict != Verdict.Accept)
                        continue;
                    if (decision.Reading.Lines is [var line] && line == OrderLine.Of(item.Sku, copies))
                        read++;
                    else
                        wrong.Add($"{said} --> {string.Join(", ", decision.Reading.Lines)}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{shop}: {read} of {all} accepted");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(read * 100 >= all * LeastRead, $"{shop}: {read} of {all} accepted");
    }

    private const int LeastRead = 80;
    private const int LeastListed = 60;

    [Theory]
    [MemberData(nameof(Shops))]
    public void Two_rows_of_a_list_each_keep_their_own_number(string shop)
    {
        var catalogue = LabelledMail.All.First(mail => mail.Shop == shop).Catalogue;
        var reader = new MailReader(catalogue, new HashSet<EmailAddress>());
        var (wrong, read, all) = (new List<string>(), 0, 0);
        var items = catalogue.Items;
        for (var i = 0; i < items.Count; i++)
        {
            var (first, second) = (items[i], items[(i + (items.Count > 3 ? 3 : 1)) % items.Count]);
            foreach (var row in Rows.Take(ListRows))
            {
                foreach (var (one, other) in new[] { (2, 1), (1, 3) })
                {
                    var said =
                        string.Format(CultureInfo.InvariantCulture, row, one, NameOf(first, catalogue), "")
                        + "\n"
                        + string.Format(CultureInfo.InvariantCulture, row, other, NameOf(second, catalogue), "");
                    var decision = reader.Read(Mail(said));
                    all++;
                    if (decision.Verdict != Verdict.Accept)
                        continue;
                    if (
                        decision
                            .Reading.Lines.ToHashSet()
                            .SetEquals([OrderLine.Of(first.Sku, one), OrderLine.Of(second.Sku, other)])
                    )
                        read++;
                    else
                        wrong.Add($"{said} --> {string.Join(", ", decision.Reading.Lines)}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{shop}: {read} of {all} accepted");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(read * 100 >= all * LeastListed, $"{shop}: {read} of {all} accepted");
    }

    // As a buyer would have to write it: with the format where the title has several.
    private static string NameOf(Item item, ShopCatalogue catalogue) =>
        catalogue.Items.Count(other => other.Title == item.Title) > 1 ? $"{item.Title} ({item.Format})" : item.Title;

    private static byte[] Mail(string said) =>
        Encoding.UTF8.GetBytes(
            (
                "From: Ann Hale <ann.hale@example.org>\nTo: orders@shop.example\nSubject: Order\nMessage-ID: <e1@example.org>\n"
                + $"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nHello,\n\n{said}\n\nI pay by PayPal.\n\n"
                + "Ann Hale\n14 Castle Street\nLudlow\nSY8 1AB\nUnited Kingdom\n"
            ).ReplaceLineEndings("\r\n")
        );
}
