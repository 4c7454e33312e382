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

    /// <param name="settings">Of the command line, for the store that is read again.</param>
    public static Command Create(string[] settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "A mail (.eml), or a folder: every .eml under it.",
        };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !File.Exists(t.Value) && !Directory.Exists(t.Value)))
                result.AddError($"'{token.Value}' is neither a file nor a folder.");
        });
        var catalogue = new Option<FileInfo>("--catalogue") { Description = "The catalogue file." };
        var replay = new Option<bool>("--replay")
        {
            Description = "Read all stored mails again, and print what would come out differently. Changes nothing.",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, for a machine." };
        var command = new Command("parse", "What the program understands of mails in files, or of those stored. Changes nothing.")
        {
            paths,
            catalogue,
            json,
            replay,
        };
        command.Validators.Add(result =>
        {
            var again = result.GetValue(replay);
            if (again && (result.GetValue(paths) is { Length: > 0 } || result.GetValue(catalogue) is not null))
                result.AddError("--replay reads the stored mails with the shop's own catalogue; leave PATH and --catalogue out.");
            else if (!again && result.GetValue(paths) is not { Length: > 0 })
                result.AddError("Give the mails to read: a file, or a folder.");
            else if (!again && result.GetValue(catalogue) is null)
                result.AddError("Give the catalogue file: --catalogue catalogue.yaml.");
        });
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (parsed.GetValue(replay))
                    return await ReplayCommand.RunAsync(parsed.GetValue(json), settings, cancellation);

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
            return Unread($"The file cannot be read: {cause.Message}");
        }
        // A fault of the program: the other mails are read all the same, and this one is told of.
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            return Unread(
                $"The program failed on this mail, which is a fault in it: {cause.Message} Open the mail in a mail program, and report the fault with it."
            );
        }
    }

    private static MailDecision Unread(string why)
    {
        var reason = new Reason(ReasonCode.Unreadable, why);
        var reading = new MailReading
        {
            Kind = MailKind.Other,
            Reply = new(false, "the mail could not be read"),
            Reasons = [reason],
        };
        return new(new MailContent { Unreadable = reason }, reading, null, [reason]);
    }
}
