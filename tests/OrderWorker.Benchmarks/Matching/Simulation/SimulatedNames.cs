namespace OrderWorker.Benchmarks.Matching.Simulation;

/// <summary>A name as its bearer has it, and as another form of it may stand at PayPal.</summary>
/// <param name="Given">In Latin letters.</param>
/// <param name="Family">In Latin letters.</param>
/// <param name="OwnGiven">In the bearer's own script or with its accents; the same as <paramref name="Given"/> for most.</param>
/// <param name="OwnFamily">Likewise.</param>
public sealed record SimulatedName(string Given, string Family, string OwnGiven, string OwnFamily)
{
    public string Latin => $"{Given} {Family}";
    public string Own => $"{OwnGiven} {OwnFamily}";
}

/// <summary>
/// Names as a British shop with friends abroad meets them: a few very common surnames, a long tail of rare ones, and some that are written in
/// two scripts or with accents that one side drops.
/// </summary>
public sealed class SimulatedNames(Random random)
{
    private static readonly string[] Given = Split(
        "David John Michael Peter Robert Paul Andrew James Richard Mark Stephen Christopher Anthony Thomas William Simon Alan Martin Ian Philip "
            + "Margaret Susan Mary Elizabeth Patricia Christine Sarah Anne Helen Karen Jane Julie Catherine Linda Alison Ruth Rachel Emma Laura Joan "
            + "Brian Kevin Neil Graham Nigel Keith Colin Roger Geoffrey Derek Trevor Raymond Adrian Barry Duncan Malcolm Stuart Daniel Matthew Adam "
            + "Jennifer Barbara Janet Carol Dorothy Sheila Jean Judith Fiona Clare Deborah Jacqueline Hilary Rosemary Penelope Frances Hannah Lucy Imogen Beatrice"
    );
    private static readonly string[] Common = Split(
        "Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Roberts Johnson Lewis Walker Robinson Wood Thompson White Watson Jackson Wright "
            + "Green Harris Cooper King Lee Martin Clarke James Morgan Hughes Edwards Hill Moore Clark Harrison Scott Young Morris Hall Ward Turner Carter "
            + "Phillips Mitchell Patel Adams Campbell Anderson Allen Cook Bailey Parker Miller Davis Murphy Price Bell Baker Griffiths Kelly Simpson Marshall "
            + "Collins Bennett Cox Richardson Fox Gray Rose Chapman Hunt Robertson Shaw Reynolds Lloyd Ellis Richards Russell Wilkinson Khan Graham Stewart "
            + "Reid Murray Powell Palmer Holmes Rogers Stevens Walsh Hunter Thomson Matthews Ross Owen Mason Knight Kennedy Butler Saunders Hale Nowak"
    );
    private static readonly string[] Heads = Split(
        "Ash Black Thorn Hart Wind Pem Brad Cran Dun Eller Fair Gold Had Hol Kirk Lang Mal North Oak Pick Quar Rad Sel Tan Under Ver Wal Yar Brack Clap Den Fen Grin Hether Ickle Jes Kemp Lud Mer Nether"
    );
    private static readonly string[] Tails = Split(
        "ley ford ham wood ton by worth field stone well croft more gate sby hurst dale shaw man combe ridge low burn"
    );
    private static readonly (string Latin, string Own)[] SlavicGiven = Pairs(
        "Maria=Мария Elena=Елена Olga=Ольга Natalia=Наталья Tatiana=Татьяна Anna=Анна Irina=Ирина Alexander=Александр Sergey=Сергей Dmitry=Дмитрий Andrei=Андрей Mikhail=Михаил Aigul=Айгуль Nurlan=Нурлан Yerlan=Ерлан Zhanna=Жанна"
    );
    private static readonly (string Latin, string Own)[] SlavicFamily = Pairs(
        "Ivanova=Иванова Petrov=Петров Kuznetsova=Кузнецова Sokolov=Соколов Popova=Попова Lebedev=Лебедев Morozova=Морозова Volkov=Волков Nazarbekova=Назарбекова Akhmetov=Ахметов Zhukova=Жукова Chernov=Чернов Shcherbakova=Щербакова Tsvetkov=Цветков Yusupova=Юсупова Omarov=Омаров Tulegenova=Тулегенова Baimukhanov=Баймуханов"
    );
    private static readonly (string Latin, string Own)[] GreekGiven = Pairs(
        "Giorgos=Γιώργος Maria=Μαρία Dimitris=Δημήτρης Eleni=Ελένη Nikos=Νίκος Katerina=Κατερίνα Kostas=Κώστας Sofia=Σοφία Panagiotis=Παναγιώτης Vasiliki=Βασιλική"
    );
    private static readonly (string Latin, string Own)[] GreekFamily = Pairs(
        "Papadopoulos=Παπαδόπουλος Vlachos=Βλάχος Georgiou=Γεωργίου Nikolaidis=Νικολαΐδης Makris=Μακρής Oikonomou=Οικονόμου Christou=Χρήστου Theodorou=Θεοδώρου Karagiannis=Καραγιάννης"
    );
    private static readonly (string Latin, string Own)[] AccentGiven = Pairs(
        "Jurgen=Jürgen Bjorn=Bjørn Jose=José Zoe=Zoë Lukasz=Łukasz Malgorzata=Małgorzata Francois=François Ines=Inés Soren=Søren Andre=André Umit=Ümit Jiri=Jiří Aase=Åse Michal=Michał"
    );
    private static readonly (string Latin, string Own)[] AccentFamily = Pairs(
        "Mueller=Müller Garcia=García Nunez=Núñez Wisniewska=Wiśniewska Kowalczyk=Kowalczyk Grossmann=Großmann Sorensen=Sørensen Lefevre=Lefèvre Yildiz=Yıldız Dvorak=Dvořák Soderberg=Söderberg Goncalves=Gonçalves Zielinski=Zieliński Kaefer=Käfer Pena=Peña Oeztuerk=Öztürk"
    );

    public SimulatedName Next() =>
        random.NextDouble() switch
        {
            < 0.76 => Plain(Given[Skewed(Given.Length)], Family()),
            < 0.84 => Two(SlavicGiven, SlavicFamily),
            < 0.88 => Two(GreekGiven, GreekFamily),
            _ => Two(AccentGiven, AccentFamily),
        };

    /// <summary>A surname of the shop's country: half of its people have one of a hundred.</summary>
    public string Family() =>
        random.NextDouble() < 0.5
            ? Common[Skewed(Common.Length)]
            : Heads[random.Next(Heads.Length)] + Tails[random.Next(Tails.Length)];

    /// <summary>A given name that goes with the surname of <paramref name="other"/>: a husband, a daughter.</summary>
    public SimulatedName Relative(SimulatedName other)
    {
        var given = Given[random.Next(Given.Length)];
        return new(given, other.Family, given, other.OwnFamily);
    }

    private static SimulatedName Plain(string given, string family) => new(given, family, given, family);

    private SimulatedName Two((string Latin, string Own)[] given, (string Latin, string Own)[] family)
    {
        var (first, last) = (given[random.Next(given.Length)], family[random.Next(family.Length)]);
        return new(first.Latin, last.Latin, first.Own, last.Own);
    }

    // The first of a list are several times as common as the last.
    private int Skewed(int length) => (int)(length * Math.Pow(random.NextDouble(), 1.7));

    private static string[] Split(string text) => text.Split(' ');

    private static (string, string)[] Pairs(string text) =>
        [.. Split(text).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
}
