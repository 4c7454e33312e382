using BenchmarkDotNet.Running;
using OrderWorker.Benchmarks;
using OrderWorker.Benchmarks.Matching;
using OrderWorker.Benchmarks.Reading;

return args switch
{
    ["inbox"] => await InboxBenchmark.RunAsync(),
    ["pricing", .. var options] => Run<PricingBenchmark>(options),
    ["reading"] => ReadingBenchmark.Run(),
    ["fuzz", .. var options] => FuzzRun.Run(options),
    ["score"] => ScoreReport.Write(),
    ["matching", .. var sizes] => MatchingScale.Run(sizes),
    ["matching-sim", .. var options] => MatchingSimulation.Run(options),
    _ => Usage(),
};

static int Run<TBenchmark>(string[] options) =>
    BenchmarkRunner.Run<TBenchmark>(args: options).HasCriticalValidationErrors ? 1 : 0;

static int Usage()
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project tests/OrderWorker.Benchmarks -- inbox|reading|score|fuzz [COUNT [SEED [AFTER]]]|pricing [BenchmarkDotNet's options]|matching [ORDERS ...]|matching-sim [FIRST-SEED [COUNT [ORDERS]]]"
    );
    return 2;
}
