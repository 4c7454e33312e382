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

    private readonly List<(string Name, string Folded)> _names;
    private string? _text;
    private HashSet<string> _found = [];

    /// <param name="names">Titles, other names and SKUs.</param>
    public ItemWords(IEnumerable<string> names) =>
        _names = [.. names.Distinct().Select(name => (name, Fold(name))).Where(pair => pair.Item2.Length >= Shortest + 2)];

    /// <summary>The names that a text has in it, as they were given. The last text is remembered: it is asked about once for each order.</summary>
    public IReadOnlySet<string> NamedIn(string? text)
    {
        if (text == _text)
            return _found;
        _text = text;
        var folded = string.IsNullOrWhiteSpace(text) ? "" : Fold(text);
        return _found =
            folded.Length == 0
                ? []
                : [.. _names.Where(n => folded.Contains(n.Folded, StringComparison.Ordinal)).Select(n => n.Name)];
    }

    // With a blank at both ends, so that whole words are found only.
    private static string Fold(string text) =>
        $" {string.Join(' ', text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold).Where(word => word.Length > 0))} ";
}
