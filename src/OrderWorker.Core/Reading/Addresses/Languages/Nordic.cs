namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>Swedish, Danish, Norwegian and Finnish: they share most of their address words.</summary>
internal static class Nordic
{
    public static readonly AddressLanguage Words = new()
    {
        Streets = "gatan gata vägen väg gränd torg torget gade vej veien vei plads plass tie katu kuja tori allé",
        StreetEndings = "gatan gata gaten vägen väg gränd stigen torget gade vej veien vei plads stræde katu kuja polku bakken",
        Units = "lgh sal asunto th tv mf",
        Boxes = "postboks postlokero",
        Firms = "a/s aps oy kontoret",
        Institutions = "skola musikskola musikskole universitet bibliotek bibliotekskonsulent koulu yliopisto kirjasto",
        Jobs = "direktør chef sjef johtaja rektor",
        Titles = "herra rouva hr fru",
        Particles = "af av och og ja",
        Relations = "mor far syster bror søster søn datter kone mand äiti isä veli sisko",
        Prose =
            "jag vi vill skulle gärna beställa beställer skicka betalar betalat betalning tack jeg vil gerne bestille bestiller sende send betaler betalt haluaisin tilata maksan maksoin kiitos exemplar eksemplarer kappale pund adress adresse osoite med och också til för på",
        Introducers = "till til på osoite adress",
        Contacts = "telefon puhelin puh mobil",
        Abbreviations = "tr lgh hr fr",
        Closings =
            "hälsningar, vänliga hälsningar, med vänliga hälsningar, mvh, tack, tack på förhand, hej, med venlig hilsen, venlig hilsen, hilsen, mange tak, tak, på forhånd tak, med vennlig hilsen, vennlig hilsen, takk, hei, terveisin, ystävällisin terveisin, kiitos, kiitos paljon, kiitos etukäteen, hyvää päivää, god dag, goddag",
        Deliver =
            "leveransadress, leveringsadresse, leveransadressen, skicka till, skickas till, skicka, skickas, leverera, levereras, sendes til, sende til, sendes, leveres, toimitusosoite, lähettäkää, toimitus, mottagare, modtager, mottaker, pakken, paketet",
        Address = "adress, adresse, min adress, min adresse, osoite, osoitteeni, jag bor, jeg bor, asun",
        NotHere = "fakturaadress, faktureringsadress, faktureringsadresse, faktura, laskutusosoite",
        Former = "gamla adress, gamle adresse, vanha osoite, flyttat från",
        Negations = "inte ikke ej älä",
        ToOffice = "till kontoret, til kontoret, adressen nedan, adressen nedenfor",
        SomeoneElse = "hennes, hendes, hans, present, gave, födelsedag, fødselsdag, lahja",
        NameIs = "jag heter, jeg hedder, jeg heter, mitt namn är, mit navn er, nimeni on",
        SeveralParcels = "och en till min, og en til min, två adresser, to adresser",
        FormName = "namn, navn, nimi, mottagare, modtager, mottaker",
        FormFirstName = "förnamn, fornavn, etunimi",
        FormLastName = "efternamn, efternavn, etternavn, sukunimi",
        FormStreet = "adress, gatuadress, katuosoite, osoite, gade, leveransadress, leveringsadresse, gateadresse",
        FormTown = "ort, postort, by, poststed, kaupunki, postitoimipaikka",
        FormRegion = "län",
        FormPostcode = "postnummer, postnr, postnr., postinumero",
        FormPostcodeAndTown = "postnummer och ort, postnr/ort, postnr. og by, postnr/by, postnummer/poststed",
        FormCountry = "land, maa",
        Countries = """
            DE: Tyskland, Saksa
            DK: Danmark, Tanska
            ES: Spanien
            FI: Suomi, Finland
            FR: Frankrike, Frankrig, Ranska
            GB: Storbritannien, Storbritannia, Iso-Britannia
            IE: Irlanti
            IS: Ísland, Island
            IT: Italien
            NO: Norge, Norja
            SE: Sverige, Ruotsi
            US: Yhdysvallat
            """,
    };
}
