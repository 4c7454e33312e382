using Spectre.Console;

namespace OrderWorker.Commands;

/// <summary>Bars for whoever sits before a terminal; in a file or a pipe they would be noise.</summary>
internal static class ProgressBars
{
    public static Progress Create() =>
        (
            Console.IsOutputRedirected
                ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) })
                : AnsiConsole.Console
        ).Progress();
}
