namespace OrderWorker.Core.Reading.Senders;

/// <summary>Who sent a mail, as far as its headers tell.</summary>
/// <param name="Kind">What a machine's mail is; null where a person wrote it, or PayPal.</param>
/// <param name="Reply">May an automatic mail go back, and by which rule.</param>
public sealed record SenderVerdict(MailKind? Kind, ReplyPermission Reply)
{
    /// <summary>What the mail is unless it turns out to order something: told by its subject alone.</summary>
    public MailKind? UnlessOrder { get; init; }

    /// <summary>Was it forwarded by the shop's own people, so that its sender is not the buyer?</summary>
    public bool IsHandedOn { get; init; }

    /// <summary>Does only its address say that it takes no answer, as that of a page with an order form does?</summary>
    public bool MayBeFromAPage { get; init; }
}
