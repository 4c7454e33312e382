namespace OrderWorker.Tests.Reading.Addresses;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("J'habite 31 rue du Puits, 69003 Lyon, France.", "Jana Berg | 31 rue du Puits / Lyon | 69003 | FR")]
    [InlineData("J'habite au 31 rue du Puits, 69003 Lyon, France.", "Jana Berg | 31 rue du Puits / Lyon | 69003 | FR")]
    [InlineData("Vivo en Calle Sol 9, 28013 Madrid, España.", "Jana Berg | Calle Sol 9 / Madrid | 28013 | ES")]
    [InlineData("Vivimos en la calle Sol 9, 28013 Madrid, España.", "Jana Berg | calle Sol 9 / Madrid | 28013 | ES")]
    [InlineData("Abito in Via Nuova 8, 40121 Bologna, Italia.", "Jana Berg | Via Nuova 8 / Bologna | 40121 | IT")]
    [InlineData("Abitiamo a Bologna in Via Nuova 8, 40121 Bologna, Italia.", "incomplete-address")]
    [InlineData(
        "Живу на ул. Садовая, д. 3, кв. 8, 630004 Новосибирск, Россия.",
        "Jana Berg | ул. Садовая, д. 3, кв. 8 / Новосибирск | 630004 | RU"
    )]
    [InlineData(
        "Ich wohne in der Lindenallee 4, 20095 Hamburg, Deutschland.",
        "Jana Berg | Lindenallee 4 / Hamburg | 20095 | DE"
    )]
    [InlineData("We live at number 12 Orchard Street, Leeds, LS6 2AB.", "Jana Berg | 12 Orchard Street / Leeds | LS6 2AB | GB")]
    public void The_words_before_the_house_stay_off_the_label(string sentence, string expected) =>
        Assert.Equal(expected, Letter.ReadShort("One Heaven Eyes please. " + sentence + "\nJana Berg", from: "Jana Berg"));

    [Theory]
    [InlineData(
        "Bitte senden Sie eine CD an:\n\nJana Berg\nLindenweg 4\n20095 Hamburg\nDeutschland",
        "Jana Berg | Lindenweg 4 / Hamburg | 20095 | DE"
    )]
    [InlineData(
        "Bitte 1x Heaven Eyes an mich schicken: Jana Berg, Lindenweg 4, D-20095 Hamburg. Danke!",
        "Jana Berg | Lindenweg 4 / Hamburg | 20095 | DE"
    )]
    [InlineData("Lieferadresse:\nFrau Jana Berg\nHauptstr. 12 a\nA-1010 Wien", "Jana Berg | Hauptstr. 12 a / Wien | 1010 | AT")]
    [InlineData(
        "Mon adresse : Anne Duval, 14 bis rue du Puits, 69003 Lyon, France. Merci !",
        "Anne Duval | 14 bis rue du Puits / Lyon | 69003 | FR"
    )]
    [InlineData(
        "Adresse de livraison :\nMme Anne Duval\nBât. B, appt 12\n14 rue du Puits\nF-69003 Lyon",
        "Anne Duval | Bât. B, appt 12 / 14 rue du Puits / Lyon | 69003 | FR"
    )]
    [InlineData(
        "Mi dirección es:\nLuis Prado\nCalle Sol 9, 3º A\n28013 Madrid\nEspaña\n\nSaludos",
        "Luis Prado | Calle Sol 9, 3º A / Madrid | 28013 | ES"
    )]
    [InlineData(
        "Spedire a:\nRita Conti\nVia Nuova 8\n40121 Bologna (BO)\nItalia",
        "Rita Conti | Via Nuova 8 / Bologna (BO) | 40121 | IT"
    )]
    [InlineData(
        "Adres:\nPiet de Wit\nKerkstraat 8-2\n1017 GC Amsterdam",
        "Piet de Wit | Kerkstraat 8-2 / Amsterdam | 1017 GC | NL"
    )]
    [InlineData(
        "Mój adres:\nEwa Lis\nul. Polna 7 m. 3\n00-625 Warszawa\nPolska",
        "Ewa Lis | ul. Polna 7 m. 3 / Warszawa | 00-625 | PL"
    )]
    [InlineData(
        "Morada:\nRui Matos\nRua Direita 5, 2º Esq\n1200-109 Lisboa\nPortugal",
        "Rui Matos | Rua Direita 5, 2º Esq / Lisboa | 1200-109 | PT"
    )]
    [InlineData(
        "Min adress är:\nLena Ek\nStorgatan 8 B\n114 55 Stockholm\nSverige",
        "Lena Ek | Storgatan 8 B / Stockholm | 114 55 | SE"
    )]
    [InlineData(
        "Моя адрес:\nРоссия, 191023, Санкт-Петербург, ул. Садовая, д. 3, кв. 8, Анна Белова",
        "Анна Белова | Санкт-Петербург / ул. Садовая, д. 3, кв. 8 | 191023 | RU"
    )]
    [InlineData(
        "Адрес доставки:\nАнна Белова\nул. Садовая, д. 3, кв. 8\nг. Алматы\n050000\nКазахстан",
        "Анна Белова | ул. Садовая, д. 3, кв. 8 / г. Алматы | 050000 | KZ"
    )]
    [InlineData(
        "Казахстан\n050000\nг. Алматы\nул. Садовая, д. 3, кв. 8\nБеловой Анне",
        "Беловой Анне | г. Алматы / ул. Садовая, д. 3, кв. 8 | 050000 | KZ"
    )]
    public void People_write_addresses_in_their_own_language(string body, string expected) =>
        Assert.Equal(expected, Letter.ReadShort(body, from: ""));

    [Theory]
    [InlineData(
        "Jane Hill\n418 Alder Street, Apt 3\nEugene, OR 97401\nUSA",
        "Jane Hill | 418 Alder Street, Apt 3 / Eugene, OR | 97401 | US"
    )]
    [InlineData(
        "Jane Hill\n418 NE Alder Ave\nEugene OR 97401-1234",
        "Jane Hill | 418 NE Alder Ave / Eugene OR | 97401-1234 | US"
    )]
    [InlineData("Jane Hill\n12 Pine Road\nHalifax, NS b3h1a1\nCanada", "Jane Hill | 12 Pine Road / Halifax, NS | B3H 1A1 | CA")]
    [InlineData("Jane Hill\n7 Wattle Grove\nFremantle WA 6160", "Jane Hill | 7 Wattle Grove / Fremantle WA | 6160 | AU")]
    [InlineData("Jane Hill\n7 Wattle Grove\nDunedin 9016\nNew Zealand", "Jane Hill | 7 Wattle Grove / Dunedin | 9016 | NZ")]
    [InlineData("Jane Hill\nCloonbeg\nTuam\nCo. Galway\nH54 X2K7", "Jane Hill | Cloonbeg / Tuam / Co. Galway | H54 X2K7 | IE")]
    [InlineData(
        "Jane Hill\n8 Quay Street\nNewry\nCo. Down\nBT34 2AA",
        "Jane Hill | 8 Quay Street / Newry / Co. Down | BT34 2AA | GB"
    )]
    [InlineData(
        "Jane Hill\n2-14-6 Minami\nMusashino-shi, Tokyo 180-0003\nJAPAN",
        "Jane Hill | 2-14-6 Minami / Musashino-shi, Tokyo | 180-0003 | JP"
    )]
    [InlineData(
        "Jane Hill\nRua Augusta 100, apto 4\nSão Paulo - SP\n01305-000\nBrazil",
        "Jane Hill | Rua Augusta 100, apto 4 / São Paulo - SP | 01305-000 | BR"
    )]
    [InlineData("Jane Hill\nBahnhofstrasse 12\nCH-8001 Zürich", "Jane Hill | Bahnhofstrasse 12 / Zürich | 8001 | CH")]
    [InlineData("Jane Hill\nPikk 12-4\n10123 Tallinn\nEstonia", "Jane Hill | Pikk 12-4 / Tallinn | 10123 | EE")]
    [InlineData("Jane Hill\n5 Rue Verte\nSt Helier\nJersey\nJE2 3AB", "Jane Hill | 5 Rue Verte / St Helier | JE2 3AB | JE")]
    [InlineData("Jane Hill\n12 MG Road\nBengaluru 560 001\nIndia", "Jane Hill | 12 MG Road / Bengaluru | 560001 | IN")]
    public void The_country_is_told_by_its_name_its_states_or_its_postcode(string block, string expected) =>
        Assert.Equal(expected, Letter.ReadShort("One Heaven Eyes please.\n\n" + block));

    [Fact]
    public void A_bare_postcode_is_the_home_countrys() =>
        Assert.Equal(
            "Jana Berg | Lindenweg 4 / Hamburg | 20095 | DE",
            Letter.ReadShort("Jana Berg\nLindenweg 4\n20095 Hamburg", from: "Jana Berg", shop: Letter.ShopIn("DE"))
        );
}
