using System.Globalization;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>A mail that was read wrongly: which change, of which mail, and what came of it.</summary>
public sealed record Finding(string Change, string Seed, string What, byte[] Raw);

/// <summary>Reads changed mails and holds what comes out against what may.</summary>
public sealed class Fuzzer
{
    /// <summary>Processor time. Far above what any mail takes, even while the compiler is at work.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(500);

    // The process' other work counts too: a mail that is slow is slow each time.
    private const int Timings = 3;

    private readonly Dictionary<string, (int Read, int Accepted)> _counts = [];
    private readonly List<Finding> _findings = [];
    private bool _reads = true;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>By change: mails read, and how many of them were accepted.</summary>
    public IReadOnlyDictionary<string, (int Read, int Accepted)> Counts => _counts;

    /// <summary>Changes mails as dice of the seed say.</summary>
    /// <param name="mails">How many are read.</param>
    /// <param name="seed">Of the dice.</param>
    /// <param name="after">How many are thrown before and not read, so that a long run can be made in pieces.</param>
    public void Run(int mails, int seed, int after = 0)
    {
        var (dice, seeds) = (new Random(seed), FuzzSeed.All);
        for (var count = 0; count < after + mails; count++)
        {
            _reads = count >= after;
            One(seeds[dice.Next(seeds.Count)], seeds, dice);
        }
    }

    /// <summary>Changes every mail by its own dice. Those it is spliced with are of the part that stays as it is.</summary>
    public void RunEach(int times)
    {
        List<FuzzSeed> others = [.. FuzzSeed.All.Where(s => s.Mail.Part == CorpusPart.Given)];
        foreach (var from in FuzzSeed.All)
        {
            var dice = from.Dice();
            for (var time = 0; time < times; time++)
                One(from, others, dice);
        }
    }

    private void One(FuzzSeed from, IReadOnlyList<FuzzSeed> others, Random dice)
    {
        var other = others[dice.Next(others.Count)];
        switch (dice.Next(10))
        {
            case < 2:
                Try("bytes", from, Damage.Bytes(dice, from.Mail.Raw, other.Mail.Raw), null);
                break;
            case < 4:
                Try("text", from, Damage.Text(dice, from.Plain, other.Plain).ToBytes(), null);
                break;
            case < 6:
                var order = GeneratedOrder.Make(dice, from.Mail.Catalogue);
                Try("made", from, order.Mail.ToBytes(), order.Expected);
                break;
            default:
                var (name, make) = Meanings.All[dice.Next(Meanings.All.Count)];
                if (make(dice, from) is var (mail, expected))
                    Try(name, from, mail.ToBytes(), expected);
                break;
        }
    }

    private void Try(string change, FuzzSeed from, byte[] raw, Expectation? expected)
    {
        if (!_reads)
            return;
        MailDecision decision;
        var spent = TimeSpan.MaxValue;
        try
        {
            decision = Timed(from, raw, ref spent);
            for (var again = 1; again < Timings && spent > Most; again++)
                decision = Timed(from, raw, ref spent);
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            _findings.Add(new Finding(change, from.ToString(), $"crash: {crash.GetType().Name} {crash.Message}", raw));
            return;
        }

        var counted = _counts.GetValueOrDefault(change);
        _counts[change] = (counted.Read + 1, counted.Accepted + (decision.Order is null ? 0 : 1));
        if (spent > Most)
            _findings.Add(
                new Finding(
                    change,
                    from.ToString(),
                    string.Create(CultureInfo.InvariantCulture, $"takes {spent.TotalMilliseconds:0} ms"),
                    raw
                )
            );
        if ((expected?.Breach(decision) ?? AcceptanceRules.Breach(decision, from.Mail.Catalogue)) is { } breach)
            _findings.Add(new Finding(change, from.ToString(), breach, raw));
    }

    private static MailDecision Timed(FuzzSeed from, byte[] raw, ref TimeSpan least)
    {
        var start = Environment.CpuUsage.TotalTime;
        var decision = from.Reader.Read(raw);
        var spent = Environment.CpuUsage.TotalTime - start;
        least = spent < least ? spent : least;
        return decision;
    }
}
