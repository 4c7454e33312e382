namespace OrderWorker.Payments.Activity;

/// <summary>One row of the file, cells by column.</summary>
/// <param name="Number">The line in the file where it begins, from 1.</param>
/// <param name="Cells">As they stand, in the file's order; fewer than there are columns where the row is short.</param>
/// <param name="Columns">Where the columns stand.</param>
public sealed record ActivityLine(int Number, IReadOnlyList<string> Cells, IReadOnlyDictionary<ActivityColumn, int> Columns)
{
    /// <summary>The cell, trimmed; empty where the file has no such column or the row ends before it.</summary>
    public string this[ActivityColumn column] =>
        Columns.TryGetValue(column, out var index) && index < Cells.Count ? Cells[index].Trim() : "";

    public bool Has(ActivityColumn column) => Columns.ContainsKey(column);
}
