namespace OrderWorker.Inbox;

/// <summary>
/// A Maildir being read. Needs no lock: a file appears under its name when it is complete, and another program may rename it (flags)
/// or take it away at any moment.
/// </summary>
internal sealed class MaildirSession(string path) : MailboxSession
{
    private SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public override long UidValidity => 0;

    public override Task<IReadOnlyList<string>> ListAsync(long above, CancellationToken cancellation) =>
        Task.FromResult(
            Guarded<IReadOnlyList<string>>(() =>
            {
                _files = MaildirFolder.Files(path);
                return [.. _files.Keys];
            })
        );

    public override Task<IReadOnlyList<MailEntry>> DescribeAsync(IReadOnlyList<string> uids, CancellationToken cancellation) =>
        Task.FromResult(
            Guarded<IReadOnlyList<MailEntry>>(() =>
                [.. uids.Select(uid => WhereItLies(uid, file => Describe(uid, file))).OfType<MailEntry>()]
            )
        );

    public override Task<IReadOnlyList<FetchedMail>> FetchAsync(
        IReadOnlyList<MailEntry> entries,
        CancellationToken cancellation
    ) =>
        Task.FromResult(
            Guarded<IReadOnlyList<FetchedMail>>(() =>
                [.. entries.Select(entry => WhereItLies(entry.Uid, file => Read(entry, file))).OfType<FetchedMail>()]
            )
        );

    public override Task MoveAsync(IReadOnlyList<string> uids, string folder, CancellationToken cancellation)
    {
        Guarded(() =>
        {
            var target = MakeTarget(folder);
            _files = MaildirFolder.Files(path);
            foreach (var uid in uids)
                WhereItLies(uid, file => Move(file, target));
            return true;
        });
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string MakeTarget(string folder)
    {
        var target = MaildirFolder.Below(path, folder);
        if (!Directory.Exists(target))
        {
            MaildirFolder.Make(target);
            // By this file, mail programs know it for a folder and not a mailbox of its own.
            File.WriteAllText(Path.Combine(target, "maildirfolder"), "");
        }

        return Path.Combine(target, "cur");
    }

    private static MailEntry? Describe(string uid, string file)
    {
        var info = new FileInfo(file);
        return new MailEntry(uid, info.Length, info.LastWriteTimeUtc);
    }

    private static FetchedMail Read(MailEntry entry, string file) => new(entry, File.ReadAllBytes(file));

    private static object Move(string file, string target)
    {
        File.Move(file, Path.Combine(target, MaildirFolder.SeenName(file)), overwrite: true);
        return file;
    }

    // Null where the mail is gone. One that another program renamed meanwhile is looked for again, once.
    private T? WhereItLies<T>(string uid, Func<string, T?> use)
        where T : class
    {
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            if (!_files.TryGetValue(uid, out var file))
                return null;
            try
            {
                return use(file);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                _files = MaildirFolder.Files(path);
            }
        }

        return null;
    }

    private T Guarded<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw MaildirFaults.Unavailable(path, cause);
        }
    }
}
