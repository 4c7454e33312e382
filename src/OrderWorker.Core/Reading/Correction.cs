using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>
/// An order that is put right further down, with a sum behind it: "One Rise and one Bach. [...] PS One Bach is no good in a house with two cars, so two
/// of the Bach, and still the one Rise. The cheque is for £30." What the words below change of the order above is right where only that comes to the sum.
/// </summary>
/// <param name="Earlier">The mail as it would stand without the words that put it right; no character moves.</param>
/// <param name="Evidence">The words that put it right.</param>
public sealed record Correction(MailContent Earlier, Evidence Evidence)
{
    // Orders that are priced to find the one of a sum; offers of "any five" take half a millisecond each.
    private const int MostBaskets = 100;

    // Copies that a sum tells apart from other numbers of a letter: its dates, ages and prices.
    private const int MostCopies = 30;

    // "3 x 10 is €30 and seven for the post" behind "so three copies, not two"
    private const int MostNumbers = 6;

    // The last number of each title that is named below.
    private Dictionary<Sku, int> Stated { get; init; } = [];

    // "streichen", "not the Bach"
    private HashSet<Sku> Dropped { get; init; } = [];
    private HashSet<int> Numbers { get; init; } = [];

    // What is taken out by "that one", behind the sentence that tells of it.
    private HashSet<Sku> Out { get; init; } = [];

    // "Leave that one out": the shop has nothing else to do about it.
    private HashSet<string> Understood { get; init; } = [];

    /// <summary>The mail without what is taken out, which must leave nothing open; null where no title is taken out by a mere "that one".</summary>
    public MailContent? WithoutLeftOut { get; private init; }

    /// <summary>What may be ordered: each title above and below, as it was asked for, in any number below, or not at all.</summary>
    /// <param name="above">The order before it was put right; one line a SKU.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <returns>Empty where that is too much to be tried.</returns>
    public IReadOnlyList<OpenTitle> Titles(IReadOnlyList<OrderLine> above, ShopCatalogue catalogue)
    {
        var titles = above
            .Select(l => l.Sku)
            .Union(Stated.Keys)
            .Except(Out) // another title may cost the same
            .Select(sku => new OpenTitle(
                [catalogue[sku]],
                [.. Copies(above.FirstOrDefault(l => l.Sku == sku)?.Quantity ?? 0)],
                false
            ))
            .ToList();
        return titles.Aggregate(1L, (all, t) => Math.Min(MostBaskets + 1, all * (t.Copies.Count + 1))) > MostBaskets
            ? []
            : titles;
    }

    // As above, as said below, or both together.
    private IEnumerable<int> Copies(int above) =>
        Numbers.Union(Numbers.Select(n => above + n)).Append(above).Where(n => n > 0).Distinct();

    /// <summary>Is an order the one above with nothing changed in it but what the words below say?</summary>
    /// <param name="above">The order before it was put right.</param>
    /// <param name="lines">The order that comes to the sum.</param>
    public bool Agrees(IReadOnlyList<OrderLine> above, IReadOnlyList<OrderLine> lines)
    {
        var ordered = lines.ToDictionary(l => l.Sku, l => l.Quantity);
        var changed = above.Count(l => !IsNamed(l.Sku) && ordered.GetValueOrDefault(l.Sku) != l.Quantity);
        return Stated.All(s => ordered.GetValueOrDefault(s.Key) == s.Value)
            && Dropped.All(sku => !ordered.ContainsKey(sku))
            && above.All(l => IsNamed(l.Sku) || ordered.ContainsKey(l.Sku))
            // "so three copies, not two": of the one title, or of one that a letter or its place tells.
            && changed == (Stated.Count + Dropped.Count == 0 ? 1 : 0);
    }

    private bool IsNamed(Sku sku) => Stated.ContainsKey(sku) || Dropped.Contains(sku);

    /// <summary>Doubts that come of an order and its correction.</summary>
    public static bool Settles(Reason reason) =>
        reason is { IsFirm: false, Code: ReasonCode.AmbiguousItem or ReasonCode.AmbiguousQuantity }
        || reason.Code == ReasonCode.AmountDisagrees;

    /// <summary>The same, of this one.</summary>
    public bool Ends(Reason reason) => Settles(reason) || IsOf(Understood, reason);

    // Of the words that take something out, a shop that cannot tell what they mean is to see them.
    private static bool IsOf(HashSet<string> understood, Reason reason) =>
        reason is { Code: ReasonCode.AsksAQuestion, Found: { } found } && understood.Contains(found);

    /// <param name="mail">An order by its reading.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="reading">As read.</param>
    /// <param name="doubts">Everything that keeps it from being accepted.</param>
    /// <returns>Null where nothing is put right, or something is above or behind the sum, or something else is doubtful.</returns>
    public static Correction? Of(MailContent mail, ShopCatalogue catalogue, MailReading reading, IReadOnlyList<Reason> doubts)
    {
        if (
            reading is not { Kind: MailKind.Order, ShipTo: not null, Claim.Amount: not null }
            || !doubts.All(d => Settles(d) || d.Code == ReasonCode.AsksAQuestion)
        )
            return null;
        var index = CatalogueIndex.Of(catalogue);
        var text = index.OwnFormats.Joined(MailWords.Of(mail).Body);
        var span = AddressSpan.Of(AddressReader.Read(mail, catalogue), mail.Body.Text);
        var statements = StatementReader.Read(text, index, span).FindAll(s => !s.IsAddress);
        var first = statements.FindIndex(Orders);
        var turn = first < 0 ? -1 : statements.FindIndex(first + 1, s => PutsRight(text, s));
        if (
            turn < 0
            || statements.Skip(turn).Any(s => LeavesOpen(text, s))
            || statements.Take(turn).Any(s => RefusesCopies(text, s))
        )
            return null;
        var left = LeftOut.Of(text, statements, turn);
        if (left is not null && left.Told > first)
            turn = left.Told;

        var sentence = statements[turn].Sentence;
        var (start, end) = (text.Tokens[sentence.Start].Start, text.Tokens[sentence.End - 1].End);
        if (reading.Evidence.FirstOrDefault(e => e.Field == "payment.claimed_amount") is not { } sum || sum.Start < start)
            return null;
        // "£22 sent. PPS: no, three copies after all": put right once more, which the sum does not know.
        if (statements.Exists(s => text.Tokens[s.Sentence.Start].Start > sum.Start && PutsRight(text, s)))
            return null;
        var correction = new Correction(
            Blanks.In(mail, start, mail.Body.Text.Length, span),
            new Evidence(
                "lines",
                start,
                end - start,
                text.Text[start..end],
                "puts the order above right, and comes to the stated sum"
            )
        )
        {
            WithoutLeftOut = left is null ? null : Without(mail, text, statements, left, span),
        };
        if (left is not null)
            correction.TakeOut(text, statements, left);
        if (!doubts.All(correction.Ends))
            return null;
        var sums = Amounts.Find(text);
        foreach (var statement in statements.Skip(left is null ? turn : left.Told + 1))
            if (
                FormatTurn.In(text, statement) is { } format
                    ? !correction.TakeFormat(text, statement, format, index, reading.Lines, sums)
                    : !correction.Take(text, statement, span, sums)
            )
                return null;
        return correction.Numbers.Count <= MostNumbers ? correction : null;
    }

    private static MailContent Without(
        MailContent mail,
        Passage text,
        IReadOnlyList<Statement> statements,
        LeftOut left,
        AddressSpan span
    )
    {
        var told = statements[left.Told].Sentence;
        var rest = Blanks.In(mail, text.Tokens[told.Start].Start, text.Tokens[told.End - 1].End, span);
        return Blanks.In(rest, text.Tokens[left.Start].Start, text.Tokens[left.End - 1].End, span);
    }

    // "So leave that one out: one Rise and one Bach": what stands behind it is said again, and not left out with it.
    private void TakeOut(Passage text, IReadOnlyList<Statement> statements, LeftOut left)
    {
        var statement = statements[left.Told + 1];
        Dropped.Add(left.Sku);
        Out.Add(left.Sku);
        Understood.Add(text.Words(statement.Sentence.Start, statement.Sentence.End));
        foreach (var wish in statement.Wishes.Where(w => w is { Stance: Stance.Refused, Quantity: not null }))
            wish.Stance = Stance.Asked;
    }

    // "so the CD, just one": in the place of the one line that is there in this format too.
    private bool TakeFormat(
        Passage text,
        Statement statement,
        int format,
        CatalogueIndex index,
        IReadOnlyList<OrderLine> lines,
        IReadOnlyList<Sum> sums
    )
    {
        var wanted = Formats.Known(text.Tokens[format].Text);
        var turned = lines
            .Select(line => (Line: line, Others: OthersIn(index, index.Catalogue[line.Sku], wanted)))
            .Where(l => l.Others.Count > 0)
            .ToList();
        if (statement.Adds || turned is not [var (was, others)] || others is not [var other])
            return false;
        var numbers = CopiesIn(text, statement, sums).ToList();
        if (numbers.Count > 1)
            return false;
        Dropped.Add(was.Sku);
        Stated[other.Sku] = numbers.Count == 1 ? numbers[0] : was.Quantity;
        Numbers.Add(Stated[other.Sku]);
        return true;
    }

    private static List<Item> OthersIn(CatalogueIndex index, Item item, string? format) =>
        Formats.IsA(Formats.Of(item), format ?? "")
            ? []
            : [.. index.TitlesOf(item).SelectMany(t => t.In(format)).Distinct().Where(other => other != item)];

    private static IEnumerable<int> CopiesIn(Passage text, Statement statement, IReadOnlyList<Sum> sums)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (
                !statement.Names(i)
                && text.Value(i, out _) is > 0 and <= MostCopies and var number
                && !sums.Any(s => s.Start <= i && i < s.End)
            )
                yield return number;
    }

    private static bool Orders(Statement statement) =>
        statement.Wishes.Exists(w => w.Stance == Stance.Asked || w is { Stance: Stance.None, Quantity: not null });

    // "2 x Ruins, 1 x not Rain. That's the three for 28": which number the sum is of, nobody can tell.
    private static bool RefusesCopies(Passage text, Statement statement) =>
        statement.Wishes.Exists(w =>
            w.Stance == Stance.Refused
            && (
                w.Quantity is not null
                || w.Mention.Start - 2 is >= 0 and var at && text.Has(at + 1, Cue.Not) && text.Tokens[at].Text is "x" or "×"
            )
        );

    private bool IsDropped(Passage text, Statement statement) =>
        text.Has(statement.Sentence, Cue.Drop)
        && !Understood.Contains(text.Words(statement.Sentence.Start, statement.Sentence.End));

    private static bool PutsRight(Passage text, Statement statement) =>
        statement is { Corrects: true } or { NewQuantity: not null }
        || FormatTurn.In(text, statement) is not null
        || text.Has(statement.Sentence, Cue.Correct)
        || text.Has(statement.Sentence, Cue.Drop)
        || (statement.Restates || text.Has(statement.Sentence, WordCue.LastWord) || text.Has(statement.Sentence.Start, Cue.Later))
            && (statement.Wishes.Count > 0 || CountsCopies(text, statement.Sentence));

    // "so three copies, not two"; not "so 2 x 11.50"
    private static bool CountsCopies(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Value(i, out var length) > 0 && i + length < sentence.End && text.Has(i + length, Cue.Unit))
                return true;
        return false;
    }

    // "or", "maybe", "if": what is put right is itself in doubt.
    private static bool LeavesOpen(Passage text, Statement statement) =>
        statement.Sentence.IsQuestion
        || statement is { IsInDoubt: true } or { IsVague: true }
        || statement.Wishes.Exists(w => w.IsInDoubt || w.IsOtherTitle)
        || text.Has(statement.Sentence, Cue.If)
        || text.Has(statement.Sentence, Cue.Or)
        || text.Has(statement.Sentence, Cue.Open)
        || text.Has(statement.Sentence, Cue.Doubt);

    // False where a title is named of which several are meant, or a set.
    private bool Take(Passage text, Statement statement, AddressSpan span, IReadOnlyList<Sum> sums)
    {
        // "The rest stands: 41 for the goods, 8 for the post" behind what is left out
        if (Understood.Count == 0 || statement.Wishes.Count > 0 || CountsCopies(text, statement.Sentence))
            Numbers.UnionWith(CopiesIn(text, statement, sums));
        foreach (var wish in statement.Wishes)
        {
            if (wish.CertainSkus().ToList() is not [var sku])
                return false;
            if (wish.Stance == Stance.Refused || wish.GivesWay || IsDropped(text, statement))
                Dropped.Add(sku);
            else if (wish.Quantity is { } copies)
                Stated[sku] = copies;
            else if (wish.Stance is Stance.Asked or Stance.None)
                return false;
        }

        return true;
    }
}
