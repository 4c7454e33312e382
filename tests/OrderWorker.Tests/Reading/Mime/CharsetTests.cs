using System.Text;

namespace OrderWorker.Tests.Reading.Mime;

public sealed class CharsetTests
{
    private const string French = "J’aimerais deux CD à Orléans – s’il vous plaît, 20 €.";
    private const string Russian = "Здравствуйте! Пришлите, пожалуйста, два диска Heaven Eyes. Адрес: ул. Пушкина, д. 112, кв. 8";

    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("windows-1252", "iso-8859-1")]
    [InlineData("windows-1252", "us-ascii")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("utf-8", "us-ascii")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("utf-8", "x-unknown")]
    [InlineData("windows-1252", "x-unknown")]
    [InlineData("utf-8", "utf-7")]
    public void Western_text_is_read_whatever_its_label_says(string written, string label) =>
        Assert.Equal(French, Read(French, written, label));

    [Theory]
    [InlineData("koi8-r", "koi8-r")]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("utf-8", "koi8-r")]
    [InlineData("koi8-r", "us-ascii")]
    [InlineData("windows-1251", "us-ascii")]
    [InlineData("koi8-r", "x-unknown")]
    [InlineData("windows-1251", "iso-8859-1")]
    public void Russian_text_is_read_whatever_its_label_says(string written, string label) =>
        Assert.Equal(Russian, Read(Russian, written, label));

    [
        Theory,
        InlineData("gb2312", "两张唱片"),
        InlineData("shift_jis", "二枚お願いします"),
        InlineData("iso-2022-jp", "二枚お願いします")
    ]
    public void Encodings_of_several_bytes_a_letter_are_read_by_their_label(string charset, string text) =>
        Assert.Equal(text, Read(text, charset, charset));

    [Fact]
    public void A_byte_order_mark_outweighs_the_label() =>
        Assert.Equal(
            French,
            RawMail.TextOf(RawMail.Text("text/plain; charset=iso-8859-1", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(French)]))
        );

    [Fact]
    public void Letters_come_in_form_C_with_plain_blanks_and_without_what_cannot_be_seen() =>
        Assert.Equal(
            "Café à Orléans 2 x Bach",
            RawMail.TextOf(
                RawMail.Text(
                    "text/plain; charset=utf-8",
                    Encoding.UTF8.GetBytes("Cafe\u0301\u00a0à\u2009Orl\u200béans 2\u00adx Bach".Replace("2\u00adx", "2\u202fx"))
                )
            )
        );

    private static string Read(string text, string written, string label) =>
        RawMail.TextOf(RawMail.Text($"text/plain; charset={label}", Encoding.GetEncoding(written).GetBytes(text)));
}
