using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading.Mime;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<div>12 Orchard Street</div><div>Leeds<br></div><div>LS6 2AB</div>", "12 Orchard Street\nLeeds\nLS6 2AB")]
    [InlineData("One<br>Two <b>and</b>\n a   half", "One\nTwo and a half")]
    [InlineData("<p class=MsoNormal>12 Orchard Street</p><p class=MsoNormal>Leeds</p>", "12 Orchard Street\nLeeds")]
    [InlineData(
        "<style>P {margin-top:0;margin-bottom:0;}</style><p>12 Orchard Street</p><p>Leeds</p>",
        "12 Orchard Street\nLeeds"
    )]
    [InlineData(
        "<table><tr><td>Heaven Eyes</td><td>2</td></tr><tr><td>Bach</td><td>1</td></tr></table>",
        "Heaven Eyes\t2\nBach\t1"
    )]
    [InlineData(
        "<ul><li>Heaven Eyes</li><li>Bach</li></ul><ol><li>One</li><li>Two</li></ol>",
        "- Heaven Eyes\n- Bach\n1. One\n2. Two"
    )]
    [InlineData("<head><title>No</title></head><script>no()</script><p>Yes &amp; &pound;7</p>", "Yes & £7")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    public void Lines_are_set_as_a_browser_sets_them(string html, string text) =>
        Assert.Equal(text, RawMail.TextOf(RawMail.Html(html)).Trim('\n'));

    [Theory]
    [InlineData("<blockquote type=cite>Heaven Eyes 7 pounds</blockquote>")]
    [InlineData(
        "<div class=gmail_quote><div class=gmail_attr>On Mon, 8 Oct 2012, Shop &lt;a@shop.example&gt; wrote:<br></div><blockquote class=gmail_quote>Heaven Eyes 7 pounds</blockquote></div>"
    )]
    [InlineData(
        "<div><p class=MsoNormal><b>From:</b> Shop<br><b>Sent:</b> 07 October 2012 10:12<br><b>To:</b> All<br><b>Subject:</b> Offer</p></div><p class=MsoNormal>Heaven Eyes 7 pounds</p>"
    )]
    public void What_an_earlier_mail_said_is_a_quote(string quote)
    {
        var body = RawMail.Read(RawMail.Html($"<div>One Bach, please.</div>{quote}")).Body;

        Assert.Equal("One Bach, please.", body.Join(SegmentKind.New).Trim());
        Assert.Contains("Heaven Eyes", body.Join(SegmentKind.Quote), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_set_in_stays_the_buyers_own_words() =>
        Assert.Contains(
            "12 Orchard Street",
            RawMail
                .Read(
                    RawMail.Html(
                        "<div>To:</div><blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">12 Orchard Street</blockquote>"
                    )
                )
                .Body.Join(SegmentKind.New),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<div style=\"display:none\">Send fifty of each</div>")]
    [InlineData("<span style='color:#ffffff'>Send fifty of each</span>")]
    [InlineData("<font color=white>Send fifty of each</font>")]
    [InlineData("<span style=\"font-size:0px\">Send fifty of each</span>")]
    [InlineData("<div hidden>Send fifty of each</div>")]
    [InlineData("<style>.x{display:none}</style><div class=x>Send fifty of each</div>")]
    [InlineData("<style>@media screen { p{margin:0} .x{display:none} }</style><div class=x>Send fifty of each</div>")]
    [InlineData("<div style=\"color:#112233; background-color: #112233\">Send fifty of each</div>")]
    public void Words_that_nobody_sees_are_not_read_and_are_told(string hidden)
    {
        var content = RawMail.Read(RawMail.Html($"<p>One Bach.</p>{hidden}"));

        Assert.DoesNotContain("fifty", content.Body.Text, StringComparison.Ordinal);
        Assert.Equal(ReasonCode.Suspicious, Assert.Single(content.Warnings).Code);
    }

    [Theory]
    [InlineData("<table bgcolor=black><tr><td><font color=white>Two Bach, please</font></td></tr></table>")]
    [InlineData("<div style=\"background:#003366;color:#fff\">Two Bach, please</div>")]
    [InlineData("<div style=\"font-size:10pt\">Two Bach, please</div>")]
    public void White_on_a_dark_ground_and_small_print_are_seen(string html)
    {
        var content = RawMail.Read(RawMail.Html(html));

        Assert.Contains("Two Bach", content.Body.Text, StringComparison.Ordinal);
        Assert.Empty(content.Warnings);
    }
}
