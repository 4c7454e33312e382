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
/// An order that is said again, whole and in other numbers: "Two Ruins please. Hold on, my sister has it. So only one Ruins, and one Lark." What was
/// asked for before that gives way, where the sum that is stated behind it agrees.
/// </summary>
/// <param name="Mail">With blanks where what gives way stood; no character moves.</param>
/// <param name="At">Index of the character that the last word begins with.</param>
/// <param name="Earlier">What gives way, each title as it was asked for.</param>
public sealed record LastWord(MailContent Mail, int At, IReadOnlyList<OrderLine> Earlier)
{
    // Words of "Hold on": a longer sentence says what it is that waits.
    private const int LongestTurn = 4;

    // Tokens of "In the end".
    private const int LongestLead = 3;

    /// <summary>Doubts that saying it all again can end: what is ordered and how many, and a "hold on" between the two.</summary>
    private static bool Ends(Reason reason) =>
        reason.Code is ReasonCode.AmbiguousItem or ReasonCode.AmbiguousQuantity or ReasonCode.AmountDisagrees
        || reason is { Code: ReasonCode.Conditional, Found: { } found } && found.Split(' ').Length <= LongestTurn;

    /// <param name="mail">An order by its reading.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="reading">As read.</param>
    /// <param name="doubts">Everything that keeps it from being accepted.</param>
    /// <returns>Null where nothing is said again, or something else is doubtful.</returns>
    public static LastWord? Of(MailContent mail, ShopCatalogue catalogue, MailReading reading, IReadOnlyList<Reason> doubts)
    {
        if (reading is not { Kind: MailKind.Order, ShipTo: not null } || !doubts.All(Ends))
            return null;
        var words = MailWords.Of(mail);
        var (body, index) = (words.Body, CatalogueIndex.Of(catalogue));

        var span = AddressSpan.Of(AddressReader.Read(mail, catalogue), mail.Body.Text);
        var text = index.OwnFormats.Joined(body);
        var statements = StatementReader.Read(text, index, span);
        var first = statements.FindIndex(Orders);
        var last = first < 0 ? -1 : statements.FindLastIndex(s => IsWhole(text, s, statements[first]));
        if (last < 0 || last < first || Beginning(text, statements, first, last) is not { } begins)
            return null;

        var (from, at) = (text.Tokens[statements[first].Sentence.Start].Start, text.Tokens[begins].Start);
        return
            from >= at
            || IsPaidFor(text, statements[first].Sentence.Start, begins)
            || !AreWithin(doubts, mail.Body.Text, from, at)
            ? null
            : new LastWord(Without(mail, from, at, span, text), at, [.. GivenUp(text, statements, index, begins)]);
    }

    private static bool Orders(Statement statement) =>
        !statement.IsAddress
        && (
            statement.Wishes.Exists(w => w.Stance == Stance.Asked || w is { Stance: Stance.None, Quantity: not null })
            || statement.Asks && (statement.AllOf ?? statement.Each) is not null
        );

    // Each title with its number, and nothing that leaves anything open.
    private static bool IsWhole(Passage text, Statement statement, Statement first)
    {
        var asked = statement.Wishes.Where(w => w.Stance is Stance.Asked or Stance.None).ToList();
        return asked.Count > 0
            && statement is { IsAddress: false, Sentence.IsQuestion: false, IsInDoubt: false, IsVague: false }
            && (!statement.Adds || asked.Count > 1 && asked[0].CertainSkus().Any(Skus(first).Contains)) // "one Ruins and a Lark as well"
            && asked.TrueForAll(w =>
                (w.Quantity ?? statement.Each) is > 0 && w is { IsInDoubt: false, IsMore: false, GivesWay: false }
            )
            && !text.Has(statement.Sentence, Cue.If)
            && !text.Has(statement.Sentence, Cue.Or)
            && !text.Has(statement.Sentence, Cue.Doubt)
            && !text.Has(statement.Sentence, Cue.Own);
    }

    private static IEnumerable<Sku> Skus(Statement statement) => statement.Wishes.SelectMany(w => w.CertainSkus());

    // The token that the last word begins with; null where no word says that it is the last.
    private static int? Beginning(Passage text, List<Statement> statements, int first, int last)
    {
        var sentence = statements[last].Sentence;
        var named = statements[last].Wishes[0].Mention.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, WordCue.LastWord))
                continue;
            // "She has it, so only one Ruins and one Lark."
            if (i > sentence.Start && i < named && text.Tokens[i - 1].Kind == TokenKind.Mark)
                return i;
            var leads = i < sentence.Start + LongestLead && i < named;
            if (last > first && (leads || text.Tokens[i - 1].Kind == TokenKind.Mark || i + 1 == sentence.End))
                return sentence.Start;
        }

        var turns = last > first && statements.Skip(first).Take(last - first).Any(s => Turns(text, s));
        return turns || last > first && last + 1 < statements.Count && IsEnd(text, statements[last + 1].Sentence)
            ? sentence.Start
            : null;
    }

    // "That's the lot.", "Nothing else.", "Das ist alles."
    private static bool IsEnd(Passage text, Sentence sentence) =>
        sentence is { Count: <= LongestTurn, HasNumber: false }
        && (text.Has(sentence, Sign.Total) || text.Has(sentence, Sign.Nothing) || text.Has(sentence, Sign.Whole));

    // "Hold on.", "Sorry, she has it already."
    private static bool Turns(Passage text, Statement statement) =>
        text.Has(statement.Sentence.Start, Sign.Hold)
        || text.Has(statement.Sentence.Start, Cue.Correct)
        || text.Has(statement.Sentence.Start, Sign.Stop);

    // "£18 by PayPal. Hold on, only one then": what was paid before may be what counts.
    private static bool IsPaidFor(Passage text, int start, int end) =>
        text.Has(start, end, Sign.PayPal)
        || text.Has(start, end, Sign.Cheque)
        || text.Has(start, end, Sign.PostalOrder)
        || text.Has(start, end, Sign.Paid) && Amounts.Find(text).Any(sum => sum.Start >= start && sum.End <= end);

    // Every doubt of some words is one of what gives way.
    private static bool AreWithin(IReadOnlyList<Reason> doubts, string text, int from, int at) =>
        doubts.All(doubt =>
            doubt.Code != ReasonCode.Conditional
            || text.IndexOf(doubt.Found!, from, StringComparison.Ordinal) is >= 0 and var found && found < at
        );

    private static MailContent Without(MailContent mail, int from, int at, AddressSpan address, Passage text)
    {
        var letters = mail.Body.Text.ToCharArray();
        for (var i = from; i < at; i++)
            if (letters[i] != '\n' && !(i >= address.Start && i < address.End))
                letters[i] = ' ';
        return mail with { Body = mail.Body with { Text = new string(letters) } };
    }

    private static IEnumerable<OrderLine> GivenUp(Passage text, List<Statement> statements, CatalogueIndex index, int end)
    {
        foreach (var statement in statements.TakeWhile(s => s.Sentence.Start < end))
        {
            foreach (var wish in statement.Wishes.Where(w => w.Mention.Start < end && w.Stance is Stance.Asked or Stance.None))
            foreach (var sku in wish.Mention.Set?.Items.Keys ?? wish.CertainSkus())
                yield return OrderLine.Of(sku, Math.Clamp(wish.Quantity ?? statement.Each ?? 1, 1, OrderLine.MaxQuantity));
            if (
                statement is { Wishes.Count: 0, AllOf: not null } or { Wishes.Count: 0, Each: not null }
                && index.Whole is { } whole
            )
                foreach (var sku in whole.Items.Keys)
                    yield return OrderLine.Of(sku, Math.Clamp(statement.Each ?? 1, 1, OrderLine.MaxQuantity));
        }
    }
}
