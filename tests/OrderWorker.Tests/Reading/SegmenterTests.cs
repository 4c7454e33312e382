using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Segments;

namespace OrderWorker.Tests.Reading;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData("On Mon, 8 Oct 2012 at 09:00, Shop <a@shop.example> wrote:")]
    [InlineData("On Mon, 8 Oct 2012 at 09:00, Campaign Kazakhstan\n<a@shop.example> wrote:")]
    [InlineData("Am 08.10.2012 um 09:00 schrieb Shop <a@shop.example>:")]
    [InlineData("Le lun. 8 oct. 2012 à 09:00, Shop <a@shop.example> a écrit :")]
    [InlineData("El lun, 8 oct 2012 a las 9:00, Shop (<a@shop.example>) escribió:")]
    [InlineData("Il giorno lun 8 ott 2012 alle ore 09:00 Shop <a@shop.example> ha scritto:")]
    [InlineData("8 октября 2012 г., 9:00 пользователь Shop <a@shop.example> написал:")]
    [InlineData("Op ma 8 okt. 2012 om 09:00 schreef Shop <a@shop.example>:")]
    [InlineData("Em seg., 8 de out. de 2012 às 09:00, Shop <a@shop.example> escreveu:")]
    [InlineData("Den mån 8 okt. 2012 kl 09:00 skrev Shop <a@shop.example>:")]
    [InlineData("-----Original Message-----")]
    [InlineData("-----Ursprüngliche Nachricht-----")]
    [InlineData("-------- Message original --------")]
    [InlineData("---------- Forwarded message ---------")]
    [InlineData("From: Shop <a@shop.example>\nSent: 08 October 2012 09:00\nTo: All\nSubject: Offer\n")]
    [InlineData("Von: Shop <a@shop.example>\nGesendet: Montag, 8. Oktober 2012 09:00\nAn: Alle\nBetreff: Angebot\n")]
    [InlineData("De : Shop <a@shop.example>\nEnvoyé : lundi 8 octobre 2012 09:00\nÀ : Tous\nObjet : Offre\n")]
    [InlineData("________________________________\nFrom: Shop\nSent: 08 October 2012 09:00\nSubject: Offer\n")]
    public void What_stands_below_an_earlier_mails_head_is_quoted(string head)
    {
        var body = Segmenter.Segment($"One Bach, please.\n\n{head}\n> Heaven Eyes 7 pounds\n");

        Assert.Equal("One Bach, please.", body.Join(SegmentKind.New).Split('\n')[0]);
        Assert.DoesNotContain("Heaven", body.Join(SegmentKind.New), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_mail_right_below_a_printers_plea_is_quoted()
    {
        var body = Segmenter.Segment(
            "One Bach, please.\nPlease consider the environment before printing this email\n"
                + "From: Shop <a@shop.example>\nSent: 08 October 2012 09:00\nTo: All\nSubject: Offer\n\nHeaven Eyes 7 pounds\n"
        );

        Assert.Equal("One Bach, please.\n", body.Join(SegmentKind.New));
    }

    [Fact]
    public void Answers_between_and_below_quoted_lines_are_new() =>
        Assert.Equal(
            "Two of these.\n\n\nAnd my address:\n12 Orchard Street\n",
            Segmenter
                .Segment(
                    "On 8 Oct 2012, at 09:00, Shop <a@shop.example> wrote:\n> Heaven Eyes 7 pounds\nTwo of these.\n> Bach 10 pounds\nAnd my address:\n12 Orchard Street\n"
                )
                .Join(SegmentKind.New)
        );

    [Theory]
    [InlineData("My wife wrote: two copies of the Bach.")]
    [InlineData("From: Jane Hill\n12 Orchard Street")]
    [InlineData("Kind regards,\nJane Hill\n12 Orchard Street\nLeeds")]
    [InlineData("------\nHeaven Eyes 2")]
    [InlineData("__________________________\nHeaven Eyes 2\n12 Orchard Street")]
    [InlineData("Sent from the heart, two of Heaven Eyes please, to my mother")]
    public void Ordinary_words_stay_new(string text) =>
        Assert.Equal(SegmentKind.New, Assert.Single(Segmenter.Segment(text).Segments).Kind);

    [Theory]
    [InlineData("-- \nJane Hill\n12 Orchard Street", SegmentKind.Signature)]
    [InlineData("Sent from my iPhone", SegmentKind.Signature)]
    [InlineData("Von meinem iPad gesendet", SegmentKind.Signature)]
    [InlineData("Envoyé de mon iPhone", SegmentKind.Signature)]
    [InlineData("Enviado desde mi iPhone", SegmentKind.Signature)]
    [InlineData("Отправлено с iPhone", SegmentKind.Signature)]
    [InlineData("Get Outlook for iOS", SegmentKind.Signature)]
    [InlineData("This email and any attachments are confidential and intended for the addressee.", SegmentKind.Signature)]
    [InlineData("Diese E-Mail enthält vertrauliche Informationen.", SegmentKind.Signature)]
    public void Signatures_device_lines_and_legal_words_are_told(string text, SegmentKind kind) =>
        Assert.Equal(kind, Assert.Single(Segmenter.Segment(text).Segments).Kind);

    [Fact]
    public void An_address_below_a_devices_line_is_new() =>
        Assert.Contains(
            "Leeds",
            Segmenter.Segment("One Bach\nSent from my iPhone\n\nJane Hill\nLeeds").Join(SegmentKind.New),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData(">")]
    [InlineData("-- \n> a\nb\n-- \nc")]
    [InlineData("a\n\n> b\n\nOn 8 Oct 2012 X wrote:\nc")]
    public void Segments_cover_the_text_from_end_to_end(string text)
    {
        var body = Segmenter.Segment(text);

        Assert.Equal(text, string.Concat(body.Segments.Select(body.Of)));
    }
}
