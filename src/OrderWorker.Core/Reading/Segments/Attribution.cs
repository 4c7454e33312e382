using System.Text.RegularExpressions;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Segments;

/// <summary>The line that mail programs put above a quote: "On Monday, … Jane Hill wrote:", in the languages of buyers, wrapped or not.</summary>
internal static partial class Attribution
{
    private static readonly Regex Wrote = new(
        $@"\b(?:{Any(MailCue.Wrote)})(?!\w).{{0,120}}:$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex Opening = new(
        $@"^(?:(?:{Any(MailCue.WroteOn)})\b|\d{{1,2}}[./ ]|\p{{L}}{{2,3}},|\p{{L}}+, \d|[""<])",
        RegexOptions.CultureInvariant
    );

    private const int MostLines = 3;
    private const int MostCharacters = 400;

    /// <summary>How many lines it takes up; 0 where none begins here.</summary>
    public static int LengthAt(string[] lines, int at)
    {
        if (!EndsNear(lines, at))
            return 0;
        var joined = "";
        for (var count = 1; count <= MostLines && at + count <= lines.Length; count++)
        {
            var line = lines[at + count - 1].Trim();
            if (line.Length == 0 || joined.Length + line.Length > MostCharacters)
                return 0;
            joined = count == 1 ? line : $"{joined} {line}";
            if (joined.EndsWith(':') && Is(joined, lines, at, count))
                return count;
        }

        return 0;
    }

    // Most lines are ruled out by this alone: no colon ends one of the next.
    private static bool EndsNear(string[] lines, int at)
    {
        for (var i = at; i < lines.Length && i < at + MostLines; i++)
        {
            var line = lines[i].AsSpan().TrimEnd();
            if (line.EndsWith(':'))
                return true;
            if (line.IsEmpty || line.Length > MostCharacters)
                return false;
        }

        return false;
    }

    // With a date or an address it tells by itself; without, only by the quote below it: "My wife wrote: two copies" is none.
    private static bool Is(string line, string[] lines, int at, int count)
    {
        // The cheapest first: "I should like:" is ruled out before a word of so many languages is looked for.
        return (line.Contains('@', StringComparison.Ordinal) || Time().IsMatch(line) || QuoteMarks.Follows(lines, at + count))
            && (count == 1 || Opening.IsMatch(line))
            && Wrote.IsMatch(line);
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    private static string Any(MailCue cue) =>
        string.Join('|', AllLanguages.List.SelectMany(language => language.Of(cue)).Distinct().Select(Regex.Escape));
}
