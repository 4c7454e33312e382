using MailKit;
using MailKit.Security;

namespace OrderWorker.Inbox;

/// <summary>What connections to IMAP and POP3 servers have in common.</summary>
internal static class MailServer
{
    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan PatienceAtGoodbye = TimeSpan.FromSeconds(5);

    /// <summary>Connects and logs in.</summary>
    public static async Task ConnectAsync(IMailService client, MailboxOptions options, CancellationToken cancellation)
    {
        client.Timeout = (int)Patience.TotalMilliseconds;
        // A list of revoked certificates that cannot be fetched just now must not stop the shop's mail.
        client.CheckCertificateRevocation = false;
        await client.ConnectAsync(options.Host, options.Port, Security(options.Tls), cancellation);
        await client.AuthenticateAsync(options.User, options.Password, cancellation);
    }

    /// <summary>Runs a command and turns an outage into <see cref="MailboxUnavailableException"/>.</summary>
    public static async Task<T> AskAsync<T>(MailboxOptions options, Func<Task<T>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception cause) when (ServerFaults.Explain(cause, options) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>Says goodbye and closes. By now everything is done, so a server that does not hear it changes nothing.</summary>
    public static async ValueTask CloseAsync(IMailService client, MailboxOptions options)
    {
        try
        {
            using var patience = new CancellationTokenSource(PatienceAtGoodbye);
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception cause) when (cause is OperationCanceledException || ServerFaults.Explain(cause, options) is not null) { }

        client.Dispose();
    }

    // Never "when available": who stands between could make it unavailable and read the password.
    private static SecureSocketOptions Security(MailboxTls tls) =>
        tls switch
        {
            MailboxTls.Implicit => SecureSocketOptions.SslOnConnect,
            MailboxTls.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
}
