using AngleSharp.Html.Parser;
using OrderWorker.Reading.Mime;

namespace OrderWorker.Reading.Html;

/// <summary>Turns HTML into the text that its reader sees, with its lines, table cells and quotes.</summary>
internal static class HtmlText
{
    // Nothing but elements and text is walked.
    private static readonly HtmlParser Parser = new(
        new HtmlParserOptions
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
        }
    );

    /// <param name="html">Decoded.</param>
    /// <param name="findings">Takes what is hidden, struck through or too deep.</param>
    public static string Of(string html, TextFindings findings) => SimpleHtml.Read(html) ?? OfDocument(html, findings);

    /// <summary>The same by the parser, whatever the HTML is.</summary>
    internal static string OfDocument(string html, TextFindings findings)
    {
        if (HtmlBounds.IsTooDeep(html))
        {
            findings.IsTooDeep = true;
            return HtmlBounds.WithoutTags(html);
        }

        using var document = Parser.ParseDocument(html.AsMemory());
        if (document.Body is not { } body)
            return "";
        var styles = HiddenStyles.Of(document);
        findings.IsTooDeep |= styles.IsCutShort;
        var walk = new HtmlWalk(styles, findings);
        return walk.Text(body);
    }
}
