using System.Globalization;
using System.Linq.Expressions;
using OrderWorker.Store;

namespace OrderWorker.Review;

public enum SubjectKind
{
    Mail,
    Payment,
    Outbox,
    Order,
}

/// <summary>What a person settles at once: all that is open about one mail, payment, outgoing mail or order.</summary>
public sealed record Subject(SubjectKind Kind, long Id)
{
    /// <summary>An item may name several things: it belongs to the one that is acted on.</summary>
    public static Subject Of(ReviewItem item) => Of(item.OutboxMessageId, item.PaymentId, item.InboxMessageId, item.OrderId);

    public static Subject Of(long? outbox, long? payment, long? mail, long? order) =>
        outbox is { } o ? new(SubjectKind.Outbox, o)
        : payment is { } p ? new(SubjectKind.Payment, p)
        : mail is { } m ? new(SubjectKind.Mail, m)
        : new(SubjectKind.Order, order ?? 0);

    /// <summary>Below the dashboard: <c>/exceptions/mail/17</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"/exceptions/{Kind.ToString().ToLowerInvariant()}/{Id}");

    /// <summary>Which items are about it.</summary>
    public Expression<Func<ReviewItem, bool>> Items =>
        Kind switch
        {
            SubjectKind.Outbox => item => item.OutboxMessageId == Id,
            SubjectKind.Payment => item => item.PaymentId == Id && item.OutboxMessageId == null,
            SubjectKind.Mail => item => item.InboxMessageId == Id && item.OutboxMessageId == null && item.PaymentId == null,
            _ => item =>
                (item.OrderId ?? 0) == Id
                && item.OutboxMessageId == null
                && item.PaymentId == null
                && item.InboxMessageId == null,
        };
}
