using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>The job that reads stored mails, on a real store, with a clock that a test sets.</summary>
public sealed class ReadingDesk(Func<OrderDbContext> open)
{
    private static readonly MailReader Reader = new(
        Shops.Cello,
        EmailAddress.TryParse("orders@shop.test", out var own) ? new HashSet<EmailAddress> { own } : []
    );

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Noon, TimeSpan.Zero));

    /// <summary>One run, as a scope of its own.</summary>
    public async Task ReadAsync()
    {
        await using var db = open();
        var shop = Options.Create(new ShopOptions { From = "Shop <orders@shop.test>" });
        var outcomes = new MailOutcomes(db, Reader, Shops.Cello, shop, Clock);
        await new ReadOrdersJob(db, Reader, outcomes, new Handover(), Clock).RunAsync(CancellationToken.None);
    }

    public async Task CountStockAsync()
    {
        await using var db = open();
        await db.TakeCountsAsync(Shops.Cello, Sample.Noon, CancellationToken.None);
    }

    public async Task<List<MailOutcome>> OutcomesAsync()
    {
        await using var db = open();
        return await db.Inbox.OrderBy(m => m.Id).Select(m => m.Outcome).ToListAsync();
    }

    /// <summary>A stored mail that asks for one Heaven Eyes with all that an order needs.</summary>
    /// <param name="uid">Tells it from the others in its mailbox.</param>
    /// <param name="from">The buyer's address.</param>
    /// <param name="messageId">Null: one of its own.</param>
    /// <param name="hop">The server that it came through last, which changes its bytes and nothing else.</param>
    /// <param name="subject">Of the mail.</param>
    public static InboxMessage Order(
        string uid,
        string from,
        string? messageId = null,
        string hop = "mx",
        string subject = "CD order"
    )
    {
        messageId ??= $"<{uid}.{from}>";
        return Stored(
            uid,
            $"""
            Received: from {hop}.example.net by mail.shop.test; Fri, 20 Nov 2026 12:00:00 +0000
            From: Margaret Hale <{from}>
            To: orders@shop.test
            Subject: {subject}
            Message-ID: {messageId}
            Date: Fri, 20 Nov 2026 12:00:00 +0000
            Content-Type: text/plain; charset=utf-8

            Hello,

            please send me one copy of Heaven Eyes.

            Margaret Hale
            12 Orchard Street
            Leeds
            LS6 2AB

            I will pay by PayPal.

            """,
            messageId
        );
    }

    public static InboxMessage Stored(string uid, string mail, string? messageId = null, DateTime? receivedAt = null) =>
        Stored(uid, Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), messageId, receivedAt);

    public static InboxMessage Stored(string uid, byte[] raw, string? messageId = null, DateTime? receivedAt = null) =>
        new()
        {
            Mailbox = "maildir:test",
            UidValidity = 0,
            Uid = uid,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(raw)),
            MessageId = messageId,
            ReceivedAt = receivedAt ?? Sample.Noon,
            StoredAt = Sample.Noon,
            Size = raw.Length,
            Raw = new OrderWorker.Store.RawMail { Bytes = raw },
        };
}
