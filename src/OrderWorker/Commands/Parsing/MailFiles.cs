namespace OrderWorker.Commands.Parsing;

/// <summary>A mail in a file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How it is called in the output: below the folder that was named, with forward slashes.</param>
internal sealed record MailFile(string Path, string Name);

internal static class MailFiles
{
    /// <summary>The named files, and every .eml under the named folders, each folder in ordinal order of its paths.</summary>
    public static IEnumerable<MailFile> Find(IEnumerable<string> paths) =>
        paths.SelectMany(path => Directory.Exists(path) ? Under(path) : [new MailFile(path, Path.GetFileName(path))]);

    private static IEnumerable<MailFile> Under(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories)
            .Select(file => new MailFile(file, Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
}
