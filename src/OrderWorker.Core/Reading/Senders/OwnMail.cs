using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>Mail of our own that came back, and mail that goes round in circles.</summary>
internal static class OwnMail
{
    // More hops than any honest way through the net has.
    private const int MostHops = 25;

    public static IReadOnlyList<SenderRule> Rules { get; } =
    [
        new("own mail", (mail, own) => IsOwn(mail, own) ? MailKind.Other : null),
        new("mail in a loop", (mail, own) => IsLooping(mail, own) ? MailKind.Other : null),
    ];

    private static bool IsOwn(MailContent mail, IReadOnlySet<EmailAddress> own) =>
        own.Count > 0
        && mail.From.Concat(mail.ReplyTo).Select(party => party.Address).Append(ReturnPath.Of(mail)).Any(a => IsOwn(a, own));

    private static bool IsLooping(MailContent mail, IReadOnlySet<EmailAddress> own) =>
        mail.All("Received").Count() > MostHops
        || mail.All("X-Loop").Any(value => EmailAddress.TryParse(value.Trim().Trim('<', '>'), out var a) && IsOwn(a, own));

    // With a tag it is ours too: orders+web@shop.example.
    private static bool IsOwn(EmailAddress? address, IReadOnlySet<EmailAddress> own)
    {
        if (address is null)
            return false;
        var plus = address.Local.IndexOf('+', StringComparison.Ordinal);
        return own.Contains(address)
            || plus > 0
                && EmailAddress.TryParse($"{address.Local[..plus]}@{address.Domain}", out var plain)
                && own.Contains(plain);
    }
}
