namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class Polish
{
    public static readonly AddressLanguage Words = new()
    {
        Streets = "ulica ul aleja aleje al plac pl os osiedle rynek skwer",
        Units = "mieszkanie klatka piętro lok",
        Boxes = "skrytka",
        Firms = "spółka z.o.o kancelaria firma biuro",
        Institutions = "szkoła uniwersytet biblioteka księgarnia",
        Jobs = "dyrektor kierownik specjalista",
        Titles = "pan pani państwo",
        Particles = "i",
        Relations = "mama mamy tata taty siostra siostry brat brata syn córka żona mąż ciocia przyjaciel przyjaciółka",
        Prose =
            "ja mi mój moja moje proszę chciałbym chciałabym zamówić zamawiam kupić wysłać wysłanie przesłać płacę zapłacę zapłaciłem zapłaciłam płatność przelew funtów egzemplarz egzemplarze płyta płyty płytę dziękuję jest oraz dla przez adres dzisiaj",
        Introducers = "na adres pod do",
        Contacts = "telefon tel kom",
        Abbreviations = "ul al pl os m lok nr woj",
        Closings =
            "z poważaniem, pozdrawiam, pozdrowienia, dziękuję, z góry dziękuję, serdecznie pozdrawiam, dzień dobry, witam, szanowni państwo, z wyrazami szacunku, wysłane z",
        Deliver =
            "adres dostawy, adres wysyłki, adres do wysyłki, wysłać, wyślijcie, proszę wysłać, przesłać, wysyłka, dostawa, dostarczyć, odbiorca, adresat, paczkę, paczka",
        Address = "adres, mój adres, mieszkam",
        NotHere = "adres do faktury, faktura, fakturę, nie na adres",
        Former = "stary adres, poprzedni adres, przeprowadziłem się z, przeprowadziłam się z",
        Negations = "nie nigdy",
        ToOffice = "do biura, do pracy, adres poniżej, poniższy adres",
        SomeoneElse = "jej adres, jego adres, prezent, urodziny, mamy, taty, siostry, brata",
        NameIs = "nazywam się, imię i nazwisko to, nazywa się",
        SeveralParcels = "a drugi na, drugą na, dwa adresy",
        FormName = "imię i nazwisko, odbiorca, adresat",
        FormFirstName = "imię",
        FormLastName = "nazwisko",
        FormStreet = "adres, ulica, adres dostawy, adres wysyłki, ulica i numer",
        FormTown = "miasto, miejscowość",
        FormRegion = "województwo",
        FormPostcode = "kod pocztowy, kod",
        FormPostcodeAndTown = "kod i miasto, kod pocztowy i miasto, kod pocztowy i miejscowość",
        FormCountry = "kraj, państwo",
        Countries = """
            AT: Austria
            BE: Belgia
            CH: Szwajcaria
            CZ: Czechy
            DE: Niemcy
            ES: Hiszpania
            FR: Francja
            GB: Wielka Brytania, Zjednoczone Królestwo, Anglia, Szkocja
            IE: Irlandia
            IT: Włochy
            NL: Holandia
            PL: Polska, Rzeczpospolita Polska
            UA: Ukraina
            US: Stany Zjednoczone
            """,
    };
}
