using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Changes an order that nobody has paid for yet. Each runs in the caller's transaction; the caller saves and commits.</summary>
public static class OrderRevisions
{
    /// <summary>Takes an order for a change, where it is unpaid and nobody looks at it: money that comes meanwhile is waited for, and then seen.</summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="order">Tracked; read anew.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    /// <returns>False where the order is no longer free to be changed.</returns>
    public static async Task<bool> ClaimUnpaidAsync(this OrderDbContext db, StoredOrder order, CancellationToken cancellation)
    {
        var claimed = await db
            .Orders.Where(o => o.Id == order.Id && o.State == OrderState.AwaitingPayment && o.Paid == 0)
            .Where(o => o.Oddities == Oddities.None && o.ClaimedTransactionId == null)
            .Where(o => !db.Reviews.Any(r => r.OrderId == o.Id && r.ClosedAt == null))
            .Where(o => !db.Payments.Any(p => p.PayerEmailKey == o.BuyerEmailKey && p.Allocations.Count == 0 && p.Amount > 0))
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.Version, o => o.Version + 1), cancellation);
        if (claimed == 0)
            return false;

        await db.Entry(order).ReloadAsync(cancellation);
        await db.Entry(order).Collection(o => o.Lines).LoadAsync(cancellation);
        await db.Entry(order).Collection(o => o.Charges).LoadAsync(cancellation);
        return true;
    }

    /// <summary>Ends a claimed order, gives its copies back and drafts the mail that says so.</summary>
    public static async Task CancelAsync(
        this OrderDbContext db,
        StoredOrder order,
        InboxMessage asked,
        DateTime now,
        CancellationToken cancellation
    )
    {
        (order.State, order.ClosedAt) = (OrderState.Cancelled, now);
        await db.GiveBackAsync(order.Lines, cancellation);
        await db.RecallAsync(order, OutboxKind.OrderReceived, cancellation);
        db.Outbox.Add(OutboxMessage.About(order, OutboxKind.OrderCancelled, asked.Id, now));
    }

    /// <summary>Makes a claimed order what it is now to be, and drafts its confirmation anew. Its own copies were given back before it was priced.</summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="order">Claimed, with its lines and charges.</param>
    /// <param name="priced">As it is to be.</param>
    /// <param name="titles">Names the lines as mails and pages show them.</param>
    /// <param name="asked">The mail that asked for it.</param>
    /// <param name="payBy">UTC: the end of the time to pay.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    /// <returns>What is short; where anything is, roll the transaction back.</returns>
    public static async Task<IReadOnlyList<Reason>> ReviseAsync(
        this OrderDbContext db,
        StoredOrder order,
        Order priced,
        ShopCatalogue titles,
        InboxMessage asked,
        DateTime payBy,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await db.RecallAsync(order, OutboxKind.OrderReceived, cancellation);
        var gone = order.Lines.Where(l => priced.Parsed.Lines.All(p => p.Sku.Text != l.Sku)).ToList();
        db.RemoveRange(gone);
        order.Lines.RemoveAll(gone.Contains);
        Take(order, priced, titles);
        db.RemoveRange(order.Charges);
        order.Charges.Clear();
        order.Charges.AddRange(OrderIntake.Bill(priced));
        var missing = await db.ReserveAsync(order.Lines, cancellation);
        if (missing.Count > 0)
            return missing;

        order.Revision++;
        (order.PayBy, order.ReconcileDueAt) = (payBy, now);
        db.Outbox.Add(OutboxMessage.About(order, OutboxKind.OrderReceived, asked.Id, now));
        return [];
    }

    private static void Take(StoredOrder order, Order priced, ShopCatalogue titles)
    {
        foreach (var line in priced.Parsed.Lines)
        {
            if (order.Lines.Find(l => l.Sku == line.Sku.Text) is { } known)
                known.Quantity = line.Quantity;
            else
                order.Lines.Add(OrderIntake.Row(line, titles));
        }

        var to = priced.Parsed.ShipTo;
        (order.ShipName, order.ShipLines) = (to.Name, string.Join('\n', to.Lines));
        (order.ShipPostcode, order.ShipCountry) = (to.Postcode, to.Country.Code);
        (order.GoodsTotal, order.Postage) = (priced.GoodsTotal.MinorUnits, priced.Postage.MinorUnits);
        order.Total = priced.Total.MinorUnits;
    }
}
