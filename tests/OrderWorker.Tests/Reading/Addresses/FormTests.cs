namespace OrderWorker.Tests.Reading.Addresses;

public sealed class FormTests
{
    private const string AtHome = "Jane Hill | 12 Orchard Street / Leeds | LS6 2AB | GB";

    [Theory]
    [InlineData("Name: Jane Hill\nAddress: 12 Orchard Street, Leeds\nPostcode: LS6 2AB\nCountry: UK", AtHome)]
    [InlineData(
        "Name:       Mrs Jane Hill\nAddress 1:  12 Orchard Street\nAddress 2:\nTown:       Leeds\nPostcode:   ls6 2ab\nCountry:    England",
        AtHome
    )]
    [InlineData("Postcode: LS6 2AB\nCity: Leeds\nStreet: 12 Orchard Street\nName: Jane Hill", AtHome)]
    [InlineData("First name = Jane\nSurname = Hill\nAddress = 12 Orchard Street\nCity = Leeds\nZIP = LS6 2AB", AtHome)]
    [InlineData("Name: Jane Hill\nAddress: 12 Orchard Street\nLeeds\nLS6 2AB", AtHome)]
    [InlineData(
        "Vorname: Jana\nNachname: Berg\nStraße: Lindenweg 4\nPLZ/Ort: 20095 Hamburg\nLand: Deutschland",
        "Jana Berg | Lindenweg 4 / Hamburg | 20095 | DE"
    )]
    [InlineData(
        "Nom : Anne Duval\nAdresse : 14 rue du Puits\nCode postal : 69003\nVille : Lyon\nPays : France",
        "Anne Duval | 14 rue du Puits / Lyon | 69003 | FR"
    )]
    [InlineData(
        "ФИО: Анна Белова\nИндекс: 630099\nГород: Новосибирск\nАдрес: ул. Садовая, д. 3, кв. 8\nСтрана: Россия",
        "Анна Белова | ул. Садовая, д. 3, кв. 8 / Новосибирск | 630099 | RU"
    )]
    public void A_form_is_read_in_any_order_and_language(string form, string expected) =>
        Assert.Equal(expected, Letter.ReadShort("ORDER\n\n1 Heaven Eyes\n\n" + form));

    [Fact]
    public void The_billing_part_of_a_form_is_left_out() =>
        Assert.Equal(
            AtHome,
            Letter.ReadShort(
                "Billing address\nBilling name: Accounts\nName: Brook Ltd\nAddress: 5 Mill Street\nTown: Buxton\nPostcode: SK17 6AA\n\nDelivery address\nDelivery name: Jane Hill\nAddress: 12 Orchard Street\nTown: Leeds\nPostcode: LS6 2AB"
            )
        );

    [Fact]
    public void A_second_place_above_the_postcode_with_its_place_is_no_town() =>
        Assert.Equal(
            "Jelle van Rossem | Prinsengracht 903-II / Amsterdam | 1017 KD | NL",
            Letter.ReadShort(
                "Place: The Lark Ascends Again\nFormat: CD\n\nName: Jelle van Rossem\nStreet: Prinsengracht 903-II\nPostcode and place: 1017 KD Amsterdam\nCountry: The Netherlands"
            )
        );

    [Fact]
    public void An_empty_field_is_named_as_missing()
    {
        var reading = Letter.Read("Name: Jane Hill\nAddress: 12 Orchard Street\nTown: Leeds\nPostcode:");

        var reason = Assert.Single(reading.Reasons);
        Assert.Contains("lacks a postcode", reason.Message, StringComparison.Ordinal);
        Assert.Equal("Jane Hill", reading.ShipTo?.Name);
    }
}
