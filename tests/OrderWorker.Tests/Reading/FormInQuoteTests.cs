using System.Text;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>The shop's order form, filled in where it was quoted.</summary>
public sealed class FormInQuoteTests
{
    private const string Wrote = "On Mon, 3 Mar 2025 at 10:11, Campaign Kazakhstan <orders@shop.example> wrote:\n";

    private const string Filled =
        "> New CDs! To order, fill in this form.\n> Title: Heaven Eyes\n> Number of copies: 2\n>\n> Name: Margaret Hale\n> Address: 12 Orchard Street\n"
        + "> Town: Leeds\n> Postcode: LS6 2AB\n> Country: United Kingdom\n";

    private const string Empty =
        "> New CDs! To order, fill in this form.\n> Title:\n> Number of copies:\n>\n> Name:\n> Address:\n> Town:\n> Postcode:\n";

    [Theory]
    [InlineData("Hello,\n\nplease see below.\n\nMargaret Hale\n\n" + Wrote + Filled)]
    [InlineData("My order is filled in below, thanks.\n\n" + Wrote + Filled)]
    [InlineData("Siehe unten, bitte senden.\n\n" + Wrote + Filled)]
    [InlineData(Wrote + Filled + "\nI have filled in the form.\n\nMargaret Hale\n")]
    [InlineData(
        "Filled in below.\n\nFrom: Campaign Kazakhstan <orders@shop.example>\nSent: Monday, March 3, 2025 10:11\nTo: Margaret Hale <m.hale@example.org>\nSubject: New CDs\n\n"
            + "To order, fill in this form.\nTitle: Heaven Eyes\nNumber of copies: 2\nName: Margaret Hale\nAddress: 12 Orchard Street\nTown: Leeds\nPostcode: LS6 2AB\n"
    )]
    [InlineData(
        Wrote
            + "> New CDs! To order, fill in this form.\n> Title:\nHeaven Eyes\n> Number of copies:\n2\n> Name:\nMargaret Hale\n> Address:\n12 Orchard Street\n> Town:\nLeeds\n> Postcode:\nLS6 2AB\n"
    )]
    public void A_form_that_the_buyer_filled_in_within_the_quote_is_an_order(string body)
    {
        var mail = Read(body);

        Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
        Assert.Equal("2xheaven", TideShop.LinesOf(mail));
        Assert.Equal(("Margaret Hale", "LS6 2AB"), (mail.Order!.Parsed.ShipTo.Name, mail.Order.Parsed.ShipTo.Postcode));
        Assert.Contains(mail.Reading.Evidence, e => e.Rule.StartsWith("a form of the shop's", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Thanks for the news, no thanks.\n\n" + Wrote + Empty)]
    [InlineData("Please see below.\n\n" + Wrote + Empty)]
    // A mail of the shop's about an order that is made, its lines labelled as a form's.
    [InlineData("Lovely, see below.\n\n" + Wrote + "> Thank you for your order!\n" + Filled)]
    [InlineData("Lovely, see below.\n\n" + Wrote + "> This is order CD-1042.\n" + Filled)]
    [InlineData("Thank you so much!\n\n" + Wrote + Filled)]
    // The buyer's own earlier mail.
    [InlineData("See below.\n\nOn Mon, 3 Mar 2025 at 10:11, Margaret Hale <m.hale@example.org> wrote:\n" + Filled)]
    [InlineData("See below.\n\n" + Filled)]
    [InlineData(
        "See below.\n\nFrom: Campaign Kazakhstan <orders@shop.example>\nSent: Monday, March 3, 2025 10:11\nTo: Margaret Hale <m.hale@example.org>\nSubject: Re: order\n\n"
            + "Hello Margaret, which town is that?\n\nFrom: Margaret Hale <m.hale@example.org>\nSent: Monday, March 3, 2025 09:11\nTo: orders@shop.example\nSubject: order\n\n"
            + "Title: Heaven Eyes\nNumber of copies: 2\nName: Margaret Hale\nAddress: 12 Orchard Street\nTown: Leeds\nPostcode: LS6 2AB\n"
    )]
    // Something else is said.
    [InlineData("Have you received my form below?\n\n" + Wrote + Filled)]
    [InlineData("Please cancel the order below.\n\n" + Wrote + Filled)]
    [InlineData("See below, I ordered these last week.\n\n" + Wrote + Filled)]
    // A printed title with no number, and an address that is the shop's.
    [InlineData(
        "See below.\n\n"
            + Wrote
            + "> Title: Heaven Eyes\n> Number of copies:\n> Name: Margaret Hale\n> Address: 12 Orchard Street\n> Town: Leeds\n> Postcode: LS6 2AB\n"
    )]
    [InlineData(
        "See below.\n\n"
            + Wrote
            + "> Title: Heaven Eyes\n> Number of copies: 1\n> Title: JS Bach Six Cello Suites\n> Number of copies:\n> Name: Margaret Hale\n> Address: 12 Orchard Street\n> Town: Leeds\n> Postcode: LS6 2AB\n"
    )]
    [InlineData(
        "See below.\n\n"
            + Wrote
            + "> Title: Heaven Eyes\n> Number of copies: 1\n> Name: Campaign Kazakhstan\n> Address: PO BOX 66682\n> Town: London\n> Postcode: E11 9ER\n"
    )]
    public void What_is_no_form_filled_in_by_the_buyer_orders_nothing(string body) =>
        Assert.NotEqual(Verdict.Accept, Read(body).Verdict);

    [Fact]
    public void What_is_typed_above_the_form_counts_as_well()
    {
        var mail = Read("See below. If it cannot come before Easter please forget it.\n\n" + Wrote + Filled);

        Assert.Equal(Verdict.Review, mail.Verdict);
        Assert.Contains(mail.Reasons, r => r.Code == ReasonCode.Conditional);
    }

    private static MailDecision Read(string body) =>
        new MailReader(Shops.Cello, new HashSet<EmailAddress>()).Read(
            Encoding.UTF8.GetBytes(
                $"From: Margaret Hale <m.hale@example.org>\nTo: Campaign Kazakhstan <orders@shop.example>\nSubject: Re: New CDs\nMessage-ID: <form1@example.org>\nContent-Type: text/plain; charset=utf-8\n\n{body}".ReplaceLineEndings(
                    "\r\n"
                )
            )
        );
}
