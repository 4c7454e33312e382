using System.Net;
using Microsoft.Extensions.Options;
using MimeKit;
using OrderWorker.Shop;

namespace OrderWorker.Outbox;

/// <summary>What has to be right between settings, and what only a mail library can tell: the sender's address.</summary>
internal sealed class SmtpOptionsCheck : IValidateOptions<SmtpOptions>, IValidateOptions<ShopOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions smtp)
    {
        if (smtp.Kind == SmtpKind.Maildir)
            return ValidateOptionsResult.Success;

        List<string> faults = [];
        if (string.IsNullOrWhiteSpace(smtp.Host))
            faults.Add("Smtp:Host is not set; name the outgoing mail server, or set Smtp:Kind to maildir.");
        else if (smtp.Tls == SmtpTls.None && !IsLoopback(smtp.Host))
            faults.Add(
                $"Smtp:Tls is none and Smtp:Host is '{smtp.Host}'; mail goes unencrypted to this machine only: give starttls or implicit."
            );
        if (string.IsNullOrEmpty(smtp.User) != string.IsNullOrEmpty(smtp.Password))
            faults.Add("Smtp:User and Smtp:Password go together; give both or neither.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    public ValidateOptionsResult Validate(string? name, ShopOptions shop)
    {
        // An empty one has its own message.
        if (shop.From.Length > 0 && !(MailboxAddress.TryParse(shop.From, out var from) && MailComposer.CanReach(from.Address)))
            return ValidateOptionsResult.Fail(
                $"Shop:From is '{shop.From}'; give a name and an address: Your Shop <orders@shop.example>."
            );

        return TimeZoneInfo.TryFindSystemTimeZoneById(shop.TimeZone, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Shop:TimeZone is '{shop.TimeZone}', which this system does not know; Europe/London is one."
            );
    }

    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
