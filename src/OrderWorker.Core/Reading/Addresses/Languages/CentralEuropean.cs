namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>Czech, Slovak, Slovene, Croatian, and the countries' own names further east: a few words each, as they come up in mails.</summary>
internal static class CentralEuropean
{
    public static readonly AddressLanguage Words = new()
    {
        Streets = "ulice ulica náměstí nám třída tř nábřeží námestie trg cesta utca út tér strada bulevardul gatvė tänav iela",
        Units = "byt emelet ajtó em apartamentul ap bl",
        Boxes = "pošt",
        Firms = "s.r.o sro d.o.o kft zrt",
        Titles = "pán pan paní pani gospod gospa",
        Prose =
            "prosím chtěl chtěla bych objednat objednávám pošlete zaslat zaplatím zaplatil děkuji szeretnék rendelni kérem küldjék köszönöm",
        Introducers = "na",
        Closings =
            "děkuji, s pozdravem, dobrý den, zdravím, ďakujem, s pozdravom, köszönöm, üdvözlettel, tisztelettel, lep pozdrav, hvala, lijep pozdrav, mulțumesc, cu stimă, ačiū, paldies, aitäh",
        Deliver =
            "doručovací adresa, dodací adresa, zaslat na, pošlete na, poslat na, prosím poslat, szállítási cím, dostava, adresa za dostavu, adresa de livrare",
        Address = "adresa, moje adresa, bydlím, cím, címem, naslov, moja adresa",
        NotHere = "fakturační adresa, faktura, számlázási cím",
        Former = "stará adresa, předchozí adresa",
        Negations = "ne nikdy",
        NameIs = "jmenuji se, a nevem",
        FormName = "jméno, jméno a příjmení, meno, név, ime in priimek, ime i prezime, nume",
        FormStreet = "adresa, ulice, cím, utca, naslov, strada",
        FormTown = "město, mesto, obec, város, grad, kraj, oraș",
        FormPostcode = "psč, psc, irányítószám, poštna številka, poštanski broj, cod poștal",
        FormPostcodeAndTown = "psč a město, psč město",
        FormCountry = "země, krajina, ország, država, țara",
        Countries = """
            BG: България
            CN: 中国, 中國
            CZ: Česká republika, Česko, Czech Rep.
            EE: Eesti
            GE: საქართველო
            GR: Ελλάδα, Ελλάς, Hellas
            HR: Hrvatska
            HU: Magyarország
            IL: ישראל
            JP: 日本, 日本国
            KR: 대한민국
            KZ: Qazaqstan
            LT: Lietuva
            LV: Latvija
            RO: România, Romania
            RS: Srbija, Србија
            SI: Slovenija
            SK: Slovensko, Slovenská republika
            TR: Türkiye, Turkiye
            TW: 台灣
            """,
    };
}
