using Microsoft.Extensions.Options;
using OrderWorker.Inbox;
using OrderWorker.Outbox;
using OrderWorker.Payments;
using OrderWorker.Payments.PayLinks;
using OrderWorker.Payments.PayPal;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Reading;
using OrderWorker.Store;

namespace OrderWorker.Hosting.Schedule;

/// <summary>
/// All that happens by itself, and how often. Each job finds its rows by itself, so a time that is missed costs only waiting;
/// between the times a job is woken by the <see cref="Step"/> before it.
/// </summary>
internal static class Timetable
{
    // A step is woken by the one before it. This is how long a row waits where the wake-up was lost, by a crash or to another process.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<TimetableEntry> All { get; } =
    [
        TimetableEntry.For<PollMailboxJob>("poll-mailbox", job => job.RunAsync(default), PollEvery, Step.PollMailbox),
        TimetableEntry.For<ReadOrdersJob>("read-orders", job => job.RunAsync(default), Beat, Step.ReadOrders),
        TimetableEntry.For<SyncPaymentsJob>("sync-payments", job => job.RunAsync(default), SyncEvery),
        TimetableEntry.For<LookAtNoticesJob>(
            "look-at-paypal-notices",
            job => job.RunAsync(default),
            TimeSpan.FromMinutes(1),
            Step.LookAtNotices
        ),
        TimetableEntry.For<CatchUpOnNoticesJob>("catch-up-on-paypal-notices", job => job.RunAsync(default), SyncEvery),
        TimetableEntry.For<ReconcilePaymentsJob>(
            "reconcile-payments",
            job => job.RunAsync(default),
            Beat,
            Step.ReconcilePayments
        ),
        TimetableEntry.For<SendRefundsJob>("send-refunds", job => job.RunAsync(default), Beat),
        TimetableEntry.For<FollowPayRequestsJob>("follow-pay-requests", job => job.RunAsync(default), Beat),
        TimetableEntry.For<WriteMailJob>("write-mail", job => job.RunAsync(default), Beat, Step.WriteMail),
        TimetableEntry.For<SendOutboxJob>("send-outbox", job => job.RunAsync(default), Beat, Step.SendOutbox),
        TimetableEntry.For<ChaseUnpaidJob>("chase-unpaid", job => job.RunAsync(default), TimeSpan.FromMinutes(15)),
        TimetableEntry.For<HousekeepingJob>("housekeeping", job => job.RunAsync(default), TimeSpan.FromHours(1)),
    ];

    private static TimeSpan SyncEvery(IServiceProvider services) =>
        services.GetRequiredService<IOptions<PayPalOptions>>().Value.SyncEvery;

    public static TimeSpan PollEvery(IServiceProvider services) =>
        services.GetRequiredService<IOptions<MailboxOptions>>().Value.PollEvery;
}
