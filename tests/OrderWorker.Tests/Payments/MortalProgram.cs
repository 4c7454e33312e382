using System.Net;
using System.Net.Sockets;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>The program as a process on a test's store and a stand-in for PayPal, which lives until SIGKILL comes at a moment that the test names.</summary>
internal sealed class MortalProgram(PayPalStandIn payPal, ITestStore store, params string[] settings) : IDisposable
{
    /// <summary>For a start, or for what a living program does within seconds: a busy machine takes longer, and a lock that a kill left behind lasts a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Long enough for an answer of this machine to arrive.</summary>
    private static readonly TimeSpan ItArrives = TimeSpan.FromMilliseconds(400);

    private readonly TempFolder _folder = new();
    private readonly int _port = FreePort();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One life, which ends at a moment of PayPal's next call whose path ends so.</summary>
    /// <param name="call">As in <see cref="PayPalStandIn.At"/>.</param>
    /// <param name="moment">A kill just after an answer may come before or after it was kept.</param>
    /// <param name="act">What makes it call; null for what it does by itself.</param>
    /// <param name="isOver">Is there no such call any more? It is asked after <paramref name="act"/>.</param>
    public async Task DieAsync(string call, Moment moment, Func<Visitor, Task>? act = null, Func<Task<bool>>? isOver = null)
    {
        using var worker = await StartAsync();
        var died = new TaskCompletionSource();
        payPal.At(
            call,
            moment,
            async () =>
            {
                await worker.KillAsync();
                died.SetResult();
            }
        );
        if (await TryAsync(act) && isOver is not null && await isOver())
            return;
        await DeathAsync(died, worker, call);
    }

    /// <summary>One life that gets the answer to a call and cannot keep it: something else writes to the database until the kill.</summary>
    public async Task DieBeforeItKeepsAsync(string call, Func<Visitor, Task>? act = null)
    {
        using var worker = await StartAsync();
        var died = new TaskCompletionSource();
        await using var other = new OtherWriter(store);
        payPal.At(call, Moment.Answering, other.BeginAsync);
        payPal.At(
            call,
            Moment.Answered,
            async () =>
            {
                await Task.Delay(ItArrives);
                await worker.KillAsync();
                died.SetResult();
            }
        );
        await TryAsync(act);
        await DeathAsync(died, worker, call);
        await other.EndAsync();
    }

    /// <summary>One life that is killed while it carries out a click, before it can keep what was decided.</summary>
    /// <param name="look">What is on the screen.</param>
    /// <param name="click">What is sent from there.</param>
    public async Task DieInAClickAsync(Func<Visitor, Task<Visitor.Answer>> look, Func<Visitor, Visitor.Answer, Task> click)
    {
        using var worker = await StartAsync();
        using var visitor = Visit();
        var screen = await look(visitor);
        await using var other = new OtherWriter(store);
        await other.BeginAsync();
        var clicked = click(visitor, screen);
        await Task.Delay(ItArrives, Stop);
        await worker.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => clicked);
        await other.EndAsync();
    }

    /// <summary>One life that is killed as soon as the act is done.</summary>
    public async Task DieAfterAsync(Func<Visitor, Task> act)
    {
        using var worker = await StartAsync();
        using var visitor = Visit();
        await act(visitor);
        await worker.KillAsync();
    }

    /// <summary>One life that nothing disturbs until something is so.</summary>
    public async Task LiveUntilAsync(Func<Task<bool>> isSo)
    {
        using var worker = await StartAsync();
        var end = Now + Patience;
        while (!await isSo())
        {
            Assert.True(Now < end && !worker.HasExited, worker.Output);
            await Task.Delay(100, Stop);
        }

        await worker.KillAsync();
    }

    /// <summary>The subjects of all mails that buyers have got, as they stand in the mails.</summary>
    public IReadOnlyList<string> MailsSent()
    {
        var folder = _folder.File("sent/new");
        if (!Directory.Exists(folder))
            return [];
        return [.. Directory.GetFiles(folder).Select(file => MimeKit.MimeMessage.Load(file, Stop).Subject ?? "")];
    }

    public void Dispose() => _folder.Dispose();

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private Visitor Visit() => new(new Uri($"http://127.0.0.1:{_port}"));

    private async Task<bool> TryAsync(Func<Visitor, Task>? act)
    {
        if (act is null)
            return false;
        using var visitor = Visit();
        try
        {
            await act(visitor);
            return true;
        }
        catch (HttpRequestException)
        {
            return false; // it died before it answered
        }
    }

    private static async Task DeathAsync(TaskCompletionSource died, WorkerProcess worker, string call)
    {
        try
        {
            await died.Task.WaitAsync(Patience, Stop);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"It did not come to {call}: {worker.Output}");
        }
    }

    private async Task<WorkerProcess> StartAsync()
    {
        var worker = WorkerProcess.Start(
            _folder.Path,
            [
                "run",
                "--Shop:From=Campaign Kazakhstan <orders@shop.test>",
                $"--Shop:Catalogue={Checkout.File("deploy", "examples", "catalogue.yaml")}",
                $"--Shop:Templates={Checkout.File("templates")}",
                $"--Database:Provider={store.Provider.ToString().ToLowerInvariant()}",
                $"--Database:ConnectionString={store.ConnectionString}",
                $"--Web:Urls=http://127.0.0.1:{_port}",
                $"--Smtp:Path={_folder.File("sent")}",
                $"--PayPal:Environment={payPal.Address}",
                $"--PayPal:ClientId={PayPalStandIn.ClientId}",
                $"--PayPal:ClientSecret={PayPalStandIn.ClientSecret}",
                .. settings,
            ]
        );
        await AwaitPortAsync(worker);
        return worker;
    }

    private async Task AwaitPortAsync(WorkerProcess worker)
    {
        var end = Now + Patience;
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port, Stop);
                return;
            }
            catch (SocketException)
            {
                Assert.True(Now < end && !worker.HasExited, worker.Output);
                await Task.Delay(100, Stop);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
