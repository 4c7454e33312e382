using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Holds each mail against what was sent lately, by the outbox table itself, so that all workers brake together.</summary>
public sealed class SendBrake(OrderDbContext db, IOptions<SmtpOptions> smtp)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(5);

    /// <summary>Lets a mail pass, or puts it off or holds it and tells staff.</summary>
    /// <param name="mail">Due; tracked. What is changed in it is saved.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    /// <returns>May it go?</returns>
    public async Task<bool> PassesAsync(OutboxMessage mail, DateTime now, CancellationToken cancellation)
    {
        var maxPerHour = smtp.Value.MaxPerHour;
        var verdict = SendLimits.Judge(IsNotice(mail.Kind), await LatelyAsync(mail.ToKey, now, cancellation), maxPerHour);
        if (verdict == BrakeVerdict.Send)
            return true;

        var toOne = SendLimits.ToOneInAnHour(maxPerHour);
        var (subject, message) =
            verdict == BrakeVerdict.Hold
                ? (
                    $"outbox:{mail.Id}",
                    $"{mail.To} has had {SendLimits.NoticesInAnHour} automatic answers in an hour or {SendLimits.NoticesInADay} in a day; this one is held, since two machines may be writing to each other. Send it, or recall it."
                )
                : (
                    string.Create(CultureInfo.InvariantCulture, $"outbox:brake/{now:yyyy-MM-ddTHH}"),
                    $"More than {maxPerHour} mails in an hour are due, or more than {toOne} to {mail.To}. They wait and go by themselves; if so many are right, raise Smtp:MaxPerHour."
                );
        var review = ReviewItem.Open(subject, new Reason(ReasonCode.MailBrake, message), now, outbox: mail.Id);
        var asked = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.Key == review.Key, cancellation);
        if (verdict == BrakeVerdict.Hold && asked?.ClosedAt is not null)
            return true; // staff have looked at this very mail and want it sent

        (mail.State, mail.DueAt) =
            verdict == BrakeVerdict.Hold ? (OutboxState.Held, mail.DueAt) : (OutboxState.Due, now + LookAgainAfter);
        if (asked is null)
            db.Reviews.Add(review);
        await db.SaveChangesAsync(CancellationToken.None);
        return false;
    }

    private async Task<SentLately> LatelyAsync(string to, DateTime now, CancellationToken cancellation)
    {
        var (hourAgo, dayAgo) = (now.AddHours(-1), now.AddDays(-1));
        var toAll = await db.Outbox.CountAsync(m => m.HandedOverAt > hourAgo, cancellation);
        var toThem = await db
            .Outbox.Where(m => m.ToKey == to && m.HandedOverAt > dayAgo)
            .Select(m => new { m.Kind, At = m.HandedOverAt!.Value })
            .ToListAsync(cancellation);
        return new SentLately(
            toAll,
            toThem.Count(m => m.At > hourAgo),
            toThem.Count(m => IsNotice(m.Kind) && m.At > hourAgo),
            toThem.Count(m => IsNotice(m.Kind))
        );
    }

    private static bool IsNotice(OutboxKind kind) => kind is OutboxKind.NeedsAttention or OutboxKind.Question;
}
