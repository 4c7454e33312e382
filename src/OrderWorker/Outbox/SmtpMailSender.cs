using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using OrderWorker.Shop;
using Polly.CircuitBreaker;
using Polly.Registry;

namespace OrderWorker.Outbox;

/// <summary>Sends by SMTP, many mails over one session.</summary>
public sealed class SmtpMailSender(
    IOptions<SmtpOptions> options,
    IOptions<ShopOptions> shop,
    ResiliencePipelineProvider<string> pipelines,
    TimeProvider clock
) : IMailSender, IAsyncDisposable
{
    /// <summary>The pipeline around connecting: never around a mail.</summary>
    public const string Pipeline = "smtp-connect";

    // Servers end an idle session without a word; after so long it is asked first.
    private static readonly TimeSpan TrustedIdle = TimeSpan.FromSeconds(20);

    private readonly SmtpOptions _smtp = options.Value;
    private readonly string _from = MailboxAddress.Parse(shop.Value.From).Address;
    private SmtpSession? _session;
    private DateTimeOffset _usedAt;

    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (_session is { IsConnected: true } && (clock.GetUtcNow() - _usedAt < TrustedIdle || await IsAwakeAsync(cancellation)))
            return;

        await CloseAsync(politely: false);
        try
        {
            var pipeline = pipelines.GetPipeline(Pipeline);
            _session = await pipeline.ExecuteAsync(async token => await ConnectAsync(token), cancellation);
            _usedAt = clock.GetUtcNow();
        }
        catch (BrokenCircuitException cause)
        {
            throw new MailServerUnavailableException(
                $"{_smtp.Host}:{_smtp.Port} did not answer several times; it is left alone for a while.",
                cause
            );
        }
    }

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, Func<Task<bool>> handingOver)
    {
        var session = _session ?? throw new InvalidOperationException("Open a session first.");
        var usable = false;
        try
        {
            if (await session.DeliverAsync(_from, mail, handingOver) is not var (command, reply))
                return new SendOutcome(SendResult.NotSent, "");

            usable = reply.StatusCode != SmtpStatusCode.ServiceNotAvailable && (command == "." || await IsResetAsync(session));
            return Judge(command, reply);
        }
        catch (Exception cause) when (IsOfTheConnection(cause))
        {
            return session.IsHandingOver
                ? new SendOutcome(SendResult.InDoubt, cause.Message)
                : throw new MailServerUnavailableException(
                    $"{_smtp.Host}:{_smtp.Port} ended the session before the mail was handed over: {cause.Message}",
                    cause
                );
        }
        finally
        {
            _usedAt = clock.GetUtcNow();
            if (!usable)
                await CloseAsync(politely: false);
        }
    }

    public Task<bool?> HasArrivedAsync(OutgoingMail mail, CancellationToken cancellation) => Task.FromResult<bool?>(null);

    public async ValueTask DisposeAsync() => await CloseAsync(politely: true);

    /// <exception cref="MailServerUnavailableException">No session, with the setting to look at.</exception>
    internal async Task<SmtpSession> ConnectAsync(CancellationToken cancellation)
    {
        var session = new SmtpSession { Timeout = (int)_smtp.Timeout.TotalMilliseconds, CheckCertificateRevocation = false };
        // Nobody stands between two programs of one machine, and Debian's own mail server has a certificate that nobody signed.
        if (SmtpOptionsCheck.IsLoopback(_smtp.Host!))
            session.ServerCertificateValidationCallback = (_, _, _, _) => true;
        try
        {
            await session.ConnectAsync(_smtp.Host!, _smtp.Port, Security(_smtp.Tls), cancellation);
            if (!string.IsNullOrEmpty(_smtp.User))
                await session.AuthenticateAsync(_smtp.User, _smtp.Password!, cancellation);
            return session;
        }
        catch (Exception cause) when (IsOfTheConnection(cause))
        {
            session.Dispose();
            throw new MailServerUnavailableException(Sentence(cause), cause);
        }
    }

    private static SendOutcome Judge(string command, SmtpResponse reply)
    {
        var words = $"{(int)reply.StatusCode} {reply.Response}";
        return (command, (int)reply.StatusCode) switch
        {
            (".", < 300) => new SendOutcome(SendResult.Accepted, words),
            // Before the mail itself, these are about us: the sender, the sign-in, a server that closes. The next mail would fare alike.
            ("MAIL", >= 500) or (not ".", 421 or 530 or 535) => throw new MailServerUnavailableException(
                $"The mail server takes no mail from us at the moment; it says: {words} Check Shop:From, Smtp:User and Smtp:Password."
            ),
            (_, >= 500) => new SendOutcome(SendResult.Refused, words),
            _ => new SendOutcome(SendResult.TryLater, words), // 4yz is transient: RFC 5321, 4.2.1
        };
    }

    // Makes ready for the next mail; the answer to this one is known, whatever comes of it.
    private static async Task<bool> IsResetAsync(SmtpSession session)
    {
        try
        {
            await session.ResetAsync();
            return true;
        }
        catch (Exception cause) when (IsOfTheConnection(cause))
        {
            return false;
        }
    }

    private async Task<bool> IsAwakeAsync(CancellationToken cancellation)
    {
        try
        {
            await _session!.NoOpAsync(cancellation);
            return true;
        }
        catch (Exception cause) when (IsOfTheConnection(cause))
        {
            return false;
        }
    }

    private async Task CloseAsync(bool politely)
    {
        if (_session is not { } session)
            return;

        _session = null;
        try
        {
            if (politely && session.IsConnected)
                await session.DisconnectAsync(quit: true);
        }
        catch (Exception cause) when (IsOfTheConnection(cause))
        {
            // Every mail has its answer already: a server that does not say goodbye changes nothing.
        }
        finally
        {
            session.Dispose();
        }
    }

    private string Sentence(Exception cause) =>
        cause switch
        {
            AuthenticationException =>
                $"{_smtp.Host}:{_smtp.Port} refuses the sign-in of '{_smtp.User}'. Check Smtp:User and Smtp:Password. ({cause.Message})",
            SslHandshakeException =>
                $"{_smtp.Host}:{_smtp.Port}: no encrypted session ({cause.Message.Split('\n')[0].Trim()}). Check Smtp:Tls, Smtp:Port and the server's certificate.",
            NotSupportedException =>
                $"{_smtp.Host}:{_smtp.Port} offers no STARTTLS or no sign-in that is known here ({cause.Message}). Check Smtp:Tls and Smtp:User.",
            _ => $"Cannot reach {_smtp.Host}:{_smtp.Port}. Check Smtp:Host and Smtp:Port. ({cause.Message})",
        };

    private static bool IsOfTheConnection(Exception cause) =>
        cause
            is IOException
                or SocketException
                or ProtocolException
                or CommandException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or AuthenticationException
                or SslHandshakeException
                or TimeoutException
                or NotSupportedException;

    private static SecureSocketOptions Security(SmtpTls tls) =>
        tls switch
        {
            SmtpTls.Implicit => SecureSocketOptions.SslOnConnect,
            SmtpTls.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
}
