using System.Net;
using Microsoft.Extensions.Options;

namespace OrderWorker.Inbox;

/// <summary>Settings of the mailbox that depend on each other.</summary>
internal sealed class MailboxOptionsCheck : IValidateOptions<MailboxOptions>
{
    public ValidateOptionsResult Validate(string? name, MailboxOptions options)
    {
        var faults = (options.Kind == MailboxKind.Maildir ? MaildirFaults(options) : ServerFaults(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> MaildirFaults(MailboxOptions options)
    {
        if (options.Path.Length == 0)
            yield return "Mailbox:Path is not set; with Mailbox:Kind maildir it names the Maildir.";
    }

    private static IEnumerable<string> ServerFaults(MailboxOptions options)
    {
        var kind = options.Kind == MailboxKind.Imap ? "imap" : "pop3";
        if (options.Host.Length == 0)
            yield return $"Mailbox:Host is not set; with Mailbox:Kind {kind} it names the mail server.";
        if (options.User.Length == 0)
            yield return $"Mailbox:User is not set; with Mailbox:Kind {kind} it is the name to log in with.";
        if (options.Password.Length == 0)
            yield return $"Mailbox:Password is not set; set it, or let Mailbox:PasswordFile name a file that holds it.";
        if (options.Kind == MailboxKind.Imap && options.Folder.Length == 0)
            yield return "Mailbox:Folder is empty; name the folder to read, usually INBOX.";
        if (options.Kind == MailboxKind.Pop3 && options.Port == 993)
            yield return "Mailbox:Port is 993, which is IMAP's; POP3 with implicit TLS is usually 995, with starttls 110.";
        if (options.Tls == MailboxTls.None && !IsLoopback(options.Host))
            yield return $"Mailbox:Tls is 'none', which would send the password in the clear to {options.Host}; "
                + "that is allowed for this machine only (localhost, 127.0.0.1, ::1). Use implicit or starttls.";
        foreach (var (setting, folder) in Folders(options))
        {
            if (string.Equals(folder, options.Folder, StringComparison.OrdinalIgnoreCase))
                yield return $"{setting} is '{folder}', the same as Mailbox:Folder; name another folder, or leave it empty to leave mail in place.";
        }
    }

    private static IEnumerable<(string Setting, string Folder)> Folders(MailboxOptions options) =>
        new[] { ("Mailbox:ProcessedFolder", options.ProcessedFolder), ("Mailbox:ReviewFolder", options.ReviewFolder) }.Where(
            named => named.Item2.Length > 0
        );

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
