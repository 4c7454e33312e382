using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Senders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>What kind of mail it is, and what it asks for: the stage as a whole, put together from its readers.</summary>
public static class OrderReader
{
    /// <param name="mail">Text and headers, made from the raw bytes.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="own">Addresses that the shop writes from; empty where they are not known.</param>
    public static MailReading Read(MailContent mail, ShopCatalogue catalogue, IReadOnlySet<EmailAddress> own)
    {
        var sender = SenderRules.Judge(mail, own);
        if (sender.Kind is { } machine)
            return new() { Kind = machine, Reply = sender.Reply };
        if (mail.Unreadable is { } unreadable)
            return new()
            {
                Kind = MailKind.Other,
                Reply = new(false, "the mail could not be read"),
                Reasons = [unreadable],
            };

        var address = AddressReader.Read(mail, catalogue);
        var items = ItemReader.Read(mail, catalogue, address);
        var kind = OrSilentOrder(KindReader.Read(mail, catalogue, items), items, address);
        var claim = ClaimReader.Read(mail, catalogue);
        return kind.Kind == MailKind.Order
            ? Order(mail, sender, items, kind, claim, address)
            : new()
            {
                Kind = kind.Kind,
                Reply = kind.Kind == MailKind.PaymentNotice ? new(false, "PayPal's mails are never answered") : sender.Reply,
                Buyer = BuyerOf(mail),
                // What else such a mail names belongs to an earlier order, or to none.
                Claim =
                    kind.Kind == MailKind.PaymentNotice
                        ? claim.Claim
                        : PaymentClaim.None with
                        {
                            TransactionId = claim.Claim.TransactionId,
                        },
                Reasons = kind.Reasons,
                Evidence = [.. kind.Evidence, .. claim.Evidence],
            };
    }

    // Who gives goods and an address asks for a parcel, though no word says so. A mail that nobody looks at would be an order lost.
    private static KindReading OrSilentOrder(KindReading kind, ItemReading items, AddressReading address) =>
        kind.Kind == MailKind.Other && items.Lines.Count > 0 && address.ShipTo is not null
            ? kind with
            {
                Kind = MailKind.Order,
                Reasons =
                [
                    .. kind.Reasons,
                    new(
                        ReasonCode.AmbiguousItem,
                        "The mail names goods and an address and does not plainly say that it orders; ask, or enter the order."
                    ),
                ],
            }
            : kind;

    private static MailReading Order(
        MailContent mail,
        SenderVerdict sender,
        ItemReading items,
        KindReading kind,
        ClaimReading claim,
        AddressReading address
    )
    {
        var buyer = BuyerOf(mail);
        var reasons = new List<Reason>([
            .. items.Reasons,
            .. address.Reasons,
            .. kind.Reasons,
            .. claim.Reasons,
            .. mail.Warnings,
        ]);
        if (buyer is null || mail.From.Count != 1)
            reasons.Add(
                new(
                    ReasonCode.Suspicious,
                    $"The mail names {mail.From.Count} senders; find out who ordered before anything is sent."
                )
            );
        // A reader that found nothing and said nothing must not let an empty order through.
        if (items.Lines.Count == 0 && items.Reasons.Count == 0)
            reasons.Add(
                new(
                    ReasonCode.NoItems,
                    "The mail asks for something, and what it is could not be read; look at it and enter the items."
                )
            );
        if (address.ShipTo is null && address.Reasons.Count == 0)
            reasons.Add(new(ReasonCode.NoAddress, "The mail gives no address to send the parcel to; ask for one."));
        return new()
        {
            Kind = MailKind.Order,
            Reply = sender.Reply,
            Lines = [.. items.Lines.OrderBy(line => line.Sku)],
            Buyer = buyer,
            ShipTo = address.ShipTo,
            Claim = claim.Claim,
            Reasons = [.. reasons.Distinct()],
            Evidence = [.. items.Evidence, .. address.Evidence, .. claim.Evidence, .. kind.Evidence],
        };
    }

    // An answer goes to Reply-To only where it is one address of the sender's own house: a stranger's address there sends it astray.
    private static Buyer? BuyerOf(MailContent mail)
    {
        if (mail.From is not [{ Address: { } from } party, ..])
            return null;

        var reply =
            mail.ReplyTo is [{ Address: { } only }] && only.Domain.Equals(from.Domain, StringComparison.OrdinalIgnoreCase)
                ? only
                : null;
        return new(party.Name, reply ?? from);
    }
}
