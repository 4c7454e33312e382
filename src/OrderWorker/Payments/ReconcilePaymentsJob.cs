using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Payments.PayPal.Disputes;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Brings money and orders together. Looks at everything that is not settled each time, so that it does not matter what came first.</summary>
public sealed class ReconcilePaymentsJob(
    OrderDbContext db,
    ReconciliationStep step,
    MoneyTakenBack takenBack,
    PennyPolicy pennies,
    Handover handover,
    ShopCatalogue catalogue,
    IOptions<ShopOptions> shop,
    IOptions<PaymentsOptions> options,
    TimeProvider clock,
    ILogger<ReconcilePaymentsJob> log
)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var started = clock.GetUtcNow().UtcDateTime;
        // Money that has gone again is not matched any more; money that is held is matched, and marked.
        await takenBack.SettleRefundsAsync(started, cancellation);
        var matched = 0;
        // Looked at once more as it is stored then: what was found may have brought in orders that were not loaded. What is left then is asked.
        while (await MatchAsync(started, cancellation) is > 0 and var found)
            matched += found;
        await pennies.SettleAsync(started, cancellation);
        await takenBack.SettleHoldsAsync(started, cancellation);
        await db.SettleAnnouncedReversalsAsync(started, cancellation);
        await db.SettleDisputesAsync(started, cancellation);
        await MarkPendingAsync(started, cancellation);
        var seen = await db
            .Orders.Where(o => o.ReconcileDueAt != null && o.ReconcileDueAt <= started)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.ReconcileDueAt, (DateTime?)null), cancellation);
        // The first answer to an order waits for this look at the money.
        if (matched + seen > 0)
            handover.Hint(Step.WriteMail);
    }

    private async Task<int> MatchAsync(DateTime now, CancellationToken cancellation)
    {
        var input = await ReconciliationInput.LoadAsync(db, catalogue, shop.Value.OrderPrefix, now, cancellation);
        var result = Reconciler.Match(input.Payments, input.Orders, input.Names);
        var written = 0;
        foreach (var group in result.Matches.GroupBy(match => match.Group))
        {
            cancellation.ThrowIfCancellationRequested();
            // The later ones may rest on those before: where somebody else has changed a row, all is looked at anew.
            if (!await step.PostAsync([.. group], input, now, CancellationToken.None))
                break;
            written += group.Select(match => match.Payment).Distinct().Count();
        }

        if (written > 0)
            log.LogInformation("{Matched} of {Payments} open payments found their order.", written, input.Payments.Count);
        else if (result.Matches.Count == 0)
            await AskAsync(result.Questions, input, now, cancellation);
        return written;
    }

    private async Task AskAsync(
        IReadOnlyList<Question> questions,
        ReconciliationInput input,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (questions.Count == 0)
            return;
        var asked = await db
            .Reviews.Where(r => r.PaymentId != null && (r.ClosedAt == null || r.ClosedBy != PaymentPosting.Rule))
            .Where(r => r.Payment!.Reconcile == ReconcileState.Due || r.Payment!.Reconcile == ReconcileState.Review)
            .Select(r => r.Key)
            .ToHashSetAsync(cancellation);
        foreach (var question in questions.Where(q => !asked.Contains(ReconciliationStep.Key(q))))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!question.CanWait || IsTimeToAsk(input.Row(question.Payment), now))
                await step.AskAsync(question, input, now, CancellationToken.None);
        }
    }

    private bool IsTimeToAsk(StoredPayment payment, DateTime now) =>
        now - payment.Time >= options.Value.AskAfter && payment.StoredAt - payment.Time <= options.Value.AskNoFurtherBack;

    // Promised money pays nothing; the order only shows that it is on its way, and does not expire meanwhile.
    private async Task MarkPendingAsync(DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var input = await ReconciliationInput.LoadPendingAsync(db, catalogue, shop.Value.OrderPrefix, now, cancellation);
        var promised = Reconciler
            .Match(input.Payments, input.Orders, input.Names)
            .Matches.Where(match => match.IsExact)
            .Select(match => match.Order)
            .ToHashSet();
        var marked = await db
            .Orders.Where(o => promised.Contains(o.Id) || (o.Oddities & Oddities.Pending) != 0)
            .ToListAsync(cancellation);
        foreach (var order in marked)
            order.Oddities = promised.Contains(order.Id) ? order.Oddities | Oddities.Pending : order.Oddities & ~Oddities.Pending;
        await db.SaveChangesAsync(cancellation);
    }
}
