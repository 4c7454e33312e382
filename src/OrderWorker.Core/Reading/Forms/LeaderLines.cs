using System.Buffers;
using System.Text.RegularExpressions;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>
/// A form that leads from its labels to their answers by something else than a colon: "POSTCODE ........ SY20 8AJ", "Name____ Ann Hale",
/// "Town | Leeds", "Copies -> 2".
/// </summary>
internal static partial class LeaderLines
{
    // One or two such lines may be a timetable, a signature or a route.
    private const int FewestLines = 3;

    // A line has one of them, or two dots.
    private static readonly SearchValues<char> Marks = SearchValues.Create("_…·-–—=→»>|");

    private readonly record struct Leader(int Start, int End, char Mark);

    /// <returns>The mail with a colon behind each of its labels; null where it has no such form.</returns>
    public static MailContent? Open(MailContent mail)
    {
        var text = mail.Body.Text;
        var leaders = new List<Leader>();
        foreach (var segment in mail.Body.Segments.Where(s => s.Kind == SegmentKind.New))
        {
            var stop = segment.Start + segment.Length;
            for (var (start, end) = (segment.Start, 0); start < stop; start = end + 1)
            {
                end = text.IndexOf('\n', start, stop - start);
                end = end < 0 ? stop : end;
                if (LeaderIn(text, start, end) is { } leader)
                    leaders.Add(leader);
            }
        }

        if (leaders.Count < FewestLines)
            return null;
        // A form leads in one way.
        var form = leaders.GroupBy(l => l.Mark).Where(same => same.Count() >= FewestLines).SelectMany(same => same).ToList();
        if (form.Count == 0)
            return null;
        var retyping = new Retyping(mail);
        foreach (var leader in form)
        {
            retyping.Blank(leader.Start, leader.End);
            retyping.Put(leader.Start, ":");
        }

        return retyping.Done();
    }

    // Only behind a label that is known: what leads from a title to its price or its number is read as it stands.
    private static Leader? LeaderIn(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        if (line.IndexOfAny(Marks) < 0 && line.IndexOf("..") < 0)
            return null;
        foreach (var match in Mark().EnumerateMatches(line))
        {
            var label = text.AsSpan(start, match.Index).Trim();
            if (label.IsEmpty || OrderLabels.KindOf(label) is null)
                return null;
            var from = start + match.Index;
            var marks = text.AsSpan(from, match.Length).Trim();
            return new Leader(from, from + match.Length, marks.IsEmpty ? ' ' : marks[0]);
        }

        return null;
    }

    [GeneratedRegex(
        @"[ \t]*(?:[._…·]{2,}|[-–—]{2,}>?|…|[-=]>|→|»|>{1,3}(?=[ \t])|(?<=[ \t])[|=–-](?=[ \t]|$))(?:[ \t._…·]*)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
