using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>A second format in a sentence, of a title that has one: "Winter Harbour on CD or LP" leaves open which.</summary>
internal static class OtherForms
{
    // By itself: a lambda in the loop would be made anew for each token.
    public static bool AreOf(Statement statement, string format) => statement.Wishes.Exists(w => IsOtherOf(w, format));

    // "Tom wants the record and I want the CD, so it's one Winter Harbour LP and one Winter Harbour Live": behind the "so" each is counted, and one is so.
    public static bool AreSaidAgain(Passage text, int at, string format, Statement statement)
    {
        var named = statement.Wishes.FindAll(w => !w.Mention.IsWeak); // the "Tom" of "The Best of Tom Carrick"
        if (named.Exists(w => w.Mention.Start <= at || w is not { Quantity: > 0, Mention: { Kind: MentionKind.Title } }))
            return false;
        var first = named.Count == 0 ? 0 : named.Min(w => Math.Min(w.Mention.Start, w.QuantityAt.Start));
        return Enumerable.Range(at, Math.Max(0, first - at)).Any(i => text.Has(i, AsideCue.Hence))
            && named.Exists(w => IsAs(w, format));
    }

    private static bool IsAs(Wish wish, string format) =>
        !IsOtherOf(wish, format)
        && wish.Mention.Titles is { Count: 1 } titles
        && titles.First().In(wish.Mention.Format).All(item => Formats.IsA(Formats.Of(item), format));

    // "Winter Harbour on CD or LP", "two of Winter Harbour, one on LP and one on CD": a second format of what has one.
    private static bool IsOtherOf(Wish wish, string format) =>
        wish
            is {
                Stance: Stance.Asked or Stance.None,
                Mention: { Kind: MentionKind.Title, IsWeak: false, Format: { } own, Titles: { Count: 1 } titles }
            }
        && own != format
        && titles.First().In(format).Any()
        && !titles.First().In(own).All(titles.First().In(format).Contains);
}
