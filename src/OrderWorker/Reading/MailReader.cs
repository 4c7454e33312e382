using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading;

/// <summary>From the raw bytes of a mail to what is to be done with it. Changes nothing and asks nobody.</summary>
/// <param name="catalogue">What can be ordered, and at what price.</param>
/// <param name="own">Addresses that the shop writes from; empty where they are not known.</param>
public sealed class MailReader(ShopCatalogue catalogue, IReadOnlySet<EmailAddress> own)
{
    /// <param name="raw">As the mail came.</param>
    /// <param name="left">Copies left by SKU; null takes the catalogue file's counts.</param>
    public MailDecision Read(byte[] raw, IReadOnlyDictionary<Sku, int>? left = null)
    {
        var content = MailContentReader.Read(raw);
        var reading = OrderReader.Read(content, catalogue, own);
        if (reading.Kind != MailKind.Order)
            return new(content, reading, null, reading.Reasons);

        var order = reading.ToOrder();
        if (!order.IsDone)
            return new(content, reading, null, [.. order.Reasons, .. PricingReasons(reading, left)]);

        var priced = OrderPricer.Price(order.Value, catalogue, left);
        if (priced.IsDone && StraySums.Find(content, catalogue, priced.Value) is { } stray)
            return new(content, reading, null, [stray]);
        return priced.IsDone ? new(content, reading, priced.Value, []) : new(content, reading, null, priced.Reasons);
    }

    // An order that a person has to look at anyway is priced all the same: they see everything that is wrong with it at once.
    private IReadOnlyList<Reason> PricingReasons(MailReading reading, IReadOnlyDictionary<Sku, int>? left) =>
        reading is { Buyer: { } buyer, ShipTo: { } shipTo, Lines.Count: > 0 }
            ? OrderPricer.Price(new ParsedOrder(buyer, shipTo, reading.Lines, reading.Claim), catalogue, left).Reasons
            : [];
}
