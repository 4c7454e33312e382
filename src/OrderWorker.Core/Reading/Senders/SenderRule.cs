using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>One sign that a mail is not a person's.</summary>
/// <param name="Words">The rule in words for staff.</param>
/// <param name="Kind">What the mail is by this rule; null where the rule does not fit.</param>
internal sealed record SenderRule(string Words, Func<MailContent, IReadOnlySet<EmailAddress>, MailKind?> Kind)
{
    /// <summary>Does PayPal's own mail show the sign too?</summary>
    public bool SparesPayPal { get; init; }

    /// <summary>Do pages with order forms show the sign too?</summary>
    public bool MayBeAPage { get; init; }

    public static SenderRule When(string words, MailKind kind, Func<MailContent, bool> fits) =>
        new(words, (mail, _) => fits(mail) ? kind : null);
}
