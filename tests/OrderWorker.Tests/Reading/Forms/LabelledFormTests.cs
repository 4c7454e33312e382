using System.Text;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;

namespace OrderWorker.Tests.Reading.Forms;

/// <summary>Order forms that a page sends, or that the buyer typed out: labels of any words, fields left empty, remarks.</summary>
public sealed class LabelledFormTests
{
    private const string Address =
        "Full name: Margaret Hale\nAddress line 1: 12 Orchard Street\nAddress line 2: (none)\nTown: Leeds\nPostcode: LS6 2AB\nCountry: United Kingdom\n";

    private const string Person = "Margaret Hale <m.hale@example.org>";
    private const string Page = "Web form <noreply@forms.example.net>";

    [Theory]
    [InlineData(
        "What would you like to order?: Gale Warning\nHow many?: 3\nHow will you pay?: PayPal\nAnything else?: no thanks\n",
        "3xgale"
    )]
    [InlineData("Which CD(s) would you like?: Gale Warning\nNumber of copies: 2\nComments: -\nNewsletter: No\n", "2xgale")]
    [InlineData(
        "Item 1: Gale Warning\nQuantity: 10\nItem 2: Storm Lantern\nQuantity: 1\nItem 3:\nQuantity:\n",
        "10xgale 1xstorm"
    )]
    [InlineData("Quantity: 2\nTitle: Gale Warning\nQuantity: 1\nTitle: Storm Lantern\n", "2xgale 1xstorm")]
    [InlineData("Title: Winter Tide\nFormat: LP\nCopies: 2\n", "2xwinter-lp")]
    [InlineData("Titel: Gale Warning\nAnzahl: 2\nBemerkungen: keine\nNewsletter: nein\nZahlungsart: PayPal\n", "2xgale")]
    [InlineData("Wat wilt u bestellen?: Gale Warning\nHoeveel stuks?: 2\nOpmerkingen: geen\n", "2xgale")]
    [InlineData("Titre : Gale Warning\nQuantité : 2\nRemarques : aucune\n", "2xgale")]
    [InlineData("Título: Gale Warning\nCantidad: 2\nComentarios: ninguno\n", "2xgale")]
    [InlineData("Titolo: Gale Warning\nQuantità: 2\nNote: nessuna\n", "2xgale")]
    [InlineData("What would you like to order?\nGale Warning\n\nHow many?\n3\n\n", "3xgale")]
    [InlineData("Title\tGale Warning\nQuantity\t3\nE-mail\tm.hale@example.org\nComments\tnone\n", "3xgale")]
    [InlineData("Title   : Gale Warning\nQuantity: 0\nTitle   : Storm Lantern\nQuantity: 2\n", "2xstorm")]
    [InlineData("Contact person: none\nTitle: Gale Warning\nQuantity: 1\nTotal you are sending: £12.50\n", "1xgale")]
    [InlineData("Your order: 1 x Gale Warning, 2 x Storm Lantern\nHow did you hear about us?: A friend\n", "1xgale 2xstorm")]
    public void Goods_and_their_number_are_read_from_the_lines_that_ask_for_them(string goods, string lines)
    {
        foreach (var text in (string[])[Address + goods, goods + Address])
        {
            var mail = Read(Person, text);

            Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
            Assert.Equal(lines, TideShop.LinesOf(mail));
            Assert.Equal("12 Orchard Street", Assert.Single(mail.Reading.ShipTo!.Lines, line => line.Contains("Orchard")));
        }
    }

    [Theory]
    // Two titles in one field, and one number.
    [InlineData("What would you like to order?: Gale Warning and Storm Lantern\nHow many?: 2\n")]
    [InlineData("Title: Gale Warning\nHow many?: a few\n")]
    [InlineData("Title: Gale Warning\nQuantity:\n")]
    [InlineData("Title: Gale Warning\nQuantity: 2 or 3\n")]
    [InlineData("Title: Gale Warnings of the North\nQuantity: 2\n")]
    // What is said beside the order is the buyer's.
    [InlineData("Title: Gale Warning\nQuantity: 2\nComments: Please cancel this if Storm Lantern is back in stock.\n")]
    [InlineData(
        "Title: Gale Warning\nQuantity: 2\nAnything else?: Could you add a second copy for my neighbour if there is one left?\n"
    )]
    // A question of the form's own that asks for what nobody here knows.
    [InlineData("Title: Gale Warning\nQuantity: 2\nShall we have it signed?: Yes, to Ruth\n")]
    public void A_form_that_leaves_open_what_is_meant_goes_to_a_person(string goods)
    {
        var mail = Read(Person, Address + goods);

        Assert.Equal(MailKind.Order, mail.Reading.Kind);
        Assert.NotEqual(Verdict.Accept, mail.Verdict);
    }

    [Fact]
    public void A_form_that_a_page_sends_names_its_buyer_and_answers_nobody_before_a_person_has_looked()
    {
        var mail = Read(Page, Address + "E-mail: margaret@example.com\nPhone: 01632 960338\nTitle: Gale Warning\nHow many?: 1\n");

        Assert.Equal(("Margaret Hale", "margaret@example.com"), (mail.Reading.Buyer!.Name, mail.Reading.Buyer.Email.Text));
        Assert.Contains(
            "margaret@example.com",
            Assert.Single(mail.Reading.Reasons, r => r.Code == ReasonCode.Suspicious).Message
        );
        Assert.Equal((Verdict.Review, false), (mail.Verdict, mail.Reading.Reply.Allowed));
    }

    [Fact]
    public void A_form_from_an_address_that_takes_no_answer_and_names_no_other_goes_to_a_person()
    {
        var mail = Read(Page, Address + "Title: Gale Warning\nHow many?: 1\n");

        Assert.Equal(MailKind.Order, mail.Reading.Kind);
        Assert.Contains(mail.Reading.Reasons, r => r.Code == ReasonCode.Suspicious);
    }

    [Fact]
    public void A_buyer_who_fills_in_a_form_with_another_address_is_answered_where_the_mail_came_from()
    {
        var mail = Read(Person, Address + "E-mail: margaret@example.com\nTitle: Gale Warning\nHow many?: 1\n");

        Assert.Equal("m.hale@example.org", mail.Reading.Buyer!.Email.Text);
    }

    [Theory]
    [InlineData("Thank you for writing to us.\nTicket: 4411\nStatus: open\n")]
    [InlineData("Order number: 1042\nStatus: shipped\nName: Margaret Hale\nAddress: 12 Orchard Street\n")]
    public void A_machine_s_mail_that_is_no_form_stays_one(string text) =>
        Assert.NotEqual(MailKind.Order, Read(Page, text).Reading.Kind);

    private static MailDecision Read(string from, string text) =>
        new MailReader(TideShop.Catalogue, new HashSet<EmailAddress>()).Read(
            Encoding.UTF8.GetBytes(
                $"From: {from}\nTo: orders@shop.example\nSubject: Form\nMessage-ID: <form1@example.org>\nContent-Type: text/plain; charset=utf-8\n\n{text}\n".ReplaceLineEndings(
                    "\r\n"
                )
            )
        );
}
