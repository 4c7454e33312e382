using System.Globalization;
using OrderWorker.Reading;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>A mail that was read wrongly: which change, of which mail, and what came of it.</summary>
public sealed record Finding(string Change, string Seed, string What, byte[] Raw);

/// <summary>Reads changed mails and holds what comes out against what may.</summary>
public sealed class Fuzzer(int seed)
{
    /// <summary>Processor time. Far above what any mail takes, even while the compiler is at work.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(500);

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, (int Read, int Accepted)> _counts = [];
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>By change: mails read, and how many of them were accepted.</summary>
    public IReadOnlyDictionary<string, (int Read, int Accepted)> Counts => _counts;

    public void Run(int mails)
    {
        for (var count = 0; count < mails; count++)
            One();
    }

    private void One()
    {
        var seeds = FuzzSeed.All;
        var from = seeds[_random.Next(seeds.Count)];
        var other = seeds[_random.Next(seeds.Count)];
        switch (_random.Next(10))
        {
            case < 2:
                Try("bytes", from, Damage.Bytes(_random, from.Mail.Raw, other.Mail.Raw), null);
                break;
            case < 4:
                Try("text", from, Damage.Text(_random, from.Plain, other.Plain).ToBytes(), null);
                break;
            case < 6:
                var order = GeneratedOrder.Make(_random, from.Mail.Catalogue);
                Try("made", from, order.Mail.ToBytes(), order.Expected);
                break;
            default:
                var (name, make) = Meanings.All[_random.Next(Meanings.All.Count)];
                if (make(_random, from) is var (mail, expected))
                    Try(name, from, mail.ToBytes(), expected);
                break;
        }
    }

    private void Try(string change, FuzzSeed from, byte[] raw, Expectation? expected)
    {
        MailDecision decision;
        var start = Environment.CpuUsage.TotalTime;
        try
        {
            decision = from.Reader.Read(raw);
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            _findings.Add(new Finding(change, from.ToString(), $"crash: {crash.GetType().Name} {crash.Message}", raw));
            return;
        }

        var spent = Environment.CpuUsage.TotalTime - start;
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
}
