using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OrderWorker.Tests.Support;

/// <summary>What a mail server does to the next mail.</summary>
public enum SmtpFault
{
    None,
    NoGreeting,
    BusyGreeting,
    RefuseSender,
    RefuseRecipient,
    PutOffRecipient,
    DropBeforeData,
    DropInData,
    ResetAfterDot,
    HangAfterDot,
    BusyAfterDot,
    PutOffAfterDot,
    RefuseAfterDot,
    DropAfterAccepting,
}

/// <summary>One mail as it was received: the envelope, and the bytes with the dots taken off again.</summary>
public sealed record ReceivedMail(string From, string To, string Raw);

/// <summary>A mail server on loopback that takes what comes, and fails where it is told to.</summary>
public sealed class SmtpFake : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private int _sessions;

    public SmtpFake()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Faults for the sessions or mails to come, one each; when used up, all goes well.</summary>
    public ConcurrentQueue<SmtpFault> Faults { get; } = new();

    public ConcurrentQueue<ReceivedMail> Received { get; } = new();

    public int Sessions => _sessions;

    /// <summary>Awaited after each mail was taken and before the client is told.</summary>
    public Func<Task> BeforeAccepting { get; set; } = () => Task.CompletedTask;

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            Interlocked.Increment(ref _sessions);
            try
            {
                await new Session(this, client).RunAsync(_end.Token);
            }
            catch (Exception end)
                when (end is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // the client has gone
            }
        }
    }

    private sealed class Session(SmtpFake server, TcpClient client)
    {
        private readonly StreamReader _in = new(client.GetStream(), Encoding.Latin1);
        private readonly StreamWriter _out = new(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        private SmtpFault _fault;
        private string _from = "";
        private string _to = "";

        public async Task RunAsync(CancellationToken end)
        {
            if (server.Faults.TryPeek(out var first) && first is SmtpFault.NoGreeting or SmtpFault.BusyGreeting)
            {
                server.Faults.TryDequeue(out _);
                if (first == SmtpFault.NoGreeting)
                    await Task.Delay(Timeout.Infinite, end);
                await _out.WriteLineAsync("421 4.3.2 too busy");
                return;
            }

            await _out.WriteLineAsync("220 fake ESMTP");
            while (await _in.ReadLineAsync(end) is { } line && await AnswerAsync(line, end)) { }
        }

        private async Task<bool> AnswerAsync(string line, CancellationToken end)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await _out.WriteLineAsync("250-fake");
                    await _out.WriteLineAsync("250 PIPELINING");
                    return true;
                case "MAIL":
                    if (!server.Faults.TryDequeue(out _fault))
                        _fault = SmtpFault.None;
                    _from = Path(line);
                    return await SayAsync(_fault == SmtpFault.RefuseSender ? "553 5.7.1 not your address" : "250 2.1.0 ok");
                case "RCPT":
                    _to = Path(line);
                    return await SayAsync(
                        _fault switch
                        {
                            SmtpFault.RefuseRecipient => "550 5.1.1 no such user",
                            SmtpFault.PutOffRecipient => "450 4.2.0 greylisted, come back",
                            _ => "250 2.1.5 ok",
                        }
                    );
                case "DATA":
                    if (_fault == SmtpFault.DropBeforeData)
                        return false;
                    await SayAsync("354 go ahead");
                    if (_fault == SmtpFault.DropInData)
                        return await _in.ReadLineAsync(end) is null;
                    return await TakeAsync(end);
                case "QUIT":
                    await SayAsync("221 bye");
                    return false;
                default:
                    return await SayAsync("250 2.0.0 ok");
            }
        }

        private async Task<bool> TakeAsync(CancellationToken end)
        {
            var raw = new StringBuilder();
            while (await _in.ReadLineAsync(end) is { } line && line != ".")
                raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            switch (_fault)
            {
                case SmtpFault.HangAfterDot:
                    await Task.Delay(Timeout.Infinite, end);
                    return false;
                case SmtpFault.ResetAfterDot:
                    client.LingerState = new LingerOption(true, 0);
                    return false;
                case SmtpFault.BusyAfterDot:
                    await SayAsync("421 4.3.2 shutting down");
                    return false;
                case SmtpFault.PutOffAfterDot:
                    return await SayAsync("451 4.3.0 disk full");
                case SmtpFault.RefuseAfterDot:
                    return await SayAsync("554 5.6.0 not liked");
            }

            server.Received.Enqueue(new ReceivedMail(_from, _to, raw.ToString()));
            await server.BeforeAccepting();
            await SayAsync($"250 2.0.0 Ok: queued as {server.Received.Count}");
            return _fault != SmtpFault.DropAfterAccepting;
        }

        private async Task<bool> SayAsync(string reply)
        {
            await _out.WriteLineAsync(reply);
            return true;
        }

        private static string Path(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
    }
}
