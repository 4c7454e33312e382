using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>From the raw bytes of a mail to what is to be done with it. Changes nothing and asks nobody.</summary>
/// <param name="catalogue">What can be ordered, and at what price.</param>
/// <param name="own">Addresses that the shop writes from; empty where they are not known.</param>
public sealed class MailReader(ShopCatalogue catalogue, IReadOnlySet<EmailAddress> own)
{
    private Named? _named;

    /// <summary>The same reader with the names that the shop has added. The last one is kept, since an index of the catalogue is made for it.</summary>
    public MailReader With(IReadOnlyList<ItemAlias> names)
    {
        if (names.Count == 0)
            return this;
        var key = string.Join('\n', names.Select(a => $"{a.Id} {a.Sku}"));
        if (_named is { } last && last.Key == key)
            return last.Reader;

        var reader = new MailReader(catalogue.With(names.Select(a => (a.Sku, a.Words))), own);
        _named = new Named(key, reader);
        return reader;
    }

    private sealed record Named(string Key, MailReader Reader);

    /// <param name="raw">As the mail came.</param>
    /// <param name="left">Copies left by SKU; null takes the catalogue file's counts.</param>
    public MailDecision Read(byte[] raw, IReadOnlyDictionary<Sku, int>? left = null)
    {
        var content = MailContentReader.Read(raw);
        var decision = Decide(content, null, left);
        var reading = decision.Reading;
        return decision.Order is null
            ? decision with
            {
                Question = QuestionChooser.Choose(reading, decision.Reasons, catalogue),
            }
            : decision;
    }

    /// <summary>Reads a mail again with what its buyer has answered to our question about it.</summary>
    /// <param name="question">As it was asked.</param>
    /// <param name="first">The mail that it was asked about, as it came.</param>
    /// <param name="second">The mail that may answer it.</param>
    /// <param name="left">Copies left by SKU; null takes the catalogue file's counts.</param>
    public AnsweredMail ReadAnswered(
        Question question,
        byte[] first,
        MailDecision second,
        IReadOnlyDictionary<Sku, int>? left = null
    )
    {
        var content = MailContentReader.Read(first);
        var reading = OrderReader.Read(content, catalogue, own);
        var exchange = new Exchange(question, content, reading, second.Content, second.Reading, catalogue);
        var answer = AnswerReader.Read(exchange);
        return answer.Settled is { } settled ? new(Decide(content, settled, left), "") : new(null, answer.Doubt);
    }

    private MailDecision Decide(MailContent content, Settled? settled, IReadOnlyDictionary<Sku, int>? left)
    {
        var first = OrderReader.Read(content, catalogue, own, settled: settled);
        var decision = DecideBySum(content, first, settled, left);
        return settled is null && decision is { Order: null, Reading.Kind: MailKind.Order }
            ? ByLastWord(content, decision, left)
                ?? Corrected(content, decision, left)
                ?? Confirmed(content, decision, left)
                ?? decision
            : decision;
    }

    // "One Bach. PS make that two": of all that it may be now, only that comes to the sum behind it.
    private MailDecision? Corrected(MailContent content, MailDecision decision, IReadOnlyDictionary<Sku, int>? left)
    {
        var reading = decision.Reading;
        if (Correction.Of(content, catalogue, reading, decision.Reasons) is not { } correction)
            return null;
        var above = OrderReader.Read(correction.Earlier, catalogue, own);
        return
            above is { Kind: MailKind.Order, Lines: { Count: > 0 } was }
            && above.Reasons.All(Correction.Settles)
            && LeavesNothing(correction.WithoutLeftOut)
            && was.DistinctBy(l => l.Sku).Count() == was.Count
            && BasketBySum.Find(correction.Titles(was, catalogue), catalogue, reading.ShipTo!.Country, reading.Claim.Amount!)
                is { } lines
            && correction.Agrees(was, lines)
            && Decide(content, Corrected(reading, correction, lines), left, true) is { Order: not null } whole
            ? whole
            : null;
    }

    // "Leave that one out, and keep the others until May"
    private bool LeavesNothing(MailContent? rest) =>
        rest is null || OrderReader.Read(rest, catalogue, own).Reasons.All(Correction.Settles);

    private static MailReading Corrected(MailReading reading, Correction correction, IReadOnlyList<OrderLine> lines) =>
        reading with
        {
            Lines = [.. lines.OrderBy(l => l.Sku)],
            Reasons = [.. reading.Reasons.Where(r => !correction.Ends(r))],
            Evidence =
            [
                .. reading.Evidence,
                .. lines.Where(l => !reading.Lines.Contains(l)).Select(l => correction.Evidence with { Field = $"line:{l.Sku}" }),
            ],
        };

    // Lines in doubt that come to the sum which the buyer states.
    private MailDecision? Confirmed(MailContent content, MailDecision decision, IReadOnlyDictionary<Sku, int>? left) =>
        ConfirmedLines.Of(content, catalogue, decision.Reading, decision.Reasons) is var (reading, others)
        && SamePrices.SetApart(reading.Lines, others, catalogue, reading.ShipTo!.Country, reading.Claim.Amount!)
        && Decide(content, reading, left, false) is { Order: not null } whole
            ? whole
            : null;

    // "Two Ruins please. Hold on, my sister has it. So only one Ruins": said again, and a sum behind it that no other order comes to.
    private MailDecision? ByLastWord(MailContent content, MailDecision decision, IReadOnlyDictionary<Sku, int>? left)
    {
        if (LastWord.Of(content, catalogue, decision.Reading, decision.Reasons) is not { } last)
            return null;
        var again = Decide(last.Mail, OrderReader.Read(last.Mail, catalogue, own), left, false);
        return
            again is { Order: { } order, Reading: { ShipTo: { } to, Claim.Amount: { } amount } }
            && amount == order.Total
            && again.Reading.Evidence.Any(e => e.Field == "payment.claimed_amount" && e.Start >= last.At)
            && !AddedUp.MayBe(again.Reading.Lines, last.Earlier, catalogue, to.Country, amount)
            ? again with
            {
                Content = content,
            }
            : null;
    }

    private MailDecision DecideBySum(
        MailContent content,
        MailReading first,
        Settled? settled,
        IReadOnlyDictionary<Sku, int>? left
    )
    {
        if (ByAmount.Of(first, catalogue) is not { } amount)
            return BySum(content, first, left);
        if (amount.Settles is { } ways)
            return Decide(
                content,
                OrderReader.Read(content, catalogue, own, settled: (settled ?? new Settled()).With(ways)),
                left,
                true
            ) with
            {
                ByAmount = amount,
            };

        // What the words allow at first sight comes to another sum; all that the mail names may come to this one.
        var whole = amount.Choice.FitsNone ? BySum(content, first, left) : null;
        return whole is { Order: not null }
            ? whole
            : Decide(content, amount.Noted(first), left, false) with
            {
                ByAmount = amount,
            };
    }

    private MailDecision BySum(MailContent content, MailReading first, IReadOnlyDictionary<Sku, int>? left)
    {
        var decision = Decide(content, first, left, false);
        return
            decision is { Order: null, Reading.Kind: MailKind.Order }
            && decision.Reasons.All(r => StatedWhole.Settles(r) || r.Code == ReasonCode.AmountDisagrees)
            && StatedWhole.Of(content, catalogue, first) is { } whole
            && BasketBySum.Find(whole.Titles, catalogue, first.ShipTo!.Country, whole.Amount) is { } lines
            && whole.Allows(lines)
            ? Decide(content, Settled(first, whole, lines), left, true)
            : decision;
    }

    // Doubts about numbers and titles, and a sum that only these copies come to.
    private static MailReading Settled(MailReading reading, StatedWhole whole, IReadOnlyList<OrderLine> lines) =>
        reading with
        {
            Lines = [.. lines.OrderBy(l => l.Sku)],
            Claim = reading.Claim with { Amount = whole.Amount },
            Reasons = [.. reading.Reasons.Where(r => !StatedWhole.Settles(r))],
            Evidence =
            [
                .. reading.Evidence.Where(e => e.Field != whole.Evidence.Field),
                whole.Evidence,
                .. lines.Where(l => !reading.Lines.Contains(l)).Select(l => whole.Evidence with { Field = $"line:{l.Sku}" }),
            ],
        };

    private MailDecision Decide(
        MailContent content,
        MailReading reading,
        IReadOnlyDictionary<Sku, int>? left,
        bool isDecidedByAmount
    )
    {
        if (reading.Kind != MailKind.Order)
            return new(content, reading, null, reading.Reasons);

        reading = WithStatedTotal(content, reading);
        var order = reading.ToOrder();
        if (!order.IsDone)
            return new(content, reading, null, [.. order.Reasons, .. PricingReasons(reading, left)]);

        var priced = OrderPricer.Price(order.Value, catalogue, left);
        if (priced.IsDone && StraySums.Find(content, catalogue, priced.Value, isDecidedByAmount) is { } stray)
            return new(content, reading, null, [stray]);
        return priced.IsDone ? new(content, reading, priced.Value, []) : new(content, reading, null, priced.Reasons);
    }

    // A sum that is told for the whole by nothing but what the order comes to.
    private MailReading WithStatedTotal(MailContent content, MailReading reading)
    {
        if (
            reading is not { ShipTo: { } to, Lines.Count: > 0 }
            || !StatedTotal.MayBeIn(content)
            || reading.Lines.DistinctBy(l => l.Sku).Count() < reading.Lines.Count
            || Quote.For(reading.Lines, catalogue, to.Country)
                is not { IsProven: true, Total: { } total, Postage: { } postage } quote
            || StatedTotal.Find(content, catalogue, quote.GoodsTotal, postage, reading.Claim.Amount) is not { } stated
        )
            return reading;
        return reading with
        {
            Claim = reading.Claim with { Amount = total },
            Evidence = [.. reading.Evidence.Where(e => e.Field != stated.Field), stated],
        };
    }

    // An order that a person has to look at anyway is priced all the same: they see everything that is wrong with it at once.
    private IReadOnlyList<Reason> PricingReasons(MailReading reading, IReadOnlyDictionary<Sku, int>? left) =>
        reading is { Buyer: { } buyer, ShipTo: { } shipTo, Lines.Count: > 0 }
            ? OrderPricer.Price(new ParsedOrder(buyer, shipTo, reading.Lines, reading.Claim), catalogue, left).Reasons
            : [];
}

/// <summary>A mail with its buyer's answer.</summary>
/// <param name="Whole">As read with the answer; null where the answer settles nothing.</param>
/// <param name="Doubt">Why it settles nothing, in one sentence.</param>
public sealed record AnsweredMail(MailDecision? Whole, string Doubt);
