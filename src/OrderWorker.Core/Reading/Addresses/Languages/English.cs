namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class English
{
    public static readonly AddressLanguage Words = new()
    {
        Streets =
            "street st road rd lane ln avenue ave drive dr close crescent cres terrace terr way gardens gdns grove square sq row mews boulevard blvd highway hwy parkway pkwy walk parade esplanade embankment brae wynd vennel loan boreen circle cir trail trl turnpike alley drove approach promenade causeway",
        Grounds =
            "rise hill green common bank view passage broadway path wharf quay mount crossing court place pl ct park yard vale circus pike end gate fields side meadow meadows heath cross moor",
        Units = "flat apt apartment unit suite ste floor room rm block building bldg tower level",
        Houses =
            "cottage cottages house lodge farm farmhouse barn bungalow forge mill rectory vicarage manse manor hall villa grange croft old cabin stables chapel schoolhouse oast nook lea nb narrowboat",
        Boxes = "po p.o p.o.box pobox bfpo box",
        Firms =
            "ltd limited llp plc inc llc corp corporation solicitors associates consulting consultants department dept holdings insurance accountants architects industries pty media surgery hire clinic agency partners",
        Institutions =
            "office school college university library church society club trust museum theatre hospital hotel music service shop bookshop store stores hardware academy institute orchestra choir association centre center festival co-op pub inn parish foundation embassy records",
        Jobs =
            "manager director associate assistant officer head executive engineer consultant partner secretary accountant administrator coordinator analyst developer supervisor lecturer professor solicitor chairman chairwoman chair treasurer librarian editor teacher president founder ceo cto cfo litigation sales marketing",
        Titles =
            "mr mrs ms miss mx dr prof professor rev revd reverend sir lady dame lord fr father sister canon capt captain major col",
        Suffixes = "esq phd dphil md jr sr obe mbe cbe ba bsc ma msc mphil frsa frcs kc qc jp rn dds ii iii",
        Particles = "and & of the",
        Relations =
            "mum mom mother dad father sister brother son daughter wife husband aunt auntie uncle nephew niece cousin friend neighbour neighbor partner grandson granddaughter grandmother grandfather gran granny nan grandad grandpa colleague parents mother-in-law father-in-law godson goddaughter teacher",
        Prose =
            "i i'm i'd i'll i've im ive my me mine we we're we'd we'll we've our us you you're your yours he she they their them his her it its it's that's this these those is are was were be been am would could should shall can might must have has had do does did don't not please pleas pls plz want wants like need needs order orders ordering ordered buy buying send sending sent posted postage posting ship shipped shipping deliver delivered delivery pay paid paying paypal cheque check money payment pound pounds euro euros gbp eur usd copy copies cd cds lp lps album albums disc discs disk set sets each total plus for with from about just also when what which who how why if because but so here there where now today tomorrow yesterday soon then than thank thanks too very much many enclosed attached as per transaction reference ref invoice cost costs mail email e-mail phone any yes hello hi dear regards wishes address adress addresses",
        Introducers = "to at is for address live reside lives are near",
        Contacts =
            "tel tel. t telephone phone ph mob mobile m cell fax f e email e-mail mail web website www http https skype w vat whatsapp",
        Abbreviations =
            "st rd ave av dr ln ct pl sq co cres terr gdns mt ft mr mrs ms prof rev revd messrs no nr apt ste bldg blvd hwy jr sr p.o po c/o dept inc ltd cambs hants herts bucks beds berks lancs lincs northants notts oxon salop staffs wilts worcs yorks glos leics middx nottm",
        Closings =
            "thanks, thank you, many thanks, with thanks, thx, cheers, ta, regards, kind regards, best regards, warm regards, kindest regards, best, best wishes, all the best, with best wishes, with good wishes, good wishes, yours, yours sincerely, yours faithfully, yours truly, sincerely, faithfully, love, with love, take care, ps, p.s, p.s., pps, nb:, sent from, with kind regards, with regards, warmly, cordially, god bless, dear, hello, hi, hiya, hey, good morning, good evening, good afternoon, good day, greetings, morning, evening, g'day, cheerio, bye, slán, slan, with friendly greetings, on behalf of, get outlook, order, orders, paypal, cheque, total, payment, item, items, qty, quantity, subject, date",
        Deliver =
            "deliver, delivered, delivery, delivery address, ship, shipped, shipping, shipping address, send, send to, sent to, sending, post to, post it, post them, post this, post these, post straight, posted to, posting, to be posted, by post to, dispatch, despatch, dispatched to, mail it, mail them, mail to, mail this, mailing, mailing address, postal address, forward to, supply, address the parcel, address it, parcel, package, packet, goods to, go to, goes to, going to, please post, kindly post, could you post, would you post, would you please post, recipient, addressee",
        Address =
            "address, adress, addres, my details, details are, details below, details, live at, living at, i live, we live, reside at, lives at, home is, i am at, i'm at, we are at, we're at, here is where, where to send, find me at, reach me at, moved to, now at, my new place, place is, flat is, house is",
        NotHere =
            "bill, billing, billed, invoice, invoicing, invoice address, for the bill, for your records, for your own records, for the records, for my records, nothing should come, nothing should go, not to be sent, not there, don't send, do not send, don't post, do not post, please don't, cardholder, card holder, registered office, return address, paypal address, not the delivery address, not for delivery, work address, workplace, where i work, cheque is from, statement",
        Former =
            "old address, old place, old flat, old house, previous address, former address, former, formerly, moved from, moved out of, moved away, used to live, no longer live, no longer at, left the, last address, previously, last time, not at, instead of, not to, rather than, until",
        Negations = "not don't dont never no cannot can't instead rather",
        ToOffice =
            "to my office, to the office, to my work, to work, at work, office address, work address, to my workplace, to the surgery, to the school, to the shop, to the address below, to address below, to the address above, address in my signature, address in the signature, to the address under, signature below, my signature, to the practice, to the studio, to the address in, c/o my office, address below, address at the foot, address at the bottom",
        SomeoneElse =
            "her, his, their, she, he, they, him, them at, a gift, a present, birthday, recipient, mum, mom, mother, dad, father, sister, brother, son, daughter, wife, husband, aunt, uncle, nephew, niece, cousin, friend, neighbour, neighbor, grandson, granddaughter, grandmother, grandfather, gran, colleague, parents",
        NameIs =
            "my name is, name is, name's, i am called, she is, he is, she's, he's, her name is, his name is, called, addressed to, address it to, made out to, for the attention of, attn, fao, attention",
        SeveralParcels =
            "one to me and, one for me and one to, the other to, other one to, another to, another one to, and one to, the second to, the rest to, the others to, one each to, one copy to me, separate parcels, separate addresses, two addresses, different addresses, both addresses, or else at, or else to, whichever suits, either address",
        FormName =
            "name, full name, your name, recipient, ship to name, deliver to, ship to, send to, delivery name, customer, customer name, name of recipient, addressee, contact name, attn, attention",
        FormFirstName = "first name, forename, forenames, given name, christian name, firstname",
        FormLastName = "last name, surname, family name, lastname",
        FormStreet =
            "address, street, street address, address line, delivery address, shipping address, postal address, mailing address, house, house name, house number, home address, ship to address, full address, your address, flat, apartment, apt, unit, district",
        FormTown = "town, city, town/city, city/town, post town, town or city, suburb, locality, village, city or town",
        FormRegion = "county, state, province, region, county/state, state/province, state/county",
        FormPostcode =
            "postcode, post code, postal code, zip, zip code, zipcode, eircode, p/code, pin, pin code, post-code, postcode/zip, zip/postcode, zip/postal code",
        FormPostcodeAndTown = "postcode and town, town and postcode, city/zip, town/postcode, postcode/town",
        FormCountry = "country, nation",
        Countries = """
            AD: Andorra
            AE: United Arab Emirates, UAE, U.A.E., Emirates, Dubai UAE
            AL: Albania
            AM: Armenia
            AR: Argentina
            AT: Austria
            AU: Australia
            AZ: Azerbaijan
            BA: Bosnia, Bosnia and Herzegovina
            BD: Bangladesh
            BE: Belgium
            BG: Bulgaria
            BH: Bahrain
            BO: Bolivia
            BR: Brazil
            BS: Bahamas, The Bahamas
            BW: Botswana
            BY: Belarus
            CA: Canada
            CH: Switzerland
            CL: Chile
            CN: China, People's Republic of China, PR China, P.R. China
            CO: Colombia
            CR: Costa Rica
            CU: Cuba
            CY: Cyprus
            CZ: Czech Republic, Czechia
            DE: Germany, Federal Republic of Germany, West Germany
            DK: Denmark
            DO: Dominican Republic
            EC: Ecuador
            EE: Estonia
            EG: Egypt
            ES: Spain
            ET: Ethiopia
            FI: Finland
            FJ: Fiji
            FO: Faroe Islands
            FR: France
            GB: United Kingdom, UK, U.K., Great Britain, GB, G.B., Britain, England, Scotland, Wales, Northern Ireland, N. Ireland, N Ireland, NI, Cymru, Alba
            GE: Republic of Georgia
            GG: Guernsey
            GH: Ghana
            GI: Gibraltar
            GL: Greenland
            GR: Greece
            HK: Hong Kong, Hongkong, Hong Kong SAR, HK
            HR: Croatia
            HU: Hungary
            ID: Indonesia
            IE: Ireland, Republic of Ireland, Rep. of Ireland, Éire, Eire, ROI
            IL: Israel
            IM: Isle of Man
            IN: India
            IQ: Iraq
            IR: Iran
            IS: Iceland
            IT: Italy
            JE: Jersey
            JM: Jamaica
            JO: Jordan
            JP: Japan
            KE: Kenya
            KG: Kyrgyzstan
            KR: South Korea, Korea, Republic of Korea
            KW: Kuwait
            KZ: Kazakhstan, Republic of Kazakhstan, Kazakstan
            LB: Lebanon
            LI: Liechtenstein
            LK: Sri Lanka
            LT: Lithuania
            LU: Luxembourg
            LV: Latvia
            MA: Morocco
            MC: Monaco
            MD: Moldova
            ME: Montenegro
            MK: North Macedonia, Macedonia
            MN: Mongolia
            MO: Macau, Macao
            MT: Malta
            MU: Mauritius
            MX: Mexico
            MY: Malaysia
            NG: Nigeria
            NL: Netherlands, The Netherlands, Holland
            NO: Norway
            NP: Nepal
            NZ: New Zealand, N.Z., NZ, Aotearoa
            OM: Oman
            PA: Panama
            PE: Peru
            PH: Philippines, The Philippines
            PK: Pakistan
            PL: Poland
            PT: Portugal
            PY: Paraguay
            QA: Qatar
            RO: Romania
            RS: Serbia
            RU: Russia, Russian Federation
            RW: Rwanda
            SA: Saudi Arabia
            SE: Sweden
            SG: Singapore
            SI: Slovenia
            SK: Slovakia
            SM: San Marino
            SN: Senegal
            TH: Thailand
            TJ: Tajikistan
            TM: Turkmenistan
            TN: Tunisia
            TR: Turkey
            TT: Trinidad and Tobago
            TW: Taiwan
            TZ: Tanzania
            UA: Ukraine
            UG: Uganda
            US: United States, United States of America, USA, U.S.A., US, U.S., America
            UY: Uruguay
            UZ: Uzbekistan
            VA: Vatican City
            VE: Venezuela
            VN: Vietnam
            ZA: South Africa
            ZM: Zambia
            ZW: Zimbabwe
            """,
    };
}
