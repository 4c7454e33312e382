using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Inbox;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

/// <summary>The inbox of a worker on a store, each call with a fresh database session as the schedule gives it.</summary>
internal sealed class Poller
{
    private readonly Func<OrderDbContext> _open;
    private readonly IOptions<MailboxOptions> _options;
    private readonly Handover _handover = new();

    public Poller(Func<OrderDbContext> open, MailboxOptions options)
    {
        _open = open;
        _options = Options.Create(options);
        Mailbox = options.Kind switch
        {
            MailboxKind.Imap => new ImapMailbox(_options, Clock),
            MailboxKind.Pop3 => new Pop3Mailbox(_options, Clock),
            _ => new MaildirMailbox(_options),
        };
        _handover.Ready += Hints.Add;
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public IMailbox Mailbox { get; }

    public List<Step> Hints { get; } = [];

    public static MailboxOptions Imap(TestMail mail, int? port = null, string processed = "Orders/Processed") =>
        new()
        {
            Kind = MailboxKind.Imap,
            Host = "127.0.0.1",
            Port = port ?? TestServers.Imap.Port,
            Tls = MailboxTls.None,
            User = mail.User,
            Password = TestServers.Password,
            ProcessedFolder = processed,
        };

    public async Task PollAsync()
    {
        await using var db = _open();
        var job = new PollMailboxJob(Mailbox, Intake(db), Filing(db), NullLogger<PollMailboxJob>.Instance);
        await job.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first half of a poll.</summary>
    public async Task<int> StoreAsync()
    {
        await using var db = _open();
        await using var session = await Mailbox.OpenAsync(TestContext.Current.CancellationToken);
        return await Intake(db).StoreNewAsync(session, TestContext.Current.CancellationToken);
    }

    /// <summary>The first half of a poll, in a session that the test opened before.</summary>
    public async Task<int> StoreAsync(MailboxSession session)
    {
        await using var db = _open();
        return await Intake(db).StoreNewAsync(session, TestContext.Current.CancellationToken);
    }

    /// <summary>What reading does to every mail that waits.</summary>
    public async Task SettleAsync(MailOutcome outcome = MailOutcome.Ignored)
    {
        await using var db = _open();
        await db
            .Inbox.Where(m => m.Mailbox == Mailbox.Name && m.Outcome == MailOutcome.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.Outcome, outcome), TestContext.Current.CancellationToken);
    }

    public async Task<List<InboxMessage>> StoredAsync()
    {
        await using var db = _open();
        var ours = db.Inbox.Where(m => m.Mailbox == Mailbox.Name);
        return await ours.Include(m => m.Raw).OrderBy(m => m.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    private MailIntake Intake(OrderDbContext db) =>
        new(Mailbox, new MailboxRecord(db, Mailbox, Clock, NullLogger<MailboxRecord>.Instance), _options, _handover, Clock);

    private MailFiling Filing(OrderDbContext db) => new(db, Mailbox, _options, Clock);
}
