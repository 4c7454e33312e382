using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Options;

namespace OrderWorker.Inbox;

/// <summary>A folder of an IMAP server.</summary>
public sealed class ImapMailbox(IOptions<MailboxOptions> options, TimeProvider clock) : IMailbox
{
    // Servers drop a silent connection after 10 to 30 minutes.
    private static readonly TimeSpan IdlePeriod = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan EndOfIdle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(1);

    private readonly MailboxOptions _options = options.Value;

    public string Name => $"imap:{_options.User}@{_options.Host}/{_options.Folder}";

    public async Task<MailboxSession> OpenAsync(CancellationToken cancellation)
    {
        var client = new ImapClient();
        try
        {
            return await MailServer.AskAsync(
                _options,
                async () => new ImapSession(client, await ConnectAsync(client, FolderAccess.ReadWrite, cancellation), _options)
            );
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task WatchAsync(Action changed, CancellationToken cancellation)
    {
        using var client = new ImapClient();
        try
        {
            var folder = await ConnectAsync(client, FolderAccess.ReadOnly, cancellation);
            while (true)
            {
                changed();
                await AwaitChangeAsync(client, folder, cancellation);
            }
        }
        catch (OperationCanceledException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new MailboxUnavailableException($"{_options.Host} did not end an IDLE that it was asked to end.", cause);
        }
        catch (Exception cause) when (ServerFaults.Explain(cause, _options) is { } unavailable)
        {
            throw unavailable;
        }
    }

    private async Task<ImapFolder> ConnectAsync(ImapClient client, FolderAccess access, CancellationToken cancellation)
    {
        await MailServer.ConnectAsync(client, _options, cancellation);
        var folder = (ImapFolder)await client.GetFolderAsync(_options.Folder, cancellation);
        await folder.OpenAsync(access, cancellation);
        return folder;
    }

    // Returns when new mail may have come. A frozen connection ends in OperationCanceledException: MailKit waits for the answer to
    // DONE for ever, whatever its timeout, unless the second token stops it.
    private async Task AwaitChangeAsync(ImapClient client, ImapFolder folder, CancellationToken cancellation)
    {
        var known = folder.Count;
        var grown = false;
        while (!grown)
        {
            using var done = new CancellationTokenSource(IdlePeriod, clock);
            using var end = new CancellationTokenSource(IdlePeriod + EndOfIdle, clock);
            using var hard = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
            void OnCountChanged(object? sender, EventArgs change)
            {
                grown |= folder.Count > known;
                known = folder.Count;
                if (grown)
                    done.Cancel();
            }

            folder.CountChanged += OnCountChanged;
            try
            {
                if (client.Capabilities.HasFlag(ImapCapabilities.Idle))
                    await client.IdleAsync(done.Token, hard.Token);
                else
                    await AskAsync(client, hard.Token);
            }
            finally
            {
                folder.CountChanged -= OnCountChanged;
            }
        }
    }

    private async Task AskAsync(ImapClient client, CancellationToken cancellation)
    {
        await Task.Delay(AskEvery, clock, cancellation);
        await client.NoOpAsync(cancellation);
    }
}
