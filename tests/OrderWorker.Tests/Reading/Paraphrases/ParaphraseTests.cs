using System.Text;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Scoring;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Paraphrases;

/// <summary>
/// Each way of wording an order in several shops, in the files of this folder: below "## SHOP VERDICT" stands a mail's text, "@gb" for an
/// address of that country. The verdict is "accept 2xSKU …", "review", or the kind of a mail that is no order.
/// </summary>
public sealed class ParaphraseTests
{
    private static readonly IReadOnlyDictionary<string, string> Addresses = new Dictionary<string, string>
    {
        ["@gb"] = "\nAnn Hale\n14 Castle Street\nLudlow\nSY8 1AB",
        ["@ie"] = "\nAnn Hale\n14 Castle Avenue\nAthenry\nCo. Galway\nH65 KT29",
        ["@us"] = "\nAnn Hale\n1600 Market Street\nPhiladelphia, PA 19103\nUSA",
        ["@ca"] = "\nAnn Hale\n4460 Hampton Avenue\nMontreal QC H4A 2L3\nCanada",
        ["@fr"] = "\nAnn Hale\n8 allée des Vergers\n38240 Meylan\nFrance",
        ["@de"] = "\nAnn Hale\nLindenallee 8\n14050 Berlin\nDeutschland",
        ["@it"] = "\nAnn Hale\nVia Verdi 8\n37121 Verona\nItalia",
        ["@es"] = "\nAnn Hale\nCalle Mayor 8\n44001 Teruel\nEspaña",
        ["@ru"] = "\nAnn Hale\nул. Ленина 12, кв. 5\n630099 Новосибирск\nРоссия",
        ["@nl"] = "\nAnn Hale\nKerkstraat 8\n3512 AB Utrecht\nNederland",
    };

    private static readonly Lazy<IReadOnlyDictionary<string, ShopCatalogue>> Catalogues = new(() =>
        LabelledMail.All.DistinctBy(mail => mail.Shop).ToDictionary(mail => mail.Shop, mail => mail.Catalogue)
    );

    public static TheoryData<string, string, string> All()
    {
        var all = new TheoryData<string, string, string>();
        var folder = Checkout.File("tests", "OrderWorker.Tests", "Reading", "Paraphrases");
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var entry in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n## ").Skip(1))
            {
                var lines = entry.Split('\n').Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToList();
                var head = lines[0].Split(' ', 2);
                all.Add(
                    head[0],
                    head[1].Trim(),
                    string.Join('\n', lines.Skip(1).Select(l => Addresses.GetValueOrDefault(l, l))).Trim('\n')
                );
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_order_is_read_alike_however_it_is_worded(string shop, string verdict, string text)
    {
        var decision = new MailReader(Catalogues.Value[shop], new HashSet<EmailAddress>()).Read(Raw(text));

        var reasons = string.Join("; ", decision.Reasons.Select(r => r.Message));
        Assert.True(verdict == VerdictOf(decision), $"{VerdictOf(decision)}, not {verdict}: {reasons}\n{text}");
    }

    private static byte[] Raw(string text)
    {
        var (subject, body) = ("Order", text);
        if (text.StartsWith("Subject: ", StringComparison.Ordinal))
            (subject, body) = (
                text[9..text.IndexOf('\n', StringComparison.Ordinal)],
                text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]
            );
        var type = body.StartsWith('<') ? "html" : "plain";
        return Encoding.UTF8.GetBytes(
            (
                "From: Ann Hale <ann.hale@example.org>\nTo: orders@shop.example\n"
                + $"Subject: {subject}\nDate: Mon, 12 Oct 2026 10:00:00 +0000\nMessage-ID: <p1@example.org>\nMIME-Version: 1.0\n"
                + $"Content-Type: text/{type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n"
            ).ReplaceLineEndings("\r\n")
        );
    }

    private static string VerdictOf(MailDecision decision) =>
        decision.Reading.Kind != MailKind.Order ? decision.Reading.Kind.Name()
        : decision.Verdict != Verdict.Accept ? "review"
        : "accept " + string.Join(' ', decision.Reading.Lines.Select(l => $"{l.Quantity}x{l.Sku}").Order(BySku));

    private static readonly Comparer<string> BySku = Comparer<string>.Create(
        (one, other) =>
            string.CompareOrdinal(
                one[one.IndexOf('x', StringComparison.Ordinal)..],
                other[other.IndexOf('x', StringComparison.Ordinal)..]
            )
    );
}
