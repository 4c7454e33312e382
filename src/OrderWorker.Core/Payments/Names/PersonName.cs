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
            .Select(NameFolding.Fold),
    ];

    private PersonName(IReadOnlyList<string> words) => Words = words;

    internal static PersonName None { get; } = new([]);

    /// <summary>Folded, each once; those of one letter are initials.</summary>
    internal IReadOnlyList<string> Words { get; }

    internal static PersonName Of(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? None
            : new([
                .. text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries)
                    .Select(NameFolding.Fold)
                    .Where(word => word.Length > 0 && !Titles.Contains(word))
                    .Distinct()
                    .Take(MaxWords),
            ]);

    /// <summary>Whether two names share two words, in any script and order: "HALE Margaret" and "Mrs Margaret Hale".</summary>
    public static bool IsSame(string? one, string? other) => Of(one).Compare(Of(other), out _) == Likeness.Full;

    /// <summary>Each way to read it as a surname and the initial of a given name.</summary>
    internal IEnumerable<(string Surname, char Initial)> Keys() =>
        from surname in Words
        where surname.Length > 1
        from given in Words
        where given != surname
        select (surname, given[0]);

    internal Likeness Compare(PersonName other, out IReadOnlyList<string> shared)
    {
        shared = Shared(other);
        if (Words.Count == 0 || other.Words.Count == 0)
            return Likeness.Unknown;
        if (shared.Count >= 2)
            return Likeness.Full;
        if (shared.Count == 0)
            return Likeness.Different;
        return HasInitialOf(other, shared[0]) || other.HasInitialOf(this, shared[0]) ? Likeness.Initial : Likeness.OneWord;
    }

    private IReadOnlyList<string> Shared(PersonName other)
    {
        List<string>? shared = null;
        foreach (var word in Words)
            if (word.Length > 1 && other.Words.Contains(word))
                (shared ??= []).Add(word);
        return shared ?? (IReadOnlyList<string>)[];
    }

    private bool HasInitialOf(PersonName other, string surname) =>
        Words.Any(word => word.Length == 1 && other.Words.Any(o => o != surname && o[0] == word[0]));
}
