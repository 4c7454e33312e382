namespace OrderWorker.Core.Reading.Items.Quantities.Tables;

/// <summary>A line in cells, each a run of tokens; a cell between two bars may be empty.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Cells">From left to right.</param>
internal sealed record TableRow(int Start, int End, IReadOnlyList<(int Start, int End)> Cells);
