using System.Text.RegularExpressions;

namespace OrderWorker.Reading.Html;

/// <summary>Keeps from the HTML parser what would hold it up: thousands of elements inside one another take it time in their square.</summary>
internal static partial class HtmlBounds
{
    private const int MostDepth = 500;

    // Ten times what mail programs show of one message. What is longer goes to a person.
    private const int MostCharacters = 1024 * 1024;

    public static bool IsTooDeep(string html)
    {
        if (html.Length > MostCharacters)
            return true;
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > MostDepth)
                return true;
        }

        return false;
    }

    /// <summary>Roughly the text, for a person to look at.</summary>
    public static string WithoutTags(string html) => AnyTag().Replace(html, " ");

    // Elements that are closed by the next one or never, such as p, li, td and br, do not nest by themselves.
    [GeneratedRegex(
        @"</?(?!(?:p|br|hr|img|meta|link|input|li|td|th|tr|col|dd|dt|option|area|base|wbr|source|o:p)\b)[a-z][^<>\s/]{0,30}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();

    [GeneratedRegex("<[^<>]{0,10000}>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();
}
