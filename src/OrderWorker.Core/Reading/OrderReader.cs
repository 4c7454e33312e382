using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Forms;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Senders;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>Reads a mail: who sent it, what sort it is, what it asks for, where that goes and how it is paid.</summary>
public static class OrderReader
{
    /// <param name="content">The mail's headers and text.</param>
    /// <param name="catalogue">What the shop sells.</param>
    /// <param name="own">The shop's own addresses; empty where they are not known.</param>
    /// <param name="languages">Those that mails are written in; where none are given, all that the program brings.</param>
    /// <param name="settled">What the buyer has answered to a question about this mail; null where nothing was asked.</param>
    public static MailReading Read(
        MailContent content,
        ShopCatalogue catalogue,
        IReadOnlySet<EmailAddress> own,
        Lexicons? languages = null,
        Settled? settled = null
    )
    {
        var sender = SenderRules.Judge(content, own);
        if (sender.Kind is { } machine && !sender.MayBeFromAPage)
            return OfMachine(content, machine, sender.Reply);

        MailWords.Of(content, languages ?? Lexicons.Shipped);
        var form = FilledForm.Open(content, catalogue, languages ?? Lexicons.Shipped);
        if (form is null)
            return sender.Kind is { } other ? OfMachine(content, other, sender.Reply) : Of(content, catalogue, sender, settled);

        MailWords.Of(form.Mail, languages ?? Lexicons.Shipped);
        var reading = Of(form.Mail, catalogue, sender, settled, form.Evidence);
        return reading.Kind == MailKind.Order ? ReadForm.Of(reading, form, content, sender)
            : sender.Kind is { } page ? OfMachine(content, page, sender.Reply)
            : reading;
    }

    private static MailReading Of(
        MailContent content,
        ShopCatalogue catalogue,
        SenderVerdict sender,
        Settled? settled,
        Evidence? form = null
    )
    {
        var address = WithAnswer(AddressReader.Read(content, catalogue), settled);
        var items = WithAnswer(ItemReader.Read(content, catalogue, address, settled?.Pin, settled?.Ways), settled);
        var kind = KindReader.Read(content, catalogue, items, address, form);
        if (kind.Kind != MailKind.Order && sender.UnlessOrder is { } told)
            return OfMachine(content, told, sender.Reply);
        if (MayBeAway(kind, items, address) && AwayWords.Are(content))
            return OfMachine(content, MailKind.AutoReply, new ReplyPermission(false, "text of an automatic answer"));

        var claim = WithAnswer(ClaimReader.Read(content, catalogue), settled);
        if (kind.Kind != MailKind.Order)
            return OfOther(content, sender, kind, claim);

        var order = OfOrder(content, sender, items, kind, claim, address);
        return claim.IsPlain && address is { ShipTo: not null, Reasons.Count: 0 }
            ? order with
            {
                Open = order.Open with
                {
                    Alternatives = IsOlder(claim, items)
                        ? []
                        : NotAdded(ItemReader.Alternatives(content, catalogue, address, settled?.Pin, items), claim),
                },
            }
            : order;
    }

    // Nothing in it that could be sent, changed or taken back.
    private static bool MayBeAway(KindReading kind, ItemReading items, AddressReading address) =>
        kind.Kind is MailKind.Question or MailKind.Other
        || kind is { Kind: MailKind.Order, IsPlainOrder: false } && address.ShipTo is null && items.Lines.Count <= 1;

    // "£12 by PayPal. PS: Heaven Eyes!": the sum is older than what was added.
    private static IReadOnlyList<ReadAlternative> NotAdded(IReadOnlyList<ReadAlternative> alternatives, ClaimReading claim) =>
        alternatives.Any(a => a.Forks.Any(f => f.MayBeAdded && f.Start > SumAt(claim))) ? [] : alternatives;

    // "Ruins or Rain. £12 by PayPal. PS: please add Heaven Eyes.": so it is where the afterthought itself is certain.
    private static bool IsOlder(ClaimReading claim, ItemReading items)
    {
        var lines = items
            .Evidence.Where(e => e.Field.StartsWith("line:", StringComparison.Ordinal))
            .Select(e => e.Start)
            .ToList();
        var sum = SumAt(claim);
        return lines.Exists(at => at > sum) && lines.Concat(items.Forks.Select(f => f.Start)).Any(at => at >= 0 && at < sum);
    }

    private static int SumAt(ClaimReading claim) =>
        claim.Evidence.FirstOrDefault(e => e.Field == "payment.claimed_amount")?.Start ?? -1;

    private static AddressReading WithAnswer(AddressReading address, Settled? settled) =>
        settled?.ShipTo is { } told
            ? new AddressReading(told, [], [.. address.Evidence, .. settled.Evidence.Where(e => IsAddress(e.Field))])
            : address;

    private static ItemReading WithAnswer(ItemReading items, Settled? settled)
    {
        var evidence = settled?.Evidence.Where(e => !IsAddress(e.Field)).ToList() ?? [];
        var answered = evidence.Count == 0 ? items : items with { Evidence = [.. items.Evidence, .. evidence] };
        if (settled is { Lines.Count: > 0 })
            return answered with
            {
                Lines = settled.Lines,
                Reasons = [.. items.Reasons.Where(r => r.Code != ReasonCode.UnknownItem)],
            };
        return settled?.Quantity is { } copies && items.Lines is [var only]
            ? answered with
            {
                Lines = [OrderLine.Of(only.Sku, copies)],
                Reasons = [.. items.Reasons.Where(r => r.Code != ReasonCode.AmbiguousQuantity)],
            }
            : answered;
    }

    // What was said first holds, and what is said later is added.
    private static ClaimReading WithAnswer(ClaimReading claim, Settled? settled) =>
        settled is null
            ? claim
            : claim with
            {
                Claim = new PaymentClaim(
                    claim.Claim.Method ?? settled.Claim.Method,
                    claim.Claim.TransactionId ?? settled.Claim.TransactionId,
                    claim.Claim.PayPalEmail ?? settled.Claim.PayPalEmail,
                    claim.Claim.Amount ?? settled.Claim.Amount
                ),
            };

    private static bool IsAddress(string field) => field.StartsWith("ship_to", StringComparison.Ordinal);

    private static MailReading OfMachine(MailContent content, MailKind kind, ReplyPermission reply) =>
        new()
        {
            Kind = kind,
            Reply = reply,
            Buyer = BuyerOf(content),
            Reasons = content.Unreadable is { } reason ? [reason] : [],
        };

    private static MailReading OfOrder(
        MailContent content,
        SenderVerdict sender,
        ItemReading items,
        KindReading kind,
        ClaimReading claim,
        AddressReading address
    )
    {
        var buyer = BuyerOf(content);
        return new MailReading
        {
            Kind = MailKind.Order,
            Reply = sender.Reply,
            Lines = items.Lines,
            Buyer = buyer,
            ShipTo = address.ShipTo,
            Claim = claim.Claim,
            Reasons =
            [
                .. Distinct([
                    .. Doubts(content),
                    .. SenderDoubts(sender, content),
                    .. items.Reasons,
                    .. kind.Reasons,
                    .. address.Reasons,
                    .. claim.Reasons,
                    .. Gaps(items, kind, address),
                ]),
            ],
            Evidence = [.. items.Evidence, .. kind.Evidence, .. address.Evidence, .. claim.Evidence],
            Open = new OpenPoints
            {
                IsPlainOrder = kind.IsPlainOrder,
                Choices = items.Choices,
                Missing = address.Missing,
                Rivals = address.Rivals,
            },
        };
    }

    // An earlier order's goods and address are no order of this mail; what it says of money is kept.
    private static MailReading OfOther(MailContent content, SenderVerdict sender, KindReading kind, ClaimReading claim)
    {
        // What is odd about the text matters only where somebody has to read it.
        IEnumerable<Reason?> reasons =
            kind.Reasons.Count > 0 ? [.. kind.Reasons, .. Doubts(content)] : [content.Unreadable, LostLetters.InOther(content)];
        return new MailReading
        {
            Kind = kind.Kind,
            Reply = sender.Reply,
            Buyer = BuyerOf(content),
            Claim =
                kind.Kind == MailKind.PaymentNotice
                    ? claim.Claim
                    : PaymentClaim.None with
                    {
                        TransactionId = claim.Claim.TransactionId,
                    },
            Reasons = [.. Distinct([.. reasons.OfType<Reason>()])],
            Evidence = [.. kind.Evidence, .. claim.Evidence],
            IsBareAnswer = kind.IsBareAnswer,
        };
    }

    // A reader that found nothing and said nothing must not let an empty order through.
    private static IEnumerable<Reason> Gaps(ItemReading items, KindReading kind, AddressReading address)
    {
        if (items.Lines.Count == 0 && items.Reasons.Count == 0 && !kind.Reasons.Any(r => r.Code == ReasonCode.NoItems))
            yield return new(
                ReasonCode.NoItems,
                "The mail asks for something, and what it is could not be read; look at it and enter the items."
            );
        if (address.ShipTo is null && address.Reasons.Count == 0)
            yield return new(ReasonCode.NoAddress, "The mail gives no address to send the parcel to; ask for one.");
    }

    private static IEnumerable<Reason> Doubts(MailContent content) =>
        new[] { content.Unreadable, LostLetters.InOrder(content), LookAlikes.Find(content) }
            .OfType<Reason>()
            .Concat(content.Warnings);

    private static IEnumerable<Reason> SenderDoubts(SenderVerdict sender, MailContent content)
    {
        if (content.From is not [{ Address: not null }])
            yield return new Reason(
                ReasonCode.Suspicious,
                "The mail names no sender that could be answered, or several; find out who ordered before anything is sent."
            );
        if (sender.IsHandedOn)
            yield return new Reason(
                ReasonCode.Suspicious,
                "Somebody of the shop handed this order on: find the buyer's own address in it, and enter the order for the buyer."
            );
        if (sender.UnlessOrder is { } told)
            yield return new Reason(
                ReasonCode.Suspicious,
                $"The subject is that of an automatic mail ({told.Name()}), and the text orders something."
            );
    }

    private static IEnumerable<Reason> Distinct(IReadOnlyCollection<Reason> reasons) =>
        reasons.Count < 2 ? reasons : reasons.DistinctBy(r => (r.Code, r.Message, r.Found, r.IsFirm));

    /// <summary>Whom an answer goes to: Reply-To where it is the same house as From, else From.</summary>
    private static Buyer? BuyerOf(MailContent content)
    {
        if (content.From is not [{ Address: { } from } sender, ..])
            return null;
        var answer = content.ReplyTo is [{ Address: { } other }] && IsSameDomain(other, from) ? other : from;
        return new Buyer(sender.Name, answer);
    }

    private static bool IsSameDomain(EmailAddress one, EmailAddress other) =>
        one.Domain.Equals(other.Domain, StringComparison.OrdinalIgnoreCase);
}
