using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Payments;
using OrderWorker.Payments.Activity;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>The money's part of the program on a real store, with a clock that a test sets.</summary>
public sealed class Till(Func<OrderDbContext> open)
{
    /// <summary>Noon of 24 November 2026.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Noon.AddDays(4)));

    /// <summary>Which differences are let pass; none at first.</summary>
    public PaymentsOptions Pennies { get; set; } = new();

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public async Task<LedgerChange> ImportAsync(ActivityFile file)
    {
        Assert.Empty(file.Refusals);
        await using var db = open();
        return await new ActivityImport(db, new Handover(), Clock).TakeAsync(file, null, CancellationToken.None);
    }

    public async Task ReconcileAsync()
    {
        await using var db = open();
        await new ReconcilePaymentsJob(
            db,
            new ReconciliationStep(db),
            new MoneyTakenBack(db),
            new PennyPolicy(db, Options.Create(Pennies)),
            new Handover(),
            Shops.Cello,
            Options.Create(new ShopOptions()),
            Options.Create(new PaymentsOptions()),
            Clock,
            NullLogger<ReconcilePaymentsJob>.Instance
        ).RunAsync(CancellationToken.None);
    }

    public async Task ChaseAsync()
    {
        await using var db = open();
        await new ChaseUnpaidJob(
            db,
            new Handover(),
            Options.Create(new ShopOptions()),
            Clock,
            NullLogger<ChaseUnpaidJob>.Instance
        ).RunAsync(CancellationToken.None);
    }

    /// <summary>Does something in one transaction, as the callers of the store's methods do.</summary>
    public async Task WithAsync(Func<OrderDbContext, Task> act)
    {
        await using var db = open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await act(db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Stores an order with the mail that asks for it and the draft that answers it, its copies promised.</summary>
    public async Task<StoredOrder> PlaceAsync(StoredOrder order, bool replyAllowed = true)
    {
        await WithAsync(async db =>
        {
            foreach (var line in order.Lines)
                if (!await db.Stock.AnyAsync(s => s.Sku == line.Sku))
                    db.Stock.Add(
                        new StockCount
                        {
                            Sku = line.Sku,
                            Counted = 10,
                            Reserved = 0,
                            CountedAt = Sample.Noon,
                        }
                    );
            await db.SaveChangesAsync();
            await db.ReserveAsync(order.Lines, CancellationToken.None);
            var mail = Sample.Mail(uid: order.Number!, from: order.BuyerEmail, messageId: $"<{order.Number}@mail.example>");
            (mail.ReplyAllowed, mail.Order, mail.Outcome) = (replyAllowed, order, MailOutcome.Order);
            db.AddRange(order, mail);
            await db.SaveChangesAsync();
            db.Outbox.Add(OutboxMessage.About(order, OutboxKind.OrderReceived, mail.Id, Sample.Noon));
        });
        return order;
    }

    public async Task<StoredOrder> OrderAsync(string number)
    {
        await using var db = open();
        return await db
            .Orders.AsNoTracking()
            .Include(o => o.Lines)
            .Include(o => o.Allocations)
            .SingleAsync(o => o.Number == number);
    }

    public async Task<StoredPayment> PaymentAsync(string transaction)
    {
        await using var db = open();
        return await db.Payments.AsNoTracking().Include(p => p.Allocations).SingleAsync(p => p.TransactionId == transaction);
    }

    public async Task<IReadOnlyList<ReviewItem>> OpenReviewsAsync()
    {
        await using var db = open();
        return await db.Reviews.AsNoTracking().Where(r => r.ClosedAt == null).OrderBy(r => r.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<(OutboxKind Kind, OutboxState State)>> MailsAsync()
    {
        await using var db = open();
        var mails = await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        return [.. mails.Select(m => (m.Kind, m.State))];
    }

    /// <summary>What each account has, in minor units; none that has nothing.</summary>
    public async Task<string> BalancesAsync()
    {
        await using var db = open();
        var postings = await (
            from entry in db.Journal
            from posting in entry.Postings
            select new
            {
                posting.Account,
                entry.Order!.Number,
                posting.Amount,
                posting.Currency,
            }
        ).ToListAsync();
        return string.Join(
            ", ",
            postings
                .GroupBy(p => (Account: p.Account.Name(p.Number), p.Currency))
                .Select(g => (g.Key.Account, Sum: g.Sum(p => p.Amount), g.Key.Currency))
                .Where(a => a.Sum != 0)
                .Select(a => $"{a.Account} {a.Sum} {a.Currency}")
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>All that matters of the ledger and the orders, in one text: equal texts are equal books.</summary>
    public async Task<string> BooksAsync()
    {
        await using var db = open();
        var payments = await db.Payments.AsNoTracking().Include(p => p.Allocations).ThenInclude(a => a.Order).ToListAsync();
        var orders = await db.Orders.AsNoTracking().ToListAsync();
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.ClosedAt == null).Select(r => r.Message).ToListAsync();
        return string.Join(
            '\n',
            payments
                .Select(p =>
                    $"{p.RowKey} {p.Kind} {p.State} {p.Amount} {p.Fee} {p.Time:O} {p.PayerName} {p.PayerEmail} {p.Note} {p.Reconcile}: "
                    + string.Join(", ", p.Allocations.Select(a => $"{a.Order!.Number} {a.Amount} {a.Why}").Order())
                )
                .Concat(orders.Select(o => $"{o.Number} {o.State} {o.Oddities} {o.Paid} {o.PaidAt:O}"))
                .Concat(reviews)
                .Order(StringComparer.Ordinal)
        );
    }
}
