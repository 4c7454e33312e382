using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"I'll have the Bach. My friend Bev would like the Bach too.": what is asked for already, wanted by somebody else as well; one copy, or two?</summary>
internal static class SecondBuyers
{
    public static bool Want(Passage text, Statement statement, List<Want> wanted, IReadOnlyList<Sku> before) =>
        statement is { Adds: true, NewQuantity: null, Corrects: false }
        && wanted.Count > 0
        && wanted.TrueForAll(want => want.Quantity is null)
        && AreAskedFor(wanted, before)
        && IsSomebodyElse(text, statement.Sentence.Start);

    /// <summary>
    /// "Actually, make it two copies, as my son has just rung and would like one as well", where one was asked for: his is the second. "Make it three",
    /// or a "one as well" that more is said behind, leaves it open.
    /// </summary>
    public static bool IsCounted(Passage text, Statement statement)
    {
        if (statement is not { Corrects: true, NewQuantity: 2, Wishes.Count: 0, Strangers.Count: 0 })
            return false;
        var (numbers, last) = (0, -1);
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (text.Value(i, out var length) is > 0 and var value)
            {
                numbers++;
                last = value == 1 ? i + length : -1;
                i += length - 1;
            }

        return numbers == 2 && last > 0 && EndsToo(text, last, statement.Sentence.End);
    }

    // "one", "one too", "one as well"
    private static bool EndsToo(Passage text, int at, int end) =>
        at == end
        || at + 1 == end && text.Has(at, WordCue.Too)
        || at + 2 == end && text.Tokens[at].Is("as") && text.Tokens[at + 1].Is("well");

    private static bool AreAskedFor(List<Want> wanted, IReadOnlyList<Sku> before) =>
        wanted.TrueForAll(want => !want.Wish.IsMore && want.Items.All(item => before.Contains(item.Sku)));

    private static bool IsSomebodyElse(Passage text, int at) =>
        text.Has(at, WordCue.Our)
        || text.Has(at, WordCue.SomebodyElse)
        || text.Has(at, Cue.And) && IsSomebodyElse(text, at + 1)
        || text.Tokens[at].IsCapital && text.IsStrange(at);
}
