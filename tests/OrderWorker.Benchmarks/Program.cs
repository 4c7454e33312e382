using BenchmarkDotNet.Running;
using OrderWorker.Benchmarks;

return args switch
{
    ["inbox"] => await InboxBenchmark.RunAsync(),
    ["pricing", .. var options] => Run<PricingBenchmark>(options),
    ["score"] => ScoreReport.Write(),
    _ => Usage(),
};

static int Run<TBenchmark>(string[] options) =>
    BenchmarkRunner.Run<TBenchmark>(args: options).HasCriticalValidationErrors ? 1 : 0;

static int Usage()
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project tests/OrderWorker.Benchmarks -- inbox|score|pricing [BenchmarkDotNet's options]"
    );
    return 2;
}
