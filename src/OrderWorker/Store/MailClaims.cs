using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>One worker's hold on one mail, to read it once.</summary>
/// <param name="Id">The row.</param>
/// <param name="Attempt">How often reading it was begun, this time included: a later claim of the mail is another one.</param>
public sealed record MailClaim(long Id, int Attempt);

/// <summary>The steps that keep two workers from settling one mail, each an UPDATE with the state in its WHERE.</summary>
public static class MailClaims
{
    /// <summary>
    /// Takes mails that wait, oldest first, and counts the attempt before anything is read: a mail that ends the process is known by its
    /// count. One that was begun before is taken alone, so that it does not drag others with it.
    /// </summary>
    public static async Task<IReadOnlyList<MailClaim>> ClaimMailsAsync(
        this OrderDbContext db,
        int most,
        DateTime now,
        TimeSpan lease,
        CancellationToken cancellation
    )
    {
        var free = db.Inbox.Where(m => m.Outcome == MailOutcome.Waiting && (m.ClaimedUntil == null || m.ClaimedUntil < now));
        var due = await free.OrderBy(m => m.ReadAttempts)
            .ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.ReadAttempts })
            .Take(most)
            .ToListAsync(cancellation);
        if (due.Count > 0 && due[0].ReadAttempts > 0)
            due.RemoveRange(1, due.Count - 1);

        var (claims, until) = (new List<MailClaim>(), now + lease);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var mail in due.Where(m => m.ReadAttempts == due[0].ReadAttempts).OrderBy(m => m.Id))
        {
            var attempt = mail.ReadAttempts + 1;
            var claimed = await db
                .Inbox.Where(m => m.Id == mail.Id && m.Outcome == MailOutcome.Waiting && m.ReadAttempts == mail.ReadAttempts)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(m => m.ReadAttempts, attempt).SetProperty(m => m.ClaimedUntil, until),
                    cancellation
                );
            if (claimed == 1)
                claims.Add(new MailClaim(mail.Id, attempt));
        }

        await transaction.CommitAsync(cancellation);
        return claims;
    }

    /// <summary>Makes sure, first thing in the transaction that settles the mail, that it is still ours, and keeps others off until the end of it.</summary>
    /// <returns>False when the claim ran out and another worker took the mail.</returns>
    public static async Task<bool> HoldAsync(this OrderDbContext db, MailClaim claim, CancellationToken cancellation) =>
        1
        == await db
            .Inbox.Where(m => m.Id == claim.Id && m.Outcome == MailOutcome.Waiting && m.ReadAttempts == claim.Attempt)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.ClaimedUntil, (DateTime?)null), cancellation);

    /// <summary>Gives back mails that were not begun. Not cancelled: what is not given back waits for the end of its lease.</summary>
    public static async Task ReleaseAsync(this OrderDbContext db, IEnumerable<MailClaim> claims)
    {
        foreach (var claim in claims)
            await db
                .Inbox.Where(m => m.Id == claim.Id && m.Outcome == MailOutcome.Waiting && m.ReadAttempts == claim.Attempt)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(m => m.ReadAttempts, claim.Attempt - 1).SetProperty(m => m.ClaimedUntil, (DateTime?)null),
                    CancellationToken.None
                );
    }
}
