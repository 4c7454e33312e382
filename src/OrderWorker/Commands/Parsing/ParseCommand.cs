using System.CommandLine;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Shop;
using Spectre.Console;

namespace OrderWorker.Commands.Parsing;

/// <summary><c>parse PATH...</c>: what the program understands of mails in files. Needs nothing but the catalogue.</summary>
internal static class ParseCommand
{
    private const int WidthOfAFile = 240;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A mail (.eml), or a folder: every .eml under it.",
        };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !File.Exists(t.Value) && !Directory.Exists(t.Value)))
                result.AddError($"'{token.Value}' is neither a file nor a folder.");
        });
        var catalogue = new Option<FileInfo>("--catalogue") { Required = true, Description = "The catalogue file." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, for a machine." };
        var command = new Command(
            "parse",
            "What the program understands of mails in files. Changes nothing, needs no mailbox and no database."
        )
        {
            paths,
            catalogue,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var shop = CatalogueFile.Load(parsed.GetRequiredValue(catalogue).FullName);
                var reader = new MailReader(shop, new HashSet<EmailAddress>());
                var mails = MailFiles
                    .Find(parsed.GetRequiredValue(paths))
                    .AsParallel()
                    .AsOrdered()
                    .WithCancellation(cancellation)
                    .Select(file => (file.Name, Mail: Read(reader, file.Path)));
                // A file or a pipe has no width of its own: no cell is broken for it.
                if (Console.IsOutputRedirected)
                    AnsiConsole.Profile.Width = WidthOfAFile;
                var allRead = true;
                foreach (var (name, mail) in mails)
                {
                    allRead &= mail.Content.Unreadable is null;
                    if (parsed.GetValue(json))
                        await Console.Out.WriteLineAsync(ParseOutput.Line(name, mail, shop));
                    else
                        ParsedMail.Print(name, mail, shop);
                }

                return allRead ? ExitCode.Success : ExitCode.Failure;
            }
        );
        return command;
    }

    private static MailDecision Read(MailReader reader, string path)
    {
        try
        {
            return reader.Read(File.ReadAllBytes(path));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            var reason = new Reason(ReasonCode.Unreadable, $"The file cannot be read: {cause.Message}");
            var reading = new MailReading
            {
                Kind = MailKind.Other,
                Reply = new(false, "the file could not be read"),
                Reasons = [reason],
            };
            return new(new MailContent { Unreadable = reason }, reading, null, [reason]);
        }
    }
}
