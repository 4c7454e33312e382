using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>The subject adds nothing to what the text says, but may contradict it.</summary>
internal static class SubjectCheck
{
    private static readonly Cue[] Several =
    [
        Cue.All,
        Cue.Both,
        Cue.Any,
        Cue.Set,
        Cue.Everything,
        Cue.Each,
        Cue.Same,
        Cue.More,
        Cue.Ordinal,
        Cue.Volume,
        Cue.Half,
    ];

    public static ItemReading Read(MailWords words, CatalogueIndex index, ItemReading reading, IReadOnlyList<Statement> body)
    {
        var text = index.OwnFormats.Joined(words.Subject);
        if (!SaysAnything(text, index))
            return reading;
        var statements = StatementReader.Read(text, index);
        var subject = WishedItems.Of(text, statements, index, null);
        var reasons = reading.Reasons.ToList();
        // "Both CDs", above a text that names two: of the text's, and not those of the offer for two.
        var counts = statements.TrueForAll(s => s.Wishes.Count == 0) && statements.Exists(s => s.AllOf == reading.Lines.Count);
        foreach (var line in counts ? [] : subject.Lines)
        {
            var same = reading.Lines.FirstOrDefault(l => l.Sku == line.Sku);
            var counted = statements.Any(s => s.Wishes.Any(w => w.Quantity == line.Quantity));
            if (statements.Any(s => s.Wishes.Any(w => w.CertainSkus().Contains(line.Sku) && IsOfShop(text, w.Mention, index))))
                continue;
            if (
                same is null
                && (
                    !body.SelectMany(s => s.Wishes).Any(w => w.Mention.Titles.Any(t => t.Items.Any(i => i.Sku == line.Sku)))
                    || IsOtherFormat(line.Sku)
                )
            )
                reasons.Add(
                    new Reason(
                        ReasonCode.AmbiguousItem,
                        $"The subject names '{catalogue(line.Sku)}', the text does not.",
                        null,
                        words.Subject.Text
                    )
                    {
                        IsFirm = counted, // "Tunebook x 6": no sum tells that it is not wanted
                    }
                );
            else if (same is not null && counted && same.Quantity != line.Quantity)
                reasons.Add(
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        $"The subject and the text differ in the copies of '{catalogue(line.Sku)}'.",
                        $"{line.Quantity}",
                        $"{same.Quantity}"
                    )
                );
        }

        // "Ruins LP", where it is a CD only, above a text that asks for "Ruins".
        if (statements.Exists(s => s.Wishes.Exists(w => IsOfNoFormat(w.Mention))))
            reasons.AddRange(subject.Reasons.Where(r => r.Code == ReasonCode.UnknownItem));

        // "2 copies", "two please"
        var bare = statements.Where(s => s.Wishes.Count == 0).Select(s => s.Copies).OfType<int>();
        foreach (var count in statements.SelectMany(s => s.Counts).Select(c => c.Copies).Concat(bare).Distinct())
        {
            var copies = reading.Lines.Sum(l => l.Quantity);
            if (copies != count && reading.Lines.Count != count && reading.Reasons.Count == 0)
                reasons.Add(
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        $"The subject speaks of {count}, the text of {copies} copies.",
                        $"{count}",
                        $"{copies}"
                    )
                );
        }

        return reading with
        {
            Reasons = reasons,
        };

        string catalogue(Sku sku) => index.Catalogue[sku].Label;

        // "Winter Harbour LP" as the subject, and its CD in the text.
        bool IsOtherFormat(Sku sku) =>
            index.TitlesOf(index.Catalogue[sku]).Any(t => t.Items.Any(i => reading.Lines.Any(l => l.Sku == i.Sku)))
            && statements.Exists(s => s.Wishes.Exists(w => w.Mention.Format is not null && w.CertainSkus().Contains(sku)));
    }

    private static bool IsOfNoFormat(Mention mention) =>
        mention is { Kind: MentionKind.Title, IsWhole: true, Format: { } format, Titles.Count: 1 }
        && !mention.Titles.First().In(format).Any();

    // "Friends of the Museum - purchase": a word of the shop's own name, and one of a calendar's as well.
    private static bool IsOfShop(Passage text, Mention mention, CatalogueIndex index) =>
        mention is { IsWhole: false }
        && mention.End - mention.Start == 1
        && index.ShopName.Contains(text.Tokens[mention.Start].Text);

    // "CD order": without a name, a number or a word for several titles there is nothing to compare.
    private static bool SaysAnything(Passage subject, CatalogueIndex index)
    {
        for (var i = 0; i < subject.Tokens.Count; i++)
        {
            if (subject.Value(i, out _) >= 0 || Array.Exists(Several, cue => subject.Has(i, cue)))
                return true;
        }

        return MentionFinder.Find(subject, index).Count > 0;
    }
}
