using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Review;

/// <summary>What staff may do with money that the rules could not place.</summary>
public sealed class PaymentDecisions(OrderDbContext db, Handover handover, TimeProvider clock)
{
    /// <summary>Puts money of a payment to an order.</summary>
    /// <param name="id">Of the payment.</param>
    /// <param name="number">Of the order, as typed.</param>
    /// <param name="amount">As typed, in the payment's currency: "12.50".</param>
    /// <param name="anyway">Also to an order that was cancelled.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public async Task<Decision> MatchAsync(
        long id,
        string? number,
        string? amount,
        bool anyway,
        string by,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var subject = new Subject(SubjectKind.Payment, id);
        if (!await db.Reviews.Where(subject.Items).AnyAsync(item => item.ClosedAt == null, cancellation))
            return Decision.Late;

        var wanted = (number ?? "").Trim().ToUpperInvariant();
        var payment = await db.Payments.SingleAsync(p => p.Id == id, cancellation);
        var order = await db.Orders.SingleOrDefaultAsync(o => o.Number == wanted, cancellation);
        if (wanted.Length == 0)
            return Decision.Refused("Choose the order that this money is for.");
        if (order is null)
            return Decision.Refused($"There is no order {wanted}.");
        if (order.State == OrderState.Cancelled && !anyway)
            return Decision.Refused(
                $"Order {order.Number} was cancelled: nothing is sent for this money. Choose another order, refund it, or tick 'put it there all the same'."
            );
        if (!Money.TryParse(amount?.Trim(), Currency.Of(payment.Currency), out var money))
            return Decision.Refused(
                $"'{amount}' is no amount; write it as {Currency.Of(payment.Currency).Format(payment.Amount)}."
            );

        try
        {
            var put = await db.AllocateAsync(
                payment,
                order,
                money.MinorUnits,
                $"staff:{by}",
                $"Matched with order {order.Number} by hand.",
                Now,
                cancellation
            );
            if (!put.IsDone)
                return Decision.Refused(put.Reasons.Select(reason => reason.Message));

            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Decision.Late;
        }

        // What else was open about a payment that is wholly placed now is settled with it.
        if (payment.Reconcile == ReconcileState.Matched)
            await db.CloseAsync(subject, by, $"Matched with order {order.Number} by hand.", Now, cancellation);
        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.WriteMail);
        return Decision.Done(payment.Reconcile == ReconcileState.Matched ? $"/exceptions?done={subject.Path}" : subject.Path);
    }

    /// <summary>Says which of the orders that a payment paid a refund or reversal of it is taken from.</summary>
    /// <param name="id">Of the refund's row.</param>
    /// <param name="number">Of the order.</param>
    /// <param name="amount">As typed, without a sign: "5.00".</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public async Task<Decision> TakeFromAsync(long id, string? number, string? amount, string by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = await db.Payments.SingleAsync(p => p.Id == id, cancellation);
        if (row.Amount >= 0 || await db.TakenBackByAsync(row, cancellation) is not { } original)
            return Decision.Late;
        var (currency, shares) = (Currency.Of(row.Currency), await db.SharesAsync(original, cancellation));
        if (shares.FirstOrDefault(s => s.Order.Number == number) is not { } share)
            return Decision.Refused("Choose the order that it is taken from.");
        var most = Math.Min(share.Amount, -await db.LeftAsync(original, cancellation));
        if (most <= 0)
            return Decision.Late;
        if (!Money.TryParse(amount?.Trim(), currency, out var sum) || sum.MinorUnits <= 0 || sum.MinorUnits > most)
            return Decision.Refused($"'{amount}' cannot be taken from {number}; give an amount up to {currency.Format(most)}.");

        var why = $"{by} said that it was sent back for {number}.";
        try
        {
            var taken = await db.AllocateAsync(row, share.Order, -sum.MinorUnits, $"staff:{by}", why, Now, cancellation);
            if (!taken.IsDone)
                return Decision.Refused(taken.Reasons.Select(reason => reason.Message));
            await db.SaveChangesAsync(cancellation);
            var subject = new Subject(SubjectKind.Payment, id);
            var isSettled = await db.LeftAsync(original, cancellation) >= 0;
            if (isSettled)
            {
                row.Reconcile = ReconcileState.Matched;
                await db.CloseAsync(subject, by, why, Now, cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
            return Decision.Done(isSettled ? $"/exceptions?done={subject.Path}" : subject.Path);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Decision.Late;
        }
    }

    /// <summary>Marks money that is for no order.</summary>
    public async Task<Decision> SetAsideAsync(long id, string? note, string by, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(note))
            return Decision.Refused("Please write a note that says what the money is for.");

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var subject = new Subject(SubjectKind.Payment, id);
        if (!await db.CloseAsync(subject, by, $"Not for an order: {note.Trim()}", Now, cancellation))
            return Decision.Late;

        var payment = await db.Payments.SingleAsync(p => p.Id == id, cancellation);
        try
        {
            await db.SetAsideAsync(payment, $"staff:{by}", note.Trim(), Now, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Decision.Late;
        }

        await transaction.CommitAsync(cancellation);
        return Decision.Done($"/exceptions?done={subject.Path}");
    }

    /// <summary>Takes a payment off the orders that it was put to; a person then chooses anew.</summary>
    public async Task<Decision> UndoAsync(long id, string? note, string by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var payment = await db.Payments.SingleAsync(p => p.Id == id, cancellation);
        var given = await db.AllocationsOfPaymentAsync(payment, cancellation);
        if (given.Sum(a => a.Amount) == 0)
            return Decision.Late;
        var why = string.IsNullOrWhiteSpace(note) ? $"{by} undid the match." : note.Trim();
        await db.UndoAsync(payment, $"staff:{by}", why, Now, cancellation);
        await db.AskOnceAsync(
            ReviewItem.Open(
                $"payment:{id}/undone:{given.Count}",
                new Reason(
                    ReasonCode.PaymentUnmatched,
                    $"{by} took this money off the order that it was put to. Choose the order that it pays, or set it aside."
                ),
                Now,
                payment: id
            ),
            cancellation
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Decision.Late;
        }

        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.WriteMail);
        return Decision.Done(new Subject(SubjectKind.Payment, id).Path);
    }

    /// <summary>Sends back money that no order has.</summary>
    public async Task<Decision> RefundAsync(
        long id,
        string? amount,
        bool isByHand,
        string? note,
        string by,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var payment = await db.Payments.SingleAsync(p => p.Id == id, cancellation);
        var currency = Currency.Of(payment.Currency);
        var left = await db.LeftAsync(payment, cancellation);
        if (!Money.TryParse(amount?.Trim(), currency, out var sum) || sum.MinorUnits <= 0 || sum.MinorUnits > left)
            return Decision.Refused($"'{amount}' cannot go back; give an amount up to {currency.Format(Math.Max(left, 0))}.");
        var why = string.IsNullOrWhiteSpace(note) ? "It was for no order." : note.Trim();
        if (await db.RefundAsync(payment, null, sum.MinorUnits, isByHand, by, why, Now, cancellation) is { } refusal)
            return Decision.Refused(refusal);
        var subject = new Subject(SubjectKind.Payment, id);
        var done = isByHand ? $"Sent back {sum} by hand." : $"Asked PayPal to send back {sum}.";
        if (sum.MinorUnits == left)
        {
            await db.CloseQuestionsAsync(payment, by, done, Now, cancellation);
            await db.CloseAsync(subject, by, done, Now, cancellation);
        }
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Decision.Late;
        }

        await transaction.CommitAsync(cancellation);
        return Decision.Done(subject.Path);
    }

    /// <summary>Asks the buyer of the order that money came for what is to become of it. The matter waits on until the money has its place or went back.</summary>
    public async Task<Decision> AskBuyerAsync(long id, string by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var subject = new Subject(SubjectKind.Payment, id);
        var open = await db
            .Reviews.Include(r => r.Order)
            .Include(r => r.Payment)
            .Where(subject.Items)
            .Where(r => r.ClosedAt == null)
            .OrderBy(r => r.Id)
            .ToListAsync(cancellation);
        if (open.Find(WaitingMoneyMails.MayBeAsked) is not { } matter)
            return Decision.Late;
        if (await db.AskAboutWaitingMoneyAsync(matter, by, Now, cancellation) is { } refusal)
            return Decision.Refused(refusal);
        // Two people may click at once: one mail leaves, by its key and that of the matter.
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return Decision.Late;
        }

        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.WriteMail);
        return Decision.Done($"{subject.Path}?did=ask-buyer");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
