using AngleSharp.Dom;

namespace OrderWorker.Reading.Mime;

/// <summary>Whether an element of an HTML mail is made not to be seen.</summary>
internal static class HtmlHiding
{
    private static readonly string[] Hidden =
    [
        "display:none",
        "visibility:hidden",
        "font-size:0",
        "font-size:1px",
        "opacity:0;",
        "max-height:0",
        "mso-hide:all",
        "text-indent:-999",
        "left:-999",
    ];

    private static readonly string[] White =
    [
        "color:#fff;",
        "color:#ffffff;",
        "color:white;",
        "color:rgb(255,255,255);",
        "color:transparent;",
    ];

    public static bool Hides(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        if (!element.HasAttribute("style"))
            return element.NodeName == "FONT"
                && (element.GetAttribute("color") ?? "").ToLowerInvariant() is "white" or "#ffffff" or "#fff";

        var style = Style(element);
        return Array.Exists(Hidden, style.Contains) || (Array.Exists(White, style.Contains) && !style.Contains("background"));
    }

    /// <summary>The style attribute in small letters without blanks, ended by a semicolon.</summary>
    public static string Style(IElement element) => Squeezed(element.GetAttribute("style") ?? "") + ";";

    public static string Squeezed(string css) => string.Concat(css.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}
