using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Applies what a buyer's second mail plainly asks, while the order is unpaid. In the caller's transaction.</summary>
internal sealed class OrderChanges(OrderDbContext db, ShopCatalogue catalogue, IOptions<ShopOptions> shop)
{
    /// <returns>Null where a person has to look; no reasons where it is done; else why it cannot be, and the transaction is to be rolled back.</returns>
    public async Task<IReadOnlyList<Reason>?> ApplyAsync(
        StoredOrder order,
        InboxMessage mail,
        MailDecision decision,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var mayApply =
            shop.Value.ApplyChanges
            && decision.Reading.Buyer?.Email.Normalized == order.BuyerEmailKey
            && order.State == OrderState.AwaitingPayment;
        if (!mayApply)
            return null;

        var lines = await LinesAsync(order, cancellation);
        if (
            AmendmentReader.Read(decision.Content, decision.Reading.Reply, order.Number!, catalogue, lines) is not { } amendment
            || amendment is Amendment.Move move && IsPlaceOf(order, move.To)
            || !await db.ClaimUnpaidAsync(order, cancellation)
        )
            return null;
        // Another mail has changed it since: what this one leaves of it was reckoned from other goods.
        if (amendment is Amendment.Revise && !LinesOf(order.Lines).ToHashSet().SetEquals(lines))
            return null;

        if (amendment is Amendment.Cancel)
            await db.CancelAsync(order, mail, now, cancellation);
        else if (await ReviseAsync(order, amendment, mail, now, cancellation) is { Count: > 0 } refused)
            return refused;

        (mail.Outcome, mail.OrderId) = (MailOutcome.Joined, order.Id);
        return [];
    }

    private async Task<IReadOnlyList<Reason>> ReviseAsync(
        StoredOrder order,
        Amendment amendment,
        InboxMessage mail,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (Revised(order, amendment) is not { } revised)
            return [new Reason(ReasonCode.Change, "The order has items that the catalogue has no longer; change it by hand.")];

        await db.GiveBackAsync(order.Lines, cancellation);
        var left = await db.CopiesLeftAsync(cancellation);
        var priced = OrderPricer.Price(revised, catalogue, left);
        if (!priced.IsDone)
            return priced.Reasons;
        var payBy = now + shop.Value.PayTime(order.ClaimedMethod);
        return await db.ReviseAsync(order, priced.Value, catalogue, mail, payBy, now, cancellation);
    }

    // "No longer 12 Orchard Street": what is named is where it goes already.
    private static bool IsPlaceOf(StoredOrder order, ShipTo to) =>
        order.ShipPostcode == to.Postcode
        && order.ShipLines.Split('\n')[0].Equals(to.Lines.FirstOrDefault(), StringComparison.OrdinalIgnoreCase);

    // As they stand in the store, whatever is tracked: the order is not ours yet.
    private async Task<IReadOnlyList<OrderLine>> LinesAsync(StoredOrder order, CancellationToken cancellation)
    {
        var stored = await db
            .Orders.AsNoTracking()
            .Where(o => o.Id == order.Id)
            .SelectMany(o => o.Lines)
            .ToListAsync(cancellation);
        return LinesOf(stored);
    }

    private static IReadOnlyList<OrderLine> LinesOf(IEnumerable<StoredOrderLine> lines) =>
        [.. lines.Select(l => OrderLine.Of(Sku.Of(l.Sku), l.Quantity))];

    private ParsedOrder? Revised(StoredOrder order, Amendment amendment)
    {
        if (order.Lines.Any(l => !catalogue.Has(Sku.Of(l.Sku))) || !EmailAddress.TryParse(order.BuyerEmail, out var email))
            return null;

        var copies = ((amendment as Amendment.Revise)?.Lines ?? LinesOf(order.Lines)).ToDictionary(l => l.Sku, l => l.Quantity);
        foreach (var line in (amendment as Amendment.Add)?.Lines ?? [])
            copies[line.Sku] = copies.GetValueOrDefault(line.Sku) + line.Quantity;
        if (copies.Values.Any(quantity => quantity > OrderLine.MaxQuantity))
            return null;

        var to = new ShipTo(order.ShipName, order.ShipLines.Split('\n'), order.ShipPostcode, Country.Of(order.ShipCountry));
        if (amendment is Amendment.Move move)
            to = move.IsNamed ? move.To : move.To with { Name = order.ShipName };
        // The sum that the first mail named is that of another order.
        var claim = PaymentClaim.None with
        {
            Method = order.ClaimedMethod,
        };
        return new ParsedOrder(
            new Buyer(order.BuyerName, email),
            to,
            [.. copies.Select(line => OrderLine.Of(line.Key, line.Value))],
            claim
        );
    }
}
