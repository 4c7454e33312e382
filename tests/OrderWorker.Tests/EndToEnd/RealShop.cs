using System.Text.Json.Nodes;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.EndToEnd;

/// <summary>The first shop with its mailbox on the real Dovecot and its answers through the real Postfix.</summary>
public sealed class RealShop : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestMail _mailbox = new();
    private readonly string[] _settings;

    /// <param name="postgres">A connection string; null for an SQLite file.</param>
    public RealShop(string? postgres = null)
    {
        File.Copy(Checkout.File("deploy", "examples", "catalogue.yaml"), _folder.File("catalogue.yaml"));
        // Copies enough for every order of the mix.
        var catalogue = File.ReadAllText(_folder.File("catalogue.yaml"));
        File.WriteAllText(
            _folder.File("catalogue.yaml"),
            catalogue.Replace("stock: 60", "stock: 900").Replace("stock: 40", "stock: 900")
        );
        _settings =
        [
            "--Shop:From=Campaign Kazakhstan <orders@shop.test>",
            $"--Shop:Templates={Path.Combine(AppContext.BaseDirectory, "templates")}",
            "--Mailbox:Kind=imap",
            $"--Mailbox:Host={TestServers.Imap.Address}",
            $"--Mailbox:Port={TestServers.Imap.Port}",
            "--Mailbox:Tls=none",
            $"--Mailbox:User={_mailbox.User}",
            $"--Mailbox:Password={TestServers.Password}",
            "--Smtp:Kind=smtp",
            $"--Smtp:Host={TestServers.Smtp.Address}",
            $"--Smtp:Port={TestServers.Smtp.Port}",
            "--Smtp:Tls=none",
            "--Web:Urls=http://127.0.0.1:0",
            .. postgres is null
                ? new[] { $"--Database:ConnectionString=Data Source={_folder.File("orders.db")}" }
                : ["--Database:Provider=postgres", $"--Database:ConnectionString={postgres}"],
        ];
    }

    public Task DeliverAsync(IEnumerable<MixedMail> mails) => _mailbox.AppendAsync(mails.Select(m => m.Raw));

    public WorkerProcess Run() => WorkerProcess.Start(_folder.Path, ["run", .. _settings]);

    public Task<IReadOnlyList<JsonObject>> ListAsync(string noun) => WorkerProcess.ListAsync(_folder.Path, noun, _settings);

    /// <summary>Waits until every mail has its outcome and every answer has left.</summary>
    public async Task AwaitEndAsync(int mails, WorkerProcess worker, int timeoutInSeconds = 120)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(timeoutInSeconds));
        while (true)
        {
            Assert.False(worker.HasExited, worker.Output);
            var outcomes = await ListAsync("mails");
            var answers = await ListAsync("outbox");
            var waiting = outcomes.Count(m => Text(m["outcome"]) == "waiting");
            var unsent = answers.Count(m => Text(m["state"]) is "due" or "sending");
            if (outcomes.Count >= mails && waiting == 0 && unsent == 0)
                return;
            Assert.False(
                patience.IsCancellationRequested,
                $"After {timeoutInSeconds} s: {outcomes.Count} of {mails} mails stored, {waiting} waiting, {unsent} answers not sent.\n{worker.Output}"
            );
            await Task.Delay(500);
        }
    }

    /// <summary>How many mails Postfix has delivered to a buyer.</summary>
    public static int Received(MixedMail buyer)
    {
        var maildir = Path.Combine(TestServers.DovecotFolder, "mail", buyer.From.Split('@')[0], "Maildir");
        return new[] { "new", "cur" }
            .Select(f => Path.Combine(maildir, f))
            .Where(Directory.Exists)
            .Sum(f => Directory.GetFiles(f).Length);
    }

    public static string Text(JsonNode? node) => node?.ToString() ?? "";

    public void Dispose() => _folder.Dispose();
}
