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
        reason is { IsFirm: false, Code: ReasonCode.AmbiguousItem or ReasonCode.AmbiguousQuantity or ReasonCode.AmountDisagrees }
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
        var index = CatalogueIndex.Of(catalogue);
        var text = index.OwnFormats.Joined(words.Body);
        if (!MayBeIn(text))
            return null;

        var span = AddressSpan.Of(AddressReader.Read(mail, catalogue), mail.Body.Text);
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
            : new LastWord(Blanks.In(mail, from, at, span), at, [.. GivenUp(text, statements, index, begins)]);
    }

    // In most mails no sentence has any of the words by which a last one is known.
    private static bool MayBeIn(Passage text) =>
        Array.Exists(text.Sentences, s => text.Has(s, WordCue.LastWord) || Turns(text, s) || IsEnd(text, s));

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
            && !text.Has(statement.Sentence, Cue.Own)
            && !text.Has(statement.Sentence, Cue.Each)
            && !text.Has(statement.Sentence, Cue.Later)
            && !text.Has(statement.Sentence, Cue.Time)
            && !Adds(text, statement.Sentence);
    }

    // "And so one Ruins for me", "so one Ruins more than last time"
    private static bool Adds(Passage text, Sentence sentence)
    {
        if (text.Has(sentence.Start, Cue.And) && !text.Has(sentence.Start, WordCue.LastWord))
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, Cue.More) && !text.Has(i, Cue.And))
                return true;
        return false;
    }

    private static IEnumerable<Sku> Skus(Statement statement) => statement.Wishes.SelectMany(w => w.CertainSkus());

    // The token that the last word begins with; null where no word says that it is the last.
    private static int? Beginning(Passage text, List<Statement> statements, int first, int last)
    {
        var sentence = statements[last].Sentence;
        var named = statements[last].Wishes[0].Mention.Start;
        var (isMarked, isOnly) = (false, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, WordCue.LastWord))
                continue;
            var (isLead, isBehindMark) = (i < named, i > sentence.Start && text.Tokens[i - 1].Kind == TokenKind.Mark);
            var only = isLead && Enumerable.Range(i, named - i).Any(t => text.Has(t, WordCue.Only));
            // "She has it, so only one Ruins and one Lark."
            if (only && isBehindMark)
                return i;
            isMarked |= isLead && i < sentence.Start + LongestLead || isBehindMark || i + 1 == sentence.End;
            isOnly |= only;
        }

        if (last == first)
            return null;
        // "So" alone may lead to what comes beside it: it is the last word behind a "hold on", with an "only", or where that is the lot.
        var between = statements.Skip(first).Take(last - first).ToList();
        var turns = between.Exists(s => Turns(text, s.Sentence));
        var ends = last + 1 < statements.Count && IsEnd(text, statements[last + 1].Sentence);
        // "Sum 24.50" stands below the rows of any order: the last of them says nothing again.
        var again = between.SelectMany(Skus).Intersect(Skus(statements[last])).Any();
        return isOnly || ends && (turns || again || isMarked) || turns && (isMarked || again) ? sentence.Start : null;
    }

    // "That's the lot.", "Nothing else.", "Das ist alles."
    private static bool IsEnd(Passage text, Sentence sentence) =>
        sentence is { Count: <= LongestTurn, HasNumber: false }
        && (text.Has(sentence, Sign.Total) || text.Has(sentence, Sign.Nothing) || text.Has(sentence, Sign.Whole));

    // "Hold on.", "Sorry, she has it already."
    private static bool Turns(Passage text, Sentence sentence) =>
        text.Has(sentence.Start, Sign.Hold) || text.Has(sentence.Start, Cue.Correct) || text.Has(sentence.Start, Sign.Stop);

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
