using System.Diagnostics;
using System.Globalization;
using OrderWorker.Benchmarks.Matching.Simulation;

namespace OrderWorker.Benchmarks.Matching;

/// <summary>Matches simulated months with known truth and prints the table that is published.</summary>
public static class MatchingSimulation
{
    private const int FirstSeed = 301; // the weights and rules were set on other seeds
    private const int Seeds = 10;
    private const int Orders = 10_000;
    private const int Needed = 95;

    /// <param name="options">First seed, how many, orders in each.</param>
    /// <returns>1 where money was put to a wrong order, or fewer than 95 in 100 of the matchable payments were matched.</returns>
    public static int Run(string[] options)
    {
        var first = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : FirstSeed;
        var count = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : Seeds;
        var orders = options.Length > 2 ? int.Parse(options[2], CultureInfo.InvariantCulture) : Orders;
        var kinds = new SortedDictionary<string, (int All, int Matchable, int Matched)>();
        var isGood = true;
        Console.WriteLine(
            "| Seed | How | Payments | Matched alone | Matchable | of these matched | Wrong | Nobody could tell | Asked: first suggestion right | Time |"
        );
        Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var seed = first; seed < first + count; seed++)
        {
            var months = new SimulatedMonths(seed, orders);
            isGood &= Report(seed, "day by day", () => new SimulationRun(months).DayByDay(), kinds);
            isGood &= Report(seed, "all at once", () => new SimulationRun(months).AllAtOnce(), null);
        }

        Console.WriteLine();
        Console.WriteLine("| Kind, day by day | Payments | Matchable | Matched right |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (kind, n) in kinds)
            Console.WriteLine($"| {kind} | {n.All} | {n.Matchable} | {n.Matched} |");
        return isGood ? 0 : 1;
    }

    private static bool Report(
        int seed,
        string how,
        Func<SimulationResult> run,
        SortedDictionary<string, (int All, int Matchable, int Matched)>? kinds
    )
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        var share = 100m * result.MatchableMatched / Math.Max(1, result.Matchable);
        var first = 100m * result.SuggestedRightFirst / Math.Max(1, result.Suggested);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {seed} | {how} | {result.Payments} | {result.Automatic} | {result.Matchable} | {share:0.0} % | {result.Wrong.Count} | {result.NobodyCouldTell} | {first:0} % | {watch.Elapsed.TotalSeconds:0.0} s |"
            )
        );
        foreach (var wrong in result.Wrong)
            Console.Error.WriteLine($"WRONG {seed} {how}: {wrong}");
        foreach (var looked in result.Looked)
            Console.Error.WriteLine($"nobody could tell {seed} {how}: {looked}");
        if (Environment.GetEnvironmentVariable("MISSED") is not null)
            foreach (var missed in result.Missed)
                Console.Error.WriteLine($"missed {seed} {how}: {missed}");
        foreach (var (kind, n) in result.Kinds)
            if (kinds is not null)
                kinds[kind] = kinds.GetValueOrDefault(kind) is var k
                    ? (k.All + n.All, k.Matchable + n.Matchable, k.Matched + n.Matched)
                    : n;
        return result.Wrong.Count == 0 && share >= Needed;
    }
}
