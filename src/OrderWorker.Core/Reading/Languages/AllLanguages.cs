namespace OrderWorker.Core.Reading.Languages;

/// <summary>The languages that mails are read in. English is always read, since buyers mix it in.</summary>
public static class AllLanguages
{
    public static IReadOnlyList<Language> List { get; } =
    [English.Language, German.Language, French.Language, Spanish.Language, Italian.Language, Dutch.Language, Russian.Language];
}
