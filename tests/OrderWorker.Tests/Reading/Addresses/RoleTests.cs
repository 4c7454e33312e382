namespace OrderWorker.Tests.Reading.Addresses;

public sealed class RoleTests
{
    private const string Home = "Jane Hill\n12 Orchard Street\nLeeds\nLS6 2AB";
    private const string AtHome = "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB";
    private const string Office =
        "Jane Hill\nSales Manager\nBrook & Marsh Ltd\nUnit 4, Canal Road, Bradford BD1 1AA\nT: 01632 960100";

    [Theory]
    [InlineData("One Heaven Eyes please.\n\n--\n" + Office)]
    [InlineData("One Heaven Eyes please.\n\nRegards\n\n" + Office)]
    [InlineData("One Heaven Eyes please, but do not send it to the office.\n\n--\n" + Office)]
    public void An_office_in_a_signature_gets_no_parcel(string body) => Assert.Equal("no-address", Letter.ReadShort(body));

    [Theory]
    [InlineData("One Heaven Eyes please, sent to my office.\n\n--\n" + Office)]
    [InlineData("One Heaven Eyes please. Please use the address below.\n\n--\n" + Office)]
    public void An_office_gets_the_parcel_when_the_mail_asks_for_it(string body) =>
        Assert.Contains("BD1 1AA", Letter.ReadShort(body), StringComparison.Ordinal);

    [Theory]
    [InlineData("not to the office but to my house")]
    [InlineData("posted to my house and not to chambers")]
    [InlineData("sent to me at home, not at work")]
    [InlineData("posted to my home, not my work address")]
    [InlineData("posted to me at home please (not to work)")]
    public void A_home_address_wins_over_the_office_below_it(string said) =>
        Assert.Equal(AtHome, Letter.ReadShort($"One Heaven Eyes please, {said}:\n\n{Home}\n\n--\n{Office}"));

    [Fact]
    public void An_address_that_is_refused_gets_no_parcel_though_another_is_asked_for() =>
        Assert.Equal(
            "no-address",
            Letter.ReadShort($"One Heaven Eyes please, posted to my flat and not to this address:\n\n{Home}")
        );

    [Theory]
    [InlineData("Don Hill")]
    [InlineData("Major Hill")]
    [InlineData("Lady Hill")]
    [InlineData("Pan Wei")]
    public void A_name_that_may_be_a_title_stays_before_a_single_name(string name) =>
        Assert.StartsWith(
            name + " |",
            Letter.ReadShort($"One Heaven Eyes please.\n\n{name}\n12 Orchard Street\nLeeds\nLS6 2AB", name),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_home_address_in_a_signature_gets_the_parcel() =>
        Assert.Equal(AtHome, Letter.ReadShort($"One Heaven Eyes please.\n\n--\n{Home}"));

    [Theory]
    [InlineData("Billing address:\nJane Hill\n5 Mill Street\nBuxton SK17 6AA\n\nDelivery address:\n" + Home)]
    [InlineData("Deliver to:\n" + Home + "\n\nInvoice to:\nAccounts, 5 Mill Street, Buxton SK17 6AA")]
    [InlineData(
        "My card is registered at 5 Mill Street, Buxton SK17 6AA, which is for your records only. Please send to:\n" + Home
    )]
    public void An_address_for_the_bill_gets_no_parcel(string body) =>
        Assert.Equal(AtHome, Letter.ReadShort("One Heaven Eyes.\n\n" + body));

    [Theory]
    [InlineData("I have moved from 5 Mill Street, Buxton SK17 6AA to 12 Orchard Street, Leeds LS6 2AB.")]
    [InlineData("My old address was 5 Mill Street, Buxton SK17 6AA, please send it to 12 Orchard Street, Leeds LS6 2AB.")]
    [InlineData("Do not send it to 5 Mill Street, Buxton SK17 6AA. My address is now 12 Orchard Street, Leeds LS6 2AB.")]
    public void An_address_that_is_given_up_gets_no_parcel(string body) =>
        Assert.Equal(AtHome, Letter.ReadShort("One Heaven Eyes. " + body));

    [Theory]
    [InlineData("One Heaven Eyes please.\nThe cheque goes to PO BOX 66682, London, E11 9ER today.")]
    [InlineData("One Heaven Eyes please.\n\nCampaign Kazakhstan\nPO Box 66682\nLondon\nE11 9ER")]
    public void The_shops_own_address_is_never_the_buyers(string body) => Assert.Equal("no-address", Letter.ReadShort(body));

    [Fact]
    public void An_address_in_a_quoted_mail_is_not_read() =>
        Assert.Equal(
            "no-address",
            Letter.ReadShort("Yes please, one of these.\n\n> Anna Berg\n> 5 Mill Street\n> Buxton SK17 6AA")
        );

    [Theory]
    [InlineData(
        "FW: the CDs",
        "Could you deal with this for my mother please?",
        "Joyce Berg | 3 Quay View / Woodbridge | IP12 1BW | GB"
    )]
    [InlineData("FW: the CDs", "One like this for me please.", "")]
    [InlineData("Re: the CDs", "Could you deal with this for my mother please?", "")]
    public void The_address_of_an_order_that_is_handed_on_stands_in_the_quote(string subject, string said, string expected)
    {
        var quoted = "> One Heaven Eyes please.\n>\n> Mrs Joyce Berg\n> 3 Quay View\n> Woodbridge\n> IP12 1BW";
        var mail = Letter.Content($"{said}\n\n{quoted}", "Simon Berg") with { Subject = subject };

        var to = OrderWorker.Core.Reading.Addresses.AddressReader.Read(mail, Support.Shops.Cello).ShipTo;

        Assert.Equal(expected, to is null ? "" : $"{to.Name} | {string.Join(" / ", to.Lines)} | {to.Postcode} | {to.Country}");
    }

    [Fact]
    public void An_answer_between_quoted_questions_is_read() =>
        Assert.Equal(
            AtHome,
            Letter.ReadShort(
                "> Which one?\n\nHeaven Eyes\n\n> Where to?\n\nJane Hill, 12 Orchard Street, Leeds LS6 2AB\n\n> How do you pay?\n\nPayPal"
            )
        );

    [Theory]
    [InlineData(Home + "\n\nJane Hill\n5 Mill Street\nBuxton SK17 6AA")]
    [InlineData("I am at 12 Orchard Street, Leeds LS6 2AB in the week and at 5 Mill Street, Buxton SK17 6AA otherwise.")]
    [InlineData(
        "Send one to me at 12 Orchard Street, Leeds LS6 2AB, and the other to my brother Tom Hill, 5 Mill Street, Buxton SK17 6AA."
    )]
    [InlineData("One to me and one to my sister please.\n\n" + Home)]
    public void Of_two_addresses_without_a_word_that_decides_neither_is_taken(string body) =>
        Assert.Equal("several-addresses", Letter.ReadShort("Two Heaven Eyes please.\n\n" + body));

    [Fact]
    public void The_same_address_twice_is_one() =>
        Assert.Equal(
            AtHome,
            Letter.ReadShort($"{Home}\n\nOne Heaven Eyes please, to 12 Orchard Street, Leeds, LS6 2AB.\n\n--\n{Home}")
        );
}
