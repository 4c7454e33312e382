using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Conversation;

/// <summary>Mails to and from one shop over a real store: each is stored, read, and our answers are sent, as far as the store goes.</summary>
public sealed class Correspondence(Func<OrderDbContext> open, ShopCatalogue shop)
{
    public const string Address = "\n\nMargaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\n";
    private readonly MailReader _reader = new(
        shop,
        EmailAddress.TryParse("orders@shop.test", out var own) ? new HashSet<EmailAddress> { own } : []
    );
    private int _uid;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Noon));
    public bool AsksBuyers { get; init; } = true;

    /// <summary>A mail comes and is read.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="from">Its sender.</param>
    /// <param name="answers">The Message-ID of ours that it answers; null for none.</param>
    /// <param name="headers">More of them, each with its line end.</param>
    /// <param name="subject">Of the mail.</param>
    public async Task<InboxMessage> ReceiveAsync(
        string text,
        string from = "m.hale@example.org",
        string? answers = null,
        string headers = "",
        string subject = "CD order"
    )
    {
        var id = await DeliverAsync(text, from, answers, headers, subject);
        await ReadAsync();
        await using var db = open();
        return await db.Inbox.AsNoTracking().Include(m => m.Reading).SingleAsync(m => m.Id == id);
    }

    public async Task<long> DeliverAsync(
        string text,
        string from = "m.hale@example.org",
        string? answers = null,
        string headers = "",
        string subject = "CD order"
    )
    {
        var uid = $"{++_uid}.{Guid.NewGuid():N}";
        var reply = answers is null ? "" : $"In-Reply-To: {answers}\nReferences: {answers}\n";
        var mail = ReadingDesk.Stored(
            uid,
            $"From: Margaret Hale <{from}>\nTo: orders@shop.test\nSubject: {subject}\nMessage-ID: <{uid}@mail.example>\nContent-Type: text/plain; charset=utf-8\n{reply}{headers}\n{text}\n"
        );
        await using var db = open();
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    }

    public async Task ReadAsync()
    {
        await using var db = open();
        var options = Options.Create(new ShopOptions { From = "Shop <orders@shop.test>", AskBuyers = AsksBuyers });
        var outcomes = new MailOutcomes(db, _reader, shop, options, Clock);
        await new ReadOrdersJob(db, _reader, outcomes, new Handover(), Clock).RunAsync(CancellationToken.None);
    }

    /// <summary>What writing and sending do to each draft.</summary>
    /// <returns>The Message-ID of the last.</returns>
    public async Task<string> SendAsync()
    {
        await using var db = open();
        var last = "";
        foreach (var draft in await db.Outbox.Where(m => m.State == OutboxState.Draft).OrderBy(m => m.Id).ToListAsync())
        {
            last = $"<ours.{draft.Id}@shop.test>";
            (draft.MessageId, draft.State, draft.SentAt) = (last, OutboxState.Sent, Sample.Noon);
        }

        await db.SaveChangesAsync();
        return last;
    }

    public async Task CountStockAsync()
    {
        await using var db = open();
        await db.TakeCountsAsync(shop, Sample.Noon, CancellationToken.None);
    }

    public async Task<List<StoredOrder>> OrdersAsync()
    {
        await using var db = open();
        return await db.Orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Charges).OrderBy(o => o.Id).ToListAsync();
    }

    public async Task<List<OutboxMessage>> OutboxAsync()
    {
        await using var db = open();
        return await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }

    public async Task<InboxMessage> MailAsync(long id)
    {
        await using var db = open();
        return await db.Inbox.AsNoTracking().SingleAsync(m => m.Id == id);
    }

    public async Task<List<ReviewItem>> OpenAsync(long mail)
    {
        await using var db = open();
        return await db.Reviews.AsNoTracking().Where(r => r.InboxMessageId == mail && r.ClosedAt == null).ToListAsync();
    }

    public async Task ChangeAsync(Func<OrderDbContext, Task> change)
    {
        await using var db = open();
        await change(db);
        await db.SaveChangesAsync();
    }
}
