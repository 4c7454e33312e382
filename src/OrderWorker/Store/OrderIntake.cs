using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Puts a priced order into the store, whoever accepted it: the program by itself, or a person on the review page.</summary>
public static class OrderIntake
{
    /// <summary>
    /// Stores the order, promises its copies, ties the mail to it and drafts the answer to the buyer, as far as the mail may be answered.
    /// Runs inside the caller's transaction, which the caller commits, or rolls back where the result needs review.
    /// </summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="mail">Tracked by <paramref name="db"/>.</param>
    /// <param name="order">Priced.</param>
    /// <param name="titles">Names the lines as mails and pages show them.</param>
    /// <param name="prefix">What order numbers begin with.</param>
    /// <param name="payBy">UTC: the end of the time to pay.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static Task<StepResult<StoredOrder>> PlaceAsync(
        this OrderDbContext db,
        InboxMessage mail,
        Order order,
        ShopCatalogue titles,
        string prefix,
        DateTime payBy,
        DateTime now,
        CancellationToken cancellation
    ) => db.PlaceAsync(mail, order, titles, prefix, payBy, Shortage.Refused, now, cancellation);

    /// <summary>The same, where a person may have decided to promise more copies than are left.</summary>
    public static async Task<StepResult<StoredOrder>> PlaceAsync(
        this OrderDbContext db,
        InboxMessage mail,
        Order order,
        ShopCatalogue titles,
        string prefix,
        DateTime payBy,
        Shortage shortage,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var stored = ToRow(order, titles, mail.ReceivedAt, payBy);
        // A payment may have come before the order: look at the money once.
        stored.ReconcileDueAt = now;
        var missing = await db.ReserveAsync(stored.Lines, shortage, cancellation);
        if (missing.Count > 0)
            return StepResult.NeedsReview<StoredOrder>(missing);

        db.Orders.Add(stored);
        await db.SaveChangesAsync(cancellation);
        stored.Number = OrderNumber.Of(prefix, stored.Id).Text;
        mail.OrderId = stored.Id;
        mail.Outcome = MailOutcome.Order;
        if (mail.ReplyAllowed)
            db.Outbox.Add(OutboxMessage.About(stored, OutboxKind.OrderReceived, mail.Id, now));
        await db.SaveChangesAsync(cancellation);
        return StepResult.Done(stored);
    }

    private static StoredOrder ToRow(Order order, ShopCatalogue titles, DateTime receivedAt, DateTime payBy)
    {
        var (buyer, shipTo, claim) = (order.Parsed.Buyer, order.Parsed.ShipTo, order.Parsed.Claim);
        var row = new StoredOrder
        {
            State = OrderState.AwaitingPayment,
            ReceivedAt = receivedAt,
            PayBy = payBy,
            BuyerName = buyer.Name,
            BuyerEmail = buyer.Email.Text,
            BuyerEmailKey = buyer.Email.Normalized,
            ShipName = shipTo.Name,
            ShipLines = string.Join('\n', shipTo.Lines),
            ShipPostcode = shipTo.Postcode,
            ShipCountry = shipTo.Country.Code,
            Currency = order.Total.Currency.Code,
            GoodsTotal = order.GoodsTotal.MinorUnits,
            Postage = order.Postage.MinorUnits,
            Total = order.Total.MinorUnits,
            ClaimedMethod = claim.Method,
            ClaimedTransactionId = claim.TransactionId,
            ClaimedPayPalEmail = claim.PayPalEmail?.Normalized,
            ClaimedAmount = claim.Amount?.MinorUnits,
        };
        row.Lines.AddRange(order.Parsed.Lines.Select(line => Row(line, titles)));
        row.Charges.AddRange(Bill(order));
        return row;
    }

    internal static StoredOrderLine Row(OrderLine line, ShopCatalogue titles) =>
        new()
        {
            Sku = line.Sku.Text,
            Title = titles[line.Sku].Label,
            Quantity = line.Quantity,
        };

    /// <summary>The bill's rows, the postage last.</summary>
    internal static IEnumerable<StoredCharge> Bill(Order order) =>
        order
            .Goods.Append(new Charge("Postage", 1, order.Postage))
            .Select(
                (charge, index) =>
                    new StoredCharge
                    {
                        Position = index + 1,
                        Label = charge.Label,
                        Quantity = charge.Quantity,
                        Amount = charge.Amount.MinorUnits,
                    }
            );
}
