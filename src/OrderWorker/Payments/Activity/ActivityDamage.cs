using System.Text.RegularExpressions;

namespace OrderWorker.Payments.Activity;

/// <summary>Finds what a spreadsheet program does to a download that was opened and saved in it.</summary>
public static partial class ActivityDamage
{
    /// <summary>One sentence; null where the line shows no damage.</summary>
    public static string? Find(ActivityLine line)
    {
        foreach (var column in (ActivityColumn[])[ActivityColumn.TransactionId, ActivityColumn.ReferenceId])
        {
            if (Scientific().IsMatch(line[column]))
                return Sentence(line, $"the transaction ID '{line[column]}' was turned into a number");
        }

        if (Serial().IsMatch(line[ActivityColumn.Date]))
            return Sentence(line, $"the date '{line[ActivityColumn.Date]}' was turned into a number");
        return
            line.Columns.Keys.FirstOrDefault(c => line[c].StartsWith("###", StringComparison.Ordinal)) is var hidden
            && line[hidden].StartsWith("###", StringComparison.Ordinal)
            ? Sentence(line, $"'{line[hidden]}' stands where a value was")
            : null;
    }

    private static string Sentence(ActivityLine line, string what) =>
        $"Line {line.Number}: {what} by a spreadsheet program, and what it was is lost. Download the file anew and import it unopened.";

    [GeneratedRegex(@"^\d([.,]\d+)?E[+-]?\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^\d{5}([.,]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();
}
