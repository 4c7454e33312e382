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
        var broken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.Combine(_path, "new"));
        // Mail programs write below tmp/ and rename into new/, which is seen as a creation.
        watcher.Created += (_, _) => changed();
        watcher.Error += (_, error) => broken.TrySetException(MaildirFaults.Unavailable(_path, error.GetException()));
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw MaildirFaults.Unavailable(_path, cause);
        }

        changed();
        await broken.Task.WaitAsync(cancellation);
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
