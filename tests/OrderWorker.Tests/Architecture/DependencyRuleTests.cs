using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Architecture;

public sealed class DependencyRuleTests
{
    public static TheoryData<DependencyRule> Rules => [.. DependencyRules.All];

    [Theory, MemberData(nameof(Rules))]
    public void No_file_breaks_a_dependency_rule(DependencyRule rule)
    {
        var breaches = SourceFiles()
            .SelectMany(file => rule.Breaches(file.Path, file.Source).Select(line => $"{file.Path}: {line.Trim()}"));

        Assert.True(!breaches.Any(), $"{rule.Why}\n{string.Join('\n', breaches)}");
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_planted_breach_of_each_rule_is_caught(DependencyRule rule) =>
        Assert.Single(rule.Breaches(rule.BreachPath, $"namespace Planted;\n{rule.Breach}\n// {rule.Breach}"));

    [Fact]
    public void The_rules_are_held_against_the_whole_source() => Assert.True(SourceFiles().Count() > 40);

    private static IEnumerable<(string Path, string Source)> SourceFiles() =>
        Directory
            .EnumerateFiles(Checkout.File("src"), "*", SearchOption.AllDirectories)
            .Select(file => (Full: file, Path: Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/')))
            .Where(file =>
                Path.GetExtension(file.Path) is ".cs" or ".razor" or ".csproj"
                && !file.Path.Contains("/obj/")
                && !file.Path.Contains("/bin/")
            )
            .Select(file => (file.Path, File.ReadAllText(file.Full)));
}
