using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Reads every stored mail that has no outcome yet, and gives each exactly one, in one transaction.</summary>
public sealed class ReadOrdersJob(
    OrderDbContext db,
    MailReader reader,
    MailOutcomes outcomes,
    Handover handover,
    TimeProvider clock
)
{
    /// <summary>A mail takes milliseconds, so a claim this old is a dead worker's.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>A mail that was begun so often and never ended is what fails, or ends the process, each time.</summary>
    private const int MostAttempts = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <remarks>Where reading a mail fails by a fault of the program, the others get their outcome before the failure is thrown.</remarks>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = Now;
        var waiting = db
            .Inbox.Where(m => m.Outcome == MailOutcome.Waiting && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .OrderBy(m => m.Id)
            .Select(m => m.Id);
        // A mail that fails is tried again when its claim has run out, and set aside after the last attempt.
        await db.EachAsync(await waiting.ToListAsync(cancellation), id => TakeUpAsync(id, cancellation), cancellation);
    }

    private async Task TakeUpAsync(long id, CancellationToken cancellation)
    {
        if (await ClaimAsync(id, cancellation))
            await ReadAsync(id, cancellation);
    }

    private async Task<bool> ClaimAsync(long id, CancellationToken cancellation)
    {
        var now = Now;
        var until = now + Lease;
        return await db
                .Inbox.Where(m =>
                    m.Id == id && m.Outcome == MailOutcome.Waiting && (m.ClaimedUntil == null || m.ClaimedUntil < now)
                )
                .ExecuteUpdateAsync(
                    row => row.SetProperty(m => m.ClaimedUntil, until).SetProperty(m => m.ReadAttempts, m => m.ReadAttempts + 1),
                    cancellation
                ) == 1;
    }

    private async Task ReadAsync(long id, CancellationToken cancellation)
    {
        var mail = await db.Inbox.Include(m => m.Raw).SingleAsync(m => m.Id == id, cancellation);
        if (await outcomes.HasEarlierTwinWaitingAsync(mail, cancellation))
        {
            await ReleaseAsync(mail, cancellation);
            return;
        }

        var read = reader.With(await db.StandingAliasesAsync(cancellation));
        await (
            Unread(mail) is { } reason
                ? outcomes.QuarantineAsync(mail, reason, cancellation)
                : outcomes.SettleAsync(mail, read.Read(mail.Raw!.Bytes, await db.CopiesLeftAsync(cancellation)), cancellation)
        );
        foreach (var step in (Step[])[Step.WriteMail, Step.ReconcilePayments, Step.PollMailbox])
            handover.Hint(step);
    }

    // Left for the next run, which comes after the twin's outcome.
    private Task ReleaseAsync(InboxMessage mail, CancellationToken cancellation) =>
        db
            .Inbox.Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(m => m.ClaimedUntil, (DateTime?)null)
                        .SetProperty(m => m.ReadAttempts, m => m.ReadAttempts - 1),
                cancellation
            );

    private static Reason? Unread(InboxMessage mail) =>
        mail.Raw is null
            ? new(
                ReasonCode.TooLarge,
                $"The mail has {mail.Size / 1024 / 1024} MB and was not fetched; open it in a mail program.",
                "a mail of an ordinary size",
                $"{mail.Size} bytes"
            )
        : mail.ReadAttempts > MostAttempts
            ? new(
                ReasonCode.Unreadable,
                $"Reading this mail was begun {MostAttempts} times and never ended; it is kept as it came, open it in a mail program."
            )
        : null;
}
