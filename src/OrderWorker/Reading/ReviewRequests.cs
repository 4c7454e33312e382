using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Senders;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Puts a mail before staff, and tells a buyer whose order has to wait that it does.</summary>
public sealed class ReviewRequests(OrderDbContext db, ShopIdentity shop, TimeProvider clock)
{
    // Who writes ten times in a week is told once.
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(7);

    // Whoever tries a trick is told nothing, and a copy's sender knows already.
    private static readonly HashSet<ReasonCode> Silent =
    [
        ReasonCode.Suspicious,
        ReasonCode.Unreadable,
        ReasonCode.PossibleDuplicate,
    ];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The mail could not be read.</summary>
    public async Task QuarantineAsync(InboxMessage mail, IReadOnlyList<Reason> reasons, CancellationToken cancellation)
    {
        await OpenAsync(mail, reasons, null, cancellation);
        mail.Outcome = MailOutcome.Quarantined;
    }

    /// <summary>A person has to look at the mail, which belongs to an order or to none.</summary>
    public async Task AskAsync(InboxMessage mail, IReadOnlyList<Reason> reasons, long? order, CancellationToken cancellation)
    {
        mail.OrderId = order;
        await OpenAsync(mail, reasons, order, cancellation);
    }

    /// <summary>The same for a mail that orders. It stays free to become an order of its own; its buyer hears that it came.</summary>
    public async Task AskAboutOrderAsync(
        InboxMessage mail,
        MailContent content,
        IReadOnlyList<Reason> reasons,
        long? order,
        CancellationToken cancellation
    )
    {
        await OpenAsync(mail, reasons, order, cancellation);
        if (!mail.ReplyAllowed || mail.FromAddress is not { } to || reasons.Any(reason => Silent.Contains(reason.Code)))
            return;
        if (!Addressees.Include(content, shop.Address))
            return;

        var (key, since) = (to.ToLowerInvariant(), Now - Quiet);
        var told = await db.Outbox.AnyAsync(
            m => m.ToKey == key && m.Kind == OutboxKind.NeedsAttention && m.CreatedAt > since && m.State != OutboxState.Recalled,
            cancellation
        );
        if (!told)
            db.Outbox.Add(OutboxMessage.Answering(mail, OutboxKind.NeedsAttention, Now));
    }

    private async Task OpenAsync(InboxMessage mail, IReadOnlyList<Reason> reasons, long? order, CancellationToken cancellation)
    {
        mail.Outcome = MailOutcome.Review;
        var subject = string.Create(CultureInfo.InvariantCulture, $"mail:{mail.Id}");
        foreach (var reason in OneEach(reasons))
            await db.AskOnceAsync(ReviewItem.Open(subject, reason, Now, mail.Id, order), cancellation);
    }

    // One matter a code: what two reasons of one code say is said in one.
    private static IEnumerable<Reason> OneEach(IReadOnlyList<Reason> reasons) =>
        reasons
            .GroupBy(reason => reason.Code)
            .Select(same =>
                same.First() with
                {
                    Message = string.Join(" ", same.Select(reason => reason.Message).Distinct()),
                    Found = string.Join("; ", same.Select(reason => reason.Found).OfType<string>().Distinct())
                        is { Length: > 0 } found
                        ? found
                        : null,
                }
            );
}
