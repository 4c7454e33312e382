using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Payments.Books;

/// <summary>Holds the books against the rows that they follow from, once a day, and tells a person where they differ.</summary>
public sealed class BooksAudit(OrderDbContext db, TimeProvider clock, ILogger<BooksAudit> log)
{
    private const string Name = "audit:books";
    private const int Told = 3;

    // A little less than a day, so that an hourly call does not slip by an hour each day.
    private static readonly TimeSpan Every = TimeSpan.FromHours(23.5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.ReadUntilAsync(Name, cancellation) is { } last && now - last < Every)
            return;
        var faults = await FaultsAsync(cancellation);
        if (faults.Count > 0)
            log.LogError("The books are wrong in {Faults} places, the first: {Fault}", faults.Count, faults[0]);
        await TellAsync(faults, now, cancellation);
        await db.KeepPositionAsync(Name, now, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    // Money moves while the books are read: only what is wrong both times is wrong.
    private async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation)
    {
        var first = await db.FindFaultsAsync(cancellation);
        return first.Count == 0 ? [] : [.. (await db.FindFaultsAsync(cancellation)).Intersect(first)];
    }

    // One matter, however many faults and days: a new one only where a person has settled the last and something else is wrong since.
    private async Task TellAsync(IReadOnlyList<string> faults, DateTime now, CancellationToken cancellation)
    {
        var latest = await db
            .Reviews.Where(r => r.Code == ReasonCode.BooksDisagree)
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellation);
        if (faults.Count == 0)
        {
            if (latest is { ClosedAt: null })
                (latest.ClosedAt, latest.ClosedBy, latest.Resolution) = (now, PaymentPosting.Rule, "The books are right again.");
            return;
        }

        var reason = new Reason(
            ReasonCode.BooksDisagree,
            $"The books do not follow from payments and orders in {(faults.Count == 1 ? "one place" : $"{faults.Count} places")}; 'orderworker payments audit' lists them. Nothing was changed.",
            "no difference",
            string.Join(" ", faults.Take(Told))
        );
        if (latest is { ClosedAt: null })
            (latest.Message, latest.Found) = (reason.Message, reason.Found);
        else if (latest is null || latest.ClosedBy == PaymentPosting.Rule || latest.Found != reason.Found)
            db.Reviews.Add(ReviewItem.Open($"books:{now:yyyyMMddHHmm}", reason, now));
    }
}
