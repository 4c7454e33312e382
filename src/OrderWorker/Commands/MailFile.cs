using System.Globalization;
using OrderWorker.Core.Values;

namespace OrderWorker.Commands;

/// <summary>A mail in a file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What it is called in the output: its path below the folder that was given.</param>
internal sealed record MailFile(string Path, string Name)
{
    /// <summary>As <c>Mailbox:MaxMessageBytes</c> by default.</summary>
    private const long MostBytes = 26_214_400;

    /// <summary>The files as they were given, and every .eml below a folder in ordinal order.</summary>
    public static IReadOnlyList<MailFile> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Below)];

    /// <returns>Null where the file cannot be read, which <paramref name="problem"/> tells.</returns>
    public byte[]? Load(out Reason? problem)
    {
        problem = null;
        try
        {
            var size = new FileInfo(Path).Length;
            if (size <= MostBytes)
                return File.ReadAllBytes(Path);
            problem = new Reason(
                ReasonCode.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The mail has {size} bytes; more than {MostBytes} are not read.")
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = new Reason(ReasonCode.Unreadable, $"The file cannot be read: {failure.Message}");
        }

        return null;
    }

    private static IEnumerable<MailFile> Below(string path)
    {
        if (!Directory.Exists(path))
            return [new MailFile(path, System.IO.Path.GetFileName(path))];
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System };
        return Directory
            .EnumerateFiles(path, "*", everything)
            .Where(file => file.EndsWith(".eml", StringComparison.OrdinalIgnoreCase))
            .Select(file => new MailFile(file, System.IO.Path.GetRelativePath(path, file).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
    }
}
