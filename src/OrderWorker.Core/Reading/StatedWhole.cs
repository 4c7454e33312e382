using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Forms;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>
/// An order that leaves open how many or what of its titles, or states several sums, and plainly says what all of it comes to: "eleven of us
/// sing from it, two copies will do, 36 dollars by PayPal".
/// </summary>
/// <param name="Titles">All that the mail names and does not refuse.</param>
/// <param name="Amount">The largest sum that it states.</param>
/// <param name="Evidence">The words of that sum.</param>
public sealed record StatedWhole(IReadOnlyList<OpenTitle> Titles, Money Amount, Evidence Evidence)
{
    // A number of copies that no sum is held against, or of something else.
    private const int MostCopies = 100;

    // A larger number in all may be money: "so 12 all in".
    private const int MostInAll = 6;

    // Tokens of "and two Moonbeams by the Elgar Trio".
    private const int LongestRow = 8;

    /// <summary>The offers of a mail that names nothing but sets.</summary>
    public IReadOnlyList<SetOffer> Sets { get; private init; } = [];

    // "so two in all"
    private IReadOnlyList<int> Copies { get; init; } = [];

    // "£11 for Heaven Eyes and the Bach"
    private IReadOnlyList<JoinedTitles> Joined { get; init; } = [];

    /// <summary>
    /// "I want the lot! All three, £11": of a mail that names sets alone, a sum chooses whole ones, and no title of them. "Two in all" are two copies, whatever the sum.
    /// "I enclose £11 for Heaven Eyes and the Bach" pays too little for both, and drops neither.
    /// </summary>
    public bool Allows(IReadOnlyList<OrderLine> lines) =>
        Copies.All(copies => lines.Sum(l => (long)l.Quantity) == copies)
        && Joined.All(titles => titles.AreTogether(lines))
        && (Sets.Count == 0 || AreMadeOf(lines.ToDictionary(l => l.Sku, l => l.Quantity), 0));

    private static IEnumerable<int> CopiesInAll(Passage text, IEnumerable<Statement> statements)
    {
        foreach (var statement in statements.Where(s => s.Asks || s.Wishes.Count > 0))
            for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
                if (
                    text.Value(i, out var length) is > 1 and <= MostInAll and var copies
                    && i + length < statement.Sentence.End
                    && text.Has(i + length, Sign.Total)
                    && !text.IsMoney(i, i + length)
                    && !statement.Names(i)
                )
                    yield return copies;
    }

    // So many of the first set, and then of the others.
    private bool AreMadeOf(Dictionary<Sku, int> left, int at)
    {
        if (at == Sets.Count)
            return left.Values.All(copies => copies == 0);
        for (var taken = left; ; taken = taken.ToDictionary(l => l.Key, l => l.Value - Sets[at].Items.GetValueOrDefault(l.Key)))
        {
            if (AreMadeOf(taken, at + 1))
                return true;
            if (Sets[at].Items.Any(item => taken.GetValueOrDefault(item.Key) < item.Value))
                return false;
        }
    }

    private static IReadOnlyList<SetOffer> OnlySets(IReadOnlyList<Statement> statements)
    {
        var wishes = statements.SelectMany(s => s.Wishes).Where(w => w.Mention.Kind != MentionKind.Artist).ToList();
        return wishes.TrueForAll(w => w.Mention.Set is not null) ? [.. wishes.Select(w => w.Mention.Set!).Distinct()] : [];
    }

    /// <summary>Doubts that a sum can settle: what the mail orders, how many, and which of its sums is the whole.</summary>
    public static bool Settles(Reason reason) =>
        reason is { IsFirm: false, Code: ReasonCode.AmbiguousItem or ReasonCode.AmbiguousQuantity or ReasonCode.NoItems }
        || reason.Code == ReasonCode.AmountDisagrees && reason.Message == AmountReader.PaidMore;

    /// <param name="mail">An order by its reading.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="reading">As read; with an address that is certain.</param>
    /// <returns>Null where something else is doubtful, or goods are spoken of behind the sum: it is older than those.</returns>
    public static StatedWhole? Of(MailContent mail, ShopCatalogue catalogue, MailReading reading)
    {
        if (reading is not { Kind: MailKind.Order, ShipTo: not null } || !reading.Reasons.All(Settles))
            return null;
        // A form's numbers stand with its titles, where only its labels tell.
        if (FilledForm.Open(mail, catalogue, Lexicons.Shipped) is not null)
            return null;
        var words = MailWords.Of(mail);
        if (WholeSums.Largest(words.Body, words.Subject, catalogue) is not var (sum, amount))
            return null;

        var index = CatalogueIndex.Of(catalogue);
        var address = AddressReader.Read(mail, catalogue);
        var (span, text) = (AddressSpan.Of(address, mail.Body.Text), index.OwnFormats.Joined(words.Body));
        var statements = StatementReader.Read(text, index, span);
        var start = words.Body.Tokens[sum.Start].Start;
        // A number beside words that may be goods which the shop has not.
        if (statements.Any(s => MayCountGoods(s) || IsStruckOut(text, s) || HasManyCopies(text, s, span)))
            return null;
        // "Winter Harbour on LP. I have no player for that, so the CD.": which of them the sum is of, the words decide.
        if (statements.Any(s => FormatTurn.In(text, s) is not null))
            return null;
        if (statements.Any(s => LeavesOpen(text, s) || NumbersBetween.AreIn(text, s) || PutsRight(s, statements)))
            return null;
        // "The full set and an additional Bach": one more is never left out by a sum.
        if (statements.Any(s => s.Wishes.Exists(w => w is { IsMore: true, Stance: Stance.Asked })))
            return null;
        if (Complaints.AreIn(text) || GoesOn(text, start, span, statements) || reading.Reasons.Any(r => LeavesChoice(text, r)))
            return null;

        var titles = OpenTitles.Of(text, statements, span, ItemReader.Read(mail, catalogue, address), index);
        var length = words.Body.Tokens[sum.End - 1].End - start;
        return titles.Count == 0
            ? null
            : new StatedWhole(
                titles,
                amount,
                new Evidence(
                    "payment.claimed_amount",
                    start,
                    length,
                    words.Body.Words(sum.Start, sum.End),
                    "of all that the mail names, only this order comes to the stated sum"
                )
            )
            {
                Sets = OnlySets(statements),
                Copies = [.. CopiesInAll(text, statements)],
                Joined = JoinedTitles.Of(statements),
            };
    }

    // "the four loud Americans in the second pew": of a sentence that asks for nothing and names nothing, and is no row.
    private static bool MayCountGoods(Statement statement) =>
        statement.UnexplainedNumbers.Contains(0)
        && (statement.Asks || statement.Wishes.Count > 0 || statement.Sentence.Count <= LongestRow);

    // "No, not the Bach after all": the sum may be that of the order before.
    private static bool IsStruckOut(Passage text, Statement statement) =>
        statement.Corrects && statement.Wishes.Count == 0 && !IsRecount(text, statement.Sentence)
        || Limits.TakesBack(text, statement)
        || LimitedSets.TakesOut(text, statement)
        || statement.Wishes.Exists(w => w.Stance == Stance.Refused || w.GivesWay);

    // "Two Ruins. Actually, make that three of Ruins.": a sum does not go back to the number that was put right.
    private static bool PutsRight(Statement statement, IReadOnlyList<Statement> all) =>
        statement.Corrects
        && statement.Wishes.Exists(w =>
            w.Quantity is { } right
            && all.Any(s =>
                s != statement
                && s.Wishes.Exists(o =>
                    o.Quantity is { } wrong && wrong != right && o.CertainSkus().Intersect(w.CertainSkus()).Any()
                )
            )
        );

    // "No, I forgot Moira - make it four": another number of copies, which the sum behind it is of.
    private static bool IsRecount(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, Cue.Correct) && i + text.CueLength(i) is var next && next < sentence.End)
                return text.Value(next, out var length) > 0 && next + length == sentence.End;
        return false;
    }

    // "999999 copies of Ruins"
    private static bool HasManyCopies(Passage text, Statement statement, AddressSpan address)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End && statement.Wishes.Count > 0; i++)
            if (
                text.Value(i, out var length) >= MostCopies
                && i + length < text.Tokens.Count
                && !statement.Names(i)
                && text.Has(i + length, Cue.Unit)
                && !address.Holds(text, i)
            )
                return true;
        return false;
    }

    // "£12 sent. PS: and that one too": the sum is older than what comes after it.
    private static bool GoesOn(Passage text, int sum, AddressSpan address, IReadOnlyList<Statement> statements)
    {
        var behind = text.Sentences.First(s => text.Tokens[s.End - 1].Start >= sum).End;
        for (var i = behind - 1; i >= 0 && text.Tokens[i].Start > sum; i--)
            if (text.Tokens[i].Is("add"))
                return true;
        for (var i = behind; i < text.Tokens.Count; i++)
        {
            if (
                !address.Holds(text, i)
                && (
                    text.Tokens[i].Is("add")
                    || text.Value(i, out var length) is > 1 and < MostCopies && !IsOfDate(text, i, i + length)
                    || text.Has(i, Cue.More) && !text.Has(i, Cue.And)
                    || text.Has(i, Cue.Correct)
                    || text.Has(i, Cue.Drop)
                    || text.Has(i, Cue.Instead)
                    || text.Has(i, Cue.Vague) && !IsThanks(text, i)
                    || text.Has(i, Cue.Each)
                )
            )
                return true;
        }

        return statements.Any(s => s.Wishes.Exists(w => w.Mention.Start >= behind));
    }

    // "his birthday on the 30th of November"
    private static bool IsOfDate(Passage text, int start, int end) =>
        start > 0 && text.Has(start - 1, Cue.Time)
        || end < text.Tokens.Count && text.Has(end, Cue.Time)
        || end + 1 < text.Tokens.Count && text.Tokens[end].Is("of") && text.Has(end + 1, Cue.Time);

    // "Many thanks"
    private static bool IsThanks(Passage text, int at) =>
        at + 1 < text.Tokens.Count
        && SignOffs.Known.Contains(text.Tokens[at].Text)
        && SignOffs.Known.Contains(text.Tokens[at + 1].Text);

    // "The soundtrack and the DVD, whichever is cheaper"
    private static bool LeavesOpen(Passage text, Statement statement) =>
        statement.Wishes.Exists(w => w.Stance != Stance.Refused)
        && (text.Has(statement.Sentence, Cue.Open) || text.Has(statement.Sentence, Cue.Or));

    // "The Bach or Heaven Eyes, whichever you have": the shop is to choose, and the sum may be a guess.
    private static bool LeavesChoice(Passage text, Reason doubt) =>
        doubt.Found is { Length: > 3 } words
        && text.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at
        && text.Sentences.Any(s =>
            text.Tokens[s.Start].Start < at + words.Length
            && at < text.Tokens[s.End - 1].End
            && (text.Has(s, Cue.Or) || text.Has(s, Cue.Open) || HangsOn(text, s) || s.IsQuestion && !text.Has(s, Cue.Ask))
        );

    private static bool HangsOn(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, Cue.If) && !OtherConditions.Is(text, sentence, i))
                return true;
        return false;
    }
}
