using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OrderWorker.Tests.Support;

/// <summary>Stands between a program and a server, and cuts or freezes what passes.</summary>
public sealed class TcpProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IPEndPoint _server;
    private volatile bool _frozen;
    private long _passed;

    public TcpProxy(IPEndPoint server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Connections end once the server has sent this many bytes over all of them.</summary>
    public long CutAfter { get; set; } = long.MaxValue;

    /// <summary>A word that the client does not get to see, such as a capability.</summary>
    public string? Hidden { get; init; }

    /// <summary>From now on nothing passes, and nothing is closed either.</summary>
    public void Freeze() => _frozen = true;

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
        catch (Exception) when (_end.IsCancellationRequested) { }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(_server, _end.Token);
                await Task.WhenAny(
                    CopyAsync(client.GetStream(), server.GetStream(), counted: false),
                    CopyAsync(server.GetStream(), client.GetStream(), counted: true)
                );
            }
            catch (Exception) when (_end.IsCancellationRequested) { }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool counted)
    {
        var buffer = new byte[4096];
        int read;
        while ((read = await from.ReadAsync(buffer, _end.Token)) > 0)
        {
            if (_frozen)
                await Task.Delay(Timeout.Infinite, _end.Token);
            if (counted && Interlocked.Add(ref _passed, read) > CutAfter)
                return;
            Hide(buffer.AsSpan(0, read));
            await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private void Hide(Span<byte> passing)
    {
        if (Hidden is null)
            return;
        for (int at; (at = passing.IndexOf(Encoding.ASCII.GetBytes(Hidden))) >= 0; )
            passing.Slice(at, Hidden.Length).Fill((byte)'X');
    }
}
