namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class German
{
    public static readonly AddressLanguage Words = new()
    {
        Streets = "straße strasse str weg gasse platz allee ufer ring damm chaussee",
        StreetEndings = "straße strasse str weg gasse platz allee ufer chaussee steig stieg markt graben",
        Units = "wohnung whg stock og eg etage hinterhaus hh stiege top zimmer",
        Houses = "haus hof gut mühle",
        Boxes = "postfach",
        Firms = "gmbh kg ohg mbh gbr kanzlei praxis firma büro abteilung",
        Institutions = "schule musikschule universität bibliothek buchhandlung verein e.v gymnasium kirche gemeinde",
        Jobs =
            "geschäftsführer geschäftsführerin leiter leiterin abteilungsleiter vertrieb sachbearbeiter rechtsanwalt steuerberater",
        Titles = "herr herrn frau fr hr dr. prof. familie fam dipl.-ing",
        Particles = "von van zu zum zur der den vom und",
        Relations =
            "mutter vater schwester bruder sohn tochter frau mann tante onkel neffe nichte freund freundin kollegin kollege oma opa eltern",
        Prose =
            "ich mir mich wir uns sie ihr ihre ihnen meine mein meiner meinen bitte möchte möchten hätte gern gerne bestelle bestellen bestellung zahle bezahle bezahlt zahlung überweise überwiesen schicken senden liefern ist sind war haben habe wird ein eine einen mit für auf nach danke vielen pfund stück exemplar exemplare alle beide je porto insgesamt zusammen heute lautet adresse anschrift kommen",
        Introducers = "an nach lautet bei ist adresse anschrift",
        Contacts = "telefon tel handy mobil fon",
        Abbreviations = "str nr bzw st hr fr dipl ing pf postf",
        Closings =
            "mit freundlichen grüßen, freundliche grüße, viele grüße, herzliche grüße, beste grüße, liebe grüße, schöne grüße, grüße, gruß, mfg, lg, vg, danke, vielen dank, herzlichen dank, besten dank, mit musikalischen grüßen, mit besten grüßen, mit herzlichen grüßen, hochachtungsvoll, hallo, guten tag, guten morgen, guten abend, grüß gott, sehr geehrte, liebe, lieber, moin, servus, tschüss, von meinem iphone gesendet, freundliche grüsse, mit freundlichen grüssen, viele grüsse, beste grüsse, herzliche grüsse",
        Deliver =
            "lieferadresse, lieferanschrift, versandadresse, versandanschrift, liefern, lieferung, senden, schicken, schicken sie, versenden, zusenden, zuschicken, zu senden, sendung an, versand an, empfänger, postanschrift, paket",
        Address = "adresse, anschrift, adresse lautet, wohne, wohnhaft, wohnt",
        NotHere = "rechnungsadresse, rechnungsanschrift, rechnung, nur für die rechnung, nicht an, nicht dorthin",
        Former = "alte adresse, alten adresse, frühere adresse, früher, umgezogen von, nicht mehr, ehemalige, bisher",
        Negations = "nicht kein keine nie",
        ToOffice =
            "ins büro, an mein büro, an die büroadresse, adresse unten, unten stehende adresse, untenstehende adresse, an die praxis, an die firma, adresse in der signatur",
        SomeoneElse =
            "ihre adresse, seine adresse, deren adresse, geschenk, geburtstag, mutter, vater, schwester, bruder, sohn, tochter, tante, onkel, freundin, freund",
        NameIs = "ich heiße, mein name ist, name ist, sie heißt, er heißt, zu händen, z. hd., zhd",
        SeveralParcels =
            "eine an mich, eins an mich, und eine an, und eins an, das andere an, die andere an, zwei adressen, verschiedene adressen",
        FormName = "vor- und nachname, vorname und name, empfänger, name und vorname, vor- und zuname",
        FormFirstName = "vorname",
        FormLastName = "nachname, familienname, zuname",
        FormStreet =
            "straße, strasse, str., straße und hausnummer, straße/nr., straße nr, anschrift, adresse, lieferadresse, lieferanschrift, straße, nr., straße / hausnummer, straße/hausnummer, adresszusatz",
        FormTown = "ort, stadt, wohnort",
        FormRegion = "bundesland, kanton",
        FormPostcode = "plz, postleitzahl",
        FormPostcodeAndTown = "plz/ort, plz, ort, plz und ort, plz ort, plz / ort",
        FormCountry = "land, staat",
        Countries = """
            AE: Vereinigte Arabische Emirate
            AT: Österreich, Oesterreich
            AU: Australien
            BE: Belgien
            BG: Bulgarien
            BR: Brasilien
            CA: Kanada
            CH: Schweiz, Die Schweiz
            CZ: Tschechien, Tschechische Republik
            DE: Deutschland, Bundesrepublik Deutschland, BRD
            DK: Dänemark
            EE: Estland
            ES: Spanien
            FI: Finnland
            FR: Frankreich
            GB: Großbritannien, Grossbritannien, Vereinigtes Königreich, Schottland
            GR: Griechenland
            HR: Kroatien
            HU: Ungarn
            IE: Irland
            IN: Indien
            IT: Italien
            KZ: Kasachstan
            LI: Fürstentum Liechtenstein
            LT: Litauen
            LU: Luxemburg
            LV: Lettland
            NL: Niederlande, Die Niederlande
            NO: Norwegen
            NZ: Neuseeland
            PL: Polen
            RO: Rumänien
            RS: Serbien
            RU: Russland, Rußland
            SE: Schweden
            SI: Slowenien
            SK: Slowakei
            TR: Türkei
            US: Vereinigte Staaten
            ZA: Südafrika
            """,
    };
}
