using System.CommandLine;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Shop;

namespace OrderWorker.Commands;

/// <summary><c>parse PATH...</c>: what the program understands of mails in files. Changes nothing, and asks nobody.</summary>
internal static class ParseCommand
{
    private static readonly HashSet<EmailAddress> NoOwnAddress = [];

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Mails as .eml files, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var catalogue = new Option<string>("--catalogue")
        {
            Description = "The catalogue file.",
            DefaultValueFactory = _ => new ShopOptions().Catalogue,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, for a machine." };
        var command = new Command("parse", "What the program understands of mails, with the words that it rests on.")
        {
            paths,
            catalogue,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(parsed.GetValue(paths)!, parsed.GetValue(catalogue)!, parsed.GetValue(json), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string catalogueFile, bool json, CancellationToken cancellation)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
            return await WrongAsync($"'{missing}' is neither a file nor a folder.");

        ShopCatalogue catalogue;
        try
        {
            catalogue = CatalogueFile.Load(catalogueFile);
        }
        catch (CatalogueFileException wrong)
        {
            return await WrongAsync(wrong.Message);
        }

        var all = true;
        // As many as there are cores, told in the order of their files.
        var read = MailFile
            .Find(paths)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithCancellation(cancellation)
            .Select(file => (file.Name, Decision: Read(file, catalogue, cancellation)));
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
        foreach (var (name, decision) in read)
        {
            all &= decision.Content.Unreadable is null;
            if (json)
                await output.WriteLineAsync(ParseOutput.Json(name, decision, catalogue.Currency));
            else
                ParsedSheet.Print(name, decision, catalogue);
        }

        return all ? ExitCode.Success : ExitCode.Failure;
    }

    private static MailDecision Read(MailFile file, ShopCatalogue catalogue, CancellationToken cancellation)
    {
        if (file.Load(out var problem) is { } raw)
            return MailReader.Read(raw, catalogue, NoOwnAddress, null, cancellation);

        return MailReader.NotRead(problem!);
    }

    private static async Task<int> WrongAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return ExitCode.WrongUsage;
    }
}
