using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace OrderWorker.Inbox;

/// <summary>A Maildir on this machine: one file a mail, in <c>new/</c> or <c>cur/</c>.</summary>
public sealed class MaildirMailbox(IOptions<MailboxOptions> options) : IMailbox
{
    private readonly string _path = Path.GetFullPath(options.Value.Path);

    public string Name => $"maildir:{_path}";

    public Task<MailboxSession> OpenAsync(CancellationToken cancellation)
    {
        MakeFolders();
        return Task.FromResult<MailboxSession>(new MaildirSession(_path));
    }

    public async Task WatchAsync(Action changed, CancellationToken cancellation)
    {
        MakeFolders();
        // Hands over from the watcher's own thread, where an exception would end the program.
        var arrivals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = new FileSystemWatcher(Path.Combine(_path, "new"));
        // Mail programs write below tmp/ and rename into new/, which is seen as a creation.
        watcher.Created += (_, _) => arrivals.Writer.TryWrite(true);
        watcher.Error += (_, error) => arrivals.Writer.TryComplete(MaildirFaults.Unavailable(_path, error.GetException()));
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw MaildirFaults.Unavailable(_path, cause);
        }

        arrivals.Writer.TryWrite(true);
        await foreach (var _ in arrivals.Reader.ReadAllAsync(cancellation))
            changed();
    }

    private void MakeFolders()
    {
        try
        {
            MaildirFolder.Make(_path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw MaildirFaults.Unavailable(_path, cause);
        }
    }
}
