using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class CatchUpOnNoticesTests
{
    [Fact]
    public async Task What_happened_while_the_program_was_down_is_known_hours_before_the_list()
    {
        await using var desk = await MissedNotices.StartAsync();
        await desk.Till.PlaceAsync(Sample.Order());
        await desk.CatchUpAsync();
        desk.Till.Clock.Advance(TimeSpan.FromHours(30));
        var capture = await desk.PayAsync();
        desk.Till.Clock.Advance(TimeSpan.FromMinutes(5));

        await desk.CatchUpAsync();

        Assert.Equal(PaymentState.Completed, (await desk.Till.PaymentAsync(capture)).State);
        Assert.Equal(OrderState.Paid, (await desk.Till.OrderAsync("K-1042")).State);
        // Approved and completed; asked for again, nothing is new.
        Assert.Equal(2, await desk.NoticesAsync());
        await desk.CatchUpAsync();
        Assert.Equal(2, await desk.NoticesAsync());
        Assert.Single((await desk.Till.OrderAsync("K-1042")).Allocations);
    }

    [Fact]
    public async Task What_arrived_is_not_taken_again_and_what_was_missed_is_in_whatever_order()
    {
        await using var desk = await MissedNotices.StartAsync();
        await desk.Till.PlaceAsync(Sample.Order());
        var capture = await desk.PayAsync("PENDING");
        desk.Till.Clock.Advance(TimeSpan.FromHours(1));
        desk.PayPal.Captures.Complete(capture);
        var completed = desk.PayPal.Account.Events[^1];
        // The later one arrives first; the earlier ones never do.
        await desk.ArriveAsync(completed, capture);
        desk.Till.Clock.Advance(TimeSpan.FromMinutes(5));

        await desk.CatchUpAsync();

        Assert.Equal(desk.PayPal.Account.Events.Count, await desk.NoticesAsync());
        Assert.Equal(PaymentState.Completed, (await desk.Till.PaymentAsync(capture)).State);
        Assert.Equal(OrderState.Paid, (await desk.Till.OrderAsync("K-1042")).State);
    }

    [Fact]
    public async Task More_events_than_one_answer_holds_are_all_read()
    {
        await using var desk = await MissedNotices.StartAsync();
        for (var i = 0; i < 250; i++)
        {
            desk.PayPal.Account.Tell("PAYMENT.CAPTURE.DENIED", "capture", new { id = $"CAPTURE{i % 3}" });
            desk.Till.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        await desk.CatchUpAsync();

        Assert.Equal(250, await desk.NoticesAsync());
        // However many hints about one thing: one look.
        Assert.Equal(3, desk.PayPal.Calls.Count(call => call.Call.Contains("/captures/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_outage_of_PayPals_leaves_nothing_out()
    {
        await using var desk = await MissedNotices.StartAsync();
        await desk.CatchUpAsync();
        desk.PayPal.Account.Tell("PAYMENT.CAPTURE.DENIED", "capture", new { id = "CAPTURE1" });
        desk.Till.Clock.Advance(TimeSpan.FromDays(2));
        for (var i = 0; i < 4; i++)
            desk.PayPal.Fail(context => StandIn.PayPalStandIn.Refuse(context, 503), "/v1/notifications/webhooks-events");

        await Assert.ThrowsAsync<OrderWorker.Payments.PaymentSourceUnavailableException>(desk.CatchUpAsync);
        await desk.CatchUpAsync();

        Assert.Equal(1, await desk.NoticesAsync());
    }

    [Fact]
    public async Task A_part_that_is_refused_leaves_nothing_out()
    {
        await using var desk = await MissedNotices.StartAsync();
        TellMany(desk, 150);
        // The whole is answered, its first half is refused.
        desk.PayPal.At(
            "/webhooks-events",
            StandIn.Moment.Answering,
            () =>
            {
                desk.PayPal.Fail(context => StandIn.PayPalStandIn.Refuse(context, 403), "/v1/notifications/webhooks-events");
                return Task.CompletedTask;
            }
        );
        await desk.CatchUpAsync();
        Assert.Equal(0, await desk.NoticesAsync());
        // Longer than what each look reads again.
        desk.Till.Clock.Advance(TimeSpan.FromDays(1));

        await desk.CatchUpAsync();

        Assert.Equal(150, await desk.NoticesAsync());
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_hides_none_behind_it()
    {
        await using var desk = await MissedNotices.StartAsync();
        desk.PayPal.Account.Tell("", "capture", new { id = "CAPTURE9" });
        TellMany(desk, 150);
        desk.PayPal.Account.Tell("", "capture", new { id = "CAPTURE9" });

        await desk.CatchUpAsync();

        Assert.Equal(150, await desk.NoticesAsync());
    }

    private static void TellMany(MissedNotices desk, int count)
    {
        for (var i = 0; i < count; i++)
        {
            desk.PayPal.Account.Tell("PAYMENT.CAPTURE.DENIED", "capture", new { id = "CAPTURE1" });
            desk.Till.Clock.Advance(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public async Task A_shop_without_a_webhook_asks_for_no_events()
    {
        await using var desk = await MissedNotices.StartAsync(webhook: null);
        await desk.PayAsync();

        await desk.CatchUpAsync();

        Assert.Equal((0, 0), (desk.EventCalls, await desk.NoticesAsync()));
    }
}
