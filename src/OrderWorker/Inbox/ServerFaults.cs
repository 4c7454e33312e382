using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Security;

namespace OrderWorker.Inbox;

/// <summary>What goes wrong with a mail server, in words that name the setting to check.</summary>
internal static class ServerFaults
{
    /// <summary>The outage that an exception stands for; null for anything else, which is a fault of ours.</summary>
    public static MailboxUnavailableException? Explain(Exception cause, MailboxOptions options)
    {
        var server = $"{options.Host}:{options.Port}";
        var sentence = cause switch
        {
            AuthenticationException =>
                $"{server} refused the login of '{options.User}': {Said(cause)} Check Mailbox:User and Mailbox:Password.",
            SslHandshakeException =>
                $"No safe connection to {server}: {FirstLine(cause)} Check Mailbox:Tls and Mailbox:Port, and that the server's "
                    + $"certificate is valid for '{options.Host}' and signed by an authority that this machine trusts.",
            NotSupportedException when options.Tls == MailboxTls.StartTls =>
                $"{server} does not offer STARTTLS. Check Mailbox:Tls (implicit, with port 993, is usual) and Mailbox:Port.",
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
                $"No mail server is known by the name '{options.Host}'. Check Mailbox:Host.",
            SocketException => $"Cannot reach {server}: {Said(cause)} Check Mailbox:Host and Mailbox:Port.",
            TimeoutException =>
                $"{server} has not answered for {MailServer.Patience.TotalSeconds:0} seconds. Check Mailbox:Host and Mailbox:Port.",
            FolderNotFoundException missing =>
                $"{server} has no folder '{missing.FolderName}' for '{options.User}'. Check Mailbox:Folder.",
            ImapCommandException or Pop3CommandException => $"{server} refused a command: {Said(cause)}",
            ImapProtocolException or Pop3ProtocolException or IOException or ServiceNotConnectedException =>
                $"The connection to {server} was lost: {Said(cause)} If it never works, check Mailbox:Port and Mailbox:Tls.",
            ServiceNotAuthenticatedException => $"{server} ended the session of '{options.User}'.",
            _ => null,
        };
        return sentence is null ? null : new MailboxUnavailableException(sentence, cause);
    }

    private static string Said(Exception cause) => $"\"{cause.Message.Trim()}\".";

    // MailKit's words on a failed handshake go on for a page.
    private static string FirstLine(Exception cause) => $"\"{cause.Message.Split('\n')[0].Trim()}\".";
}
