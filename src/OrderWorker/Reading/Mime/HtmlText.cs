using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OrderWorker.Reading.Mime;

/// <summary>The text of an HTML mail as a person sees it, with "> " before what is quoted.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlParser Parser = new();
    private static readonly HashSet<string> Skipped =
    [
        "HEAD",
        "STYLE",
        "SCRIPT",
        "TITLE",
        "NOSCRIPT",
        "TEMPLATE",
        "SVG",
        "OBJECT",
    ];
    private static readonly HashSet<string> Blocks =
    [
        "DIV",
        "P",
        "TR",
        "TABLE",
        "UL",
        "OL",
        "LI",
        "BLOCKQUOTE",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "PRE",
        "HR",
        "SECTION",
        "ARTICLE",
        "HEADER",
        "FOOTER",
        "ADDRESS",
        "DL",
        "DT",
        "DD",
        "CENTER",
        "FORM",
    ];

    private readonly StringBuilder _text = new();
    private readonly bool _paragraphsTouch;
    private int _quote;
    private int _pre;
    private int _feeds = 2; // line ends that the text so far ends in; the beginning counts as a fresh page
    private bool _blank;

    private HtmlText(bool paragraphsTouch) => _paragraphsTouch = paragraphsTouch;

    /// <summary>Letters that were in the mail and not shown.</summary>
    public int HiddenLetters { get; private set; }

    public string Text => _text.ToString();

    public static HtmlText Of(string html)
    {
        using var document = Parser.ParseDocument(html);
        var text = new HtmlText(ParagraphsTouch(document));
        if (document.Body is { } body)
            text.Walk(body);
        return text;
    }

    // Step by step, not by recursion: a mail may nest two hundred thousand elements.
    private void Walk(INode root)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Leave(node);
            while (node.NextSibling is null)
            {
                node = node.Parent!;
                if (node == root)
                    return;
                Leave(node);
            }

            node = node.NextSibling;
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Write(text.Data);
            return false;
        }

        if (node is not IElement element || Skipped.Contains(element.NodeName))
            return false;
        if (HtmlHiding.Hides(element))
        {
            HiddenLetters += element.TextContent.Count(char.IsLetter);
            return false;
        }

        if (IsQuote(element))
        {
            Feed(1);
            _quote++;
        }

        Open(element);
        return true;
    }

    private void Open(IElement element)
    {
        switch (element.NodeName)
        {
            case "BR":
                _text.Append('\n');
                _feeds++;
                _blank = false;
                break;
            case "PRE":
                _pre++;
                Feed(1);
                break;
            case "P":
                Feed(Touches(element) ? 1 : 2);
                break;
            case "LI":
                Feed(1);
                Write("- ");
                break;
            case "TD" or "TH":
                if (element.PreviousElementSibling is not null)
                    Raw("\t");
                break;
            case var name when Blocks.Contains(name):
                Feed(1);
                break;
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || Skipped.Contains(element.NodeName) || HtmlHiding.Hides(element))
            return;
        if (element.NodeName == "PRE")
            _pre--;
        if (element.NodeName == "P")
            Feed(Touches(element) ? 1 : 2);
        else if (Blocks.Contains(element.NodeName))
            Feed(1);
        if (IsQuote(element))
        {
            Feed(1);
            _quote--;
        }
    }

    private void Write(string data)
    {
        if (_pre > 0)
        {
            foreach (var (line, index) in data.Split('\n').Select((line, index) => (line, index)))
            {
                if (index > 0)
                    Feed(1);
                Raw(line);
            }

            return;
        }

        foreach (var c in data)
        {
            // The blanks and line ends of the source are one blank; a no-break space is a letter here.
            if (c is ' ' or '\t' or '\r' or '\n' or '\f')
                _blank = true;
            else
                Raw(c.ToString());
        }
    }

    private void Raw(string text)
    {
        if (text.Length == 0)
            return;
        if (_feeds > 0)
            _text.Append(string.Concat(Enumerable.Repeat("> ", Math.Min(_quote, 8))));
        else if (_blank)
            _text.Append(' ');
        (_feeds, _blank) = (0, false);
        _text.Append(text);
    }

    private void Feed(int lines)
    {
        _blank = false;
        for (; _feeds < lines; _feeds++)
            _text.Append('\n');
    }

    private static bool IsQuote(IElement element) =>
        element.NodeName == "BLOCKQUOTE"
        || element.ClassList.Contains("gmail_quote")
        || element.ClassList.Contains("yahoo_quoted")
        || element.ClassList.Contains("moz-cite-prefix");

    // Outlook sets each line as a paragraph without a margin.
    private bool Touches(IElement element) =>
        _paragraphsTouch
        || element.ClassList.Contains("MsoNormal")
        || HtmlHiding.Style(element).Contains("margin:0", StringComparison.Ordinal);

    private static bool ParagraphsTouch(IDocument document) =>
        document
            .QuerySelectorAll("style")
            .Any(style =>
                HtmlHiding.Squeezed(style.TextContent) is var css
                && (css.Contains("p{margin:0") || css.Contains("p.msonormal{margin:0"))
            );
}
