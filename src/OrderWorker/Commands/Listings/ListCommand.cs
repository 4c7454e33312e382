using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace OrderWorker.Commands.Listings;

/// <summary><c>orders list</c>, <c>mails list</c>, <c>payments list</c>, <c>outbox list</c>.</summary>
internal static class ListCommand
{
    public static Command Create(Listing listing, string[] settings)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line, for a machine." };
        var since = new Option<DateTime?>("--since")
        {
            Description = "Only rows of this time or later: 2026-11-22, or 2026-11-22T10:15:00Z (UTC).",
            CustomParser = result =>
            {
                const DateTimeStyles style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
                var text = result.Tokens[0].Value;
                if (DateTime.TryParse(text, CultureInfo.InvariantCulture, style, out var time))
                    return time;
                result.AddError($"--since is '{text}'; give a day like 2026-11-22, or a time like 2026-11-22T10:15:00Z.");
                return null;
            },
        };
        var state = new Option<string?>("--state")
        {
            Description = $"Only rows in this state: {string.Join(", ", listing.States)}.",
        };
        state.CompletionSources.Add([.. listing.States]);
        state.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !listing.States.Contains(given))
                result.AddError($"--state is '{given}'; give one of {string.Join(", ", listing.States)}.");
        });
        var limit = new Option<int?>("--limit") { Description = "At most so many rows, the oldest." };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--limit takes a number from 1.");
        });

        var command = new Command("list", listing.Summary) { json, since, state, limit };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var filter = new ListingFilter(parsed.GetValue(since), parsed.GetValue(state), parsed.GetValue(limit));
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var rows = listing.Rows(services.Db, filter);
                await (
                    parsed.GetValue(json) ? PrintLinesAsync(rows, cancellation) : PrintTableAsync(listing, rows, cancellation)
                );
                return ExitCode.Success;
            }
        );
        return command;
    }

    private static async Task PrintLinesAsync(
        IAsyncEnumerable<System.Text.Json.Nodes.JsonObject> rows,
        CancellationToken cancellation
    )
    {
        await foreach (var row in rows.WithCancellation(cancellation))
            await Console.Out.WriteLineAsync(row.ToJsonString(Cell.Json));
    }

    private static async Task PrintTableAsync(
        Listing listing,
        IAsyncEnumerable<System.Text.Json.Nodes.JsonObject> rows,
        CancellationToken cancellation
    )
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in listing.Columns)
            table.AddColumn(column);
        await foreach (var row in rows.WithCancellation(cancellation))
            table.AddRow([.. listing.Cells(row).Select(cell => new Text(cell))]);

        if (table.Rows.Count == 0)
            AnsiConsole.WriteLine($"No {listing.Noun}.");
        else
            AnsiConsole.Write(table);
    }
}
