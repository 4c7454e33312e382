using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>Addresses that no person reads.</summary>
internal static class SenderNames
{
    private static readonly HashSet<string> Daemons =
    [
        "mailerdaemon",
        "postmaster",
        "maildelivery",
        "maildeliverysystem",
        "maildeliverysubsystem",
        "mdaemon",
        "bounce",
        "bounces",
        "mailsystem",
        "mailer",
    ];

    private static readonly HashSet<string> Unanswered =
    [
        "noreply",
        "donotreply",
        "noanswer",
        "notification",
        "notifications",
        "listserv",
        "majordomo",
        "keineantwort",
        "nepasrepondre",
    ];

    public static bool IsDaemon(EmailAddress address) =>
        Daemons.Contains(Plain(address)) || address.Local.StartsWith("bounce+", StringComparison.OrdinalIgnoreCase);

    public static bool IsUnanswered(EmailAddress address)
    {
        var (local, plain) = (address.Local.ToLowerInvariant(), Plain(address));
        return Unanswered.Contains(plain)
            // gmail-noreply, noreply-orders
            || plain.Contains("noreply", StringComparison.Ordinal)
            || plain.Contains("donotreply", StringComparison.Ordinal)
            || local.StartsWith("owner-", StringComparison.Ordinal)
            || local.EndsWith("-owner", StringComparison.Ordinal)
            || local.EndsWith("-request", StringComparison.Ordinal);
    }

    // no-reply, no_reply and no.reply are one.
    private static string Plain(EmailAddress address) =>
        string.Concat(address.Local.ToLowerInvariant().Where(c => c is not ('-' or '_' or '.')));
}

/// <summary>PayPal's own senders. Anybody can write such an address: it makes a mail a notice, and no notice is money.</summary>
internal static class PayPalSenders
{
    /// <summary>paypal.com, paypal.de, paypal.co.uk, mail.paypal.com and their like.</summary>
    public static bool Is(EmailAddress address) => address.Domain.ToLowerInvariant().Split('.').SkipLast(1).Contains("paypal");
}
