using OrderWorker.Core.Reading.Words;
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

    /// <summary>Did a person of the shop, or its owner at the shop's own address, forward somebody's mail?</summary>
    public static bool IsHandedOn(MailContent mail, IReadOnlySet<EmailAddress> own) =>
        own.Count > 0
        && ReplyMarks.IsForward(mail.Subject)
        && mail.Body.Segments.Any(s => s.Kind == SegmentKind.Quote)
        && !mail.All("Auto-Submitted").Any()
        && !IsLooping(mail, own)
        && mail.From.Count == 1
        && mail.From[0].Address is { } from
        && (IsOwn(from, own) || own.Any(address => IsOfHouse(from, address)));

    // Thousands share a provider's domain; a shop's own is its people's.
    private static bool IsOfHouse(EmailAddress from, EmailAddress own) =>
        from.Domain.Equals(own.Domain, StringComparison.OrdinalIgnoreCase)
        && !Providers.Contains(own.Domain.Split('.')[0].ToLowerInvariant());

    private static readonly HashSet<string> Providers = new(
        (
            "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web t-online freenet posteo mailbox"
            + " proton protonmail orange wanadoo free laposte libero tiscali virgilio btinternet sky talktalk ntlworld"
            + " yandex mail rambler ziggo kpnmail xs4all eircom telenet bluewin"
        ).Split(' '),
        StringComparer.Ordinal
    );

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
