using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Gives a mail its one outcome, with all that follows from it: the order and its answer, or the questions for staff.</summary>
public sealed class MailOutcomes(
    OrderDbContext db,
    MailReader reader,
    ShopCatalogue catalogue,
    IOptions<ShopOptions> shop,
    TimeProvider clock
)
{
    private readonly EarlierMail _earlier = new(db);
    private readonly Repetitions _repetitions = new(db);
    private readonly MailReviews _reviews = new(db, clock);

    private Conversations Talks => new(db, reader, catalogue, shop, _earlier);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Is the same mail, delivered before this one, still without an outcome? Then this one waits for it.</summary>
    public Task<bool> HasEarlierTwinWaitingAsync(InboxMessage mail, CancellationToken cancellation) =>
        db.Inbox.AnyAsync(m => m.Id < mail.Id && m.Sha256 == mail.Sha256 && m.Outcome == MailOutcome.Waiting, cancellation);

    /// <summary>Sets aside a mail that cannot be read.</summary>
    public async Task QuarantineAsync(InboxMessage mail, Reason reason, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await TakeAsync(mail, cancellation))
            return;
        _reviews.Quarantine(mail, reason);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Settles a mail that was read.</summary>
    public async Task SettleAsync(InboxMessage mail, MailDecision decision, CancellationToken cancellation)
    {
        var reasons = await TrySettleAsync(mail, decision, [], cancellation);
        // The last copies went to somebody else in between: what was to be an order is a question for staff, on a clean slate.
        if (reasons.Count > 0)
            await TrySettleAsync(
                await db.Inbox.SingleAsync(m => m.Id == mail.Id, cancellation),
                decision with
                {
                    Order = null,
                },
                reasons,
                cancellation
            );
    }

    /// <returns>Why no order could be placed; then nothing was changed. Empty when the mail has its outcome.</returns>
    private async Task<IReadOnlyList<Reason>> TrySettleAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> missing,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await TakeAsync(mail, cancellation))
            return [];

        mail.Note(decision, catalogue);
        // Else two workers, each with one of two equal orders, would not see the other's.
        await db.AwaitTurnAsync(mail.FromAddress, cancellation);
        if (await _earlier.TwinAsync(mail, decision.Content, cancellation) is { } twin)
            (mail.Outcome, mail.OrderId) = (MailOutcome.Joined, twin.OrderId);
        else if (await DecideAsync(mail, decision, missing, cancellation) is { Count: > 0 } refused)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return refused;
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }

    private async Task<IReadOnlyList<Reason>> DecideAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> missing,
        CancellationToken cancellation
    )
    {
        var answered = await _earlier.AnsweredAsync(decision.Content, cancellation);
        var about = await _earlier.OrderAsync(mail, decision.Content, cancellation) ?? answered?.Order;
        var question = about is null ? await Talks.FindAsync(decision, answered, mail.ReceivedAt, cancellation) : null;
        if (question is not null)
        {
            var completion =
                missing.Count > 0
                    ? Completion.Unclear("The answer is clear, and the order cannot be made as it stands.", missing)
                    : await Talks.CompleteAsync(question, mail, decision, Now, cancellation);
            if (completion.IsDone)
                return [];
            if (completion.IsShort)
                return completion.Reasons;
            if (answered is not null)
            {
                _reviews.LookAtBoth(mail, decision, question, completion.Reasons);
                return [];
            }
        }

        if (about is not null && missing.Count == 0)
        {
            var changes = new OrderChanges(db, catalogue, shop);
            if (await changes.ApplyAsync(about, mail, decision, Now, cancellation) is { } refused)
                return refused;
        }

        if (decision.Order is { } order)
        {
            var doubt =
                LaterMails.AnswersWaiting(answered, question)
                ?? await _earlier.DoubtAsync(order, about, mail.ReceivedAt, cancellation);
            if (doubt is null)
            {
                var now = Now;
                var payBy = now + shop.Value.PayTime(order.Parsed.Claim.Method);
                return (await db.PlaceAsync(mail, order, catalogue, shop.Value.OrderPrefix, payBy, now, cancellation)).Reasons;
            }

            missing = [doubt];
        }

        if (decision.Content.Unreadable is { } unreadable)
            _reviews.Quarantine(mail, unreadable);
        else if (decision.Verdict != Verdict.None)
        {
            if (decision.Order is null && about is null && answered is null)
                missing = await WithRepetitionAsync(mail, decision, missing, cancellation);
            await _reviews.ReviewAsync(mail, decision, [.. decision.Reasons, .. missing], about, Talks, cancellation);
        }
        else if (
            decision.Reading.Kind == MailKind.Bounce
            && !EarlierMail.IsOnlyDelayed(decision.Content)
            && await _earlier.BouncedAsync(decision.Content, cancellation) is { } bounced
        )
            _reviews.Bounced(mail, bounced);
        else if (decision.Reading.Kind == MailKind.Other && LaterMails.SaysMore(decision, about, answered) is { } more)
            await _reviews.ReviewAsync(mail, decision, [more], about, Talks, cancellation);
        else
        {
            // Thanks for an order belong to it; a machine's mail belongs to nothing.
            mail.OrderId = decision.Reading.Kind == MailKind.Other ? about?.Id : null;
            mail.Outcome = mail.OrderId is null ? MailOutcome.Ignored : MailOutcome.Joined;
        }

        return [];
    }

    private async Task<IReadOnlyList<Reason>> WithRepetitionAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> missing,
        CancellationToken cancellation
    ) => await _repetitions.OfAsync(mail, decision.Reading, cancellation) is { } again ? [.. missing, again] : missing;

    // The row is locked, and ours, from here to the end of the transaction.
    private async Task<bool> TakeAsync(InboxMessage mail, CancellationToken cancellation) =>
        await db
            .Inbox.Where(m => m.Id == mail.Id && m.Outcome == MailOutcome.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.ClaimedUntil, (DateTime?)null), cancellation) == 1;
}
