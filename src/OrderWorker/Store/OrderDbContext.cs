using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>All that the program remembers. The row is the handover: each job takes rows in one state and moves each one step.</summary>
public abstract class OrderDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();
    public DbSet<RawMail> RawMails => Set<RawMail>();
    public DbSet<StoredReading> Readings => Set<StoredReading>();
    public DbSet<MailboxPosition> MailboxPositions => Set<MailboxPosition>();
    public DbSet<StoredOrder> Orders => Set<StoredOrder>();
    public DbSet<StockCount> Stock => Set<StockCount>();
    public DbSet<StoredPayment> Payments => Set<StoredPayment>();
    public DbSet<SourcePosition> SourcePositions => Set<SourcePosition>();
    public DbSet<PayPalNotice> PayPalNotices => Set<PayPalNotice>();
    public DbSet<DisputedPayment> Disputes => Set<DisputedPayment>();
    public DbSet<Allocation> Allocations => Set<Allocation>();

    /// <summary>The books: every movement of money, in double entry. Written by each save that moves money.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<JournalPosting> JournalPostings => Set<JournalPosting>();
    public DbSet<StoredRefund> Refunds => Set<StoredRefund>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<ReviewItem> Reviews => Set<ReviewItem>();
    public DbSet<BuyerQuestion> Questions => Set<BuyerQuestion>();
    public DbSet<ItemAlias> Aliases => Set<ItemAlias>();
    public DbSet<PayRequest> PayRequests => Set<PayRequest>();
    public DbSet<StoredSecret> Secrets => Set<StoredSecret>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<Core.Orders.Oddities>().HaveConversion<int>();
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<DateTime?>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<InboxMessage>(mail =>
        {
            mail.HasIndex(m => new
                {
                    m.Mailbox,
                    m.UidValidity,
                    m.Uid,
                })
                .IsUnique();
            mail.HasIndex(m => m.Outcome);
            mail.HasIndex(m => m.FiledAt);
            mail.HasIndex(m => m.MessageId);
            mail.HasIndex(m => m.Sha256);
            mail.HasOne(m => m.Raw).WithOne().HasForeignKey<RawMail>(r => r.InboxMessageId);
            mail.HasOne(m => m.Reading).WithOne().HasForeignKey<StoredReading>(r => r.InboxMessageId);
            mail.HasOne(m => m.Order).WithMany(o => o.Mails).HasForeignKey(m => m.OrderId);
        });
        model.Entity<RawMail>().HasKey(r => r.InboxMessageId);
        model.Entity<StoredReading>().HasKey(r => r.InboxMessageId);
        model.Entity<MailboxPosition>().HasKey(p => p.Mailbox);

        model.Entity<StoredOrder>(order =>
        {
            order.HasIndex(o => o.Number).IsUnique();
            order.HasIndex(o => o.State);
            order.HasIndex(o => o.BuyerEmailKey);
            order.HasIndex(o => o.ClaimedPayPalEmail);
            order.HasIndex(o => o.ClaimedTransactionId);
            order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId);
            order.HasMany(o => o.Charges).WithOne().HasForeignKey(c => c.OrderId);
            order.Property(o => o.Version).IsConcurrencyToken();
        });
        model.Entity<StoredOrderLine>().HasIndex(l => new { l.OrderId, l.Sku }).IsUnique();
        model.Entity<StockCount>().HasKey(s => s.Sku);

        model.Entity<StoredPayment>(payment =>
        {
            payment.HasIndex(p => p.RowKey).IsUnique();
            payment.HasIndex(p => p.TransactionId);
            payment.HasIndex(p => p.ReferenceId);
            payment.HasIndex(p => p.PayerEmailKey);
            payment.HasIndex(p => p.Reconcile);
            payment.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<SourcePosition>().HasKey(p => p.Source);
        model.Entity<PayPalNotice>(notice =>
        {
            notice.HasKey(n => n.EventId);
            notice.HasIndex(n => n.LookedAt);
        });
        model.Entity<DisputedPayment>(dispute =>
        {
            dispute.HasIndex(d => new { d.DisputeId, d.TransactionId }).IsUnique();
            dispute.HasIndex(d => new { d.TransactionId, d.IsOpen });
        });
        model.Entity<Allocation>(allocation =>
        {
            allocation.HasOne(a => a.Payment).WithMany(p => p.Allocations).HasForeignKey(a => a.PaymentId);
            allocation.HasOne(a => a.Order).WithMany(o => o.Allocations).HasForeignKey(a => a.OrderId);
        });
        model.Entity<StoredRefund>(refund =>
        {
            refund.HasIndex(r => r.RequestId).IsUnique();
            refund.HasIndex(r => r.State);
            refund.HasIndex(r => r.RefundId);
        });
        model.Entity<JournalEntry>(entry =>
        {
            entry.HasIndex(e => e.Time);
            entry.HasIndex(e => new { e.OrderId, e.Kind });
            entry.HasOne(e => e.Payment).WithMany().HasForeignKey(e => e.PaymentId);
            entry.HasOne(e => e.Order).WithMany().HasForeignKey(e => e.OrderId);
            entry.HasMany(e => e.Postings).WithOne().HasForeignKey(p => p.EntryId);
        });

        model.Entity<OutboxMessage>(mail =>
        {
            mail.HasIndex(m => m.Key).IsUnique();
            mail.HasIndex(m => new { m.State, m.DueAt });
            mail.HasIndex(m => new { m.ToKey, m.CreatedAt });
            mail.HasIndex(m => m.MessageId).IsUnique();
            mail.HasIndex(m => m.HandedOverAt);
        });
        model.Entity<ReviewItem>(item =>
        {
            item.HasIndex(i => i.Key).IsUnique();
            item.HasIndex(i => i.ClosedAt);
        });
        model.Entity<BuyerQuestion>(question =>
        {
            question.HasKey(q => q.InboxMessageId);
            question.Property(q => q.InboxMessageId).ValueGeneratedNever();
            question.HasIndex(q => q.AnswerId);
            question.HasIndex(q => q.BuyerKey);
            question.HasOne(q => q.InboxMessage).WithOne().HasForeignKey<BuyerQuestion>(q => q.InboxMessageId);
        });
        model.Entity<ItemAlias>().HasIndex(a => a.Key).IsUnique().HasFilter("\"RemovedAt\" IS NULL");
        model.Entity<PayRequest>(request =>
        {
            request.HasIndex(r => new { r.OrderId, r.Place }).IsUnique();
            request.HasIndex(r => r.PayPalId);
            request.HasIndex(r => r.TransactionId);
            request.HasIndex(r => r.Reference);
            request.HasIndex(r => r.LookAt);
            request.HasOne(r => r.Order).WithMany().HasForeignKey(r => r.OrderId);
            request.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<StoredSecret>().HasKey(s => s.Name);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellation = default)
    {
        var booked = Prepare();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellation);
        }
        catch
        {
            Forget(booked);
            throw;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var booked = Prepare();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        catch
        {
            Forget(booked);
            throw;
        }
    }

    private IReadOnlyList<JournalEntry> Prepare()
    {
        RaiseVersions();
        return Booking.Book(this);
    }

    // A save that is tried again books anew.
    private void Forget(IEnumerable<JournalEntry> booked)
    {
        foreach (var entry in booked)
        {
            foreach (var posting in entry.Postings.ToList())
                Entry(posting).State = EntityState.Detached;
            Entry(entry).State = EntityState.Detached;
        }
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Entity is StoredOrder order)
                order.Version++;
            else if (entry.Entity is StoredPayment payment)
                payment.Version++;
            else if (entry.Entity is PayRequest request)
                request.Version++;
        }
    }

    // SQLite forgets the kind of a DateTime, PostgreSQL refuses any but UTC.
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            time => time.Kind == DateTimeKind.Utc ? time : NotUtc(time),
            stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
        )
    {
        private static DateTime NotUtc(DateTime time) =>
            throw new InvalidOperationException($"{time:O} is {time.Kind}; every stored time is UTC.");
    }
}

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteOrderDbContext(DbContextOptions<SqliteOrderDbContext> options) : OrderDbContext(options);

/// <summary>The store in PostgreSQL.</summary>
public sealed class PostgresOrderDbContext(DbContextOptions<PostgresOrderDbContext> options) : OrderDbContext(options);
