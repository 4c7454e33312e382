namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class Dutch
{
    public static readonly AddressLanguage Words = new()
    {
        Streets = "straat laan plein kade gracht weg singel dijk steeg hof",
        StreetEndings = "straat laan plein kade gracht weg singel dijk steeg burgwal dreef steenweg",
        Units = "huis bus verdieping",
        Boxes = "postbus",
        Firms = "b.v bv n.v nv kantoor afdeling",
        Institutions = "muziekschool universiteit bibliotheek boekhandel vereniging stichting kerk",
        Jobs = "directeur medewerker hoofd",
        Titles = "dhr mevr mw mevrouw meneer fam",
        Particles = "van de der den het 't ten ter en",
        Relations = "moeder vader zus zuster broer zoon dochter vrouw man tante oom neef nicht vriend vriendin oma opa",
        Prose =
            "ik wij jullie mijn graag wil willen bestel bestellen bestelling alstublieft sturen stuur betaal betaald betaling pond exemplaar exemplaren dank bedankt alle beide met voor zijn zojuist",
        Introducers = "aan naar op adres",
        Contacts = "telefoon mobiel",
        Abbreviations = "str dhr mevr mw",
        Closings =
            "vriendelijke groet, met vriendelijke groet, met vriendelijke groeten, groeten, groet, hartelijke groet, hartelijke groeten, met hartelijke groet, bedankt, dank u, dank u wel, alvast bedankt, hartelijk dank, goedemiddag, goedemorgen, goedendag, goedenavond, beste, geachte, verzonden vanaf",
        Deliver =
            "bezorgadres, afleveradres, verzendadres, verzenden, versturen, opsturen, sturen, bezorgen, leveren, verzending, ontvanger, postadres, pakket",
        Address = "adres, mijn adres, ik woon, woon op, woonachtig",
        NotHere = "factuuradres, factuur, niet naar",
        Former = "oude adres, vorig adres, verhuisd van",
        Negations = "niet geen nooit",
        ToOffice = "naar kantoor, naar mijn werk, adres hieronder, onderstaand adres",
        SomeoneElse =
            "haar adres, zijn adres, cadeau, verjaardag, moeder, vader, zus, broer, zoon, dochter, tante, oom, vriend, vriendin",
        NameIs = "mijn naam is, naam is, ik heet, zij heet, hij heet, ter attentie van, t.a.v., tav",
        SeveralParcels = "de ander naar, de andere naar, en een naar, en één naar, twee adressen",
        FormName = "naam, volledige naam, ontvanger",
        FormFirstName = "voornaam",
        FormLastName = "achternaam",
        FormStreet = "adres, straat, bezorgadres, afleveradres, straat en huisnummer, straat + huisnummer",
        FormTown = "plaats, woonplaats, stad",
        FormRegion = "provincie",
        FormPostcode = "postcode",
        FormPostcodeAndTown = "postcode en plaats, postcode/plaats, postcode + plaats, postcode en woonplaats",
        FormCountry = "land",
        Countries = """
            AT: Oostenrijk
            BE: België, Belgie
            CH: Zwitserland
            DE: Duitsland
            DK: Denemarken
            ES: Spanje
            FR: Frankrijk
            GB: Verenigd Koninkrijk, Groot-Brittannië, Engeland, Schotland
            IE: Ierland
            IT: Italië
            LU: Luxemburg
            NL: Nederland
            NO: Noorwegen
            PL: Polen
            SE: Zweden
            US: Verenigde Staten
            """,
    };
}
