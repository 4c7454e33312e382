using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

/// <summary>A working folder with the first shop's catalogue, as a user would have it.</summary>
public sealed class ShopFolder : IDisposable
{
    public const string From = "--Shop:From=Campaign Kazakhstan <orders@shop.test>";

    public ShopFolder() =>
        System.IO.File.Copy(Checkout.File("deploy", "examples", "catalogue.yaml"), Files.File("catalogue.yaml"));

    public TempFolder Files { get; } = new();

    public Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        WorkerProcess.RunAsync(Files.Path, arguments);

    public void Dispose() => Files.Dispose();
}
