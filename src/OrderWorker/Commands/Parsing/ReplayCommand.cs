using System.Text.Json.Nodes;
using OrderWorker.Commands.Listings;
using OrderWorker.Core.Catalogue;
using OrderWorker.Reading;
using OrderWorker.Store;
using Spectre.Console;

namespace OrderWorker.Commands.Parsing;

/// <summary><c>parse --replay</c>: what the stored mails would come out as today. Changes nothing.</summary>
internal static class ReplayCommand
{
    public static async Task<int> RunAsync(bool json, string[] settings, CancellationToken cancellation)
    {
        await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
        var catalogue = services.Services.GetRequiredService<ShopCatalogue>();
        var names = await services.Db.StandingAliasesAsync(cancellation);
        var reader = services.Services.GetRequiredService<MailReader>().With(names);
        var (read, different) = (0, 0);
        await foreach (
            var mail in Replay
                .DifferencesAsync(services.Db, reader, catalogue, () => read++, cancellation)
                .WithCancellation(cancellation)
        )
        {
            different++;
            if (json)
                await Console.Out.WriteLineAsync(Line(mail));
            else
                Print(mail, catalogue);
        }

        var summary =
            different == 0
                ? $"{read} mails were read again; each comes out as it did."
                : $"{read} mails were read again; {different} would come out differently. Nothing was changed.";
        await (json ? Console.Error : Console.Out).WriteLineAsync(summary);
        return ExitCode.Success;
    }

    private static string Line(Difference mail) =>
        new JsonObject
        {
            ["id"] = mail.Id,
            ["message_id"] = mail.MessageId,
            ["subject"] = mail.Subject,
            ["before"] = mail.Before,
            ["after"] = mail.After,
        }.ToJsonString(Cell.Json);

    private static void Print(Difference mail, ShopCatalogue catalogue)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]Mail {mail.Id}[/] {mail.Subject}");
        foreach (var (name, then) in mail.Before)
        {
            var now = mail.After[name];
            if (!JsonNode.DeepEquals(then, now))
                AnsiConsole.MarkupLineInterpolated(
                    $"  {Name(name)}: {Words(then, catalogue)} [yellow]→[/] {Words(now, catalogue)}"
                );
        }
    }

    private static string Name(string field) =>
        field switch
        {
            "lines" => "goods",
            "ship_to" => "address",
            _ => field,
        };

    private static string Words(JsonNode? value, ShopCatalogue catalogue) =>
        value switch
        {
            null or JsonArray { Count: 0 } => "none",
            JsonArray lines => string.Join(
                ", ",
                lines.Select(line => $"{line!["quantity"]} × {Label((string?)line["sku"], catalogue)}")
            ),
            JsonObject to => string.Join(
                ", ",
                (
                    (string?[])
                        [
                            (string?)to["name"],
                            .. to["lines"]!.AsArray().Select(l => (string?)l),
                            (string?)to["postcode"],
                            (string?)to["country"],
                        ]
                ).Where(part => !string.IsNullOrEmpty(part))
            ),
            _ => value.ToString(),
        };

    private static string Label(string? sku, ShopCatalogue catalogue) =>
        catalogue.Items.FirstOrDefault(i => i.Sku.Text == sku)?.Label ?? sku ?? "?";
}
