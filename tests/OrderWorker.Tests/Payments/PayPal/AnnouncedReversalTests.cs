using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

/// <summary>PayPal says that it takes money back, hours before its list of transactions has the row.</summary>
public sealed class AnnouncedReversalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_order_is_held_at_once_and_the_money_is_taken_from_it_once_when_the_list_has_it()
    {
        await using var desk = await MissedNotices.StartAsync();
        var order = await desk.Till.PlaceAsync(Sample.Order());
        var capture = await desk.PayAsync();
        await desk.CatchUpAsync();
        var balances = await desk.Till.BalancesAsync();
        Assert.Equal(OrderState.Paid, (await desk.Till.OrderAsync("K-1042")).State);

        desk.PayPal.Captures.Reverse(capture);
        await desk.CatchUpAsync();
        await desk.CatchUpAsync();

        var held = await desk.Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.Held, 1200), (held.State, held.Oddities, held.Paid));
        Assert.Equal(ReasonCode.PaymentHeld, Assert.Single(await desk.Till.OpenReviewsAsync()).Code);
        Assert.Equal(balances, await desk.Till.BalancesAsync());
        await using (var db = desk.Open())
            Assert.Contains(
                "held",
                Assert.Single(
                    (
                        await new OrderDecisions(db, new Handover(), desk.Till.Clock).DispatchAsync(
                            [order.Id],
                            false,
                            "ann",
                            Stop
                        )
                    ).Refusals
                )
            );

        await desk.SyncAsync();
        await desk.CatchUpAsync();

        var reversed = await desk.Till.OrderAsync("K-1042");
        Assert.Equal((Oddities.Reversed, 0), (reversed.Oddities, reversed.Paid));
        Assert.Equal(ReasonCode.PaymentReversed, Assert.Single(await desk.Till.OpenReviewsAsync()).Code);
        await using var books = desk.Open();
        Assert.Equal(1, await books.Payments.CountAsync(p => p.Kind == PaymentKind.Reversal, Stop));
        Assert.Empty(await books.FindFaultsAsync(Stop));
    }

    [Fact]
    public async Task A_mark_that_a_person_has_told_the_buyer_of_goes_with_the_reversal_all_the_same()
    {
        await using var desk = await MissedNotices.StartAsync();
        var order = await desk.Till.PlaceAsync(Sample.Order());
        var capture = await desk.PayAsync();
        desk.PayPal.Captures.Reverse(capture);
        await desk.CatchUpAsync();
        await using (var db = desk.Open())
            Assert.Empty(
                (await new OrderDecisions(db, new Handover(), desk.Till.Clock).TellOfHoldAsync(order.Id, "ann", Stop)).Refusals
            );
        await desk.Till.ReconcileAsync();
        Assert.Empty(await desk.Till.OpenReviewsAsync());
        Assert.True((await desk.Till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Held));

        await desk.SyncAsync();

        Assert.Equal(Oddities.Reversed, (await desk.Till.OrderAsync("K-1042")).Oddities);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reversal_that_PayPal_never_lists_is_asked_about_and_the_order_stays_held(bool wasTold)
    {
        await using var desk = await MissedNotices.StartAsync();
        var order = await desk.Till.PlaceAsync(Sample.Order());
        var capture = await desk.PayAsync();
        await desk.CatchUpAsync();
        desk.PayPal.Captures.Reverse(capture);
        await desk.CatchUpAsync();
        if (wasTold)
            await using (var db = desk.Open())
                await new OrderDecisions(db, new Handover(), desk.Till.Clock).TellOfHoldAsync(order.Id, "ann", Stop);

        desk.Till.Clock.Advance(TimeSpan.FromDays(61));
        await desk.CatchUpAsync();
        Assert.Equal(0, await desk.NoticesAsync());
        await desk.Till.ReconcileAsync();

        var question = Assert.Single(await desk.Till.OpenReviewsAsync());
        Assert.Equal(ReasonCode.PaymentHeld, question.Code);
        Assert.Contains("takes back 12.00 GBP that paid K-1042, and its list has never had that", question.Message);
        Assert.True((await desk.Till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Held));

        // A list has it after all.
        await desk.Till.ImportAsync(Downloads.Of(Downloads.Back("BACK", capture, "Payment Reversal")));
        await desk.Till.ReconcileAsync();
        Assert.Equal(Oddities.Reversed, (await desk.Till.OrderAsync("K-1042")).Oddities);
        Assert.Equal(ReasonCode.PaymentReversed, Assert.Single(await desk.Till.OpenReviewsAsync()).Code);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_person_who_sees_that_the_money_is_there_ends_the_hold_for_good(bool isForgotten)
    {
        await using var desk = await MissedNotices.StartAsync();
        var order = await desk.Till.PlaceAsync(Sample.Order());
        var capture = await desk.PayAsync();
        await desk.CatchUpAsync();
        desk.PayPal.Captures.Reverse(capture);
        await desk.CatchUpAsync();
        if (isForgotten)
        {
            desk.Till.Clock.Advance(TimeSpan.FromDays(61));
            await desk.CatchUpAsync();
        }

        await SayAsync(desk, order);
        await desk.CatchUpAsync();
        desk.Till.Clock.Advance(TimeSpan.FromDays(61));
        await desk.CatchUpAsync();
        await desk.Till.ReconcileAsync();

        Assert.Equal((OrderState.Paid, Oddities.None), await StandingAsync(desk));
        Assert.Empty(await desk.Till.OpenReviewsAsync());
        await using var db = desk.Open();
        Assert.Equal("The money is there: It is among the payments.", (await db.HoldWords().SingleAsync(Stop)).Resolution);
        Assert.Empty(await db.FindFaultsAsync(Stop));

        // A list has it after all.
        await desk.Till.ImportAsync(Downloads.Of(Downloads.Back("BACK", capture, "Payment Reversal")));
        await desk.Till.ReconcileAsync();
        Assert.Equal((OrderState.Paid, Oddities.Reversed), await StandingAsync(desk));
    }

    [Fact]
    public async Task What_PayPal_announces_after_a_person_said_that_the_money_is_there_holds_the_order_again()
    {
        await using var desk = await MissedNotices.StartAsync();
        var order = await desk.Till.PlaceAsync(Sample.Order());
        var capture = await desk.PayAsync();
        await desk.CatchUpAsync();
        desk.PayPal.Captures.Reverse(capture);
        await desk.CatchUpAsync();
        await SayAsync(desk, order);
        await desk.Till.ReconcileAsync();
        Assert.Equal((OrderState.Paid, Oddities.None), await StandingAsync(desk));

        desk.Till.Clock.Advance(TimeSpan.FromDays(3));
        var again = new StandInEvent("WH-AGAIN", "PAYMENT.CAPTURE.REVERSED", "refund", new object(), desk.Till.Now);
        await desk.ArriveAsync(again, capture);
        await desk.CatchUpAsync();

        Assert.Equal((OrderState.Paid, Oddities.Held), await StandingAsync(desk));
        Assert.Equal(ReasonCode.PaymentHeld, Assert.Single(await desk.Till.OpenReviewsAsync()).Code);
        await SayAsync(desk, order);
        await desk.CatchUpAsync();
        Assert.Equal((OrderState.Paid, Oddities.None), await StandingAsync(desk));
        Assert.Empty(await desk.Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task A_reversal_that_the_list_had_first_is_not_held_for()
    {
        await using var desk = await MissedNotices.StartAsync();
        await desk.Till.PlaceAsync(Sample.Order());
        var capture = await desk.PayAsync();
        desk.PayPal.Captures.Reverse(capture);
        await desk.SyncAsync();

        await desk.CatchUpAsync();

        Assert.False((await desk.Till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Held));
    }

    private static async Task SayAsync(MissedNotices desk, StoredOrder order)
    {
        await using var db = desk.Open();
        var decide = new OrderDecisions(db, new Handover(), desk.Till.Clock);
        Assert.Empty((await decide.SayMoneyIsThereAsync(order.Id, "It is among the payments.", "ann", Stop)).Refusals);
    }

    private static async Task<(OrderState, Oddities)> StandingAsync(MissedNotices desk)
    {
        var order = await desk.Till.OrderAsync("K-1042");
        return (order.State, order.Oddities);
    }
}
