using System.Diagnostics;
using System.Globalization;
using System.Net;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MimeKit;
using Npgsql;
using OrderWorker.Hosting;
using OrderWorker.Inbox;
using OrderWorker.Reading;
using OrderWorker.Store;

namespace OrderWorker.Benchmarks;

/// <summary>
/// Mails a second from a real Dovecot to stored rows and to their outcomes, beside the same fetch with nothing behind it. Needs the servers of
/// <c>tests/run.sh --serve</c> and the settings that it prints.
/// </summary>
internal static class InboxBenchmark
{
    private const int Mails = 2000;
    private const int Rounds = 3;
    private const int BatchSize = 200;

    private static readonly IPEndPoint Imap = IPEndPoint.Parse(Setting("IMAP"));

    public static async Task<int> RunAsync()
    {
        var user = $"bench-{Guid.NewGuid():N}";
        await FillAsync(user);
        await FetchOnlyAsync(user); // the server's caches are warm from here on

        Console.WriteLine($"{Mails} mails of about 4 kB, {Rounds} rounds, mails a second:");
        for (var round = 1; round <= Rounds; round++)
        {
            var bare = await TimedAsync(() => FetchOnlyAsync(user));
            var sqlite = await OnSqliteAsync(user);
            var postgres = await OnPostgresAsync(user);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"fetch only {bare, 7:0}   SQLite: {sqlite.Beside(bare)}   PostgreSQL: {postgres.Beside(bare)}"
                )
            );
        }

        return 0;
    }

    private static async Task FillAsync(string user)
    {
        using var client = await ConnectAsync(user);
        var random = new Random(42);
        for (var sent = 0; sent < Mails; sent += 500)
        {
            var requests = Enumerable.Range(sent, 500).Select(number => (IAppendRequest)new AppendRequest(Mail(number, random)));
            await client.Inbox!.AppendAsync([.. requests]);
        }
    }

    // An order of ordinary length, above a quoted mail that makes up the four kilobytes.
    private static MimeMessage Mail(int number, Random random)
    {
        var words = Enumerable
            .Range(0, 60)
            .Select(_ =>
                "> "
                + string.Join(
                    ' ',
                    Enumerable.Range(0, 9).Select(_ => random.Next(100_000).ToString("x5", CultureInfo.InvariantCulture))
                )
            );
        var mail = new MimeMessage
        {
            Subject = $"CD order {number}",
            MessageId = $"{number}@mail.example",
            Body = new TextPart("plain") { Text = Order(number) + string.Join('\n', words) },
        };
        mail.From.Add(new MailboxAddress("Margaret Hale", $"m.hale{number}@example.org"));
        mail.To.Add(new MailboxAddress("Orders", "orders@shop.test"));
        return mail;
    }

    private static string Order(int number) =>
        $"""
            Hello,

            Please send me one copy of Heaven Eyes and two copies of JS Bach Six Cello Suites. I will pay by PayPal.

            Margaret Hale
            {number % 90 + 1} Orchard Street
            Leeds
            LS6 2AB

            On Sun, 22 Nov 2026 at 18:00, Campaign Kazakhstan <orders@shop.test> wrote:

            """;

    private static async Task FetchOnlyAsync(string user)
    {
        using var client = await ConnectAsync(user);
        var folder = (ImapFolder)client.Inbox!;
        await folder.OpenAsync(FolderAccess.ReadWrite);
        long bytes = 0;
        foreach (var uids in (await folder.SearchAsync(SearchQuery.All)).Chunk(BatchSize))
        {
            await folder.GetStreamsAsync(
                uids,
                (_, _, _, stream, _) =>
                {
                    bytes += stream.Length;
                    return Task.CompletedTask;
                },
                CancellationToken.None
            );
        }

        if (bytes < Mails * 1000L)
            throw new InvalidOperationException($"Only {bytes} bytes came.");
    }

    private static async Task<Rates> OnSqliteAsync(string user)
    {
        var folder = Directory.CreateTempSubdirectory("orderworker-bench-");
        try
        {
            return await WorkAsync(user, "sqlite", $"Data Source={Path.Combine(folder.FullName, "orders.db")};Pooling=False");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<Rates> OnPostgresAsync(string user)
    {
        var connection = new NpgsqlConnectionStringBuilder(Setting("POSTGRES")) { Database = $"bench_{Guid.NewGuid():N}" };
        return WorkAsync(user, "postgres", connection.ToString());
    }

    // The program's own parts, as the host puts them together, without the schedule.
    private static async Task<Rates> WorkAsync(string user, string provider, string connection)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Database:Provider"] = provider,
                ["Database:ConnectionString"] = connection,
                ["Mailbox:Kind"] = "imap",
                ["Mailbox:Host"] = Imap.Address.ToString(),
                ["Mailbox:Port"] = Imap.Port.ToString(CultureInfo.InvariantCulture),
                ["Mailbox:Tls"] = "none",
                ["Mailbox:User"] = user,
                ["Mailbox:Password"] = "secret",
                ["Shop:From"] = "Campaign Kazakhstan <orders@shop.test>",
                ["Shop:Catalogue"] = Catalogue(),
            }
        );
        builder.Services.AddOrderWorker(builder.Configuration);
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<OrderDbContext>();
        await db.Database.MigrateAsync();
        try
        {
            var begun = Stopwatch.GetTimestamp();
            await using (var session = await services.GetRequiredService<IMailbox>().OpenAsync(CancellationToken.None))
                await services.GetRequiredService<MailIntake>().StoreNewAsync(session, CancellationToken.None);
            var stored = Stopwatch.GetElapsedTime(begun);
            await services.GetRequiredService<ReadOrdersJob>().RunAsync(CancellationToken.None);
            var settled = Stopwatch.GetElapsedTime(begun);

            var ordered = await db.Inbox.CountAsync(m => m.Outcome == MailOutcome.Order);
            return ordered == Mails
                ? new(Mails / stored.TotalSeconds, Mails / settled.TotalSeconds)
                : throw new InvalidOperationException($"{ordered} of {Mails} mails became orders.");
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
        }
    }

    // The first shop's, with copies without end.
    private static string Catalogue()
    {
        var file = Path.Combine(Path.GetTempPath(), "orderworker-bench-catalogue.yaml");
        var lines = File.ReadLines(Path.Combine("deploy", "examples", "catalogue.yaml"));
        File.WriteAllLines(file, lines.Where(line => !line.TrimStart().StartsWith("stock:", StringComparison.Ordinal)));
        return file;
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Mails / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<ImapClient> ConnectAsync(string user)
    {
        var client = new ImapClient();
        await client.ConnectAsync(Imap.Address.ToString(), Imap.Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(user, "secret");
        return client;
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable($"ORDERWORKER_TEST_{name}")
        ?? throw new InvalidOperationException(
            $"ORDERWORKER_TEST_{name} is not set. Start tests/run.sh --serve and take over the settings that it prints."
        );

    /// <param name="Stored">Mails a second until they lie in the store.</param>
    /// <param name="Settled">Mails a second until each has its outcome: here an order, with its answer drafted.</param>
    private sealed record Rates(double Stored, double Settled)
    {
        public string Beside(double bare) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"stored {Stored, 5:0} ({Stored / bare:0.000}), with outcome {Settled, 5:0} ({Settled / bare:0.000})"
            );
    }
}
