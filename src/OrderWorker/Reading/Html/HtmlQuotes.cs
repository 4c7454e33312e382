using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OrderWorker.Reading.Html;

/// <summary>Tells an earlier mail's text in HTML from what is only set in.</summary>
internal static partial class HtmlQuotes
{
    // Characters; the button writes fewer than a hundred.
    private const int LongestStyle = 500;

    /// <summary>Does the element hold an earlier mail?</summary>
    public static bool IsQuote(IElement element) =>
        element.LocalName == "blockquote" ? !IsIndent(element) : element.LocalName == "div" && HasClass(element, "yahoo_quoted");

    /// <summary>Has the element the class? Without the list of its classes, which is made anew each time.</summary>
    public static bool HasClass(IElement element, string name) =>
        element.ClassName is { Length: > 0 } classes
        && classes.Contains(name, StringComparison.Ordinal)
        && element.ClassList.Contains(name);

    // What the indent button of Gmail and Outlook makes: a margin, no border, and no name for a quote.
    private static bool IsIndent(IElement quote) =>
        !quote.HasAttribute("cite")
        && !"cite".Equals(quote.GetAttribute("type"), StringComparison.OrdinalIgnoreCase)
        && !quote.ClassList.Any(name => name.Contains("quote", StringComparison.OrdinalIgnoreCase))
        && quote.GetAttribute("style") is not { Length: > LongestStyle }
        && Indent().IsMatch(quote.GetAttribute("style") ?? "");

    [GeneratedRegex(
        @"border\s*:\s*(?:none|0)|^\s*margin[^;]*40px[^;]*;?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Indent();
}
