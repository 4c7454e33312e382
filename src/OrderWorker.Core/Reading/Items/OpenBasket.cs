using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>
/// An order with mere doubts about numbers or titles, whose words leave them open to the sum that the mail plainly states: "we are four, one
/// copy will do" beside "£8 by PayPal".
/// </summary>
internal static class OpenBasket
{
    /// <returns>All items that the mail names, wanted or not; empty where something else is doubtful, or is said after the sum.</returns>
    public static IReadOnlyList<Item> Named(
        MailContent mail,
        ShopCatalogue catalogue,
        ItemReading items,
        KindReading kind,
        AddressReading address,
        ClaimReading claim
    )
    {
        if (
            items.Reasons.Count == 0
            || items.Lines.Count == 0
            || !claim.IsPlain
            || kind.Reasons.Count + claim.Reasons.Count + address.Reasons.Count > 0
            || address.ShipTo is null
            || items.Reasons.Any(r => r.Code is not (ReasonCode.AmbiguousItem or ReasonCode.AmbiguousQuantity))
        )
            return [];

        var (text, index) = (MailWords.Of(mail).Body, CatalogueIndex.Of(catalogue));
        var sum = claim.Evidence.First(e => e.Field == "payment.claimed_amount").Start;
        var span = AddressSpan.Of(address);
        var names = MentionFinder.Find(text, index).Where(m => !span.Holds(text, m.Start)).ToList();
        if (GoesOn(text, sum, span, names, items.Lines.Sum(l => l.Quantity)) || items.Reasons.Any(r => LeavesChoice(text, r)))
            return [];
        return
        [
            .. names
                .SelectMany(m =>
                    m.Set is { } set ? set.Items.Keys.Select(sku => catalogue[sku]) : m.Titles.SelectMany(t => t.Items)
                )
                .Concat(items.Lines.Select(l => catalogue[l.Sku]))
                .Distinct(),
        ];
    }

    // "£12 sent. PS: and that one too": the sum is older than what comes after it.
    private static bool GoesOn(Passage text, int sum, AddressSpan address, List<Mention> names, int copies)
    {
        var behind = text.Sentences.FirstOrDefault(s => s.Count > 0 && text.Tokens[s.End - 1].Start >= sum).End;
        for (var i = behind; i < text.Tokens.Count; i++)
        {
            if (address.Holds(text, i))
                continue;
            if (
                text.Has(i, Cue.More) && !text.Has(i, Cue.And)
                || text.Has(i, Cue.Correct)
                || text.Has(i, Cue.Drop)
                || text.Has(i, Cue.Instead)
                || text.Has(i, Cue.Vague)
                || text.Has(i, Cue.Each)
                || text.Value(i, out _) is > 1 and < 100 and var number
                    && number != copies
                    && text.Sentences.First(s => i < s.End) is var s
                    && !address.Holds(text, s.End - 1)
            )
                return true;
        }

        return names.Exists(m => m.Start >= behind);
    }

    // "The Bach or Heaven Eyes, whichever you have": the shop is to choose, and the sum may be a guess.
    private static bool LeavesChoice(Passage text, Reason doubt) =>
        doubt.Found is { Length: > 3 } words
        && text.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at
        && text.Sentences.Any(s =>
            text.Tokens[s.Start].Start < at + words.Length
            && at < text.Tokens[s.End - 1].End
            && (text.Has(s, Cue.Or) || text.Has(s, Cue.Open) || text.Has(s, Cue.If) || s.IsQuestion && !text.Has(s, Cue.Ask))
        );
}
