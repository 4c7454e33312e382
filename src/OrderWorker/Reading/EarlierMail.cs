using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>What a mail has to do with what came and went before it.</summary>
internal sealed partial class EarlierMail(OrderDbContext db)
{
    /// <summary>The same order mailed twice within this time is more likely a slip than a wish.</summary>
    internal static readonly TimeSpan SlipTime = TimeSpan.FromDays(7);

    private static readonly TimeSpan BounceTime = TimeSpan.FromDays(14);

    /// <summary>Characters; what a bounce gives back begins at its top.</summary>
    private const int MostSearched = 64 * 1024;
    private const int MostIds = 200;
    private static readonly OrderState[] Open = [OrderState.AwaitingPayment, OrderState.Paid];

    /// <summary>
    /// The same mail, delivered before: the same bytes, or the same Message-ID, sender and text by another way. A Message-ID
    /// alone proves nothing, since the sender chooses it. Of two that came another way the later may have been read first.
    /// </summary>
    public async Task<InboxMessage?> TwinAsync(InboxMessage mail, MailContent content, CancellationToken cancellation)
    {
        var bytes = await db
            .Inbox.AsNoTracking()
            .Where(m => m.Id < mail.Id && m.Sha256 == mail.Sha256 && m.Outcome != MailOutcome.Waiting)
            .OrderBy(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
        if (bytes is not null || mail.MessageId is null || content.Body.Text.Length == 0)
            return bytes;

        var text = mail.Reading!.Text;
        return await db
            .Inbox.AsNoTracking()
            .Where(m => m.Id != mail.Id && m.MessageId == mail.MessageId && m.FromAddress == mail.FromAddress)
            .Where(m => m.Outcome != MailOutcome.Waiting && m.Reading!.Text == text && m.Subject == mail.Subject)
            .OrderBy(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The order that a mail is about: it answers our mail about it, quotes its number, or its sender has only that one open.</summary>
    public async Task<StoredOrder?> OrderAsync(InboxMessage mail, MailContent content, CancellationToken cancellation)
    {
        if (content.References.Count > 0)
        {
            var answered = await db
                .Outbox.Where(m => m.OrderId != null && content.References.Contains(m.MessageId!))
                .OrderByDescending(m => m.Id)
                .Select(m => m.Order)
                .FirstOrDefaultAsync(cancellation);
            if (answered is not null)
                return answered;
        }

        // From an address that nobody reads write the buyers of a page, all of them.
        if (!EmailAddress.TryParse(mail.FromAddress, out var sender) || NoReplyAddress.Is(sender))
            return null;

        var theirs = await db
            .Orders.Where(o => o.BuyerEmailKey == sender.Normalized)
            .OrderByDescending(o => o.Id)
            .Take(20)
            .ToListAsync(cancellation);
        var words = $"{content.Subject}\n{content.Body.Join(SegmentKind.New)}";
        // A number is quoted by a person: only their own order is meant by it.
        var quoted = theirs.Where(o => words.Contains(o.Number!, StringComparison.OrdinalIgnoreCase)).ToList();
        if (quoted.Count == 1)
            return quoted[0];

        var open = theirs.Where(o => Array.IndexOf(Open, o.State) >= 0).ToList();
        return mail.Kind is MailKind.Change or MailKind.Cancellation && open.Count == 1 ? open[0] : null;
    }

    /// <summary>The mail that waits for staff, and of which we told its buyer so, that this one answers; null for none.</summary>
    public async Task<InboxMessage?> AnsweredAsync(MailContent content, CancellationToken cancellation)
    {
        if (content.References.Count == 0)
            return null;
        var notice = await db
            .Outbox.Where(m => m.OrderId == null && content.References.Contains(m.MessageId!))
            .OrderByDescending(m => m.Id)
            .Include(m => m.InboxMessage!.Order)
            .FirstOrDefaultAsync(cancellation);
        return notice?.InboxMessage;
    }

    /// <summary>Why an order that was read with certainty may still be no new one; null where nothing speaks against it.</summary>
    public async Task<Reason?> DoubtAsync(Order order, StoredOrder? about, DateTime receivedAt, CancellationToken cancellation)
    {
        if (about is not null)
            return new(
                ReasonCode.Change,
                $"The mail answers ours about order {about.Number}, or quotes its number, and asks for goods: is it a new order, or a change of that one?",
                $"a new order, or a change of {about.Number}",
                string.Join(", ", order.Parsed.Lines)
            );

        var since = receivedAt - SlipTime;
        var recent = await db
            .Orders.AsNoTracking()
            .Include(o => o.Lines)
            .Where(o => o.BuyerEmailKey == order.Parsed.Buyer.Email.Normalized && o.ReceivedAt > since)
            .Where(o => o.State == OrderState.AwaitingPayment || o.State == OrderState.Paid)
            .ToListAsync(cancellation);
        return recent.Find(earlier => AreSame(earlier.Lines, order.Parsed.Lines)) is { } twin
            ? new(
                ReasonCode.PossibleDuplicate,
                $"The same buyer ordered the same a few days ago (order {twin.Number}): is this a second order, or the first one sent again?",
                "one order",
                $"the lines of {twin.Number} once more"
            )
            : null;
    }

    /// <summary>Our mail that a bounce is about.</summary>
    public async Task<OutboxMessage?> BouncedAsync(MailContent bounce, CancellationToken cancellation)
    {
        // Half of all bounces are of no standard's form: they quote the mail's head in their text.
        var quoted = AnyId().Matches(bounce.Body.Text[..Math.Min(bounce.Body.Text.Length, MostSearched)]).Select(m => m.Value);
        var ids = bounce.EnclosedIds.Concat(bounce.References).Concat(quoted).Distinct().Take(MostIds).ToList();
        if (await db.Outbox.FirstOrDefaultAsync(m => ids.Contains(m.MessageId!), cancellation) is { } named)
            return named;

        // A bounce without the mail itself: the address that failed is one that we wrote to lately.
        var failed = bounce
            .All("X-Failed-Recipients")
            .SelectMany(v => v.Split(','))
            .Select(v => v.Trim().ToLowerInvariant())
            .ToList();
        var latest = await db
            .Outbox.Where(m => failed.Contains(m.ToKey))
            .OrderByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
        return latest?.SentAt is { } sent && sent > latest.CreatedAt - BounceTime ? latest : null;
    }

    [GeneratedRegex("<[!-;=?-~]{3,250}>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyId();

    /// <summary>Does the mail server go on trying? Then nothing has failed yet.</summary>
    public static bool IsOnlyDelayed(MailContent bounce) => Delayed().IsMatch(bounce.Subject);

    [GeneratedRegex(
        @"\bdelay(?:ed)?\b|^warning: (?:could not send|message)|\bverzögert|\bretardé|\bretrasad",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Delayed();

    /// <summary>The same goods, and as many of each.</summary>
    internal static bool AreSame(IEnumerable<StoredOrderLine> earlier, IEnumerable<OrderLine> lines) =>
        earlier
            .OrderBy(l => l.Sku, StringComparer.Ordinal)
            .Select(l => (l.Sku, l.Quantity))
            .SequenceEqual(lines.Select(l => (l.Sku.Text, l.Quantity)));
}
