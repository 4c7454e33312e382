using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Finds items in what a payer wrote.</summary>
internal sealed class ItemWords
{
    private static readonly char[] Gaps =
    [
        ' ',
        '\t',
        '\n',
        '\r',
        ',',
        '.',
        ';',
        ':',
        '!',
        '?',
        '(',
        ')',
        '"',
        '\'',
        '/',
        '-',
        '–',
        '&',
        '+',
    ];

    // A name of four letters may be any word.
    private const int Shortest = 5;

    private static readonly HashSet<string> None = [];

    private readonly List<(string Name, string Folded)> _names;

    /// <param name="names">Titles, other names and SKUs.</param>
    public ItemWords(IEnumerable<string> names) =>
        _names = [.. names.Distinct().Select(name => (name, Fold(name))).Where(pair => pair.Item2.Length >= Shortest + 2)];

    /// <summary>The names that a text has in it, as they were given.</summary>
    public IReadOnlySet<string> NamedIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return None;
        var folded = Fold(text);
        return _names.Where(n => folded.Contains(n.Folded, StringComparison.Ordinal)).Select(n => n.Name).ToHashSet();
    }

    // With a blank at both ends, so that whole words are found only.
    private static string Fold(string text) =>
        $" {string.Join(' ', text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold).Where(word => word.Length > 0))} ";
}
