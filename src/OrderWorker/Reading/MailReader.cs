using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading;

/// <summary>From the bytes of a mail to what follows from it: text, meaning, price.</summary>
public static class MailReader
{
    /// <summary>Never throws for what is in the bytes.</summary>
    /// <param name="raw">At most as many as the settings allow.</param>
    /// <param name="catalogue">What the shop sells.</param>
    /// <param name="own">The shop's own addresses; empty where they are not known.</param>
    /// <param name="left">Copies left by SKU, one that is missing being unlimited; null takes the catalogue's own counts.</param>
    /// <param name="cancellation">Stops the program's work, not the mail's.</param>
    public static MailDecision Read(
        byte[] raw,
        ShopCatalogue catalogue,
        IReadOnlySet<EmailAddress> own,
        IReadOnlyDictionary<Sku, int>? left,
        CancellationToken cancellation
    )
    {
        var content = MailContentReader.Read(raw, cancellation);
        var reading = OrderReader.Read(content, catalogue, own);
        if (reading.Kind != MailKind.Order)
            return new MailDecision(content, reading, null, reading.Reasons);

        var parsed = reading.ToOrder();
        if (!parsed.IsDone)
            return new MailDecision(content, reading, null, [.. parsed.Reasons, .. MoreReasons(reading, catalogue, left)]);
        var priced = OrderPricer.Price(parsed.Value, catalogue, left);
        return new MailDecision(content, reading, priced.IsDone ? priced.Value : null, priced.Reasons);
    }

    /// <summary>What follows where there are no bytes to read.</summary>
    /// <param name="problem">Why.</param>
    public static MailDecision NotRead(Reason problem)
    {
        var reply = new ReplyPermission(false, "not read");
        var reading = new MailReading
        {
            Kind = MailKind.Other,
            Reply = reply,
            Reasons = [problem],
        };
        return new MailDecision(new MailContent { Unreadable = problem }, reading, null, [problem]);
    }

    // Who has to write to the buyer anyway should know at once what else there is to say.
    private static IEnumerable<Reason> MoreReasons(
        MailReading reading,
        ShopCatalogue catalogue,
        IReadOnlyDictionary<Sku, int>? left
    ) =>
        reading is { Lines.Count: > 0, ShipTo: { } shipTo, Buyer: { } buyer }
            ? OrderPricer.Price(new ParsedOrder(buyer, shipTo, reading.Lines, reading.Claim), catalogue, left).Reasons
            : [];
}
