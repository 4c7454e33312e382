using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Fuzz;
using OrderWorker.Tests.Corpus.Scoring;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.OneMore;

/// <summary>A good order with one sentence more, of <c>sentences.txt</c>: most undo it, and as many only look so.</summary>
public sealed class OneMoreSentenceTests
{
    private static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal)
    {
        ["en"] = "Margaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\nUnited Kingdom",
        ["de"] = "Jürgen Holt\nWiesengrund 8\n49565 Bramsche\nDeutschland",
        ["fr"] = "Solange Pruvost\n4 rue du Beffroi\n59190 Hazebrouck\nFrance",
        ["es"] = "Remedios Carrasco\nCalle Santa Clara 31\n49015 Zamora\nEspaña",
        ["ru"] = "Анна Петрова\nул. Ленина 12, кв. 5\n630099 Новосибирск\nРоссия",
        ["it"] = "Giulia Rossi\nVia Garibaldi 12\n40100 Bologna\nItalia",
        ["nl"] = "Annelies Bakker\nNieuwe Gracht 61\n2011 NE Haarlem\nNederland",
    };

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["cello en"] = "Hello,\n\nplease send me two copies of Heaven Eyes. I have paid by PayPal.",
        ["cello de"] = "Guten Tag,\n\nich möchte bitte zwei Exemplare von Heaven Eyes bestellen. Ich habe mit PayPal bezahlt.",
        ["cello fr"] = "Bonjour,\n\nje voudrais deux exemplaires de Heaven Eyes. J'ai payé par PayPal.",
        ["cello es"] = "Hola,\n\nquisiera dos ejemplares de Heaven Eyes. He pagado por PayPal.",
        ["cello ru"] = "Здравствуйте,\n\nхочу заказать два экземпляра Heaven Eyes. Я оплатил через PayPal.",
        ["cello it"] = "Buongiorno,\n\nvorrei due copie di Heaven Eyes. Ho pagato con PayPal.",
        ["cello nl"] = "Goedendag,\n\nik wil graag twee exemplaren van Heaven Eyes. Ik heb met PayPal betaald.",
        ["folk en"] =
            "Hello,\n\nI would like one copy of Reels & Ruins and two of Lark in the Morning, please. I will pay by PayPal.",
        ["pier en"] = "Hi,\n\nI'd like one copy of \"Rain Songs\" and one copy of \"Fog\", please. Paying by PayPal.",
    };

    private static readonly Dictionary<string, MailReader> Readers = LabelledMail
        .All.DistinctBy(m => m.Shop)
        .ToDictionary(m => m.Shop, m => new MailReader(m.Catalogue, new HashSet<EmailAddress>()));

    public static TheoryData<string> Kinds { get; } = [.. Orders.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_order_alone_is_accepted(string kind) => Assert.True(IsAccepted(kind, ""));

    [Fact]
    public void A_sentence_that_undoes_the_order_or_asks_for_more_brings_it_to_a_person() =>
        Assert.Empty(Of("review").Where(s => IsAccepted(s.Kind, s.Text)).Select(s => $"{s.Kind}: {s.Text}"));

    [Fact]
    public void A_sentence_that_only_looks_so_leaves_the_order_alone() =>
        Assert.Empty(Of("accept").Where(s => !IsAccepted(s.Kind, s.Text)).Select(s => $"{s.Kind}: {s.Text}"));

    [Theory]
    [InlineData("Hello,\n\nplease send me two copies of Heaven Eyes and a catalogue. I have paid by PayPal.")]
    [InlineData("Hello,\n\nplease send me two copies of Heaven Eyes, plus some flyers. I have paid by PayPal.")]
    [InlineData("Hello,\n\nplease send me two copies of Heaven Eyes. And a poster please. I have paid by PayPal.")]
    public void What_the_catalogue_does_not_have_is_not_left_out_silently(string order) =>
        Assert.Null(Readers["cello"].Read(Mail(order, "en")).Order);

    private static bool IsAccepted(string kind, string sentence)
    {
        var (shop, language) = (kind.Split(' ')[0], kind.Split(' ')[1]);
        return Readers[shop].Read(Mail($"{Orders[kind]}\n\n{sentence}", language)).Order is not null;
    }

    private static byte[] Mail(string text, string language)
    {
        var address = Addresses[language];
        var name = address[..address.IndexOf('\n', StringComparison.Ordinal)];
        return new PlainMail($"\"{name}\" <buyer@example.org>", "Order", $"{text}\n\n{address}").ToBytes();
    }

    private static IEnumerable<(string Kind, string Text)> Of(string decision)
    {
        var (kind, wanted) = ("", false);
        foreach (var line in File.ReadLines(Checkout.File("tests", "OrderWorker.Tests", "Reading", "OneMore", "sentences.txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
                (wanted, kind) = (line.StartsWith($"= {decision} ", StringComparison.Ordinal), line[9..]);
            else if (wanted && line.Length > 0 && line[0] != '#')
                yield return (kind, line);
        }
    }
}
