using OrderWorker.Tests.Corpus.Fuzz;

namespace OrderWorker.Tests.Reading;

/// <summary>A short run of what the benchmarks' <c>fuzz</c> does with hundreds of thousands of mails; the same mails each time.</summary>
public sealed class CorpusFuzzTests
{
    [Fact]
    public void Changed_mails_are_read_without_a_crash_and_never_accepted_wrongly()
    {
        var fuzzer = new Fuzzer();

        fuzzer.RunEach(times: 10);

        Assert.Empty(
            fuzzer.Findings.Select(f => $"{f.Change} of {f.Seed}: {f.What}\n{System.Text.Encoding.UTF8.GetString(f.Raw)}")
        );
        Assert.Empty(Meanings.All.Select(m => m.Name).Except(fuzzer.Counts.Keys)); // a change that fits no mail tests nothing
    }
}
