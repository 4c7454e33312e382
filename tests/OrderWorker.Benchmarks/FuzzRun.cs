using System.Globalization;
using OrderWorker.Tests.Corpus.Fuzz;

namespace OrderWorker.Benchmarks;

/// <summary>Reads changed mails and tells which were read wrongly; each is kept as a file to look at.</summary>
internal static class FuzzRun
{
    public static int Run(string[] options)
    {
        var count = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 10_000;
        var seed = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : 1;
        var after = options.Length > 2 ? int.Parse(options[2], CultureInfo.InvariantCulture) : 0;
        var fuzzer = new Fuzzer();
        fuzzer.Run(count, seed, after);

        var folder = Directory.CreateTempSubdirectory("orderworker-fuzz-").FullName;
        foreach (var (change, (read, accepted)) in fuzzer.Counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var found = fuzzer.Findings.Where(f => f.Change == change).ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{change, -26} {read, 7} read  {accepted, 7} accepted  {found.Count, 5} wrong"
                )
            );
            foreach (var (finding, number) in found.Select((f, n) => (f, n)))
            {
                var file = Path.Combine(folder, $"{change}-{number}.eml");
                File.WriteAllBytes(file, finding.Raw);
                Console.WriteLine($"    {finding.Seed}: {finding.What}  {file}");
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} mails from {FuzzSeed.All.Count} good orders: {fuzzer.Findings.Count} wrong"
            )
        );
        return fuzzer.Findings.Count == 0 ? 0 : 1;
    }
}
