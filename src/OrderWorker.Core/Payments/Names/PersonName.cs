namespace OrderWorker.Core.Payments.Names;

/// <summary>How far two names may be one person's.</summary>
internal enum Likeness
{
    /// <summary>One of them is not known.</summary>
    Unknown,
    Different,

    /// <summary>One word is the same: a surname, or no more than a given name.</summary>
    OneWord,

    /// <summary>One word is the same, and the initial of another: "M Hale" and "Margaret Hale".</summary>
    Initial,

    /// <summary>Two words are the same, in whatever order.</summary>
    Full,
}

/// <summary>A person's name as folded words, without titles.</summary>
public sealed class PersonName
{
    private const int MaxWords = 5;
    private static readonly char[] Gaps = [' ', '\t', '\n', '.', ',', '-', '‐', '–', ' ', '(', ')', '"', '&', '/', '+'];
    private static readonly HashSet<string> Titles =
    [
        .. "mr mrs ms miss mx dr prof rev sir herr frau monsieur madame mme senor senora sr sra pan pani and und et the"
            .Split(' ')
            .Select(title => NameFolding.Fold(title)),
    ];

    private PersonName(string[] words) => Words = words;

    internal static PersonName None { get; } = new([]);

    /// <summary>Folded, each once; those of one letter are initials.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>Whether two names share two words, in any script and order: "HALE Margaret" and "Mrs Margaret Hale".</summary>
    public static bool IsSame(string? one, string? other) =>
        Of(one).Words.Intersect(Of(other).Words).Count(word => word.Length > 1) >= 2;

    internal static PersonName Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return None;
        var words = new List<string>(MaxWords);
        foreach (var part in text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
            if (
                NameFolding.Fold(part) is { Length: > 0 } word
                && words.Count < MaxWords
                && !Titles.Contains(word)
                && !words.Contains(word)
            )
                words.Add(word);
        return new([.. words]);
    }
}
