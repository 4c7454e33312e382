using System.Text.RegularExpressions;

namespace OrderWorker.Tests.Architecture;

/// <summary>One row of the table: files under <see cref="Who"/> may not name <see cref="MayNotName"/>.</summary>
/// <param name="Who">A pattern for paths below the checkout, with forward slashes.</param>
/// <param name="MayNotName">A pattern for a line of code; comments are not read.</param>
/// <param name="Why">For the one who breaks it.</param>
/// <param name="BreachPath">A file that does not exist, in which the breach would stand.</param>
/// <param name="Breach">A line that the rule must catch.</param>
public sealed record DependencyRule(string Who, string MayNotName, string Why, string BreachPath, string Breach)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public IEnumerable<string> Breaches(string path, string source) =>
        Regex.IsMatch(path, Who, RegexOptions.None, Patience)
            ? source.Split('\n').Where(line => !IsComment(line) && Regex.IsMatch(line, MayNotName, RegexOptions.None, Patience))
            : [];

    public override string ToString() => $"{Who} may not name {MayNotName}: {Why}";

    private static bool IsComment(string line) =>
        line.TrimStart() is var text && (text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith('*'));
}
