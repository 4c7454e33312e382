using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace OrderWorker.Tests.Support;

/// <summary>The program as users start it: a process of its own in a folder of its own.</summary>
public sealed class WorkerProcess : IDisposable
{
    /// <summary>For a command that ends by itself; a busy machine takes a tenth of it.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it printed so far: for the message of a test that fails.</summary>
    public string Output => string.Join('\n', _output);

    public bool HasExited => _process.HasExited;

    /// <summary>Starts <c>orderworker ARGUMENTS</c> and returns at once.</summary>
    public static WorkerProcess Start(string folder, params string[] arguments) =>
        new(Process.Start(Command(folder, arguments))!);

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder, params string[] arguments) =>
        RunWithInputAsync(folder, "", arguments);

    /// <summary>The same, with a text on its standard input.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunWithInputAsync(
        string folder,
        string input,
        params string[] arguments
    )
    {
        using var process = Process.Start(Command(folder, arguments))!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(MostTime);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail($"'{string.Join(' ', arguments)}' did not end within {MostTime}.");
        }

        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a listing with <c>--json</c> and reads its rows.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ListAsync(string folder, string noun, string[] settings)
    {
        var (exitCode, output, errors) = await RunAsync(folder, [noun, "list", "--json", .. settings]);
        Assert.True(exitCode == 0, errors);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string folder, string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "orderworker.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
