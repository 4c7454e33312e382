using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Review;

/// <summary>What staff may do with an order and its money.</summary>
public sealed class OrderDecisions(OrderDbContext db, Handover handover, TimeProvider clock)
{
    // Oddities with which a parcel is not sent without a second look.
    internal const Oddities Warnings =
        Oddities.Reversed | Oddities.Disputed | Oddities.Refunded | Oddities.PartlyRefunded | Oddities.Held;

    /// <summary>Writes to the buyer for the missing sum.</summary>
    public Task<Decision> AskForRestAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "ask-rest",
            by,
            order => $"Asked the buyer for {Sum(order, order.Owed)}.",
            order => db.AskForRestAsync(order, Now, cancellation),
            [ReasonCode.Underpaid],
            cancellation
        );

    /// <summary>Ships though too little came.</summary>
    public Task<Decision> AcceptShortAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "accept-short",
            by,
            order => $"Let {Sum(order, order.Owed)} pass: the order counts as paid.",
            order => db.AcceptShortAsync(order, $"staff:{by}", $"{by} let pass what is missing.", Now, cancellation),
            [ReasonCode.Underpaid],
            cancellation
        );

    /// <summary>Keeps the surplus, as the buyer wishes, and thanks them.</summary>
    public Task<Decision> KeepGiftAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "keep-gift",
            by,
            order => $"Kept {Sum(order, -order.Owed)} as a gift and thanked the buyer.",
            order =>
                db.KeepSurplusAsync(order, EntryKind.Gift, $"staff:{by}", "The buyer lets the shop keep it.", Now, cancellation),
            [ReasonCode.Overpaid, ReasonCode.PaidTwice],
            cancellation
        );

    /// <summary>Makes an expired order hold after all.</summary>
    public Task<Decision> ReopenAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "reopen",
            by,
            _ => "Opened again; its copies are promised.",
            order => db.ReopenAsync(order, Now, cancellation),
            [ReasonCode.PaidLate],
            cancellation
        );

    /// <summary>Asks the buyer what is to become of what came too much. The order stays marked until that is known.</summary>
    public Task<Decision> AskAboutSurplusAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "ask-over",
            by,
            order => $"Asked the buyer what is to become of {Sum(order, -order.Owed)} too much.",
            order => db.AskAboutSurplusAsync(order, Now, cancellation),
            [ReasonCode.Overpaid, ReasonCode.PaidTwice],
            cancellation
        );

    /// <summary>Tells the buyer that the payment was taken back.</summary>
    public Task<Decision> TellOfTakenBackAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "tell-taken-back",
            by,
            _ => "Wrote to the buyer that the money was taken back.",
            order => db.TellOfTakenBackAsync(order, Now, cancellation),
            [ReasonCode.PaymentReversed],
            cancellation
        );

    /// <summary>Tells the buyer that PayPal keeps the money back; the order stays marked until it is released.</summary>
    public Task<Decision> TellOfHoldAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "tell-held",
            by,
            _ => "Wrote to the buyer that PayPal holds the money.",
            order => db.TellOfHoldAsync(order, Now, cancellation),
            [ReasonCode.PaymentHeld],
            cancellation
        );

    /// <summary>Takes the mark off an order whose money PayPal held: the person has seen on PayPal's pages that it is there.</summary>
    /// <param name="id">Of the order.</param>
    /// <param name="note">What the person saw; kept with their name.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public Task<Decision> SayMoneyIsThereAsync(long id, string? note, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "money-there",
            by,
            _ => $"The money is there: {note?.Trim()}",
            async order =>
                string.IsNullOrWhiteSpace(note)
                    ? "Please write what PayPal's pages say of the money."
                    : await db.SayMoneyIsThereAsync(order, note.Trim(), by, Now, cancellation),
            [ReasonCode.PaymentHeld],
            cancellation
        );

    /// <summary>Asks a buyer who disputes the payment what is wrong. The matter stays open, since PayPal waits for an answer of the shop's.</summary>
    public Task<Decision> TellOfDisputeAsync(long id, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "tell-disputed",
            by,
            _ => "Wrote to the buyer about the dispute.",
            order => db.TellOfDisputeAsync(order, Now, cancellation),
            [],
            cancellation
        );

    /// <summary>Ends an order; its money goes back, or is left for another decision.</summary>
    /// <param name="id">Of the order.</param>
    /// <param name="money"><c>refund</c>, <c>hand</c> (it was sent back already) or <c>leave</c>; needed where the order has money.</param>
    /// <param name="tell">Write to the buyer.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public Task<Decision> CancelAsync(long id, string? money, bool tell, string by, CancellationToken cancellation) =>
        ActAsync(
            id,
            "cancel",
            by,
            _ => "Cancelled the order.",
            async order =>
            {
                if (order.Paid > 0 && money is not ("refund" or "hand" or "leave"))
                    return $"Say what becomes of the {Sum(order, order.Paid)} that were paid for it.";
                return await db.CancelAsync(order, tell, Now, cancellation)
                    ?? (money is "refund" or "hand" ? await RefundAllAsync(order, money == "hand", by, cancellation) : null);
            },
            [ReasonCode.Underpaid, ReasonCode.Overpaid, ReasonCode.PaidTwice, ReasonCode.PaidLate, ReasonCode.ChequeBounced],
            cancellation
        );

    /// <summary>Sends money of an order back.</summary>
    public Task<Decision> RefundAsync(
        long id,
        string? payment,
        string? amount,
        bool isByHand,
        string? note,
        string by,
        CancellationToken cancellation
    ) =>
        ActAsync(
            id,
            "refund",
            by,
            _ => isByHand ? "Noted a refund made by hand." : "Asked PayPal for a refund.",
            async order =>
            {
                if (!Money.TryParse(amount?.Trim(), Currency.Of(order.Currency), out var sum) || sum.MinorUnits <= 0)
                    return $"'{amount}' is no amount; write it as {Currency.Of(order.Currency).Format(Math.Max(order.Paid, 100))}.";
                if (!long.TryParse(payment, out var chosen))
                    return "Choose the payment that goes back.";
                var row = await db.Payments.SingleAsync(p => p.Id == chosen, cancellation);
                var left = order.Paid - await db.OnTheWayAsync(order, cancellation);
                return sum.MinorUnits > left
                    ? $"The order has only {Sum(order, left)} that are not on their way back already."
                    : await db.RefundAsync(row, order, sum.MinorUnits, isByHand, by, Note(note), Now, cancellation);
            },
            [ReasonCode.Overpaid, ReasonCode.PaidTwice, ReasonCode.PaidCancelled, ReasonCode.PaidLate, ReasonCode.RefundFailed],
            cancellation
        );

    /// <summary>Marks orders as sent, and tells their buyers.</summary>
    /// <param name="ids">Of paid orders.</param>
    /// <param name="anyway">Also those whose money is held, disputed or went back.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public async Task<Decision> DispatchAsync(IReadOnlyList<long> ids, bool anyway, string by, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return Decision.Refused("Tick the parcels that have left.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var orders = await db.Orders.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(cancellation);
        var refusals = new List<string>();
        foreach (var order in orders)
        {
            if (!anyway && (order.Oddities & Warnings) != 0)
                refusals.Add(
                    $"The money of {order.Number} is {string.Join(", ", (order.Oddities & Warnings).Names()).Replace('-', ' ')}; open the order and tick 'send it all the same'."
                );
            else if (await db.DispatchAsync(order, Now, cancellation) is { } refusal)
                refusals.Add(refusal);
        }

        if (refusals.Count > 0)
            return Decision.Refused(refusals);
        if (!await SaveAsync(cancellation))
            return Decision.Late;
        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.WriteMail);
        return Decision.Done(ids.Count == 1 ? $"/orders/{orders[0].Number}?did=dispatch" : $"/parcels?sent={ids.Count}");
    }

    private async Task<string?> RefundAllAsync(StoredOrder order, bool isByHand, string by, CancellationToken cancellation)
    {
        var shares = await db
            .Allocations.Where(a => a.OrderId == order.Id)
            .GroupBy(a => a.PaymentId)
            .Select(g => new { g.Key, Sum = g.Sum(a => a.Amount) })
            .Where(g => g.Sum > 0)
            .ToListAsync(cancellation);
        foreach (var share in shares)
        {
            var payment = await db.Payments.SingleAsync(p => p.Id == share.Key, cancellation);
            var left = order.Paid - await db.OnTheWayAsync(order, cancellation);
            var amount = Math.Min(Math.Min(share.Sum, left), await db.RefundableOfAsync(payment, order, cancellation));
            // Money past PayPal is sent back by a person.
            if (
                amount > 0
                && await db.RefundAsync(payment, order, amount, isByHand, by, $"{order.Number} was cancelled.", Now, cancellation)
                    is { } refusal
            )
                return refusal;
        }

        return null;
    }

    private async Task<Decision> ActAsync(
        long id,
        string did,
        string by,
        Func<StoredOrder, string> resolution,
        Func<StoredOrder, Task<string?>> act,
        ReasonCode[] settles,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var order = await db.Orders.SingleAsync(o => o.Id == id, cancellation);
        var words = resolution(order);
        if (await act(order) is { } refusal)
            return Decision.Refused(refusal);
        await db.CloseReviewsAsync(null, order.Id, settles, by, words, Now, cancellation);
        if (!await SaveAsync(cancellation))
            return Decision.Late;
        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.WriteMail);
        return Decision.Done($"/orders/{order.Number}?did={did}");
    }

    private async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static string Note(string? note) => string.IsNullOrWhiteSpace(note) ? "Staff sent it back." : note.Trim();

    private static Money Sum(StoredOrder order, long minorUnits) => Money.Of(minorUnits, Currency.Of(order.Currency));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
