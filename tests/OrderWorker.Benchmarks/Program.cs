using OrderWorker.Benchmarks;

return args switch
{
    ["inbox"] => await InboxBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/OrderWorker.Benchmarks -- inbox");
    return 2;
}
