using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Writes down one decision of reconciliation, in a transaction of its own.</summary>
/// <remarks>
/// A row is claimed by its version: one that another worker, an import or a person has changed since it was looked at is left for the next run.
/// </remarks>
public sealed class ReconciliationStep(OrderDbContext db)
{
    /// <param name="matches">Of one group: all of them are written, or none.</param>
    /// <param name="input">What they rest on.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Rolls back.</param>
    /// <returns>Were they written?</returns>
    public async Task<bool> PostAsync(
        IReadOnlyList<Match> matches,
        ReconciliationInput input,
        DateTime now,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var id in matches.Select(m => m.Payment).Distinct())
            if (!await ClaimPaymentAsync(id, input.Row(id).Version, cancellation))
                return false;
        foreach (var id in matches.Select(m => m.Order).Distinct())
            if (!await ClaimOrderAsync(id, input.OrderVersion(id), cancellation))
                return false;

        foreach (var match in matches)
            await AllocateAsync(match, now, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task AllocateAsync(Match match, DateTime now, CancellationToken cancellation)
    {
        var payment = await db.Payments.SingleAsync(p => p.Id == match.Payment, cancellation);
        var order = await db.Orders.SingleAsync(o => o.Id == match.Order, cancellation);
        var posted = await db.AllocateAsync(
            payment,
            order,
            match.Amount.MinorUnits,
            PaymentPosting.Rule,
            match.Why,
            now,
            cancellation
        );
        if (!posted.IsDone)
            throw new InvalidOperationException(
                $"The rules put payment {payment.Id} to {order.Number}, which cannot be: {posted.Reasons[0].Message}"
            );
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Puts a question before staff, in place of what was asked about the payment before.</summary>
    public async Task AskAsync(Question question, ReconciliationInput input, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await ClaimPaymentAsync(question.Payment, input.Row(question.Payment).Version, cancellation))
            return;

        var payment = await db.Payments.SingleAsync(p => p.Id == question.Payment, cancellation);
        // One that the rules may still find an order for stays due.
        payment.Reconcile = question.CanWait ? ReconcileState.Due : ReconcileState.Review;
        await db.CloseQuestionsAsync(
            payment,
            PaymentPosting.Rule,
            "Something else is asked about the payment now.",
            now,
            cancellation
        );
        await db.AskOnceAsync(
            ReviewItem.Open(Subject(question), question.Reason, now, order: question.Order, payment: payment.Id),
            cancellation
        );
        if (question.Order is { } id && Mark(question.Reason.Code) is var mark and not Oddities.None)
            (await db.Orders.SingleAsync(o => o.Id == id, cancellation)).Oddities |= mark;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>One matter for each payment and order, so that the same is asked once however often the rules run.</summary>
    public static string Key(Question question) => $"{Subject(question)}/{question.Reason.Code.Name()}";

    private static string Subject(Question question) =>
        question.Order is { } order ? $"payment:{question.Payment}/order:{order}" : $"payment:{question.Payment}";

    private static Oddities Mark(ReasonCode code) =>
        code switch
        {
            ReasonCode.PaidTwice => Oddities.PaidTwice,
            ReasonCode.WrongCurrency => Oddities.WrongCurrency,
            _ => Oddities.None,
        };

    private async Task<bool> ClaimPaymentAsync(long id, int version, CancellationToken cancellation) =>
        await db
            .Payments.Where(p => p.Id == id && p.Version == version)
            .ExecuteUpdateAsync(row => row.SetProperty(p => p.Version, version + 1), cancellation) == 1;

    private async Task<bool> ClaimOrderAsync(long id, int version, CancellationToken cancellation) =>
        await db
            .Orders.Where(o => o.Id == id && o.Version == version)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.Version, version + 1), cancellation) == 1;
}
