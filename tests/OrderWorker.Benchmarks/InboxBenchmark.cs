using System.Diagnostics;
using System.Globalization;
using System.Net;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;
using Npgsql;
using OrderWorker.Inbox;
using OrderWorker.Store;

namespace OrderWorker.Benchmarks;

/// <summary>
/// Mails a second from a real Dovecot to stored rows, beside the same fetch with nothing behind it. Needs the servers of
/// <c>tests/run.sh --serve</c> and the settings that it prints.
/// </summary>
internal static class InboxBenchmark
{
    private const int Mails = 5000;
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
                    $"fetch only {bare, 7:0}   stored in SQLite {sqlite, 6:0} ({sqlite / bare:0.00})   stored in PostgreSQL {postgres, 6:0} ({postgres / bare:0.00})"
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

    private static MimeMessage Mail(int number, Random random)
    {
        var words = Enumerable.Range(0, 550).Select(_ => random.Next(100_000).ToString("x5", CultureInfo.InvariantCulture));
        var mail = new MimeMessage
        {
            Subject = $"CD order {number}",
            MessageId = $"{number}@mail.example",
            Body = new TextPart("plain") { Text = string.Join(' ', words) },
        };
        mail.From.Add(new MailboxAddress("Margaret Hale", "m.hale@example.org"));
        mail.To.Add(new MailboxAddress("Orders", "orders@shop.test"));
        return mail;
    }

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

    private static async Task<double> OnSqliteAsync(string user)
    {
        var folder = Directory.CreateTempSubdirectory("orderworker-bench-");
        var options = new DbContextOptionsBuilder<SqliteOrderDbContext>();
        StoreSetup.UseSqlite(options, $"Data Source={Path.Combine(folder.FullName, "orders.db")};Pooling=False");
        try
        {
            await using var db = new SqliteOrderDbContext(options.Options);
            return await StoreAsync(user, db);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> OnPostgresAsync(string user)
    {
        var connection = new NpgsqlConnectionStringBuilder(Setting("POSTGRES")) { Database = $"bench_{Guid.NewGuid():N}" };
        var options = new DbContextOptionsBuilder<PostgresOrderDbContext>();
        StoreSetup.UsePostgres(options, connection.ToString());
        await using var db = new PostgresOrderDbContext(options.Options);
        try
        {
            return await StoreAsync(user, db);
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
        }
    }

    private static async Task<double> StoreAsync(string user, OrderDbContext db)
    {
        await db.Database.MigrateAsync();
        var options = Options.Create(
            new MailboxOptions
            {
                Kind = MailboxKind.Imap,
                Host = Imap.Address.ToString(),
                Port = Imap.Port,
                Tls = MailboxTls.None,
                User = user,
                Password = "secret",
            }
        );
        var clock = TimeProvider.System;
        var mailbox = new ImapMailbox(options, clock);
        var record = new MailboxRecord(db, mailbox, clock, NullLogger<MailboxRecord>.Instance);
        var intake = new MailIntake(mailbox, record, options, new Handover(), clock);
        var rate = await TimedAsync(async () =>
        {
            await using var session = await mailbox.OpenAsync(CancellationToken.None);
            await intake.StoreNewAsync(session, CancellationToken.None);
        });
        var stored = await db.RawMails.CountAsync();
        return stored == Mails ? rate : throw new InvalidOperationException($"{stored} of {Mails} mails are stored.");
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
}
