using OrderWorker.Core.Values;
using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using static OrderWorker.Tests.Payments.PayPal.PayPalShop;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class PayPalCheckoutTests : IAsyncLifetime
{
    private static readonly PayPalRequestId Create = PayPalRequestId.Of("order-7-create");
    private static readonly PayPalRequestId Capture = PayPalRequestId.Of("order-7-capture");

    private readonly PayPalShop _shop = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_buyer_approves_an_order_and_its_money_is_collected()
    {
        var made = (await _shop.Orders.CreateAsync(Order(Pounds(1200)), Create, Cancellation)).Value!;
        Assert.Equal((CheckoutState.PayerActionRequired, Pounds(1200)), (made.State, made.Total));
        Assert.StartsWith("https://www.paypal.com/", made.ApproveAt!.AbsoluteUri, StringComparison.Ordinal);

        _shop.PayPal.Orders.Approve(made.Id);
        var paid = (await _shop.Orders.CaptureAsync(made.Id, Capture, Cancellation)).Value!;

        Assert.Equal(
            (CheckoutState.Completed, "m.hale@example.org", "Margaret Hale"),
            (paid.State, paid.PayerEmail, paid.PayerName)
        );
        var money = Assert.Single(paid.Captures);
        Assert.Equal(
            (CaptureState.Completed, Pounds(1200), Pounds(30), "K-1042", made.Id),
            (money.State, money.Amount, money.Fee, money.InvoiceId, money.OrderId)
        );
    }

    [Fact]
    public async Task A_bill_is_sent_with_its_goods_postage_and_discount()
    {
        var order = Order(Pounds(2150)) with
        {
            Items = [new("Heaven Eyes", 2, Pounds(1000)), new(new string('x', 200), 1, Pounds(200))],
            Postage = Pounds(250),
            Discount = Pounds(300),
        };

        Assert.NotNull((await _shop.Orders.CreateAsync(order, Create, Cancellation)).Value);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            _shop.Orders.CreateAsync(order with { Total = Pounds(2151) }, PayPalRequestId.Of("another"), Cancellation)
        );
    }

    [Fact]
    public async Task The_same_order_asked_for_twice_is_one_order()
    {
        var first = await _shop.Orders.CreateAsync(Order(Pounds(1200)), Create, Cancellation);
        var second = await _shop.Orders.CreateAsync(Order(Pounds(1200)), Create, Cancellation);

        Assert.Equal(first.Value!.Id, second.Value!.Id);
        Assert.Single(_shop.PayPal.Orders.Ids);
    }

    [Theory]
    [InlineData(LostAnswer.ServerError)]
    [InlineData(LostAnswer.Disconnect)]
    public async Task An_answer_lost_after_the_money_was_collected_collects_no_second_time(LostAnswer how)
    {
        var order = await _shop.ApprovedAsync();
        _shop.PayPal.LoseAnswer("/capture", how);

        var paid = await _shop.Orders.CaptureAsync(order.Id, Capture, Cancellation);

        Assert.Equal(CaptureState.Completed, paid.Value!.Captures.Single().State);
        Assert.Equal(1, _shop.PayPal.Account.Captures);
        Assert.Equal(
            2,
            _shop.PayPal.Calls.Count(c => c.Call.EndsWith("/capture", StringComparison.Ordinal) && c.RequestId == Capture.Text)
        );
    }

    [Fact]
    public async Task A_capture_tried_again_after_a_day_finds_that_it_was_done()
    {
        var order = await _shop.ApprovedAsync();
        await _shop.Orders.CaptureAsync(order.Id, Capture, Cancellation);
        _shop.Clock.Advance(TimeSpan.FromDays(1));

        var again = await _shop.Orders.CaptureAsync(order.Id, Capture, Cancellation);

        Assert.Equal(PayPalMeaning.AlreadyDone, again.Fault!.Meaning);
        Assert.Single((await _shop.Orders.GetAsync(order.Id, Cancellation)).Value!.Captures);
        Assert.Equal(1, _shop.PayPal.Account.Captures);
    }

    [Fact]
    public async Task A_second_PayPal_order_for_the_same_order_of_ours_is_not_paid_twice()
    {
        var first = await _shop.ApprovedAsync();
        var second = (await _shop.Orders.CreateAsync(Order(Pounds(1200)), Create, Cancellation)).Value!;
        _shop.PayPal.Orders.Approve(second.Id);
        await _shop.Orders.CaptureAsync(first.Id, Capture, Cancellation);

        var again = await _shop.Orders.CaptureAsync(second.Id, PayPalRequestId.Of("order-7-capture-2"), Cancellation);

        Assert.Equal(PayPalMeaning.UsedBefore, again.Fault!.Meaning);
        Assert.Equal(1, _shop.PayPal.Account.Captures);
    }

    [Fact]
    public async Task An_order_that_nobody_paid_is_gone_after_three_hours()
    {
        var made = (await _shop.Orders.CreateAsync(Order(Pounds(1200)), Create, Cancellation)).Value!;
        Assert.Equal(PayPalMeaning.NotYet, (await _shop.Orders.CaptureAsync(made.Id, Capture, Cancellation)).Fault!.Meaning);

        _shop.Clock.Advance(TimeSpan.FromHours(3.1));

        Assert.Equal(PayPalMeaning.Gone, (await _shop.Orders.GetAsync(made.Id, Cancellation)).Fault!.Meaning);
        Assert.Equal(PayPalMeaning.Gone, (await _shop.Orders.CaptureAsync(made.Id, Capture, Cancellation)).Fault!.Meaning);
    }

    [Theory]
    [InlineData("INSTRUMENT_DECLINED", PayPalMeaning.SendBuyerBack)]
    [InlineData("PAYER_ACTION_REQUIRED", PayPalMeaning.SendBuyerBack)]
    [InlineData("PAYEE_ACCOUNT_RESTRICTED", PayPalMeaning.TellPerson)]
    [InlineData("ORDER_COMPLETION_IN_PROGRESS", PayPalMeaning.TryLater)]
    [InlineData("COMPLIANCE_VIOLATION", PayPalMeaning.TellPerson)]
    public async Task What_a_refused_capture_means_is_told(string issue, PayPalMeaning meaning)
    {
        var order = await _shop.ApprovedAsync();
        _shop.PayPal.Fail(context => PayPalStandIn.Refuse(context, 422, issue), "/v2/checkout/");

        var refused = await _shop.Orders.CaptureAsync(order.Id, Capture, Cancellation);

        Assert.Equal((meaning, issue, "90957fca61718"), (refused.Fault!.Meaning, refused.Fault.Code, refused.Fault.DebugId));
        Assert.Contains(issue, refused.Fault.Sentence);
        Assert.Equal(0, _shop.PayPal.Account.Captures);
    }

    [Fact]
    public async Task A_bank_that_pays_later_is_pending_until_it_has_paid()
    {
        var order = await _shop.ApprovedAsync();
        _shop.PayPal.Orders.Decide(order.Id, "PENDING");

        var pending = (await _shop.Orders.CaptureAsync(order.Id, Capture, Cancellation)).Value!.Captures.Single();
        Assert.Equal((CaptureState.Pending, "ECHECK", null), (pending.State, pending.Why, pending.Fee));

        _shop.PayPal.Captures.Complete(pending.Id);
        Assert.Equal(CaptureState.Completed, (await _shop.Captures.GetAsync(pending.Id, Cancellation)).Value!.State);
    }

    [Fact]
    public async Task A_row_made_of_a_capture_is_the_row_that_the_list_has_later()
    {
        var capture = await _shop.CapturedAsync();
        var now = _shop.Clock.GetUtcNow().UtcDateTime;

        var row = CheckoutRow.Of(capture, now)!;

        Assert.Equal(
            (PaymentKind.Payment, PaymentState.Completed, 1200, -30, "K-1042"),
            (row.Kind, row.State, row.Amount, row.Fee, row.InvoiceId)
        );
        Assert.Equal($"paypal:{capture.Id}:money:GBP:in", row.Key);
    }

    [Fact]
    public async Task A_currency_without_decimals_is_written_without_and_a_fraction_of_it_is_refused_here()
    {
        var forint = Currency.Of("HUF");
        var whole = await _shop.Orders.CreateAsync(Order(Money.Of(450_000, forint)), Create, Cancellation);
        Assert.Equal(Money.Of(450_000, forint), whole.Value!.Total);

        var broken = await _shop.Orders.CreateAsync(Order(Money.Of(450_050, forint)), PayPalRequestId.Of("other"), Cancellation);
        Assert.Equal(PayPalMeaning.OurMistake, broken.Fault!.Meaning);
        Assert.Single(_shop.PayPal.Orders.Ids);
    }

    [Fact]
    public async Task No_answer_at_all_is_told_as_such()
    {
        var order = await _shop.ApprovedAsync();
        for (var i = 0; i < 4; i++)
            _shop.PayPal.Fail(context => PayPalStandIn.Refuse(context, 503), "/v2/checkout/");

        var failure = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() =>
            _shop.Orders.CaptureAsync(order.Id, Capture, Cancellation)
        );
        Assert.Contains("SERVICE_UNAVAILABLE", failure.Message);
    }
}
