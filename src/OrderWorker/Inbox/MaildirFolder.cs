namespace OrderWorker.Inbox;

/// <summary>How a Maildir lies on disk. Source: Maildir (D. J. Bernstein) and Maildir++ (Courier) for the folders below it.</summary>
internal static class MaildirFolder
{
    // Stands between the unique part of a file's name and its flags.
    private const string InfoMark = ":2,";

    public static void Make(string path)
    {
        foreach (var part in new[] { "tmp", "new", "cur" })
            Directory.CreateDirectory(Path.Combine(path, part));
    }

    /// <summary><c>Orders/Review</c> is the folder <c>.Orders.Review</c> beside <c>new/</c> and <c>cur/</c>.</summary>
    public static string Below(string path, string folder) =>
        Path.Combine(path, "." + string.Join('.', folder.Split('/', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The mails of a folder: their files by the unique part of the name, which stays when a mail program sets flags.</summary>
    public static SortedDictionary<string, string> Files(string path)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // cur/ last: a mail that is just being renamed from new/ to cur/ is found in at least one of them.
        foreach (var part in new[] { "new", "cur" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(path, part)))
            {
                if (!Path.GetFileName(file).StartsWith('.'))
                    files[UniquePart(file)] = file;
            }
        }

        return files;
    }

    /// <summary>The name under which a mail that was seen to lies in <c>cur/</c>, with the flags it had.</summary>
    public static string SeenName(string file)
    {
        var name = Path.GetFileName(file);
        var mark = name.IndexOf(InfoMark, StringComparison.Ordinal);
        var flags = mark < 0 ? "" : name[(mark + InfoMark.Length)..];
        return UniquePart(file) + InfoMark + string.Concat(flags.Append('S').Distinct().Order());
    }

    private static string UniquePart(string file)
    {
        var name = Path.GetFileName(file);
        var mark = name.IndexOf(InfoMark, StringComparison.Ordinal);
        return mark < 0 ? name : name[..mark];
    }
}

internal static class MaildirFaults
{
    public static MailboxUnavailableException Unavailable(string path, Exception cause) =>
        new($"The Maildir '{path}' cannot be used: {cause.Message} Check Mailbox:Path and its permissions.", cause);
}
