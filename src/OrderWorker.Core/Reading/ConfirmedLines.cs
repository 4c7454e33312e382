using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>
/// Lines that were read with some doubt, where the buyer states a sum for all: "Three Heaven Eyes, me and the two altos liked it that much. £24 sent."
/// Words and money are read apart from each other; where the lines come to that sum and nothing else that may be meant does, they are right.
/// </summary>
/// <param name="Reading">Without the doubts that the sum ends.</param>
/// <param name="Others">What may be meant in the place of a line.</param>
public sealed record ConfirmedLines(MailReading Reading, IReadOnlyCollection<Item> Others)
{
    /// <param name="mail">An order by its reading.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="reading">As read, with the sum that it states.</param>
    /// <param name="doubts">Everything that keeps it from being accepted.</param>
    /// <returns>Null where no sum is stated, or a doubt stays whatever it is: of goods beside the lines, of what is said behind the sum, of a choice left to the shop.</returns>
    public static ConfirmedLines? Of(MailContent mail, ShopCatalogue catalogue, MailReading reading, IReadOnlyList<Reason> doubts)
    {
        if (
            reading is not { Kind: MailKind.Order, ShipTo: not null, Claim.Amount: not null, Lines: { Count: > 0 } lines }
            || !doubts.All(Ends)
            || lines.DistinctBy(l => l.Sku).Count() < lines.Count
        )
            return null;

        var index = CatalogueIndex.Of(catalogue);
        var text = index.OwnFormats.Joined(MailWords.Of(mail).Body);
        var statements = StatementReader.Read(text, index, AddressSpan.Of(AddressReader.Read(mail, catalogue), mail.Body.Text));
        var changes = statements.FindAll(s => Changes(text, s));
        // One of the subject has no place in the text.
        var sum = reading.Evidence.FirstOrDefault(e => e.Field == "payment.claimed_amount")?.Start ?? 0;
        if (sum < 0)
            return null;
        return
            changes.Exists(s => text.Tokens[s.Sentence.Start].Start > sum)
            || statements.Exists(s => TurnsToOther(text, s, catalogue, lines) || Refuses(text, s, lines))
            || doubts.Any(d => LeavesChoice(text, d) || IsBehind(text, d, sum, statements, lines))
            ? null
            : new ConfirmedLines(
                reading with
                {
                    Reasons = [],
                },
                changes.Exists(s => s.Wishes.Count == 0) ? catalogue.Items : MayBeMeant(catalogue, lines, statements)
            );
    }

    private static bool Ends(Reason doubt) =>
        doubt is { IsFirm: false, Code: ReasonCode.AmbiguousItem or ReasonCode.AmbiguousQuantity } && !SumCheck.IsOfCount(doubt);

    // "one set with Coal, not Fell, £25": the sum is of the set, and of which one the shop has to ask.
    private static bool Refuses(Passage text, Statement statement, IReadOnlyList<OrderLine> lines) =>
        LimitedSets.TakesOut(text, statement)
        || statement.Wishes.Exists(w => w.Stance == Stance.Refused && w.CertainSkus().Any(sku => lines.Any(l => l.Sku == sku)));

    // What is put right, added or taken back behind the sum is not in it; "the other one instead" may be any title.
    private static bool Changes(Passage text, Statement statement) =>
        !statement.IsAddress
        && (
            statement is { Corrects: true } or { Adds: true } or { NewQuantity: not null } or { StartsOver: true }
            || statement.Wishes.Exists(w => w.IsMore || w.GivesWay)
            || Limits.TakesBack(text, statement)
            || text.Has(statement.Sentence, Cue.Instead)
            || text.Has(statement.Sentence, Cue.Drop)
        );

    // "I have no player for LPs, so the CD", and the sum is the LP's: the one or the other is a slip.
    private static bool TurnsToOther(
        Passage text,
        Statement statement,
        ShopCatalogue catalogue,
        IReadOnlyList<OrderLine> lines
    ) =>
        FormatTurn.In(text, statement) is { } at
        && Formats.Known(text.Tokens[at].Text) is { } format
        && !lines.Any(l => Formats.IsA(Formats.Of(catalogue[l.Sku]), format));

    // Whatever the mail names, though it is refused, since the sum may be older than that, and every format of a line's title: "size large. I mean extra large."
    private static HashSet<Item> MayBeMeant(
        ShopCatalogue catalogue,
        IReadOnlyList<OrderLine> lines,
        IReadOnlyList<Statement> statements
    ) =>
        [
            .. statements.Where(s => !s.IsAddress).SelectMany(s => s.Wishes.Concat(s.Weak)).SelectMany(w => Items(w.Mention)),
            .. lines.SelectMany(line => catalogue.Items.Where(i => i.Title == catalogue[line.Sku].Title)),
        ];

    private static IEnumerable<Item> Items(Mention mention) =>
        mention.Item is { } item ? [item]
        : mention.Kind == MentionKind.Title ? mention.Titles.SelectMany(t => t.Items)
        : [];

    // "£12 for the two. PS So not that one, only the Cellorettes": of the goods, or a number, and later than the sum.
    private static bool IsBehind(
        Passage text,
        Reason doubt,
        int sum,
        IReadOnlyList<Statement> statements,
        IReadOnlyList<OrderLine> lines
    ) =>
        doubt.Found is { Length: > 0 } words
        && text.Text.IndexOf(words, sum, StringComparison.Ordinal) is >= 0 and var at
        && statements.Any(s =>
            text.Tokens[s.Sentence.Start].Start is var start
            && start > sum
            && start < at + words.Length
            && at < text.Tokens[s.Sentence.End - 1].End
            && (
                s.Wishes.Exists(w => w.CertainSkus().Any(sku => lines.Any(l => l.Sku == sku)))
                || HasOtherNumber(text, s.Sentence, lines.Sum(l => l.Quantity))
            )
        );

    // "Send the three to me" of three copies is no other number.
    private static bool HasOtherNumber(Passage text, Sentence sentence, int copies)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Value(i, out _) is > 1 and var number && number != copies)
                return true;
        return false;
    }

    // "The Bach or Heaven Eyes, whichever you have"
    private static bool LeavesChoice(Passage text, Reason doubt) =>
        doubt.Found is { Length: > 3 } words
        && text.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at
        && Array.Exists(
            text.Sentences,
            s =>
                text.Tokens[s.Start].Start < at + words.Length
                && at < text.Tokens[s.End - 1].End
                && (text.Has(s, Cue.Or) || text.Has(s, Cue.Open) || s.IsQuestion && !text.Has(s, Cue.Ask))
        );
}
