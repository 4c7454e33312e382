using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>
/// Tells staff that a mail which waits for them asks for what its buyer has asked for before. Buyers are told apart by their address and, where a
/// page sends the forms of all of them from one that nobody reads, by where the parcel goes.
/// </summary>
internal sealed class Repetitions(OrderDbContext db)
{
    /// <summary>Mails of one sender that wait at once; nobody lets more lie.</summary>
    private const int MostWaiting = 200;

    /// <param name="mail">With its reading noted.</param>
    /// <param name="reading">The same, as an object.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    /// <returns>Null where nothing is asked for again.</returns>
    public async Task<Reason?> OfAsync(InboxMessage mail, MailReading reading, CancellationToken cancellation)
    {
        if (reading is not { Kind: MailKind.Order, Lines.Count: > 0, Buyer.Email: { } buyer })
            return null;
        var byPlace = NoReplyAddress.Is(buyer);
        if (byPlace && reading.ShipTo is not { Lines.Count: > 0 })
            return null;
        var since = mail.ReceivedAt - EarlierMail.SlipTime;
        return await OrderedAsync(reading, buyer, byPlace, since, cancellation) is { } number
                ? Say(
                    $"The same buyer ordered the same a few days ago (order {number}): is this a second order, or the first one sent again?",
                    $"the lines of {number} once more"
                )
            : await WaitingAsync(mail, byPlace, since, cancellation) is { } other
                ? Say(
                    $"The same buyer asks for the same in mail {other}, which waits too: make one order of the two.",
                    "two mails"
                )
            : null;
    }

    private async Task<string?> OrderedAsync(
        MailReading reading,
        EmailAddress buyer,
        bool byPlace,
        DateTime since,
        CancellationToken cancellation
    )
    {
        var recent = await db
            .Orders.AsNoTracking()
            .Include(o => o.Lines)
            .Where(o => o.BuyerEmailKey == buyer.Normalized && o.ReceivedAt > since)
            .Where(o => o.State != OrderState.Cancelled && o.State != OrderState.Expired)
            .ToListAsync(cancellation);
        return recent
            .Find(order => EarlierMail.AreSame(order.Lines, reading.Lines) && (!byPlace || IsPlaceOf(order, reading.ShipTo!)))
            ?.Number;
    }

    private async Task<long?> WaitingAsync(InboxMessage mail, bool byPlace, DateTime since, CancellationToken cancellation)
    {
        var senders = await db
            .Inbox.Where(m => m.Id != mail.Id && m.Outcome == MailOutcome.Review && m.Kind == MailKind.Order)
            .Where(m => m.FromAddress != null && m.ReceivedAt > since)
            .OrderByDescending(m => m.Id)
            .Select(m => new { m.Id, m.FromAddress })
            .ToListAsync(cancellation);
        var ids = senders
            .Where(m => string.Equals(m.FromAddress, mail.FromAddress, StringComparison.OrdinalIgnoreCase))
            .Select(m => m.Id)
            .Take(MostWaiting)
            .ToList();
        var waiting = await db
            .Inbox.AsNoTracking()
            .Include(m => m.Reading)
            .Where(m => ids.Contains(m.Id))
            .OrderByDescending(m => m.Id)
            .ToListAsync(cancellation);
        var own = JsonNode.Parse(mail.Reading!.Json)!;
        return waiting.Find(other => other.Reading is { } read && IsSame(own, JsonNode.Parse(read.Json)!, byPlace))?.Id;
    }

    private static bool IsSame(JsonNode left, JsonNode right, bool byPlace) =>
        JsonNode.DeepEquals(left["lines"], right["lines"])
        && (!byPlace || JsonNode.DeepEquals(left["ship_to"], right["ship_to"]));

    private static bool IsPlaceOf(StoredOrder order, ShipTo place) =>
        (order.ShipName, order.ShipPostcode) == (place.Name, place.Postcode) && order.ShipLines == string.Join('\n', place.Lines);

    private static Reason Say(string message, string found) => new(ReasonCode.PossibleDuplicate, message, "one order", found);
}
