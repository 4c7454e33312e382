using System.Collections.Frozen;
using System.Numerics;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>What tells a country where an address names none: how its postcodes begin, what its streets are called, its larger towns.</summary>
/// <remarks>Sets of countries are bits of a number, in the order of the table.</remarks>
internal static class CountryHints
{
    // Country: how its postcodes begin | words of its streets, an ending with "-" before it | towns, each with how its postcodes begin.
    // A range is of two-digit beginnings.
    private const string Table = """
        DE: 01-99 | straße strasse str weg gasse platz allee ufer damm ring chaussee -straße -strasse -str -weg -gasse -platz -allee -ufer -damm -ring -chaussee -steig -markt -graben | Berlin 10-14; Hamburg 20-22; München/Munich/Muenchen 80-81; Köln/Cologne/Koeln 50-51; Frankfurt/Frankfurt am Main 60; Frankfurt Oder 15; Stuttgart 70; Düsseldorf/Duesseldorf 40; Dortmund 44; Essen 45; Leipzig 04; Bremen 28; Dresden 01; Hannover/Hanover 30; Nürnberg/Nuremberg 90; Duisburg 47; Bochum 44; Wuppertal 42; Bielefeld 33; Bonn 53; Münster/Muenster 48; Karlsruhe 76; Mannheim 68; Augsburg 86; Wiesbaden 65; Gelsenkirchen 45; Mönchengladbach 41; Braunschweig 38; Chemnitz 09; Kiel 24; Aachen 52; Halle 06; Magdeburg 39; Freiburg/Freiburg im Breisgau 79; Krefeld 47; Lübeck/Luebeck 23; Mainz 55; Erfurt 99; Rostock 18; Kassel 34; Saarbrücken 66; Potsdam 14; Oldenburg 26; Leverkusen 51; Heidelberg 69; Darmstadt 64; Regensburg 93; Würzburg/Wuerzburg 97; Göttingen/Goettingen 37; Ulm 89; Heilbronn 74; Trier 54; Jena 07; Weimar 99; Bamberg 96; Tübingen 72; Konstanz 78; Marburg 35; Gießen/Giessen 35; Passau 94; Osnabrück 49; Paderborn 33; Koblenz 56; Flensburg 24; Schwerin 19; Bayreuth 95; Erlangen 91; Fürth 90; Ingolstadt 85; Baden-Baden 76
        AT: 10-99 | straße strasse str weg gasse platz allee ufer ring -straße -strasse -str -weg -gasse -platz -allee -ufer -ring -steig -markt -graben | Wien/Vienna 10-12; Graz 80; Linz 40; Salzburg 50; Innsbruck 60; Klagenfurt 90; Villach 95; Wels 46; St. Pölten/Sankt Pölten 31; Dornbirn 68; Steyr 44; Bregenz 69; Eisenstadt 70; Wiener Neustadt 27; Krems 35; Leoben 87
        CH: 10-96 | strasse str weg gasse platz allee rain rue chemin avenue route quai via viale piazza -strasse -str -weg -gasse -platz -allee -steig -rain -graben | Zürich/Zurich/Zuerich 80; Genève/Genf/Geneva/Geneve 12; Basel/Basle 40; Bern/Berne 30; Lausanne 10; Winterthur 84; Luzern/Lucerne 60; St. Gallen/Sankt Gallen 90; Lugano 69; Biel/Bienne 25; Thun 36; Fribourg/Freiburg 17; Schaffhausen 82; Chur 70; Neuchâtel/Neuchatel 20; Zug 63; Aarau 50; Solothurn 45; Sion 19; Vevey 18; Montreux 18; Bellinzona 65; Olten 46
        LI: 94 | strasse str weg gasse platz -strasse -weg -gasse -platz | Vaduz 9490; Schaan 9494
        FR: 01-98 | rue chemin impasse boulevard bd avenue av allée allées quai cours route faubourg résidence lieu-dit hameau ruelle passage esplanade | Paris 75; Marseille/Marseilles 13; Lyon/Lyons 69; Toulouse 31; Nice 06; Nantes 44; Montpellier 34; Strasbourg 67; Bordeaux 33; Lille 59; Rennes 35; Reims 51; Toulon 83; Saint-Étienne 42; Le Havre 76; Grenoble 38; Dijon 21; Angers 49; Villeurbanne 69; Nîmes 30; Aix-en-Provence 13; Clermont-Ferrand 63; Le Mans 72; Brest 29; Tours 37; Amiens 80; Annecy 74; Limoges 87; Metz 57; Besançon 25; Perpignan 66; Orléans 45; Rouen 76; Mulhouse 68; Caen 14; Nancy 54; Avignon 84; Poitiers 86; Versailles 78; Pau 64; La Rochelle 17; Bayonne 64; Quimper 29; Vannes 56; Saint-Malo 35; Troyes 10; Colmar 68; Chambéry 73; Montreuil 93
        BE: 10-99 | rue chemin impasse boulevard avenue allée quai chaussée clos drève straat laan plein steenweg -straat -laan -plein -steenweg -dreef -lei -weg -kaai | Brussel/Bruxelles/Brussels 10-12; Antwerpen/Antwerp/Anvers 20-26; Gent/Gand/Ghent 90; Charleroi 60; Liège/Luik/Liege 40; Brugge/Bruges 80; Namur/Namen 50; Leuven/Louvain 30; Mons 70; Mechelen 28; Aalst 93; Hasselt 35; Kortrijk 85; Oostende/Ostend 84; Genk 36; Ixelles 10; Uccle 11; Schaerbeek 10; Tournai 75; Verviers 48; Wavre 13; Louvain-la-Neuve 13
        LU: 1-9 | rue avenue boulevard route allée -strasse -straße | Luxembourg/Luxemburg/Lëtzebuerg 1 2; Esch-sur-Alzette 4; Differdange 4
        MC: 98 | rue avenue boulevard quai | Monaco 980; Monte Carlo/Monte-Carlo 980
        ES: 01-52 | calle c/ avenida avda av paseo plaza pza carrer camino carretera ctra ronda travesía rambla passeig avinguda plaça glorieta urbanización polígono cuesta | Madrid 28; Barcelona 08; Valencia/València 46; Sevilla/Seville 41; Zaragoza 50; Málaga/Malaga 29; Murcia 30; Palma/Palma de Mallorca 07; Bilbao 48; Alicante 03; Córdoba 14; Valladolid 47; Vigo 36; Gijón 33; Granada 18; Oviedo 33; Pamplona 31; San Sebastián/Donostia 20; Santander 39; Burgos 09; Salamanca 37; Albacete 02; Huelva 21; Logroño 26; Badajoz 06; León 24; Tarragona 43; Lleida 25; Girona 17; Jaén 23; Almería 04; Cádiz/Cadiz 11; Toledo 45; A Coruña/La Coruña 15; Santiago de Compostela 15; Vitoria/Vitoria-Gasteiz 01; Segovia 40; Cáceres 10; Las Palmas 35
        IT: 00-98 | via viale piazza piazzale corso vicolo largo strada contrada località salita lungotevere lungarno borgo traversa frazione calle | Roma/Rome 00; Milano/Milan 20; Napoli/Naples 80; Torino/Turin 10; Palermo 90; Genova/Genoa 16; Bologna 40; Firenze/Florence 50; Bari 70; Catania 95; Venezia/Venice 30; Verona 37; Messina 98; Padova/Padua 35; Trieste 34; Brescia 25; Parma 43; Prato 59; Modena 41; Reggio Emilia 42; Perugia 06; Livorno 57; Ravenna 48; Cagliari 09; Rimini 47; Ferrara 44; Salerno 84; Siena 53; Pisa 56; Bergamo 24; Trento 38; Bolzano/Bozen 39; Udine 33; Ancona 60; Pescara 65; Lecce 73; Lucca 55; Arezzo 52; Como 22; Vicenza 36; Treviso 31; Piacenza 29; Novara 28; Merano/Meran 39; Bressanone/Brixen 39
        SM: 4789 | via viale piazza strada | San Marino 4789
        NL: 10-99 | straat laan plein gracht singel kade dreef weg hof -straat -laan -plein -gracht -singel -kade -dreef -weg -hof | Amsterdam 10-11; Rotterdam 30; Den Haag/The Hague 25; Utrecht 35; Eindhoven 56; Groningen 97; Haarlem 20; Leiden 23; Delft 26; Maastricht 62; Nijmegen 65; Arnhem 68
        PT: 10-99 | rua travessa praça praceta largo alameda estrada avenida calçada quinta | Lisboa/Lisbon 10-19; Porto/Oporto 40-43; Coimbra 30; Braga 47; Faro 80; Évora 70; Setúbal 29; Funchal 90; Aveiro 38
        DK: 10-99 | vej gade -vej -vejen -gade -gaden -plads -torv -stræde | København/Copenhagen/Kobenhavn 10-24; Aarhus/Århus 80-82; Odense 50-52; Aalborg/Ålborg 90-92; Esbjerg 67; Randers 89; Kolding 60; Horsens 87; Vejle 71; Roskilde 40; Helsingør 30; Silkeborg 86; Frederiksberg 18-20
        NO: 00-99 | vei veg gate gata -veien -vegen -vei -veg -gate -gata -plass -alleen -alléen -kollen -bakken -tunet | Oslo 00-12; Bergen 50-52; Trondheim 70-74; Stavanger 40; Drammen 30; Kristiansand 46; Tromsø 90; Fredrikstad 16; Bodø 80; Ålesund 60; Lillehammer 26
        SE: 10-98 | väg gata gatan vägen -gatan -vägen -gränd -torget -stigen -gata -väg -backen | Stockholm 10-11; Göteborg/Gothenburg/Goteborg 40-42; Malmö/Malmo 20-21; Uppsala 75; Västerås 72; Örebro 70; Linköping 58; Helsingborg 25; Jönköping 55; Norrköping 60; Lund 22; Umeå 90; Gävle 80; Luleå 97; Sundsvall 85; Växjö 35; Kalmar 39; Visby 62; Karlstad 65; Halmstad 30; Östersund 83; Solna 16-17
        FI: 00-99 | katu tie -katu -tie -kuja -polku -raitti -kaari -gatan -vägen | Helsinki/Helsingfors 00; Espoo/Esbo 02; Tampere/Tammerfors 33; Vantaa 01; Oulu 90; Turku/Åbo 20; Jyväskylä 40; Lahti 15; Kuopio 70; Pori 28; Joensuu 80; Vaasa/Vasa 65; Rovaniemi 96
        IS: 10-90 | -gata -vegur -stræti -braut -gerði | Reykjavík/Reykjavik 10-13; Akureyri 60; Kópavogur 20; Hafnarfjörður 22
        PL: 00-99 | ul ulica al aleja aleje os osiedle plac pl | Warszawa/Warsaw 00-04; Kraków/Krakow/Cracow 30-31; Łódź/Lodz 90-94; Wrocław/Wroclaw 50-54; Poznań/Poznan 60-61; Gdańsk/Gdansk 80; Szczecin 70-71; Lublin 20; Katowice 40
        CZ: 10-79 | ulice ul nám náměstí třída nábřeží | Praha/Prague 10-19; Brno 60-64; Ostrava 70-72; Plzeň/Plzen/Pilsen 30-32; Liberec 46; Olomouc 77-78; České Budějovice 37; Hradec Králové 50; Pardubice 53; Zlín 76
        SK: 01-99 | ulica ul nám námestie trieda | Bratislava 81-85; Košice/Kosice 04; Prešov 08; Žilina 01; Nitra 94-95; Banská Bystrica 97; Trnava 91; Trenčín 91; Martin 03; Poprad 05
        HU: 10-99 | utca u út útja tér körút krt köz sétány | Budapest 10-12; Debrecen 40; Szeged 67; Miskolc 35; Pécs 76; Győr 90; Székesfehérvár 80; Szombathely 97; Eger 33; Sopron 94; Veszprém 82
        RO: 01-92 | strada str bulevardul bd aleea calea șoseaua sos bl sc ap | București/Bucuresti/Bucharest 01-06; Cluj-Napoca/Cluj 40; Timișoara/Timisoara 30; Iași/Iasi 70; Constanța/Constanta 90; Craiova 20; Brașov/Brasov 50; Galați 80; Ploiești 10; Oradea 41; Sibiu 55; Arad 31
        BG: 10-99 | ул бул улица булевард ж.к жк ul bul | София/Sofia 10-18; Пловдив/Plovdiv 40; Варна/Varna 90; Бургас/Burgas 80; Русе/Ruse 70
        GR: 10-85 | οδός οδος λεωφόρος λεωφ πλατεία | Athens/Athina/Αθήνα 10-11; Thessaloniki/Θεσσαλονίκη 54-56; Patra/Patras/Πάτρα 26; Heraklion/Ηράκλειο 71; Piraeus/Πειραιάς 18; Larissa/Λάρισα 41; Chania/Χανιά 73; Ioannina/Ιωάννινα 45; Volos/Βόλος 38
        HR: 10-53 | ulica ul trg cesta put obala | Zagreb 10; Split 21; Rijeka 51; Osijek 31; Zadar 23; Pula 52; Dubrovnik 20; Varaždin 42
        SI: 10-92 | ulica ul trg cesta pot | Ljubljana 10-12; Maribor 20; Celje 30; Kranj 40; Koper 60; Novo mesto 80
        RS: 11-38 | ulica ul trg bulevar улица ул булевар | Beograd/Belgrade/Београд 11; Novi Sad/Нови Сад 21; Niš/Nis/Ниш 18; Subotica 24; Kragujevac 34
        BA: 70-89 | ulica ul trg | Sarajevo 71; Mostar 88; Banja Luka 78; Tuzla 75
        ME: 81-85 | ulica ul trg | Podgorica 81; Kotor 85
        EE: 10-99 | tn tänav tanav mnt maantee pst puiestee tee | Tallinn 10-15; Tartu 50-51; Narva 20-21; Pärnu 80; Viljandi 71
        LV: 10-57 | iela ielā prospekts bulvāris | Rīga/Riga 10; Daugavpils 54; Liepāja 34; Jelgava 30
        LT: 00-99 | g gatvė gatve pr prospektas al | Vilnius 01-14; Kaunas 44-52; Klaipėda/Klaipeda 91-95; Šiauliai/Siauliai 76-78; Panevėžys 35-37
        RU: 10-69 | улица ул проспект пр пр-т пр-кт просп переулок пер площадь шоссе ш бульвар б-р набережная наб проезд тупик микрорайон мкр дом кв квартира корп ulitsa ul prospekt | Москва/Moscow/Moskva 10-13; Санкт-Петербург/St Petersburg/St. Petersburg/Saint Petersburg/Sankt-Peterburg/Спб 19; Новосибирск/Novosibirsk 63; Екатеринбург/Yekaterinburg/Ekaterinburg 62; Казань/Kazan 42; Нижний Новгород/Nizhny Novgorod 60; Челябинск/Chelyabinsk 45; Самара/Samara 44; Омск/Omsk 64; Ростов-на-Дону/Rostov-on-Don 34; Уфа/Ufa 45; Красноярск/Krasnoyarsk 66; Воронеж/Voronezh 39; Пермь/Perm 61; Волгоград/Volgograd 40; Краснодар/Krasnodar 35; Саратов 41; Тюмень 62; Ижевск 42; Барнаул 65; Иркутск/Irkutsk 66; Хабаровск 68; Ярославль/Yaroslavl 15; Владивосток/Vladivostok 69; Томск/Tomsk 63; Оренбург 46; Кемерово 65; Рязань 39; Астрахань 41; Пенза 44; Липецк 39; Тула 30; Киров 61; Калининград/Kaliningrad 23; Курск 30; Тверь 17; Иваново 15; Брянск 24; Белгород 30; Сочи 35; Архангельск 16; Владимир 60; Калуга 24; Смоленск 21; Мурманск 18; Вологда 16; Петрозаводск 18; Псков 18; Якутск 67
        KZ: 01-16 | улица ул проспект пр пр-т пр-кт просп переулок пер площадь шоссе бульвар б-р микрорайон мкр дом кв квартира корп көшесі даңғылы ulitsa ul prospekt | Алматы/Almaty/Алма-Ата/Alma-Ata 05; Астана/Astana/Нур-Султан 01; Шымкент/Shymkent 16; Караганда/Karaganda/Қарағанды 10; Актобе/Aktobe 03; Тараз 08; Павлодар/Pavlodar 14; Усть-Каменогорск/Өскемен 07; Семей 07; Атырау 06; Костанай 11; Кызылорда 12; Уральск/Орал 09; Петропавловск 15; Актау 13; Талдыкорган 04; Кокшетау 02
        BY: 21-24 | улица ул проспект пр пр-т переулок пер площадь шоссе бульвар дом кв квартира корп вул вуліца | Минск/Minsk/Мінск 22; Гомель/Gomel 24; Витебск/Vitebsk 21; Могилев/Могилёв 21; Гродно/Grodno 23; Брест 22
        KG: 72 | улица ул проспект пр пр-т дом кв микрорайон мкр | Бишкек/Bishkek 72; Ош 72
        UZ: 10-21 | улица ул проспект пр дом кв массив махалля | Ташкент/Tashkent 10; Самарканд/Samarkand 14
        UA: 01-99 | вулиця вул просп проспект провулок пров площа пл бульвар бул улица ул буд vul vulytsia | Київ/Киев/Kyiv/Kiev 01-06; Харків/Харьков/Kharkiv 61; Одеса/Одесса/Odesa/Odessa 65; Дніпро/Днепр/Dnipro 49; Львів/Львов/Lviv 79; Запоріжжя/Запорожье 69; Чернівці 58; Полтава 36; Вінниця/Винница 21; Черкаси 18; Ужгород 88; Івано-Франківськ 76; Луцьк 43; Рівне 33; Тернопіль 46
        TR: 01-81 | cad caddesi cd sok sokak sokağı mah mahallesi bulvarı blv | İstanbul/Istanbul 34; Ankara 06; İzmir/Izmir 35; Antalya 07; Bursa 16; Kadıköy 34; Beşiktaş 34
        MX: 01-99 | calle avenida av calzada privada cerrada paseo carretera colonia col fraccionamiento fracc | Ciudad de México/México D.F./CDMX/Mexico City 00-16; Guadalajara 44; Monterrey 64; Puebla 72; Tijuana 22; Mérida 97; Oaxaca 68; León 37; Querétaro 76
        AR: 10-99 | calle avenida av pasaje | Buenos Aires 10-14; Córdoba 50; Rosario 20; Mendoza 55; La Plata 19
        CL: 1-9 | calle avenida av pasaje camino | Santiago 75-83; Valparaíso 23
        PE: 01-25 | calle avenida av jirón jr pasaje | Lima 15; Cusco/Cuzco 08; Arequipa 04
        CO: 05-99 | calle carrera cra avenida diagonal transversal | Bogotá/Bogota 11; Medellín/Medellin 05
        UY: 11-97 | calle avenida bulevar rambla | Montevideo 11
        US: 00-99 | street avenue road drive lane court boulevard highway st ave rd dr ln blvd hwy | New York 10
        AU: 02-99 | street avenue road drive lane court parade crescent st ave rd dr | Sydney 20; Melbourne 30; Brisbane 40; Perth 60; Adelaide 50; Hobart 70; Darwin 08; Canberra 26
        NZ: 01-98 | street avenue road drive lane crescent st ave rd dr | Auckland 06 10 20; Wellington 60; Christchurch 80; Dunedin 90; Hamilton 32; Tauranga 31; Napier 41; Nelson 70
        ZA: 00-99 | street avenue road drive lane crescent st ave rd dr straat weg laan -straat -weg -laan | Cape Town 77 80; Johannesburg 20 21; Durban 40; Pretoria 00 01; Port Elizabeth 60; Bloemfontein 93; Stellenbosch 76
        IN: 11-85 | street road lane marg nagar st rd cross main | Mumbai/Bombay 40; Delhi/New Delhi 11; Bengaluru/Bangalore 56; Chennai/Madras 60; Kolkata/Calcutta 70; Hyderabad 50; Pune 41; Ahmedabad 38; Jaipur 30; Kochi 68
        IL: 1-9 | street st rehov | Tel Aviv/Tel-Aviv 6; Jerusalem 9; Haifa 3
        JP: 00-99 | chome -dori -cho | Tokyo/東京都 10-20; Osaka/大阪 53-59; Kyoto/京都 60-62; Nagoya 45-46; Yokohama 22-25; Sapporo 00-06; Kobe 65; Fukuoka 81; Hiroshima 73; Sendai 98
        KR: 01-63 | -ro -gil -daero | Seoul 01-08; Busan 46-49; Incheon 21-23
        CN: 10-86 | road street lu lane rd | Beijing 10; Shanghai 20; Guangzhou 51; Shenzhen 51; Nanjing 21
        TH: 10-96 | soi road thanon rd | Bangkok 10; Chiang Mai 50
        """;

    private static readonly Row[] Rows = [.. Table.Split('\n', StringSplitOptions.TrimEntries).Select(Row.Parse)];
    private static readonly FrozenDictionary<string, ulong> Streets = WordsOf(row => row.Streets.Where(w => w[0] != '-'));
    private static readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> StreetsBySpan =
        Streets.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, KeyValuePair<string, ulong>[]> Endings = WordsOf(row =>
            row.Streets.Where(w => w[0] == '-').Select(w => w[1..])
        )
        .GroupBy(ending => ending.Key[^1])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly FrozenDictionary<string, (ulong Country, string[] Beginnings)[]> Towns = Rows.SelectMany(
            (row, i) => row.Towns.Select(town => (town.Key, Town: (1UL << i, town.Beginnings)))
        )
        .GroupBy(t => t.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(t => t.Town).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Country, ulong> Sets = Rows.Select((row, i) => (row.Country, Set: 1UL << i))
        .ToFrozenDictionary(r => r.Country, r => r.Set);

    /// <summary>The set of one country; 0 where the table has it not.</summary>
    public static ulong SetOf(Country country) => Sets.GetValueOrDefault(country);

    /// <summary>The country of a set that has one; null where it has none or several.</summary>
    public static Country? Only(ulong set) =>
        BitOperations.PopCount(set) == 1 ? Rows[BitOperations.TrailingZeroCount(set)].Country : null;

    public static IEnumerable<Country> Of(ulong set) => Rows.Where((_, i) => (set >> i & 1) != 0).Select(row => row.Country);

    /// <summary>Whose postcodes may begin like one.</summary>
    /// <param name="digits">The postcode without blanks and dashes.</param>
    public static ulong BeginningWith(ReadOnlySpan<char> digits)
    {
        var set = 0UL;
        for (var i = 0; i < Rows.Length; i++)
            if (Begins(digits, Rows[i].Beginnings))
                set |= 1UL << i;
        return set;
    }

    /// <summary>Whose streets have a word in their names.</summary>
    public static ulong OfStreetWord(ReadOnlySpan<char> word)
    {
        var bare = word.Trim(".,;:()");
        if (StreetsBySpan.TryGetValue(bare, out var set))
            return set;
        if (bare.IsEmpty || !Endings.TryGetValue(char.ToLowerInvariant(bare[^1]), out var endings))
            return 0;
        foreach (var (ending, countries) in endings)
            if (bare.Length >= ending.Length + 3 && bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                set |= countries;
        return set;
    }

    /// <summary>The countries that have a town of a name.</summary>
    /// <param name="name">As written; its beginning counts, so that "Aarhus C" and "Bologna (BO)" are found.</param>
    /// <param name="digits">The postcode beside it.</param>
    /// <returns>Those whose town has postcodes like it, and those whose town has others.</returns>
    public static (ulong Fitting, ulong Other) OfTown(ReadOnlySpan<char> name, ReadOnlySpan<char> digits)
    {
        var key = Folding.Fold(Spelling.Key(name));
        for (var end = key.Length; end > 0; end = key.LastIndexOf(' ', end - 1))
        {
            if (!Towns.TryGetValue(key[..end], out var towns))
                continue;
            var (fitting, other) = (0UL, 0UL);
            foreach (var (country, beginnings) in towns)
                if (Begins(digits, beginnings))
                    fitting |= country;
                else
                    other |= country;
            return (fitting, other);
        }

        return (0, 0);
    }

    /// <summary>Whether a line is a town of a country's whose postcodes all begin with another digit: München, and a postcode of Hamburg's.</summary>
    /// <param name="line">The whole line: "Freiburg (Elbe)" is another town than Freiburg.</param>
    /// <param name="code">The postcode beside it.</param>
    /// <param name="country">Of the address.</param>
    public static bool IsFarFrom(string line, string code, Country country)
    {
        if (
            code is not [(>= '0' and <= '9') and var digit, ..]
            || !Towns.TryGetValue(Folding.Fold(Spelling.Key(line)), out var towns)
        )
            return false;
        var own = towns.Where(town => town.Country == SetOf(country)).ToList();
        return own.Count > 0 && own.TrueForAll(town => !town.Beginnings.Any(b => b[0] <= digit && digit <= HighestFirst(b)));
    }

    // '2' of "20-24", '9' of "1-9", '8' of "8000"
    private static char HighestFirst(string beginning) =>
        beginning.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? beginning[dash + 1] : beginning[0];

    private static bool Begins(ReadOnlySpan<char> digits, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (beginning.Length == 5 && beginning[2] == '-')
            {
                var two = digits[..Math.Min(2, digits.Length)];
                if (
                    two.CompareTo(beginning.AsSpan(0, 2), StringComparison.Ordinal) >= 0
                    && two.CompareTo(beginning.AsSpan(3, 2), StringComparison.Ordinal) <= 0
                )
                    return true;
            }
            else if (beginning is [var low, '-', var high])
            {
                if (digits[0] >= low && digits[0] <= high)
                    return true;
            }
            else if (digits.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }

        return false;
    }

    private static FrozenDictionary<string, ulong> WordsOf(Func<Row, IEnumerable<string>> words)
    {
        var sets = new Dictionary<string, ulong>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Rows.Length; i++)
            foreach (var word in words(Rows[i]))
                sets[word] = sets.GetValueOrDefault(word) | 1UL << i;
        return sets.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private sealed record Row(Country Country, string[] Beginnings, string[] Streets, (string Key, string[] Beginnings)[] Towns)
    {
        public static Row Parse(string line)
        {
            var parts = line[3..].Split('|', StringSplitOptions.TrimEntries);
            return new Row(Country.Of(line[..2]), Words(parts[0]), Words(parts[1]), [.. parts[2].Split(';').SelectMany(TownsOf)]);
        }

        private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // "København/Copenhagen 10-24", "Cape Town 77 80"
        private static IEnumerable<(string, string[])> TownsOf(string entry)
        {
            var words = Words(entry);
            var names = words.TakeWhile(w => !char.IsAsciiDigit(w[0])).Count();
            foreach (var name in string.Join(' ', words[..names]).Split('/'))
                yield return (Folding.Fold(Spelling.Key(name)), words[names..]);
        }
    }
}
