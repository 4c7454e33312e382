using System.CommandLine;
using OrderWorker.Commands.Listings;
using Spectre.Console;

namespace OrderWorker.Commands;

/// <summary>All commands, and how their failures are told.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        // A table in a file or a pipe is not cut to the eighty columns of a terminal that is not there.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 180;
        var (settings, words) = SettingsArguments.Split(arguments);
        var parsed = Root(settings).Parse(words);
        if (parsed.Errors.Count > 0)
        {
            // A word that is no command is what is wrong; that a command is missing only follows from it.
            var faults =
                parsed.UnmatchedTokens.Count > 0
                    ? parsed.UnmatchedTokens.Select(word => $"'{word}' is no command or option of this program.")
                    : parsed.Errors.Select(error => error.Message);
            foreach (var fault in faults)
                await Console.Error.WriteLineAsync(fault);
            await Console.Error.WriteLineAsync(
                "'orderworker --help' lists the commands, 'orderworker COMMAND --help' what one takes."
            );
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (Failures.Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failure;
        }
    }

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand(
            """
            Reads the orders that people email to a small shop, prices them, finds the money and answers.

            Settings come from appsettings.json, the environment (Mailbox__Host=…) and the command line (--Mailbox:Host=…).
            """
        );
        root.Subcommands.Add(RunCommand.Create(settings));
        root.Subcommands.Add(Demo.DemoCommand.Create(settings));
        root.Subcommands.Add(CheckCommand.Create(settings));
        root.Subcommands.Add(Parsing.ParseCommand.Create(settings));
        root.Subcommands.Add(OrdersCommand.Create(settings));
        root.Subcommands.Add(PaymentsCommand.Create(settings));
        root.Subcommands.Add(
            new Command("mails", "The mails that came.") { ListCommand.Create(MailsListing.Create(), settings) }
        );
        root.Subcommands.Add(
            new Command("outbox", "The mails to buyers.") { ListCommand.Create(OutboxListing.Create(), settings) }
        );
        root.Subcommands.Add(DatabaseCommand.Create(settings));
        root.Subcommands.Add(StaffCommand.Create());
        return root;
    }
}
