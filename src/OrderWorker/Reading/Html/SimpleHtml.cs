using System.Globalization;

namespace OrderWorker.Reading.Html;

/// <summary>
/// Reads the HTML that mail programs make of typed text: lines, paragraphs, quotes and bold words, each wholly inside the one around it. So
/// the text comes to the same as by way of a document, at a tenth of the cost; anything else is left to the HTML parser.
/// </summary>
internal sealed class SimpleHtml
{
    private const int Longest = 64 * 1024;
    private const int MostDepth = 32;

    private readonly string _html;
    private readonly HtmlLines _lines = new();
    private readonly Stack<SimpleTag> _open = new();
    private int _at;
    private bool _hasTightParagraphs;
    private bool _isInParagraph;

    private SimpleHtml(string html) => _html = html;

    /// <summary>The same text as <see cref="HtmlWalk"/> makes of it, where all of it is seen; null where it takes the parser to tell.</summary>
    public static string? Read(string html) =>
        html.Length <= Longest && new SimpleHtml(html) is var simple && simple.ReadHead() && simple.ReadBody()
            ? simple._lines.ToString()
            : null;

    // Where any of the head is there, its body is too.
    private bool ReadHead()
    {
        SkipBlanks();
        if (!StartsWith("<html") && !StartsWith("<head") && !StartsWith("<body"))
            return true;
        var tag = SimpleTag.Read(_html, ref _at);
        if (tag is { Name: "html", IsEnd: false })
            tag = Next();
        if (tag is not { Name: "head", IsEnd: false })
            return Opens(tag);
        for (tag = Next(); tag is { IsEnd: false }; tag = Next())
            if (tag is not { Name: "meta" } && !(tag is { Name: "style" } && ReadSheet()))
                return false;
        return tag is { Name: "head" } && Opens(Next());

        bool Opens(SimpleTag? body)
        {
            if (body is not { Name: "body", IsEnd: false } begin || !IsSeen(begin))
                return false;
            _open.Push(begin);
            return true;
        }
    }

    private SimpleTag? Next()
    {
        SkipBlanks();
        return SimpleTag.Read(_html, ref _at);
    }

    private bool ReadSheet()
    {
        var end = _html.IndexOf("</style>", _at, StringComparison.Ordinal);
        if (end < 0)
            return false;
        var sheet = _html[_at..end];
        // One that opens the sheet's comment; more could count as elements.
        if (sheet.AsSpan().Count('<') > 1)
            return false;
        var styles = HiddenStyles.OfSheet(sheet);
        _hasTightParagraphs |= styles.HasTightParagraphs;
        _at = end + "</style>".Length;
        return styles is { HidesAny: false, IsCutShort: false };
    }

    private bool ReadBody()
    {
        while (_at < _html.Length)
        {
            var length = _html.AsSpan(_at).IndexOfAny('<', '&');
            length = length < 0 ? _html.Length - _at : length;
            _lines.Add(_html.AsSpan(_at, length));
            _at += length;
            if (_at == _html.Length)
                break;
            if (_html[_at] == '&')
            {
                if (!ReadLetter())
                    return false;
            }
            else if (SimpleTag.Read(_html, ref _at) is not { } tag || !(tag.IsEnd ? Leave(tag.Name) : Enter(tag)))
            {
                return false;
            }
            else if (tag is { IsEnd: true, Name: "body" })
            {
                return IsAtEnd();
            }
        }

        return _open.Count == 0;
    }

    private bool IsAtEnd()
    {
        SkipBlanks();
        if (StartsWith("</html>"))
            _at += "</html>".Length;
        SkipBlanks();
        return _at == _html.Length;
    }

    private bool Enter(SimpleTag tag)
    {
        if (tag.Name == "br")
        {
            _lines.Break();
            return tag.Style is null;
        }

        var isBlock = tag.Name is "div" or "p" or "blockquote";
        // A block ends a paragraph that is open.
        if (
            tag.Name is "html" or "head" or "meta" or "style" or "body"
            || _open.Count == MostDepth
            || !IsSeen(tag)
            || isBlock && _isInParagraph
            || tag.Name == "div" && tag.HasClass("yahoo_quoted")
            || tag.Name == "blockquote" && !IsQuote(tag)
        )
            return false;
        _open.Push(tag);
        _isInParagraph |= tag.Name == "p";
        if (isBlock)
            Part(tag);
        if (tag.Name == "blockquote")
            _lines.Depth++;
        return true;
    }

    private bool Leave(string name)
    {
        if (!_open.TryPop(out var tag) || tag.Name != name)
            return false;
        _isInParagraph &= name != "p";
        if (name is "div" or "p" or "blockquote")
            Part(tag);
        if (name == "blockquote")
            _lines.Depth--;
        return true;
    }

    private void Part(SimpleTag tag)
    {
        if (tag.Name == "div")
            _lines.Block();
        else
            _lines.Paragraph(
                _hasTightParagraphs
                    || tag.HasClass("MsoNormal")
                    || tag.HasClass("MsoPlainText")
                    || HiddenStyles.HasNoMargin(tag.Style)
            );
    }

    // What colours hide depends on what is around.
    private static bool IsSeen(SimpleTag tag) =>
        tag.Style is not { } style
        || !style.Contains("color", StringComparison.OrdinalIgnoreCase)
            && !style.Contains("background", StringComparison.OrdinalIgnoreCase)
            && !HiddenStyles.IsHiding(style);

    // Only set in, as the indent button does it, is what has a style and no name.
    private static bool IsQuote(SimpleTag tag) =>
        tag.Style is null || tag.Class.Contains("quote", StringComparison.OrdinalIgnoreCase);

    private bool ReadLetter()
    {
        var rest = _html.AsSpan(_at + 1);
        if (
            rest[..Math.Min(rest.Length, 8)].IndexOf(';') is not (> 0 and var length)
            || LetterOf(rest[..length]) is not { } letter
        )
            return false;
        _lines.Add([letter]);
        _at += length + 2;
        return true;
    }

    private static char? LetterOf(ReadOnlySpan<char> name) =>
        name switch
        {
            "nbsp" => '\u00a0',
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "pound" => '£',
            "euro" => '€',
            ['#', 'x', .. var hex] => Printed(hex, NumberStyles.AllowHexSpecifier),
            ['#', .. var digits] => Printed(digits, NumberStyles.None),
            _ => null,
        };

    private static char? Printed(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is >= ' ' and <= '~' ? (char)code : null;

    private bool StartsWith(string tag) => _html.AsSpan(_at).StartsWith(tag, StringComparison.Ordinal);

    private void SkipBlanks()
    {
        while (_at < _html.Length && _html[_at] is ' ' or '\t' or '\n')
            _at++;
    }
}
