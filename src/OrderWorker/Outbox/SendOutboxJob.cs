using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Sends what is due, each mail once, over one session.</summary>
/// <remarks>
/// Claim, agree with the server on sender and recipient, note the handover, send the bytes, note the outcome.
/// Ended before the first note, the mail is sent anew; between the two, <see cref="UnfinishedSends"/> finds evidence or asks staff. Nothing is sent twice by itself.
/// </remarks>
public sealed class SendOutboxJob(
    OrderDbContext db,
    IMailSender sender,
    SendBrake brake,
    UnfinishedSends unfinished,
    WorkerIdentity me,
    TimeProvider clock
)
{
    /// <summary>Longer than one mail may take: a claim that is older belongs to a worker that stands still.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    // A server that takes mails and does not answer would put one after the other in doubt: after a few it is left alone.
    private const int MaxDoubts = 3;
    private static readonly TimeSpan DoubtsCountFor = TimeSpan.FromMinutes(10);

    /// <exception cref="MailServerUnavailableException">No session, or it broke; what is due stays due.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await unfinished.SettleAsync(cancellation);
        await LeaveAloneAfterDoubtsAsync(cancellation);
        await db.RehearseAsync(me.Signature, Now());
        while (await DueAsync(cancellation) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                cancellation.ThrowIfCancellationRequested();
                await TakeUpAsync(id, cancellation);
                db.ChangeTracker.Clear();
            }
        }
    }

    private Task<List<long>> DueAsync(CancellationToken cancellation)
    {
        var now = Now();
        return db
            .Outbox.Where(m => m.State == OutboxState.Due && m.DueAt <= now)
            .OrderBy(m => m.DueAt)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(100)
            .ToListAsync(cancellation);
    }

    private async Task TakeUpAsync(long id, CancellationToken cancellation)
    {
        var mail = await db.Outbox.Include(m => m.Order).SingleAsync(m => m.Id == id, cancellation);
        if (mail.State != OutboxState.Due || !await IsWantedAsync(mail) || !await brake.PassesAsync(mail, Now(), cancellation))
            return;

        await sender.OpenAsync(cancellation);
        if (await db.ClaimAsync(id, me.Signature, Now(), Lease) is not { } claim)
            return; // another run has it

        // From here on nothing is cancelled: one that stops half-way stays Sending.
        await db.Entry(mail).ReloadAsync(CancellationToken.None);
        await SendAsync(mail, claim);
    }

    private async Task SendAsync(OutboxMessage mail, OutboxClaim claim)
    {
        try
        {
            var outcome = await sender.SendAsync(OutgoingMail.Of(mail), () => db.NoteHandoverAsync(claim, Now()));
            if (outcome.Result == SendResult.NotSent)
                return; // the claim was gone: another worker has it

            if (outcome.Result == SendResult.Accepted)
            {
                await db.NoteSentAsync(claim, PlainLine.Of(outcome.Reply), Now());
                return;
            }

            Settle(mail, outcome);
            await db.SaveChangesAsync();
            if (outcome.Result == SendResult.InDoubt)
                throw new MailServerUnavailableException($"The mail server did not answer to '{mail.Subject}': {outcome.Reply}");
        }
        catch (MailServerUnavailableException) when (mail.State == OutboxState.Sending)
        {
            Release(mail, Now().AddMinutes(1)); // nothing left this machine
            await db.SaveChangesAsync();
            throw;
        }
    }

    // Whatever is not sent: later, never, or nobody knows.
    private void Settle(OutboxMessage mail, SendOutcome outcome)
    {
        var now = Now();
        mail.LastReply = PlainLine.Of(outcome.Reply);
        mail.ClaimedUntil = null;
        switch (outcome.Result)
        {
            case SendResult.InDoubt:
                (mail.State, mail.HandedOverAt) = (OutboxState.Held, now);
                db.Reviews.Add(UnfinishedSends.Doubt(mail, outcome.Reply, now));
                break;
            case SendResult.TryLater when RetrySchedule.Wait(mail.Attempts, now - mail.CreatedAt) is { } wait:
                Release(mail, now + wait);
                break;
            default:
                mail.State = outcome.Result == SendResult.Refused ? OutboxState.Refused : OutboxState.Held;
                db.Reviews.Add(Refusal(mail, now));
                break;
        }
    }

    private static void Release(OutboxMessage mail, DateTime dueAt) =>
        (mail.State, mail.DueAt, mail.ClaimedUntil, mail.HandedOverAt) = (OutboxState.Due, dueAt, null, null);

    private static ReviewItem Refusal(OutboxMessage mail, DateTime now) =>
        ReviewItem.Open(
            UnfinishedSends.Subject(mail, now),
            new Reason(
                ReasonCode.MailRefused,
                $"The mail server does not take '{mail.Subject}' to {mail.To}: {mail.LastReply} Reach the buyer another way, or send it again.",
                Found: mail.LastReply
            ),
            now,
            mail.InboxMessageId,
            mail.OrderId,
            outbox: mail.Id
        );

    private async Task<bool> IsWantedAsync(OutboxMessage mail)
    {
        var relevance = RelevanceRule.Of(mail.Kind, mail.Order?.State);
        if (relevance == Relevance.Overtaken)
            mail.State = OutboxState.Recalled;
        else if (relevance == Relevance.NotYet)
            mail.DueAt = Now().AddMinutes(5);
        await db.SaveChangesAsync();
        return relevance == Relevance.Wanted;
    }

    private async Task LeaveAloneAfterDoubtsAsync(CancellationToken cancellation)
    {
        var since = Now() - DoubtsCountFor;
        var doubts = await db.Outbox.CountAsync(
            m => m.State == OutboxState.Held && m.ClaimedBy == me.Signature && m.HandedOverAt > since,
            cancellation
        );
        if (doubts >= MaxDoubts)
            throw new MailServerUnavailableException(
                $"The mail server left {doubts} mails unanswered in {DoubtsCountFor.TotalMinutes:0} minutes; sending waits as long. Look at its log."
            );
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
