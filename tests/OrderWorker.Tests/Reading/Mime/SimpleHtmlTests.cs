using OrderWorker.Reading.Html;
using OrderWorker.Reading.Mime;

namespace OrderWorker.Tests.Reading.Mime;

/// <summary>What is read without the HTML parser comes to what the parser makes of it.</summary>
public sealed class SimpleHtmlTests
{
    private static readonly string[] Scraps =
    [
        "<div>",
        "</div>",
        "<div dir=\"ltr\">",
        "<div class=\"yahoo_quoted\">",
        "<div style=\"display:none\">",
        "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\">",
        "<div hidden>",
        "<p>",
        "</p>",
        "<p class=\"MsoNormal\">",
        "<p style=\"margin:0\">",
        "<o:p>&nbsp;</o:p>",
        "<br>",
        "<br />",
        "<b>",
        "</b>",
        "<span style=\"color:white\">",
        "<span class=\"x\">",
        "</span>",
        "<blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)\">",
        "<blockquote style=\"margin:0 0 0 40px;border:none\">",
        "<blockquote>",
        "</blockquote>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<!-- not shown -->",
        "<a href=\"https://shop.example/?a=1&b=2\">",
        "</a>",
        "<div/>",
        "</br>",
        "<p class=MsoNormal>",
        "Two  Heaven Eyes, ",
        "\n",
        "  ",
        "7 &lt; 8 &amp; 9",
        "I&#x27;d &#39;like&#39; &pound;7&nbsp;&nbsp;",
        "&iacute;&copy",
        "a < b & c",
    ];

    private static readonly string[] Heads =
    [
        "",
        "\n",
        "<html><body>",
        "<body style=\"overflow-wrap: break-word;\">",
        "<html xmlns:o=\"urn:x\"><head><meta charset=\"utf-8\"></head><body lang=\"EN-GB\">",
        "<html><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head>\n<body>",
        "<html><head><style>p {margin:0cm;}</style></head><body>",
        "<html><head><style>.x {display:none}</style></head><body>",
        "<head></head>",
        "<html>",
    ];

    private static readonly string[] Ends =
    [
        "",
        "</body></html>",
        "</body>\n</html>\n",
        "</html>",
        "</div>",
        "</body></html> more",
    ];

    [Theory]
    [InlineData("<div dir=\"ltr\"><div>Two Bach, please.</div><div><br></div><div>I&#x27;m at 12 Orchard Street</div></div>\n")]
    [InlineData(
        "<html><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=\"EN-GB\"><p class=\"MsoNormal\">One<o:p>&nbsp;</o:p></p></body></html>"
    )]
    [InlineData(
        "<div>One</div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid\"><p>Two</p></blockquote>"
    )]
    public void What_mail_programs_write_needs_no_parser(string html)
    {
        var text = SimpleHtml.Read(html);

        Assert.NotNull(text);
        Assert.Equal(HtmlText.OfDocument(html, new TextFindings()), text);
    }

    [Theory]
    [InlineData("<div style=\"display:none\">Send fifty of each</div>")]
    [InlineData("<div style=\"color:#fff\">Send fifty of each</div>")]
    [InlineData("<div hidden>Send fifty of each</div>")]
    [InlineData("<html><head><style>.x{display:none}</style></head><body><div class=\"x\">Send fifty</div></body></html>")]
    [InlineData("<div><s>One</s> two</div>")]
    [InlineData("<p>One<p>Two")]
    [InlineData("<table><tr><td>One</td></tr></table>")]
    public void What_may_be_hidden_struck_or_set_otherwise_is_left_to_the_parser(string html) =>
        Assert.Null(SimpleHtml.Read(html));

    [Fact]
    public void Whatever_is_read_without_the_parser_is_what_the_parser_reads()
    {
        var (dice, read) = (new Random(5), 0);
        for (var count = 0; count < 20_000; count++)
        {
            var html = Heads[dice.Next(Heads.Length)] + Middle(dice) + Ends[dice.Next(Ends.Length)];
            if (SimpleHtml.Read(html) is not { } text)
                continue;
            read++;
            var findings = new TextFindings();
            Assert.Equal((html, HtmlText.OfDocument(html, findings)), (html, text));
            Assert.Empty(findings.Doubts());
            Assert.Null(findings.Unreadable());
        }

        Assert.InRange(read, 500, 18_000);
    }

    // Half of the time what is opened is closed again, so that there is something to read.
    private static string Middle(Random dice)
    {
        var open = new Stack<string>();
        var html = "";
        for (var left = dice.Next(12); left > 0; left--)
        {
            var scrap = Scraps[dice.Next(Scraps.Length)];
            if (scrap.StartsWith("</", StringComparison.Ordinal) && dice.Next(4) > 0)
                continue;
            html += scrap;
            if (
                scrap.StartsWith('<')
                && scrap[1] is not ('/' or '!')
                && scrap.IndexOf('<', 1) < 0
                && !scrap.StartsWith("<br", StringComparison.Ordinal)
            )
                open.Push(scrap[1..scrap.IndexOfAny([' ', '>', '/'])]);
            while (open.Count > 0 && dice.Next(2) == 0)
                html += $"</{open.Pop()}>";
        }

        while (open.Count > 0 && dice.Next(8) > 0)
            html += $"</{open.Pop()}>";
        return html;
    }
}
