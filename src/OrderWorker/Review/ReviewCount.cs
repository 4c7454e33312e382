using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>How many matters wait for staff. Every open page asks every few seconds, so it is counted every five at most.</summary>
/// <remarks>Those whose buyer was asked lately wait for the buyer, and are not among them.</remarks>
public sealed class ReviewCount(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long? _countedAt;
    private int _open;

    /// <summary>Synchronous, as Hangfire's metrics are.</summary>
    public int Open()
    {
        lock (_gate)
        {
            if (_countedAt is not { } at || clock.GetElapsedTime(at) > Fresh)
                (_open, _countedAt) = (Count(), clock.GetTimestamp());
            return _open;
        }
    }

    /// <summary>Has it counted anew: after a decision, and beside a list that it has to agree with.</summary>
    public void Forget()
    {
        lock (_gate)
            _countedAt = null;
    }

    private int Count()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<OrderDbContext>();
        var open = db
            .Reviews.Where(item => item.ClosedAt == null)
            .Select(item => new
            {
                item.OutboxMessageId,
                item.PaymentId,
                item.InboxMessageId,
                item.OrderId,
            })
            .ToList();
        var asked = db.AskedLately(clock.GetUtcNow().UtcDateTime - Questions.Patience).Select(mail => (long?)mail).ToHashSet();
        return open.Select(i => Subject.Of(i.OutboxMessageId, i.PaymentId, i.InboxMessageId, i.OrderId))
            .Distinct()
            .Count(subject => subject.Kind != SubjectKind.Mail || !asked.Contains(subject.Id));
    }
}
