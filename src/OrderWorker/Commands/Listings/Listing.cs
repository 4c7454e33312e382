using System.Text.Json.Nodes;
using OrderWorker.Store;

namespace OrderWorker.Commands.Listings;

/// <summary>Something that can be listed: for a machine one JSON object a row, for a person a table.</summary>
/// <param name="Noun">The command's word: <c>orders</c>.</param>
/// <param name="Summary">For <c>--help</c>.</param>
/// <param name="States">What <c>--state</c> takes.</param>
/// <param name="Columns">The table's headings.</param>
/// <param name="Rows">Oldest first.</param>
/// <param name="Cells">A row's cells, in the order of the headings.</param>
public sealed record Listing(
    string Noun,
    string Summary,
    IReadOnlyList<string> States,
    IReadOnlyList<string> Columns,
    Func<OrderDbContext, ListingFilter, IAsyncEnumerable<JsonObject>> Rows,
    Func<JsonObject, IReadOnlyList<string>> Cells
);
