using OrderWorker.Core.Orders;
using OrderWorker.Payments.PayLinks;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayLinks;

public sealed class CheckoutTests
{
    [Fact]
    public async Task A_buyer_who_agrees_has_paid_once_however_often_they_click_and_come_back()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        Assert.Equal(approve, (await desk.ClickAsync()).Approve);
        desk.Approve(approve!);
        Assert.Equal(CaptureOutcome.Taken, await desk.ReturnAsync(approve!));
        Assert.Equal(CaptureOutcome.Taken, await desk.ReturnAsync(approve!));
        await desk.FollowAsync();
        await desk.ReconcileAsync();

        Assert.Equal(1, desk.PayPal.Account.Captures);
        Assert.Single(desk.PayPal.Orders.Ids);
        var payment = Assert.Single(await desk.PaymentsAsync());
        Assert.Equal((PaymentSource.Checkout, 1200, "K-1042"), (payment.Source, payment.Amount, payment.InvoiceId));
        Assert.Equal((OrderState.Paid, 1200), ((await desk.OrderAsync()).State, (await desk.OrderAsync()).Paid));
        Assert.Equal((null, PayStanding.Closed), await desk.ClickAsync());
    }

    [Fact]
    public async Task A_page_that_is_read_while_its_money_is_put_to_the_order_asks_for_none()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        desk.Approve(approve!);
        await desk.ReturnAsync(approve!);
        var asRead = await desk.OrderAsync();
        Assert.Equal(OrderState.AwaitingPayment, asRead.State);
        Assert.Equal(PayStanding.Paid, await desk.LookAsync(asRead));
        await desk.ReconcileAsync();

        Assert.Equal(OrderState.Paid, (await desk.OrderAsync()).State);
        Assert.Equal(PayStanding.Paid, await desk.LookAsync(asRead));
    }

    [Theory, InlineData(LostAnswer.ServerError), InlineData(LostAnswer.Disconnect)]
    public async Task An_answer_of_PayPal_that_is_lost_makes_no_second_order_and_no_second_payment(LostAnswer how)
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        desk.PayPal.LoseAnswer("/orders", how);
        var (approve, _) = await desk.ClickAsync();
        approve ??= (await desk.ClickAsync()).Approve;
        desk.Approve(approve!);
        desk.PayPal.LoseAnswer("/capture", how);
        await desk.ReturnAsync(approve!);
        await desk.FollowAsync();

        Assert.Single(desk.PayPal.Orders.Ids);
        Assert.Equal(1, desk.PayPal.Account.Captures);
        Assert.Single(await desk.PaymentsAsync());
        Assert.Equal(PayRequestState.Paid, Assert.Single(await desk.RequestsAsync()).State);
    }

    [Fact]
    public async Task The_money_of_a_buyer_who_agreed_and_closed_the_window_is_taken_all_the_same()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        await desk.FollowAsync();
        Assert.Equal(0, desk.PayPal.Account.Captures);
        desk.Approve(approve!);
        await desk.FollowAsync();

        Assert.Equal(1, desk.PayPal.Account.Captures);
        Assert.Single(await desk.PaymentsAsync());
    }

    [Fact]
    public async Task A_buyer_whose_card_is_declined_can_choose_another_one()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        desk.Approve(approve!);
        desk.PayPal.Orders.Decide(approve!.Split("token=")[1], "INSTRUMENT_DECLINED");
        Assert.Equal(CaptureOutcome.Declined, await desk.ReturnAsync(approve));
        Assert.Empty(await desk.PaymentsAsync());

        Assert.Equal(approve, (await desk.ClickAsync()).Approve);
        desk.Approve(approve);
        Assert.Equal(CaptureOutcome.Taken, await desk.ReturnAsync(approve));
        Assert.Equal(1, desk.PayPal.Account.Captures);
    }

    [Fact]
    public async Task A_capture_that_PayPal_declines_is_no_payment_and_the_next_click_makes_a_new_order()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        desk.Approve(approve!);
        desk.PayPal.Orders.Decide(approve!.Split("token=")[1], "DECLINED");
        Assert.Equal(CaptureOutcome.Declined, await desk.ReturnAsync(approve));

        Assert.Empty(await desk.PaymentsAsync());
        Assert.NotEqual(approve, (await desk.ClickAsync()).Approve);
    }

    [Fact]
    public async Task A_payment_that_PayPal_still_checks_pays_nothing_yet()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        desk.Approve(approve!);
        desk.PayPal.Orders.Decide(approve!.Split("token=")[1], "PENDING");
        Assert.Equal(CaptureOutcome.Taken, await desk.ReturnAsync(approve));
        await desk.ReconcileAsync();

        Assert.Equal(PaymentState.Pending, Assert.Single(await desk.PaymentsAsync()).State);
        var order = await desk.OrderAsync();
        Assert.Equal((OrderState.AwaitingPayment, true), (order.State, order.Oddities.HasFlag(Oddities.Pending)));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Nothing_is_taken_for_an_order_that_was_paid_or_cancelled_meanwhile(bool cancelled)
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        desk.Approve(approve!);
        await desk.ChangeOrderAsync(order =>
            (order.State, order.Paid) = cancelled ? (OrderState.Cancelled, 0) : (OrderState.Paid, order.Total)
        );

        Assert.Equal(CaptureOutcome.Over, await desk.ReturnAsync(approve!));
        await desk.FollowAsync();
        Assert.Equal(0, desk.PayPal.Account.Captures);
    }

    [Fact]
    public async Task An_order_whose_sum_has_changed_is_asked_for_the_new_sum()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (old, _) = await desk.ClickAsync();
        await desk.ChangeOrderAsync(order => order.Total = 2000);
        var (approve, _) = await desk.ClickAsync();
        desk.Approve(old!);
        desk.Approve(approve!);
        Assert.Equal(CaptureOutcome.Over, await desk.ReturnAsync(old!));
        Assert.Equal(CaptureOutcome.Taken, await desk.ReturnAsync(approve!));

        Assert.Equal(2000, Assert.Single(await desk.PaymentsAsync()).Amount);
    }

    [Fact]
    public async Task A_buyer_with_two_windows_pays_once()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (one, _) = await desk.ClickAsync();
        desk.Clock.Advance(TimeSpan.FromHours(2.5));
        var (other, _) = await desk.ClickAsync();
        Assert.NotEqual(one, other);
        desk.Approve(one!);
        desk.Approve(other!);

        Assert.Equal(CaptureOutcome.Taken, await desk.ReturnAsync(other!));
        // Before reconciliation has put the money to the order.
        await desk.ReturnAsync(one!);
        await desk.FollowAsync();
        Assert.Equal(1, desk.PayPal.Account.Captures);
        Assert.Single(await desk.PaymentsAsync());
    }

    [Fact]
    public async Task What_PayPal_has_forgotten_is_ended_and_the_next_click_begins_anew()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        var (approve, _) = await desk.ClickAsync();
        await desk.FollowAsync(TimeSpan.FromHours(4));

        Assert.Equal(PayRequestState.Ended, Assert.Single(await desk.RequestsAsync()).State);
        var (again, _) = await desk.ClickAsync();
        Assert.NotEqual(approve, again);
    }

    [Fact]
    public async Task While_PayPal_does_not_answer_nothing_is_paid_and_nothing_is_lost()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order());

        desk.PayPal.Fail(context => PayPalStandIn.Refuse(context, 422, "PAYEE_ACCOUNT_RESTRICTED"));
        Assert.Equal((null, PayStanding.AskUs), await desk.ClickAsync());

        await using var db = desk.Db();
        var item = Assert.Single(db.Reviews);
        Assert.Contains("restricted", item.Message);
        Assert.Equal(PayRequestState.Ended, Assert.Single(await desk.RequestsAsync()).State);
    }

    [Fact]
    public async Task Money_by_an_orders_own_link_is_its_own_though_payer_and_sum_are_those_of_another()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order(), Sample.Order("K-1043", "j.moss@example.org"));

        var (approve, _) = await desk.ClickAsync("K-1042");
        desk.Approve(approve!, "j.moss@example.org", "Jane", "Moss");
        Assert.Equal(CaptureOutcome.Taken, await desk.ReturnAsync(approve!, "K-1042"));
        // The buyer added a copy meanwhile, so that the sum is the other order's only.
        await desk.ChangeOrderAsync(order => order.Total = 1500);
        await desk.ReconcileAsync();

        var share = Assert.Single(Assert.Single(await desk.PaymentsAsync()).Allocations);
        Assert.Equal((await desk.OrderAsync("K-1042")).Id, share.OrderId);
        Assert.Contains("paid through the shop's own link for K-1042", share.Why);
        Assert.Equal(Oddities.Underpaid, (await desk.OrderAsync("K-1042")).Oddities);
        Assert.Equal(0, (await desk.OrderAsync("K-1043")).Paid);
    }

    [Fact]
    public async Task Money_by_an_orders_own_link_is_its_own_whatever_number_a_stranger_writes_with_it()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order(), Sample.Order("K-1043", "j.moss@example.org"));

        var (approve, _) = await desk.ClickAsync("K-1042");
        desk.Approve(approve!, "kim@example.net", "Kim", "Oakes");
        await desk.ReturnAsync(approve!, "K-1042");
        var listed = desk.PayPal.Account.Transactions;
        listed[^1] = listed[^1] with { Note = "for K-1043, with love" };
        await desk.SyncAsync();
        await desk.ReconcileAsync();

        var payment = Assert.Single(await desk.PaymentsAsync());
        Assert.Contains("K-1043", payment.Note);
        Assert.Contains("paid through the shop's own link for K-1042", Assert.Single(payment.Allocations).Why);
        Assert.Equal(OrderState.Paid, (await desk.OrderAsync("K-1042")).State);
        Assert.Equal(OrderState.AwaitingPayment, (await desk.OrderAsync("K-1043")).State);
    }

    [Fact]
    public async Task The_token_of_another_order_takes_no_money_for_this_one()
    {
        await using var desk = await PayDesk.OpenAsync("checkout", Sample.Order(), Sample.Order("K-1043", "j.moss@example.org"));

        var (approve, _) = await desk.ClickAsync("K-1042");
        desk.Approve(approve!);

        Assert.Null(await desk.ReturnAsync(approve!, "K-1043"));
        Assert.Equal(0, desk.PayPal.Account.Captures);
    }
}
