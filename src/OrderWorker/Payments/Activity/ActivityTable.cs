using CsvHelper;

namespace OrderWorker.Payments.Activity;

/// <summary>The rows of a download, its columns found by their names.</summary>
public sealed class ActivityTable
{
    /// <summary>PayPal's own limit for one file.</summary>
    public const int MaxRows = 50_000;

    private const string Anew = "the file is damaged, download it anew.";

    private static readonly ActivityColumn[] Needed =
    [
        ActivityColumn.Date,
        ActivityColumn.Currency,
        ActivityColumn.Gross,
        ActivityColumn.TransactionId,
    ];

    public IReadOnlyList<ActivityLine> Lines { get; private init; } = [];

    /// <summary>Why the file is not an activity download, or not a whole one; empty where it is.</summary>
    public IReadOnlyList<string> Refusals { get; private init; } = [];

    public static ActivityTable Read(string text)
    {
        var faults = new List<string>();
        using var reader = CsvReader.FromText(text, Options(text, faults));
        if (!reader.Read())
            return new ActivityTable { Refusals = ["The file has no header line."] };
        var headers = reader.Current.ToArray();
        var columns = Columns(headers);
        if (Missing(headers, columns) is { } missing)
            return new ActivityTable { Refusals = [missing] };

        var lines = new List<ActivityLine>();
        while (reader.Read() && faults.Count == 0)
        {
            var line = new ActivityLine((int)reader.LineNumber, reader.Current.ToArray(), columns);
            if (line.Cells.Skip(headers.Length).Any(cell => !string.IsNullOrWhiteSpace(cell)))
                faults.Add($"Line {line.Number} has {line.Cells.Count} cells under {headers.Length} headers; {Anew}");
            else if (lines.Count == MaxRows)
                faults.Add($"The file has more than {MaxRows} rows, more than PayPal writes; download a shorter time.");
            else if (line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                lines.Add(line);
        }

        return new ActivityTable { Lines = faults.Count == 0 ? lines : [], Refusals = faults };
    }

    // A stray quotation mark in a buyer's note harms nothing; an unclosed one swallows the rows after it.
    private static CsvReaderOptions Options(string text, List<string> faults) =>
        new()
        {
            HasHeader = false,
            Separator = Separator(text),
            TrackLineNumbers = true,
            OnMalformedRecord = bad =>
            {
                if (bad.Reason != CsvMalformedReason.StrayQuote)
                    faults.Add($"Line {bad.LineNumber}: the quotation marks do not match; {Anew}");
            },
        };

    private static Dictionary<ActivityColumn, int> Columns(string[] headers)
    {
        var columns = new Dictionary<ActivityColumn, int>();
        for (var i = 0; i < headers.Length; i++)
        {
            if (ActivityHeaders.Find(headers[i]) is { } column)
                columns.TryAdd(column, i);
        }

        return columns;
    }

    private static string? Missing(string[] headers, Dictionary<ActivityColumn, int> columns)
    {
        if (headers.FirstOrDefault(h => h.Contains('\uFFFD')) is { } damaged)
            return $"The header '{damaged}' has lost a letter: the file was saved by a program that read it in the wrong encoding. Download it anew and import it unopened.";
        if (columns.Count == 0)
            return $"No header is one of PayPal's; the first are {string.Join(", ", headers.Take(4).Select(h => $"'{h.Trim()}'"))}. Is this the activity download?";

        var missing = Needed.Where(column => !columns.ContainsKey(column)).Select(ActivityHeaders.Name).ToList();
        if (!columns.ContainsKey(ActivityColumn.Type) && !columns.ContainsKey(ActivityColumn.Description))
            missing.Add("Type");
        // Only a statement leaves out what is pending and what was denied; of a report the row has to say it.
        var statement = columns.ContainsKey(ActivityColumn.Description) && !columns.ContainsKey(ActivityColumn.Type);
        if (!statement && !columns.ContainsKey(ActivityColumn.Status) && !columns.ContainsKey(ActivityColumn.BalanceImpact))
            missing.Add("Status");
        return missing.Count == 0
            ? null
            : $"Columns are missing: {string.Join(", ", missing)}. Choose them under \"Customise report fields\" and download the report anew.";
    }

    // The mark that the header line has most of outside quotation marks.
    private static char Separator(string text)
    {
        var quoted = false;
        var counts = new Dictionary<char, int>
        {
            [','] = 0,
            [';'] = 0,
            ['\t'] = 0,
        };
        foreach (var c in text.TakeWhile(c => quoted || c is not ('\r' or '\n')))
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && counts.TryGetValue(c, out var count))
                counts[c] = count + 1;
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }
}
