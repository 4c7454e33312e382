using System.CommandLine;
using OrderWorker.Hosting;
using Spectre.Console;

namespace OrderWorker.Commands;

/// <summary><c>staff hash-password</c>.</summary>
internal static class StaffCommand
{
    public static Command Create()
    {
        var hash = new Command(
            "hash-password",
            "Reads a password from the keyboard or standard input and prints its hash for Staff:Users."
        );
        hash.SetAction(
            async (_, cancellation) =>
            {
                var password = Console.IsInputRedirected
                    ? (await Console.In.ReadLineAsync(cancellation) ?? "").TrimEnd('\r')
                    : await new TextPrompt<string>("Password:").Secret().ShowAsync(AnsiConsole.Console, cancellation);
                if (password.Length < MinLength)
                {
                    await Console.Error.WriteLineAsync(
                        $"The password has {password.Length} characters; give at least {MinLength}."
                    );
                    return ExitCode.Failure;
                }

                await Console.Out.WriteLineAsync(StaffPasswords.Hash(password));
                return ExitCode.Success;
            }
        );
        return new Command("staff", "The people who use the dashboard.") { hash };
    }

    private const int MinLength = 10;
}
