using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Settles the mails that a worker had claimed when it ended: a process that was killed, a machine that lost its power.</summary>
/// <remarks>
/// Evidence decides. A mail whose bytes certainly stayed here is sent anew; one that certainly arrived is sent. Where neither is certain,
/// a second copy could be as wrong as none: staff decide.
/// </remarks>
public sealed class UnfinishedSends(OrderDbContext db, IMailSender sender, WorkerIdentity me, TimeProvider clock)
{
    public async Task SettleAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sending = await db.Outbox.AsNoTracking().Where(m => m.State == OutboxState.Sending).ToListAsync(cancellation);
        foreach (var mail in sending.Where(m => m.ClaimedUntil < now || me.IsGone(m.ClaimedBy)))
        {
            var next = await NextAsync(mail, cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (!await db.TakeAwayAsync(mail, next, now))
                continue;

            if (next == OutboxState.Sent)
                await db
                    .Outbox.Where(m => m.Id == mail.Id)
                    .ExecuteUpdateAsync(row => row.SetProperty(m => m.SentAt, mail.HandedOverAt ?? now), CancellationToken.None);
            if (next == OutboxState.Held)
                db.Reviews.Add(Doubt(mail, "the program ended while it was being handed over", now));
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    /// <summary>Asks staff about a mail that left and of which nothing was heard.</summary>
    public static ReviewItem Doubt(OutboxMessage mail, string why, DateTime now) =>
        ReviewItem.Open(
            Subject(mail, now),
            new Reason(
                ReasonCode.MailInDoubt,
                $"'{mail.Subject}' to {mail.To} was most probably delivered, but the mail server's answer is not known: {why}. Mark it as sent, or send it again."
            ),
            now,
            mail.InboxMessageId,
            mail.OrderId,
            outbox: mail.Id
        );

    /// <summary>What is asked about one try of a mail: a later try that fails is asked about anew.</summary>
    public static string Subject(OutboxMessage mail, DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"outbox:{mail.Id}/{now:yyyyMMddTHHmmssfff}");

    private async Task<OutboxState> NextAsync(OutboxMessage mail, CancellationToken cancellation)
    {
        if (await sender.HasArrivedAsync(OutgoingMail.Of(mail), cancellation) is { } arrived)
            return arrived ? OutboxState.Sent : OutboxState.Due;

        // The note of a handover does not wait for the disk; a claim of an earlier boot may have lost its own.
        return mail.HandedOverAt is null && me.IsOfThisBoot(mail.ClaimedBy) ? OutboxState.Due : OutboxState.Held;
    }
}
