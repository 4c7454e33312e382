using System.Diagnostics;
using System.Text;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading;

public sealed class HostileMailTests
{
    // Generous: the machine may be busy. Without the bounds each of these takes minutes, or ends the process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_header_field_of_megabytes_is_cut_out_and_told()
    {
        var references = string.Concat(Enumerable.Range(0, 60_000).Select(n => $" <{n:D30}@mail.example>\r\n"));

        var content = Read(RawMail.Of($"References:{references.TrimEnd()}\n", "One Bach, please."));

        Assert.Equal(ReasonCode.Unreadable, content.Unreadable?.Code);
        Assert.Equal("CD order", content.Subject);
    }

    [Fact]
    public void A_subject_of_twenty_megabytes_is_no_obstacle() =>
        Assert.NotNull(Read(RawMail.Of($"X-Long: {new string('a', 20_000_000)}\n", "One Bach.")).Unreadable);

    [Fact]
    public void A_head_without_end_is_no_obstacle() =>
        Assert.NotNull(Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("X-A: b\r\n", 500_000)))).Unreadable);

    [Fact]
    public void Parts_inside_parts_do_not_end_the_process()
    {
        var body = new StringBuilder();
        for (var depth = 0; depth < 5_000; depth++)
            body.Append($"--b{depth}\nContent-Type: multipart/mixed; boundary=b{depth + 1}\n\n");

        Read(RawMail.Of("Content-Type: multipart/mixed; boundary=b0\n", body.ToString()));
    }

    [Fact]
    public void Thousands_of_parts_are_not_all_read() =>
        Assert.Equal(
            ReasonCode.Unreadable,
            Read(
                RawMail.Of(
                    "Content-Type: multipart/mixed; boundary=b\n",
                    string.Concat(Enumerable.Repeat("--b\nContent-Type: text/plain\n\na\n", 20_000)) + "--b--\n"
                )
            ).Unreadable?.Code
        );

    [
        Theory,
        InlineData("<div>"),
        InlineData("<b>"),
        InlineData("<table><tr><td>"),
        InlineData("<p>"),
        InlineData("<ol><li>"),
        InlineData("<li>"),
        InlineData("<blockquote>")
    ]
    public void HTML_that_is_deep_beyond_reason_is_no_obstacle(string tag) =>
        Read(RawMail.Html(string.Concat(Enumerable.Repeat(tag, 100_000)) + "One Bach"));

    [Fact]
    public void A_text_as_long_as_a_library_is_cut_and_told()
    {
        var content = Read(
            RawMail.Text("text/plain", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("one Bach\n", 400_000))))
        );

        Assert.Equal(ReasonCode.Unreadable, content.Unreadable?.Code);
        Assert.True(content.Body.Text.Length <= 1024 * 1024 + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("this is no mail")]
    [InlineData("Subject: only carriage returns\rFrom: a@example.org\r\rOne Bach")]
    [InlineData("\0\0\0\0")]
    public void What_is_no_mail_is_told(string raw) => Assert.NotNull(Read(Encoding.ASCII.GetBytes(raw)).Unreadable);

    [Fact]
    public void Damaged_mails_of_all_sorts_are_read_without_an_exception()
    {
        var good = RawMail.Of(
            "Content-Type: multipart/alternative; boundary=b\n",
            "--b\nContent-Type: text/html; charset=gb18030\n\n<p>One\n--b\nContent-Type: text/plain; charset=utf-16\n\n\0a\n--b--\n"
        );
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var damaged = (byte[])good.Clone();
            for (var hit = 0; hit < 12; hit++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

            Read(damaged[..random.Next(damaged.Length)]);
        }
    }

    private static MailContent Read(byte[] raw)
    {
        var clock = Stopwatch.StartNew();
        var content = RawMail.Read(raw);

        Assert.True(clock.Elapsed < Patience, $"{clock.Elapsed} for {raw.Length} bytes");
        return content;
    }
}
