using MailKit.Net.Pop3;
using Microsoft.Extensions.Options;

namespace OrderWorker.Inbox;

/// <summary>
/// A POP3 maildrop. It has no folders and announces nothing, so mail is found by polling and stays where it is: the mail server's own
/// rules, or people, clear it.
/// </summary>
public sealed class Pop3Mailbox(IOptions<MailboxOptions> options, TimeProvider clock) : IMailbox
{
    private readonly MailboxOptions _options = options.Value;

    public string Name => $"pop3:{_options.User}@{_options.Host}";

    public async Task<MailboxSession> OpenAsync(CancellationToken cancellation)
    {
        var client = new Pop3Client();
        try
        {
            return await MailServer.AskAsync(
                _options,
                async () =>
                {
                    await MailServer.ConnectAsync(client, _options, cancellation);
                    return new Pop3Session(client, _options);
                }
            );
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public Task WatchAsync(Action changed, CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);
}
