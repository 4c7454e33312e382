using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>What a mail answers or speaks of.</summary>
/// <param name="Order">The order; null for an answer to a mail of ours that no order came of.</param>
/// <param name="AnswersMail">The earlier mail that ours had answered; null where the mail answers none of ours.</param>
/// <param name="Buyer">Whether the mail comes from the address that we wrote to.</param>
public sealed record Tie(StoredOrder? Order, InboxMessage? AnswersMail, bool Buyer);

/// <summary>Finds what the store knows already of a mail: its copy, the order it belongs to, the same order once more.</summary>
public sealed class EarlierDealings(OrderDbContext db, IOptions<ShopOptions> shop)
{
    // A second order of the same goods, weeks later, is a second order.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>An earlier copy of the mail that has its outcome.</summary>
    public Task<InboxMessage?> CopyOfAsync(InboxMessage mail, CancellationToken cancellation) =>
        mail.ContentKey is null
            ? Task.FromResult<InboxMessage?>(null)
            : db
                .Inbox.Where(m => m.ContentKey == mail.ContentKey && m.Id != mail.Id && m.Outcome != MailOutcome.Waiting)
                .OrderBy(m => m.Id)
                .FirstOrDefaultAsync(cancellation);

    /// <summary>What the mail answers by its References, or speaks of by an order number of this buyer's; null for neither.</summary>
    public async Task<Tie?> TieAsync(InboxMessage mail, MailContent content, CancellationToken cancellation)
    {
        var sender = mail.FromAddress?.ToLowerInvariant();
        var references = content.References.ToList();
        var ours = await db
            .Outbox.Where(o => o.MessageId != null && references.Contains(o.MessageId))
            .OrderByDescending(o => o.Id)
            .Include(o => o.Order)
            .Include(o => o.InboxMessage)
            .FirstOrDefaultAsync(cancellation);
        if (ours is not null)
            return new Tie(ours.Order, ours.InboxMessage, ours.ToKey == sender);

        var numbers = OrderNumber
            .FindAll($"{content.Subject}\n{content.Body.Text}", shop.Value.OrderPrefix)
            .Select(number => number.Text)
            .ToList();
        if (numbers.Count == 0)
            return null;
        var order = await db
            .Orders.Where(o => o.Number != null && numbers.Contains(o.Number) && o.BuyerEmailKey == sender)
            .OrderByDescending(o => o.Id)
            .FirstOrDefaultAsync(cancellation);
        return order is null ? null : new Tie(order, null, true);
    }

    /// <summary>An order of the same buyer, for the same goods to the same place, that came days ago and is not sent yet.</summary>
    public async Task<StoredOrder?> SameOrderAsync(Order order, DateTime receivedAt, CancellationToken cancellation)
    {
        var (buyer, since) = (order.Parsed.Buyer.Email.Normalized, receivedAt - Soon);
        var recent = await db
            .Orders.Where(o => o.BuyerEmailKey == buyer && o.ReceivedAt >= since)
            .Where(o => o.State == OrderState.NeedsReview || o.State == OrderState.AwaitingPayment || o.State == OrderState.Paid)
            .Include(o => o.Lines)
            .OrderByDescending(o => o.Id)
            .ToListAsync(cancellation);
        return recent.FirstOrDefault(earlier => IsSame(earlier, order.Parsed));
    }

    private static bool IsSame(StoredOrder earlier, ParsedOrder order) =>
        earlier.ShipCountry == order.ShipTo.Country.Code
        && earlier.ShipPostcode.Equals(order.ShipTo.Postcode, StringComparison.OrdinalIgnoreCase)
        && Plain(earlier.ShipLines) == Plain(string.Concat(order.ShipTo.Lines))
        && earlier
            .Lines.OrderBy(l => l.Sku, StringComparer.Ordinal)
            .Select(l => (l.Sku, l.Quantity))
            .SequenceEqual(order.Lines.OrderBy(l => l.Sku.Text, StringComparer.Ordinal).Select(l => (l.Sku.Text, l.Quantity)));

    private static string Plain(string address) =>
        string.Concat(address.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
