using System.Diagnostics;
using System.Globalization;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Senders;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Benchmarks.Reading;

/// <summary>What each step of reading takes of the time and the memory of ordinary mails: where to look before anything is made faster.</summary>
internal sealed class Stages
{
    private readonly List<(string Name, long Ticks, long Bytes)> _sums = [];
    private int _step;

    /// <summary>Takes every mail through the steps again and again, and prints the share of each.</summary>
    /// <param name="mails">Read before, so that the compiler is done.</param>
    /// <param name="rounds">How often.</param>
    public static void Print(IReadOnlyList<LabelledMail> mails, int rounds)
    {
        var stages = new Stages();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var mail in mails)
                stages.Read(mail);
        }

        var all = stages._sums.Sum(s => s.Ticks);
        foreach (var (name, ticks, bytes) in stages._sums)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {name, -24} {100.0 * ticks / all, 5:0.0} %  {bytes / 1024.0 / rounds / mails.Count, 6:0.0} KB"
                )
            );
    }

    private void Read(LabelledMail mail)
    {
        _step = 0;
        var shop = mail.Catalogue;
        var content = Timed("MIME and text", () => MailContentReader.Read(mail.Raw));
        Timed("sender", () => SenderRules.Judge(content, new HashSet<EmailAddress>()));
        Timed("words and sentences", () => MailWords.Of(content));
        var address = Timed("address", () => AddressReader.Read(content, shop));
        var items = Timed("items", () => ItemReader.Read(content, shop, address));
        Timed("kind", () => KindReader.Read(content, shop, items, address));
        Timed("claims", () => ClaimReader.Read(content, shop));
    }

    private T Timed<T>(string name, Func<T> work)
    {
        if (_step == _sums.Count)
            _sums.Add((name, 0, 0));
        var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var result = work();
        var (_, ticks, before) = _sums[_step];
        _sums[_step++] = (
            name,
            ticks + Stopwatch.GetTimestamp() - start,
            before + GC.GetAllocatedBytesForCurrentThread() - bytes
        );
        return result;
    }
}
