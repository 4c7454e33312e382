using BenchmarkDotNet.Running;
using OrderWorker.Benchmarks;

// dotnet run -c Release --project tests/OrderWorker.Benchmarks -- NAME [BenchmarkDotNet's own options]
var benchmarks = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase) { ["pricing"] = typeof(PricingBenchmark) };

if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var chosen))
{
    Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
    return 2;
}

BenchmarkRunner.Run(chosen, args: args[1..]);
return 0;
