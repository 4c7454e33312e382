using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OrderWorker.Reading.Html;

/// <summary>Knows which elements a reader of the mail does not see, by their own style and by the simple rules of the mail's style sheet.</summary>
internal sealed partial class HiddenStyles
{
    // Characters. What mail programs write is shorter; a longer one could hold the patterns up.
    private const int LongestStyle = 2000;
    private const int MostOfSheet = 256 * 1024;

    private readonly HashSet<string> _hidden = new(StringComparer.OrdinalIgnoreCase);

    private HiddenStyles() { }

    /// <summary>Was there more of a sheet, or of a rule's selectors, than is read? Then it cannot be told what is hidden.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Does the sheet take the margins off paragraphs?</summary>
    public bool HasTightParagraphs { get; private set; }

    public static HiddenStyles Of(IDocument document)
    {
        var styles = new HiddenStyles();
        foreach (var sheet in document.GetElementsByTagName("style"))
            styles.ReadSheet(sheet.TextContent);
        return styles;
    }

    /// <summary>Of one sheet.</summary>
    public static HiddenStyles OfSheet(string sheet)
    {
        var styles = new HiddenStyles();
        styles.ReadSheet(sheet);
        return styles;
    }

    /// <summary>Does a rule of the sheet hide anything?</summary>
    public bool HidesAny => _hidden.Count > 0;

    public bool Hides(IElement element)
    {
        // All that hides is told by an attribute; most elements have none.
        if (element.Attributes.Length == 0)
            return false;
        if (element.HasAttribute("hidden") || IsHiding(element.GetAttribute("style")) || IsInvisible(element))
            return true;
        if (_hidden.Count == 0)
            return false;
        return element.ClassList.Any(name => _hidden.Contains($".{name}") || _hidden.Contains($"{element.LocalName}.{name}"))
            || element.Id is { Length: > 0 } id && _hidden.Contains($"#{id}");
    }

    public static bool HasNoMargin(string? style) => style is not null && NoMargin().IsMatch(Start(style));

    // By hand: a pattern that looks for a rule at every character takes a long sheet's time a hundredfold.
    private void ReadSheet(string sheet)
    {
        IsCutShort |= sheet.Length > MostOfSheet;
        var rest = sheet.AsSpan(0, Math.Min(sheet.Length, MostOfSheet));
        for (int close; (close = rest.IndexOf('}')) >= 0; rest = rest[(close + 1)..])
        {
            // The innermost: "@media screen { .note { display: none } }".
            var open = rest[..close].LastIndexOf('{');
            if (open < 0)
                continue;
            var start = rest[..open].LastIndexOfAny('{', ';') + 1;
            ReadRule(rest[start..open].ToString(), rest[(open + 1)..close].ToString());
        }
    }

    private void ReadRule(string selectors, string style)
    {
        var hides = IsHiding(style);
        IsCutShort |= hides && selectors.Length > LongestStyle;
        if (selectors.Length > LongestStyle || !hides && !HasNoMargin(style))
            return;
        foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries))
        {
            if (hides)
                _hidden.Add(selector);
            HasTightParagraphs |= selector.Equals("p", StringComparison.OrdinalIgnoreCase) && HasNoMargin(style);
        }
    }

    /// <summary>Does an element's own style hide it? What stands behind the bound could: a style that long hides.</summary>
    public static bool IsHiding(string? style) =>
        style is not null && (style.Length > LongestStyle || Hiding().IsMatch(Start(style)));

    private static ReadOnlySpan<char> Start(string style) => style.AsSpan(0, Math.Min(style.Length, LongestStyle));

    // White on white. A background of its own, or of something around it, makes white text visible.
    private static bool IsInvisible(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        if (style.Length == 0 && element.LocalName != "font")
            return false;
        if (style.Contains("background", StringComparison.OrdinalIgnoreCase) && OnItself().IsMatch(Start(style)))
            return true;
        var isWhite =
            White().IsMatch(Start(style))
            || element.LocalName == "font" && WhiteName().IsMatch(Start(element.GetAttribute("color") ?? ""));
        if (!isWhite)
            return false;
        for (var around = element; around is not null; around = around.ParentElement)
        {
            if (around.HasAttribute("bgcolor") || Background().IsMatch(Start(around.GetAttribute("style") ?? "")))
                return false;
        }

        return true;
    }

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

    // The letters' colour is the ground's: black on black.
    [GeneratedRegex(
        @"(?:^|[;\s])color\s*:\s*([#\w]{3,30})\s*;(?:[^;]{0,200};){0,9}?\s*background(?:-color)?\s*:\s*\1\s*(?:;|$)"
            + @"|(?:^|[;\s])background(?:-color)?\s*:\s*([#\w]{3,30})\s*;(?:[^;]{0,200};){0,9}?\s*color\s*:\s*\2\s*(?:;|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnItself();

    [GeneratedRegex(@"(?:^|[;\s])background", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Background();

    [GeneratedRegex(
        @"(?:^|[;\s])margin(?:-top|-bottom)?\s*:\s*0(?:px|cm|in|pt|em)?(?:\s*(?:;|$)|\s+0)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoMargin();
}
