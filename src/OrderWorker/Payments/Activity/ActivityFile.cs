using OrderWorker.Store;

namespace OrderWorker.Payments.Activity;

/// <summary>What a download says, all of it or nothing.</summary>
/// <param name="Rows">In the file's order; empty where it is refused.</param>
/// <param name="Refusals">Why it is refused; empty where it is not.</param>
/// <param name="LeftOut">Lines that could not be read and bring no money in.</param>
/// <param name="Doubts">What was read by assumption.</param>
public sealed record ActivityFile(
    IReadOnlyList<LedgerRow> Rows,
    IReadOnlyList<string> Refusals,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> Doubts
)
{
    /// <summary>Reads PayPal's activity download: the activity report or the statement, in any of its languages and column orders.</summary>
    /// <remarks>
    /// A file is taken whole or refused whole, so that no payment is missing unnoticed. The one exception is a line that certainly
    /// brings no money in and takes back none that came: a purchase or a withdrawal of ours, or a mere notice. It is left out and named.
    /// </remarks>
    /// <param name="bytes">The whole file.</param>
    /// <param name="asked">Whether day or month stands first, where the user says so.</param>
    /// <param name="shopZone">For times whose zone is not known.</param>
    public static ActivityFile Read(byte[] bytes, DateOrder? asked, TimeZoneInfo shopZone)
    {
        var text = ActivityText.Decode(bytes, out var refusal);
        if (refusal is not null)
            return Refused([refusal]);
        var table = ActivityTable.Read(text);
        if (table.Refusals.Count > 0)
            return Refused(table.Refusals);
        if (table.Lines.Select(ActivityDamage.Find).OfType<string>().ToList() is { Count: > 0 } damage)
            return Refused(damage);

        var dates = ActivityDates.Infer(table.Lines.Select(l => (l.Number, l[ActivityColumn.Date])), asked, out var noDates);
        var amounts = ActivityAmounts.Infer(table.Lines.SelectMany(Amounts), out var noAmounts);
        if (noDates is not null || noAmounts is not null)
            return Refused([.. new[] { noDates, noAmounts }.OfType<string>()]);

        return ReadRows(table.Lines, new ActivityRow(dates, amounts, shopZone));
    }

    private static ActivityFile ReadRows(IReadOnlyList<ActivityLine> lines, ActivityRow reader)
    {
        var rows = new List<LedgerRow>();
        var (refusals, leftOut, doubts) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var line in lines)
        {
            if (reader.Read(line, BringsNoMoney(line) ? leftOut : refusals, doubts) is { } row)
                rows.Add(row);
        }

        return refusals.Count > 0 ? Refused(refusals) : new ActivityFile(rows, [], leftOut, [.. doubts.Distinct()]);
    }

    private static bool BringsNoMoney(ActivityLine line)
    {
        if (ActivityWords.Impact(line[ActivityColumn.BalanceImpact]) == BalanceImpact.Memo)
            return ActivityWords.State(line[ActivityColumn.Status]) != PaymentState.Pending;
        var type = ActivityWords.Kind(line[line.Has(ActivityColumn.Type) ? ActivityColumn.Type : ActivityColumn.Description]);
        return line[ActivityColumn.Gross] is ['-' or '−', ..]
            && type is PaymentKind.Payment or PaymentKind.Transfer or PaymentKind.Fee;
    }

    private static IEnumerable<(int, string)> Amounts(ActivityLine line) =>
        new[] { ActivityColumn.Gross, ActivityColumn.Fee, ActivityColumn.Net, ActivityColumn.Balance }.Select(column =>
            (line.Number, line[column])
        );

    private static ActivityFile Refused(IReadOnlyList<string> reasons) => new([], reasons, [], []);
}
