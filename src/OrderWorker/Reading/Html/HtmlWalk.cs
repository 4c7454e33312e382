using System.Globalization;
using AngleSharp.Dom;
using OrderWorker.Reading.Mime;

namespace OrderWorker.Reading.Html;

/// <summary>Walks the elements of an HTML text and writes its lines.</summary>
internal sealed class HtmlWalk(HiddenStyles styles, TextFindings findings)
{
    private static readonly HashSet<string> Dropped =
    [
        "head",
        "title",
        "style",
        "script",
        "template",
        "noscript",
        "svg",
        "math",
        "object",
        "iframe",
        "select",
        "textarea",
        "button",
        "audio",
        "video",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "div",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "hr",
        "form",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "address",
        "center",
        "pre",
        "fieldset",
        "figure",
        "caption",
    ];

    private static readonly HashSet<string> Paragraphs = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"];

    private readonly HtmlLines _lines = new();

    // How many items of a numbered list were written.
    private readonly Dictionary<IElement, int> _places = [];

    /// <summary>Without recursion: a mail decides how deep its elements go.</summary>
    public string Text(IElement root)
    {
        // By index: a node finds its own next sibling by counting.
        var open = new Stack<(IElement Element, int Next)>();
        INode? node = root;
        while (true)
        {
            if (node is not null && Enter(node))
                open.Push(((IElement)node, 0));
            if (!open.TryPop(out var top))
                return _lines.ToString();
            if (top.Next < top.Element.ChildNodes.Length)
            {
                open.Push((top.Element, top.Next + 1));
                node = top.Element.ChildNodes[top.Next];
            }
            else
            {
                Leave(top.Element);
                node = null;
            }
        }
    }

    // Whether to go on with its children: then it is an element that the reader sees.
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            _lines.Add(text.Data);
            return false;
        }

        if (node is not IElement element)
            return false;
        var name = element.LocalName;
        if (Dropped.Contains(name))
            return false;
        if (name is "s" or "strike" or "del")
        {
            findings.NoteStruck(element.TextContent);
            return false;
        }

        if (styles.Hides(element))
        {
            findings.NoteHidden(element.TextContent);
            return false;
        }

        Begin(element, name);
        return true;
    }

    private void Begin(IElement element, string name)
    {
        if (name == "br")
            _lines.Break();
        else if (name is "td" or "th")
            _lines.Cell();
        else if (Paragraphs.Contains(name))
            _lines.Paragraph(IsTight(element));
        else if (Blocks.Contains(name))
            _lines.Block();

        if (name == "pre")
            _lines.Keeps++;
        if (name == "li")
            _lines.Add(Mark(element), keep: true);
        if (HtmlQuotes.IsQuote(element))
            _lines.Depth++;
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        if (Paragraphs.Contains(name))
            _lines.Paragraph(IsTight(element));
        else if (Blocks.Contains(name))
            _lines.Block();
        if (name == "pre")
            _lines.Keeps--;
        if (HtmlQuotes.IsQuote(element))
            _lines.Depth--;
    }

    // Outlook writes each line as a paragraph without margins.
    private bool IsTight(IElement element) =>
        styles.HasTightParagraphs
        || HtmlQuotes.HasClass(element, "MsoNormal")
        || HtmlQuotes.HasClass(element, "MsoPlainText")
        || HiddenStyles.HasNoMargin(element.GetAttribute("style"));

    private string Mark(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return "- ";
        var place = _places[list] = _places.GetValueOrDefault(list) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{place}. ");
    }
}
