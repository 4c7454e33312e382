namespace OrderWorker.Core.Reading.Languages;

/// <summary>The languages that mails are read in: every file in <c>Data/</c>, which the build puts into the program.</summary>
public static class AllLanguages
{
    // As OrderWorker.Core.csproj names them.
    private const string Prefix = "languages/";

    /// <summary>English first, the others by their file's name.</summary>
    public static IReadOnlyList<Language> List { get; } =
    [
        .. typeof(AllLanguages)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(language => language.Code != "en")
            .ThenBy(language => language.Code, StringComparer.Ordinal),
    ];

    /// <summary>Always read as well, since buyers mix it in.</summary>
    public static Language English => List[0];

    private static Language Read(string resource)
    {
        using var file = typeof(AllLanguages).Assembly.GetManifestResourceStream(resource)!;
        return LanguageFile.Read(resource[Prefix.Length..], file);
    }
}
