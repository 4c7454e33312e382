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

    private static bool AreAskedFor(List<Want> wanted, IReadOnlyList<Sku> before) =>
        wanted.TrueForAll(want => !want.Wish.IsMore && want.Items.All(item => before.Contains(item.Sku)));

    private static bool IsSomebodyElse(Passage text, int at) =>
        text.Has(at, WordCue.Our)
        || text.Has(at, WordCue.SomebodyElse)
        || text.Has(at, Cue.And) && IsSomebodyElse(text, at + 1)
        || text.Tokens[at].IsCapital && text.IsStrange(at);
}
