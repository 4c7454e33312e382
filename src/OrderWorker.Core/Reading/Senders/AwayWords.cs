using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>Tells an automatic answer by its text, where neither its headers nor its subject say what it is: "I am away until Monday and will answer on my return".</summary>
internal static class AwayWords
{
    // Characters; whoever is away says so at once.
    private const int MostRead = 600;

    private static readonly IReadOnlyList<string> Phrases =
    [
        .. AllLanguages.List.SelectMany(language => language.Of(MailCue.Away)).Select(words => Bare(words)).Distinct(),
    ];

    /// <summary>Who asks something is a person.</summary>
    public static bool Are(MailContent mail)
    {
        var text = mail.Body.Join(SegmentKind.New);
        if (text.Length == 0 || text.Contains('?', StringComparison.Ordinal))
            return false;
        var start = Bare(text.AsSpan(0, Math.Min(text.Length, MostRead)));
        foreach (var phrase in Phrases)
            if (start.Contains(phrase, StringComparison.Ordinal))
                return true;
        return false;
    }

    // Apostrophes are typed in several ways, and lines are broken anywhere.
    private static string Bare(ReadOnlySpan<char> words) =>
        string.Join(
            ' ',
            Folding.Fold(words).Replace("'", "").Replace("’", "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
