using System.CommandLine;
using OrderWorker.Hosting;

namespace OrderWorker.Commands;

/// <summary><c>run</c>: the worker and its dashboard, until it is told to stop.</summary>
internal static class RunCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("run", "The worker and its dashboard, until Ctrl+C or SIGTERM.");
        command.SetAction(
            async (_, cancellation) =>
            {
                await using var app = WorkerHost.Build(settings);
                await app.RunAsync(cancellation);
                return ExitCode.Success;
            }
        );
        return command;
    }
}
