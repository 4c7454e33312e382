namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class Italian
{
    public static readonly AddressLanguage Words = new()
    {
        Streets =
            "via viale piazza piazzale vicolo largo strada lungotevere lungarno contrada salita calle fondamenta borgo località loc rione circonvallazione p.za corso",
        Units = "interno int scala piano palazzo palazzina appartamento",
        Houses = "casa cascina villa podere",
        Boxes = "casella",
        Firms = "srl s.r.l s.p.a snc studio ditta azienda ufficio",
        Institutions = "scuola conservatorio università biblioteca libreria istituto liceo",
        Jobs = "direttore direttrice avvocato responsabile commercialista titolare",
        Titles = "sig sig.ra signor signora signorina dott dott.ssa avv ing egr gent.ma",
        Particles = "di da del della dei degli delle e",
        Relations = "madre padre sorella fratello figlio figlia moglie marito zia zio nipote amico amica nonna nonno",
        Prose =
            "vorrei vorremmo ordinare acquistare desidero desidererei copia copie favore spedire spedite inviare inviate pago pagato pagamento sterline grazie mille nostro ciascuno indirizzo seguente oggi tramite mediante sono è anche bonifico ho",
        Introducers = "a presso è in indirizzo",
        Contacts = "telefono cell cellulare",
        Abbreviations = "int sc sig dott avv ing p.za v.le c.so loc fraz prov n",
        Closings =
            "grazie, grazie mille, molte grazie, cordiali saluti, saluti, distinti saluti, un saluto, un cordiale saluto, cordialmente, buongiorno, buonasera, salve, ciao, gentili, gentile, spett.le, egregi, a presto, inviato da, tanti saluti, con i migliori saluti",
        Deliver =
            "indirizzo di spedizione, indirizzo di consegna, spedire, spedite, spedirlo, spedirli, spedizione, inviare, inviate, inviarlo, inviarli, consegnare, consegna, mandare, mandate, recapitare, destinatario, destinataria, pacco",
        Address = "indirizzo, mio indirizzo, abito, abito in, recapito, vivo in",
        NotHere = "indirizzo di fatturazione, fatturazione, fattura, non a, non spedire",
        Former = "vecchio indirizzo, indirizzo precedente, prima, traslocato da, non abito più",
        Negations = "non mai",
        ToOffice =
            "in ufficio, al mio ufficio, all'ufficio, indirizzo in calce, indirizzo qui sotto, al lavoro, allo studio, indirizzo in firma",
        SomeoneElse =
            "il suo indirizzo, regalo, compleanno, madre, padre, sorella, fratello, figlio, figlia, zia, zio, amica, amico",
        NameIs = "mi chiamo, il mio nome è, nome è, si chiama, all'attenzione di, intestato a",
        SeveralParcels = "una a me e una, una per me e una, l'altra a, l'altro a, e una a, due indirizzi",
        FormName = "nome e cognome, cognome e nome, nominativo, destinatario",
        FormFirstName = "nome",
        FormLastName = "cognome",
        FormStreet = "indirizzo, via, indirizzo di spedizione, indirizzo di consegna",
        FormTown = "città, comune, località",
        FormRegion = "provincia, prov., prov",
        FormPostcode = "cap, c.a.p., codice postale",
        FormPostcodeAndTown = "cap e città, cap/città, cap città, cap - città",
        FormCountry = "paese, nazione, stato",
        Countries = """
            BE: Belgio
            CH: Svizzera
            CZ: Repubblica Ceca, Cechia
            DE: Germania
            DK: Danimarca
            ES: Spagna
            FR: Francia
            GB: Regno Unito, Gran Bretagna, Inghilterra, Scozia
            GR: Grecia
            HR: Croazia
            HU: Ungheria
            IE: Irlanda
            IT: Italia, Repubblica Italiana
            JP: Giappone
            KZ: Kazakistan
            NL: Paesi Bassi, Olanda
            NO: Norvegia
            NZ: Nuova Zelanda
            PL: Polonia
            PT: Portogallo
            SE: Svezia
            SM: San Marino
            SI: Slovenia
            TR: Turchia
            US: Stati Uniti, Stati Uniti d'America
            """,
    };
}
