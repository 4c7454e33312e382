using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OrderWorker.Reading.Html;

/// <summary>Knows which elements a reader of the mail does not see, by their own style and by the simple rules of the mail's style sheet.</summary>
internal sealed partial class HiddenStyles
{
    private readonly HashSet<string> _hidden = new(StringComparer.OrdinalIgnoreCase);

    private HiddenStyles() { }

    /// <summary>Does the sheet take the margins off paragraphs?</summary>
    public bool HasTightParagraphs { get; private set; }

    public static HiddenStyles Of(IDocument document)
    {
        var styles = new HiddenStyles();
        foreach (var sheet in document.QuerySelectorAll("style"))
            styles.ReadSheet(sheet.TextContent);
        return styles;
    }

    public bool Hides(IElement element)
    {
        if (element.HasAttribute("hidden") || IsHiding(element.GetAttribute("style")) || IsInvisible(element))
            return true;
        if (_hidden.Count == 0)
            return false;
        return element.ClassList.Any(name => _hidden.Contains($".{name}") || _hidden.Contains($"{element.LocalName}.{name}"))
            || element.Id is { Length: > 0 } id && _hidden.Contains($"#{id}");
    }

    public static bool HasNoMargin(string? style) => style is not null && NoMargin().IsMatch(style);

    private void ReadSheet(string sheet)
    {
        foreach (Match rule in Rule().Matches(sheet))
        {
            var (selectors, style) = (rule.Groups[1].Value, rule.Groups[2].Value);
            var hides = IsHiding(style);
            foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries))
            {
                if (hides)
                    _hidden.Add(selector);
                HasTightParagraphs |= selector.Equals("p", StringComparison.OrdinalIgnoreCase) && HasNoMargin(style);
            }
        }
    }

    private static bool IsHiding(string? style) => style is not null && Hiding().IsMatch(style);

    // White on white. A background of its own, or of something around it, makes white text visible.
    private static bool IsInvisible(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        var isWhite =
            White().IsMatch(style) || element.LocalName == "font" && WhiteName().IsMatch(element.GetAttribute("color") ?? "");
        if (!isWhite)
            return false;
        for (var around = element; around is not null; around = around.ParentElement)
        {
            if (around.HasAttribute("bgcolor") || Background().IsMatch(around.GetAttribute("style") ?? ""))
                return false;
        }

        return true;
    }

    [GeneratedRegex(@"([^{}]{1,300})\{([^{}]{0,2000})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|"
            + @"font-size\s*:\s*0*(?:\.0+)?[01]?(?:px|pt|em|%)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,}|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|!|$)(?=.*overflow\s*:\s*hidden)|"
            + @"(?:left|top)\s*:\s*-\d{3,}px)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Hiding();

    [GeneratedRegex(
        @"(?:^|[;\s])color\s*:\s*(?:white|transparent|#f[c-f](?:f[c-f]){2}\b|#fff\b|#f[89a-f]f[89a-f]f[89a-f]\b|rgba?\(\s*25\d\s*,\s*25\d\s*,\s*25\d\b|rgba\([^)]*,\s*0\s*\))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex White();

    [GeneratedRegex(@"^\s*(?:white|#?fff(?:fff)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhiteName();

    [GeneratedRegex(@"(?:^|[;\s])background", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Background();

    [GeneratedRegex(
        @"(?:^|[;\s])margin(?:-top|-bottom)?\s*:\s*0(?:px|cm|in|pt|em)?(?:\s*(?:;|$)|\s+0)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoMargin();
}
