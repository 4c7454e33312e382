using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using OrderWorker.Outbox;
using OrderWorker.Settings;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Tests.Support;
using Polly;
using Polly.Registry;

namespace OrderWorker.Tests.Outbox;

/// <summary>The outbox's jobs on a store of their own, with the clock and the mail server in the test's hand.</summary>
public sealed class OutboxRig : IDisposable
{
    private readonly ServiceProvider _pipelines;
    private readonly TestPostgres? _postgres;

    public OutboxRig(SmtpOptions smtp, string payLink = "none", TestPostgres? postgres = null)
    {
        _postgres = postgres;
        Smtp = smtp;
        PayLink = payLink;
        var services = new ServiceCollection();
        services.AddResiliencePipeline(SmtpMailSender.Pipeline, pipeline => pipeline.AddTimeout(TimeSpan.FromMinutes(1)));
        _pipelines = services.BuildServiceProvider();
    }

    public OutboxRig(SmtpFake server)
        : this(SmtpTo(server.Port)) { }

    public SqliteStore Store { get; } = new();
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Noon, TimeSpan.Zero));
    public SmtpOptions Smtp { get; set; }
    public string PayLink { get; }
    public ShopOptions Shop { get; } = new() { From = "Campaign Kazakhstan <orders@shop.example>" };

    public static SmtpOptions SmtpTo(int port, int maxPerHour = 500) =>
        new()
        {
            Kind = SmtpKind.Smtp,
            Host = "127.0.0.1",
            Port = port,
            Tls = SmtpTls.None,
            MaxPerHour = maxPerHour,
            Timeout = TimeSpan.FromSeconds(1),
        };

    /// <summary>An order, the mail that asked for it, and the draft of an answer.</summary>
    public async Task<long> OrderAsync(
        int nth = 1,
        OutboxKind kind = OutboxKind.OrderReceived,
        Action<StoredOrder>? change = null,
        InboxMessage? mail = null
    )
    {
        var order = Sample.Order($"K-{1041 + nth}", $"buyer{nth}@example.org");
        change?.Invoke(order);
        mail ??= Sample.Mail($"{nth}", order.BuyerEmail, $"<a{nth:000}@mail.example>");
        await AddAsync(order, mail);
        var draft = OutboxMessage.About(order, kind, mail.Id, Sample.Noon);
        await AddAsync(draft);
        return draft.Id;
    }

    /// <summary>An order whose answer is written, and due.</summary>
    public async Task<long> WrittenAsync(int nth = 1)
    {
        var id = await OrderAsync(nth);
        await WriteAsync();
        return id;
    }

    /// <summary>A mail of a sender who never orders, and the draft of our notice that a person looks at it.</summary>
    public async Task NoticeAsync(int nth)
    {
        var mail = Sample.Mail($"{nth}", "robot@example.org", $"<r{nth}@mail.example>");
        await AddAsync(mail);
        await AddAsync(OutboxMessage.Answering(mail, OutboxKind.NeedsAttention, Sample.Noon));
    }

    /// <summary>Writes what is to be written, and reads the mail of one row.</summary>
    public async Task<MimeMessage> MailAsync(long id)
    {
        await WriteAsync();
        return MimeMessage.Load(new MemoryStream((await RowAsync(id)).Mime!));
    }

    public async Task WriteAsync()
    {
        await using var db = Open();
        var facts = new FactsReader(Shops.Cello, Options.Create(Shop));
        var payLinks = new PayLinks(
            db,
            Options.Create(new PayLinkOptions { PayLink = PayLink }),
            Options.Create(new PublicAddress { PublicUrl = "https://orders.shop.example" })
        );
        var templates = MailTemplates.Load(Checkout.File("templates"));
        var composer = new MailComposer(Options.Create(Shop), Clock);
        await new WriteMailJob(db, templates, facts, payLinks, composer, new Handover(), Clock).RunAsync(CancellationToken.None);
    }

    /// <summary>One run of the job, as a scope of its own.</summary>
    public async Task SendAsync()
    {
        await using var db = Open();
        await using var smtp = Sender();
        var sender = Smtp.Kind == SmtpKind.Smtp ? (IMailSender)smtp : new MaildirMailSender(Options.Create(Smtp));
        var me = WorkerIdentity.Current;
        var job = new SendOutboxJob(
            db,
            sender,
            new SendBrake(db, Options.Create(Smtp)),
            new UnfinishedSends(db, sender, me, Clock),
            me,
            Clock
        );
        await job.RunAsync(CancellationToken.None);
    }

    public async Task<IReadOnlyList<CheckRow>> CheckAsync()
    {
        await using var smtp = Sender();
        return await new SmtpConnectionTest(smtp, Options.Create(Smtp)).RunAsync(CancellationToken.None);
    }

    public async Task<OutboxMessage> RowAsync(long id)
    {
        await using var db = Open();
        return await db.Outbox.FindAsync(id) ?? throw new InvalidOperationException($"No row {id}.");
    }

    public IReadOnlyList<ReviewItem> Reviews()
    {
        using var db = Open();
        return [.. db.Reviews.OrderBy(r => r.Id)];
    }

    private OrderDbContext Open() => _postgres?.Open() ?? Store.Open();

    private Task AddAsync(params object[] rows) => _postgres?.AddAsync(rows) ?? Store.AddAsync(rows);

    private SmtpMailSender Sender() =>
        new(
            Options.Create(Smtp),
            Options.Create(Shop),
            _pipelines.GetRequiredService<ResiliencePipelineProvider<string>>(),
            Clock
        );

    public void Dispose()
    {
        Store.Dispose();
        _pipelines.Dispose();
    }
}
