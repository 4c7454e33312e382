using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;

namespace OrderWorker.Core.Reading;

/// <summary>"£11 for Heaven Eyes and the Bach": two titles of one row, which are wanted both or not at all.</summary>
/// <param name="First">Names a title.</param>
/// <param name="Second">Names the other.</param>
internal sealed record JoinedTitles(Mention First, Mention Second)
{
    public bool AreTogether(IReadOnlyList<OrderLine> lines) => Has(lines, First) == Has(lines, Second);

    public static IReadOnlyList<JoinedTitles> Of(IReadOnlyList<Statement> statements)
    {
        var joined = new List<JoinedTitles>();
        foreach (var wishes in statements.Select(s => s.Wishes))
            for (var i = 1; i < wishes.Count; i++)
                if (wishes[i].IsNextTo && IsOpen(wishes[i - 1]) && IsOpen(wishes[i]))
                    joined.Add(new JoinedTitles(wishes[i - 1].Mention, wishes[i].Mention));
        return joined;
    }

    private static bool Has(IReadOnlyList<OrderLine> lines, Mention mention) =>
        mention.Titles.Any(title => title.Items.Any(item => lines.Any(line => line.Sku == item.Sku)));

    // "the one about pies is Reels & Ruins and my sister has Rain" tells of one of them.
    private static bool IsOpen(Wish wish) =>
        wish is { Stance: Stance.Asked or Stance.None, Mention: { Kind: MentionKind.Title, IsWhole: true } };
}
