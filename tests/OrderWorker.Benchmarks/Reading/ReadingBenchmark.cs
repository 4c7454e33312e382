using System.Globalization;
using System.Text;
using MimeKit;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Hostile;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Benchmarks.Reading;

/// <summary>From the bytes of a mail to its decision: mails a second of one core, memory, and what length, catalogue and malice do to them.</summary>
internal static class ReadingBenchmark
{
    private static readonly HashSet<EmailAddress> NoOwn = [];

    public static int Run()
    {
        Ordinary();
        Lengths();
        Catalogues();
        Hostile();
        return 0;
    }

    private static void Ordinary()
    {
        var mails = LabelledMail.All;
        var readers = mails.DistinctBy(m => m.Shop).ToDictionary(m => m.Shop, m => new MailReader(m.Catalogue, NoOwn));
        Meter.Of(mails.Count, () => Each(mails, m => readers[m.Shop].Read(m.Raw)), mostRounds: 120); // the compiler is done
        Print($"The corpus, {mails.Count} mails of {mails.Average(m => m.Raw.Length) / 1024:0.0} KB on average");
        Print("  MIME parser alone", Meter.Of(mails.Count, () => Each(mails, m => Parse(m.Raw))));
        Print("  MIME and text", Meter.Of(mails.Count, () => Each(mails, m => MailContentReader.Read(m.Raw))));
        Print("  to the decision", Meter.Of(mails.Count, () => Each(mails, m => readers[m.Shop].Read(m.Raw))));
        Print("  by step, without what is read a second time and the price");
        Stages.Print(mails, rounds: 20);
        foreach (var shop in mails.GroupBy(m => m.Shop))
            Print($"  to the decision, {shop.Key}", Meter.Of(shop.Count(), () => Each(shop, m => readers[m.Shop].Read(m.Raw))));
    }

    private static void Lengths()
    {
        var shop = LabelledMail.All.First(m => m.Shop == "folk").Catalogue;
        var reader = new MailReader(shop, NoOwn);
        const string chatter = "We had rain here all week and the garden is full of it, so there was time for music at last.\n";
        const string talk = "I remember the Winter Harbour tour, and how 3 of us sang Ruins on the boat to Galway in 1969.\n";
        foreach (var (name, filling) in new[] { ("chatter", chatter), ("talk of titles and numbers", talk) })
        {
            Print($"An order at the top and {name} below it, by length");
            foreach (var kilobytes in new[] { 1, 4, 16, 64, 256 })
            {
                var raw = Long(filling, kilobytes);
                Print($"  {kilobytes} KB", Meter.Of(1, () => reader.Read(raw)));
            }
        }
    }

    private static void Catalogues()
    {
        Print("The same order of three titles, by size of the catalogue");
        foreach (var titles in new[] { 40, 400, 4_000 })
        {
            var shop = LargeShop.Of(titles);
            var raw = OrderOf(shop.Items.Where((_, n) => n % (titles / 4) == 1).Take(3));
            var reader = new MailReader(shop, NoOwn);
            Print($"  {titles} titles ({reader.Read(raw).Verdict})", Meter.Of(1, () => reader.Read(raw)));
            Print($"  {titles} titles, reader made", Meter.Of(1, () => new MailReader(shop, NoOwn).Read(raw)));
        }
    }

    private static void Hostile()
    {
        var reader = new MailReader(LabelledMail.All.First(m => m.Shop == "cello").Catalogue, NoOwn);
        Print("Hostile mails, each once after once");
        foreach (var mail in HostileMail.All)
        {
            var decision = reader.Read(mail.Raw);
            var meter = Meter.Once(() => reader.Read(mail.Raw));
            Print(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {mail.Name, -30} {mail.Raw.Length / 1024.0, 8:0} KB  {meter.Microseconds / 1000, 7:0.0} ms  {meter.Bytes / 1024 / 1024, 7:0.0} MB  {decision.Verdict} {string.Join(' ', decision.Reasons.Select(r => r.Code.Name()).Distinct())}"
                )
            );
        }
    }

    private static byte[] Long(string filling, int kilobytes)
    {
        var text = new StringBuilder(
            "Please send me one copy of Míle Fáilte.\n\nNora Tierney\n12 Main Street\nEnnis\nV95 A1B2\n\n"
        );
        for (var line = 0; text.Length < kilobytes * 1024 - 300; line++)
            text.Append(filling).Append(line % 8 == 7 ? "\n" : "");
        return Mail(text.ToString());
    }

    private static byte[] OrderOf(IEnumerable<Item> items) =>
        Mail(
            $"Hello,\n\nplease send me\n\n{string.Join('\n', items.Select(i => $"1 x {i.Title} by {i.Artist} on {i.Format}"))}\n\nMargaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\n\nI pay by PayPal.\n"
        );

    private static byte[] Mail(string body) =>
        Encoding.UTF8.GetBytes(
            $"From: Margaret Hale <m.hale@example.org>\nTo: orders@shop.example\nSubject: Order\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{body}".ReplaceLineEndings(
                "\r\n"
            )
        );

    private static MimeMessage Parse(byte[] raw)
    {
        using var stream = new MemoryStream(raw, writable: false);
        return MimeMessage.Load(stream);
    }

    private static void Each(IEnumerable<LabelledMail> mails, Func<LabelledMail, object> read)
    {
        foreach (var mail in mails)
            read(mail);
    }

    private static void Print(string line) => Console.WriteLine(line);

    private static void Print(string what, Meter meter) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -44} {meter}"));
}
