using System.Globalization;
using System.Text;

namespace OrderWorker.Tests.Corpus.Scoring;

/// <summary>The score as a table in Markdown: for each part of the corpus all mails, then by language and by catalogue.</summary>
public static class ScoreTable
{
    private const string Head = """
        | mails | accepted exactly / acceptable | wrong accepts | kinds | items | quantities | addresses | claims | reasons | left alone or shown |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    public static string Of(IReadOnlyList<ScoredMail> mails)
    {
        var table = new StringBuilder();
        foreach (var part in mails.GroupBy(m => m.Mail.Part))
        {
            if (table.Length > 0)
                table.AppendLine();
            table.AppendLine(CultureInfo.InvariantCulture, $"### {NameOf(part.Key)}").AppendLine().AppendLine(Head);
            table.AppendLine(Row("**all**", [.. part]));
            foreach (var group in part.GroupBy(m => m.Mail.Label.Language).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
                table.AppendLine(Row(group.Key, [.. group]));
            foreach (var group in part.GroupBy(m => m.Mail.Shop).OrderBy(g => g.Key, StringComparer.Ordinal))
                table.AppendLine(Row(group.Key, [.. group]));
        }

        return table.ToString().ReplaceLineEndings("\n");
    }

    private static string NameOf(CorpusPart part) =>
        part switch
        {
            CorpusPart.Given => "Given (170 mails that others wrote)",
            CorpusPart.LookedAt => "Our own, looked at",
            _ => "Our own, only scored",
        };

    private static string Row(string what, IReadOnlyList<ScoredMail> mails)
    {
        var good = mails.Where(m => m.IsAcceptable).ToList();
        var open = mails.Where(m => m is { IsOrder: true, IsAcceptable: false }).ToList();
        var others = mails.Where(m => !m.IsOrder).ToList();
        string[] cells =
        [
            $"{what} {mails.Count}",
            Share(good, m => m.IsExact),
            mails.Count(m => m.IsWronglyAccepted).ToString(CultureInfo.InvariantCulture),
            Share(mails, m => m.HasRightKind),
            Share(good, m => m.HasRightItems),
            Share(good, m => m.HasRightQuantities),
            Share(good, m => m.HasRightAddress),
            Share(good, m => m.HasRightClaim),
            Share(open, m => m.HasRightReason),
            Share(others, m => m.HasRightDecision),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Share(IReadOnlyList<ScoredMail> mails, Func<ScoredMail, bool> isRight)
    {
        var right = mails.Count(isRight);
        return mails.Count == 0
            ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{right} / {mails.Count} ({100.0 * right / mails.Count:0} %)");
    }
}
