using System.Diagnostics;
using System.Globalization;
using OrderWorker.Benchmarks.Matching.Simulation;
using OrderWorker.Core.Payments;

namespace OrderWorker.Benchmarks.Matching;

/// <summary>Measures how time and memory grow with the number of payments and orders that are matched in one run.</summary>
public static class MatchingScale
{
    private static readonly int[] Usual = [10_000, 100_000, 1_000_000];

    public static int Run(string[] sizes)
    {
        Console.WriteLine(
            "| Payments | Orders | Matches | Time | Processor time | Live memory at the end | Peak of the process |"
        );
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes is [] ? Usual : [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))])
            Measure(size);
        return 0;
    }

    private static void Measure(int size)
    {
        var (payments, orders) = new SimulationRun(new SimulatedMonths(1, size)).Everything();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = Reconciler.Match(payments, orders);
        watch.Stop();
        var live = GC.GetTotalMemory(forceFullCollection: false) >> 20;
        process.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {payments.Count} | {orders.Count} | {result.Matches.Count} | {watch.Elapsed.TotalSeconds:0.0} s | {(process.TotalProcessorTime - before).TotalSeconds:0.0} s | {live} MB | {process.PeakWorkingSet64 >> 20} MB |"
            )
        );
    }
}
