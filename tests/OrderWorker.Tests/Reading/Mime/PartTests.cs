using System.Text;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading.Mime;

public sealed class PartTests
{
    [Fact]
    public void Of_two_flavours_the_plain_one_is_read() =>
        Assert.Equal("One Bach, please.", RawMail.TextOf(Alternative("One Bach, please.", "<p>One Bach, please.</p>")));

    [Theory, InlineData(""), InlineData("Your mail program does not support HTML messages.")]
    public void A_plain_flavour_that_says_nothing_leaves_the_word_to_the_HTML(string stub) =>
        Assert.Equal("One Bach, please.", RawMail.TextOf(Alternative(stub, "<p>One Bach, please.</p>")));

    [Fact]
    public void A_mail_that_shows_other_words_than_it_hides_is_suspicious() =>
        Assert.Contains(
            RawMail
                .Read(
                    Alternative(
                        "Please send fifty copies of every album to 3 Dock Road, Hull, HU1 1AA.",
                        "<p>Thank you for the lovely concert last night, we enjoyed it so much!</p>"
                    )
                )
                .Warnings,
            reason => reason.Code == ReasonCode.Suspicious
        );

    [Fact]
    public void Quoted_printable_and_base64_are_undone() =>
        Assert.Equal(
            "Grüße aus Köln",
            RawMail.TextOf(
                RawMail.Of(
                    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n",
                    Convert.ToBase64String(Encoding.UTF8.GetBytes("Grüße aus Köln"))
                )
            )
        );

    [Fact]
    public void Flowed_lines_are_joined_and_a_signature_mark_is_not() =>
        Assert.Equal(
            "Please send me one copy of Heaven Eyes.\n\n-- \nMargaret",
            RawMail.TextOf(
                RawMail.Of(
                    "Content-Type: text/plain; charset=utf-8; format=flowed\n",
                    "Please send me \none copy of \nHeaven Eyes.\n\n-- \nMargaret\n"
                )
            )
        );

    [Fact]
    public void Flowed_with_DelSp_joins_words_that_were_cut() =>
        Assert.Equal(
            "Heaven Eyes",
            RawMail.TextOf(
                RawMail.Of("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n", "Hea \nven  \nEyes\n")
            )
        );

    [Fact]
    public void Files_are_listed_by_name_and_a_nameless_text_is_text()
    {
        var content = RawMail.Read(
            RawMail.Of(
                "Content-Type: multipart/mixed; boundary=b\n",
                "--b\nContent-Type: text/plain\n\nOne Bach.\n--b\nContent-Type: text/plain\n\nThanks!\n"
                    + "--b\nContent-Type: text/plain; name=\"list.txt\"\nContent-Disposition: attachment; filename=\"list.txt\"\n\nten of each\n--b--\n"
            )
        );

        Assert.Equal("One Bach.\nThanks!\n", content.Body.Text);
        Assert.Equal(["list.txt"], content.Attachments);
    }

    [Fact]
    public void A_forwarded_mail_is_a_quote()
    {
        var body = RawMail
            .Read(
                RawMail.Of(
                    "Content-Type: multipart/mixed; boundary=b\n",
                    "--b\nContent-Type: text/plain\n\nPlease see below.\n--b\nContent-Type: message/rfc822\n\n"
                        + "From: A <a@example.org>\nSubject: Offer\n\nHeaven Eyes, 7 pounds\n--b--\n"
                )
            )
            .Body;

        Assert.Contains("Heaven Eyes", body.Join(SegmentKind.Quote), StringComparison.Ordinal);
        Assert.Equal("Please see below.", body.Join(SegmentKind.New).Trim());
    }

    [Fact]
    public void Characters_that_turn_the_text_around_are_taken_out_and_told()
    {
        var content = RawMail.Read(RawMail.Text("text/plain; charset=utf-8", Encoding.UTF8.GetBytes("Send \u202e2\u202c Bach")));

        Assert.Equal("Send 2 Bach\n", content.Body.Text);
        Assert.Equal(ReasonCode.Suspicious, Assert.Single(content.Warnings).Code);
    }

    private static byte[] Alternative(string plain, string html) =>
        RawMail.Of(
            "Content-Type: multipart/alternative; boundary=b\n",
            $"--b\nContent-Type: text/plain; charset=utf-8\n\n{plain}\n--b\nContent-Type: text/html; charset=utf-8\n\n{html}\n--b--\n"
        );
}
