using System.Globalization;
using System.Runtime;

namespace OrderWorker.Benchmarks.Reading;

/// <summary>What one call costs in processor time, which a busy machine does not change, and in allocated memory.</summary>
/// <param name="Microseconds">Processor time of one call.</param>
/// <param name="Bytes">Allocated by one call.</param>
internal readonly record struct Meter(double Microseconds, double Bytes)
{
    // Methods compiled in a round of the warm-up at which the compiler is as good as done.
    private const int Few = 3;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Runs a batch again and again, first until the just-in-time compiler has nothing left to do in it, as in a worker that has run for some
    /// minutes, then measured.
    /// </summary>
    /// <param name="calls">How many calls a batch is.</param>
    /// <param name="batch">Makes them.</param>
    /// <param name="mostRounds">Of half a second of processor time, after which the compiler is waited for no longer.</param>
    public static Meter Of(int calls, Action batch, int mostRounds = 10)
    {
        WarmUp(batch, mostRounds);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var (batches, spent) = Run(batch, Measured);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return new Meter(spent.TotalMicroseconds / batches / calls, (double)allocated / batches / calls);
    }

    /// <summary>One call after another that was not counted.</summary>
    public static Meter Once(Action call)
    {
        call();
        GC.Collect();
        var (allocated, start) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        call();
        return new Meter(
            (Environment.CpuUsage.TotalTime - start).TotalMicroseconds,
            GC.GetAllocatedBytesForCurrentThread() - allocated
        );
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{1_000_000 / Microseconds, 9:0} mails/s  {Microseconds, 9:0} µs  {Bytes / 1024, 8:0} KB allocated"
        );

    private static void WarmUp(Action batch, int mostRounds)
    {
        for (var (round, quiet) = (0, 0); round < mostRounds && quiet < 2; round++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            Run(batch, Round);
            quiet = JitInfo.GetCompiledMethodCount() - compiled <= Few ? quiet + 1 : 0;
        }
    }

    private static (int Batches, TimeSpan Spent) Run(Action batch, TimeSpan least)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var batches = 1; ; batches++)
        {
            batch();
            var spent = Environment.CpuUsage.TotalTime - start;
            if (spent >= least)
                return (batches, spent);
        }
    }
}
