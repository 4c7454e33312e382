using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

/// <summary>What staff do about money, in a browser.</summary>
public sealed class MoneyPagesTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_buyer_who_paid_too_little_is_asked_for_the_rest_with_one_click()
    {
        await using var app = await WorkerApp.StartAsync();
        await PayAsync(app, 1000);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions");
        await page.ClickAsync("text=Paid too little");
        await page.ClickAsync("text=Ask for the missing 2.00 GBP");

        Assert.Contains("asked for the rest by mail", await page.InnerTextAsync(".alert-success"));
        Assert.Equal(200, (await MailAsync(app, OutboxKind.PaymentShort)).Amount);
        await page.GotoAsync("/hangfire/exceptions");
        Assert.Contains("Nothing to do.", await page.InnerTextAsync(".ow-empty"));
    }

    [Fact]
    public async Task What_is_missing_is_let_pass_and_the_parcel_is_marked_as_sent()
    {
        await using var app = await WorkerApp.StartAsync();
        var order = await PayAsync(app, 1000);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync($"/hangfire/orders/{order.Number}");
        await page.ClickAsync("text=Let 2.00 GBP pass");
        Assert.Contains("the order is paid", await page.InnerTextAsync(".alert-success"));

        await page.GotoAsync("/hangfire/parcels");
        await page.ClickAsync("text=Mark the ticked ones as sent");
        Assert.Contains("Tick the parcels", await page.InnerTextAsync(".alert-danger:has-text('Nothing was changed')"));
        await page.CheckAsync($"input[aria-label='{order.Number}']");
        await page.ClickAsync("text=Mark the ticked ones as sent");

        Assert.Contains("marked as sent", await page.InnerTextAsync(".alert-success"));
        Assert.Equal(OrderState.Dispatched, (await OrderAsync(app)).State);
        await MailAsync(app, OutboxKind.OrderDispatched);
    }

    [Fact]
    public async Task A_surplus_is_sent_back_through_PayPal_and_where_that_fails_a_person_is_told()
    {
        await using var app = await WorkerApp.StartAsync();
        await PayAsync(app, 1500);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions/payment/1");
        Assert.Equal("3.00", await page.InputValueAsync("input[name=amount]"));
        await page.ClickAsync("text=Refund through PayPal");

        Assert.Contains("The refund is noted", await page.InnerTextAsync(".alert-success"));
        var refund = Assert.Single(await app.ReadAsync(db => db.Refunds.AsNoTracking().ToListAsync()));
        Assert.Equal((300, "this machine"), (refund.Amount, refund.By));
        // PayPal is not connected here: a person is told, and has to send it back another way.
        await WorkerApp.UntilAsync(async () =>
            await app.ReadAsync(db => db.Reviews.AnyAsync(r => r.Code == ReasonCode.RefundFailed))
        );
        await page.GotoAsync("/hangfire/exceptions/payment/1");
        Assert.Contains("PayPal is not connected", await page.InnerTextAsync(".ow-reason"));
    }

    [Fact]
    public async Task A_buyer_whose_payment_was_taken_back_is_told_with_one_click_that_settles_the_matter()
    {
        await using var app = await WorkerApp.StartAsync();
        await PayAsync(app, 1200);
        var back = Exceptions.Payment("2", -1200);
        (back.Kind, back.TransactionId, back.ReferenceId) = (PaymentKind.Reversal, "9AB12345CD678901E", "8AB12345CD678901E");
        back.Reconcile = ReconcileState.Due;
        await app.AddAsync(back);
        await WorkerApp.UntilAsync(async () =>
            await app.ReadAsync(db => db.Reviews.AnyAsync(r => r.Code == ReasonCode.PaymentReversed))
        );
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions");
        await page.ClickAsync("text=Payment reversed");
        await page.ClickAsync("button:text('Tell the buyer')");

        Assert.Contains("told by mail", await page.InnerTextAsync(".alert-success"));
        await MailAsync(app, OutboxKind.PaymentReversed);
        await page.GotoAsync("/hangfire/exceptions");
        Assert.Contains("Nothing to do.", await page.InnerTextAsync(".ow-empty"));
    }

    [Fact]
    public async Task A_match_of_the_rules_is_undone_and_the_money_waits_for_another_order()
    {
        await using var app = await WorkerApp.StartAsync();
        await PayAsync(app, 1200);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions/payment/1");
        await page.ClickAsync("text=Take it off K-1042 again");

        Assert.Contains("took this money off the order", await page.InnerTextAsync(".ow-reason"));
        var order = await OrderAsync(app);
        Assert.Equal((OrderState.AwaitingPayment, 0), (order.State, order.Paid));
        Assert.Equal(1, await page.Locator("text=Which order does it pay?").CountAsync());
    }

    [Fact]
    public async Task For_a_part_refund_of_a_payment_of_two_orders_staff_say_which_one_it_is_taken_from()
    {
        await using var app = await WorkerApp.StartAsync();
        await PayAsync(app, 1200, "K-1043");
        await app.AddAsync(Refund(500));
        var page = await browser.OpenAsync(app.Address);
        await WorkerApp.UntilAsync(() => app.ReadAsync(db => db.Reviews.AnyAsync(r => r.Code == ReasonCode.PaymentReversed)));

        await page.GotoAsync("/hangfire/exceptions/payment/2");
        await page.ClickAsync("text=Take it from this order");
        Assert.Equal(0, await page.Locator(".alert:has-text('Nothing was changed')").CountAsync()); // the browser wants a choice first
        await page.CheckAsync("input[value=K-1043]");
        await page.FillAsync("#taken", "50");
        await page.ClickAsync("text=Take it from this order");
        Assert.Contains("give an amount up to 5.00", await page.InnerTextAsync(".alert-danger:has-text('Nothing was changed')"));
        await page.FillAsync("#taken", "5.00");
        await page.ClickAsync("text=Take it from this order");

        Assert.Contains("it was sent back for K-1043", await page.InnerTextAsync(".alert-success"));
        var orders = await app.ReadAsync(db => db.Orders.AsNoTracking().OrderBy(o => o.Number).ToListAsync());
        Assert.Equal([("K-1042", 1200), ("K-1043", 700)], orders.Select(o => (o.Number!, o.Paid)));
    }

    [Fact]
    public async Task A_cheque_that_was_promised_is_entered_with_what_is_known_of_it()
    {
        await using var app = await WorkerApp.StartAsync();
        await PlaceAsync(app, order => order.ClaimedMethod = PaymentMethod.Cheque);
        var page = await browser.OpenAsync(app.Address, width: 400);

        await page.GotoAsync("/hangfire/cheques");
        await page.ClickAsync("text=It has come");
        Assert.Equal("12.00", await page.InputValueAsync("#amount"));
        await page.ClickAsync("text=Enter it");

        Assert.Equal(OrderState.Paid, (await OrderAsync(app)).State);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 400, $"The page is {width} wide.");
    }

    [Fact]
    public async Task An_order_with_money_is_cancelled_only_with_a_word_about_the_money()
    {
        await using var app = await WorkerApp.StartAsync();
        var order = await PayAsync(app, 1200);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync($"/hangfire/orders/{order.Number}");
        await page.ClickAsync("summary:text('Cancel the order')");
        await page.CheckAsync("input[value=leave]");
        await page.ClickAsync($"button:text('Cancel {order.Number}')");

        Assert.Contains("The order is cancelled", await page.InnerTextAsync(".alert-success"));
        Assert.Equal(OrderState.Cancelled, (await OrderAsync(app)).State);
        using var visitor = app.Visit();
        var form = await visitor.GetAsync($"/hangfire/orders/{order.Number}");
        Assert.Contains(
            "cannot be cancelled",
            (await visitor.PostAsync($"/hangfire/orders/{order.Id}/cancel", form, ("money", "leave"))).Body
        );
    }

    [Fact]
    public async Task A_cheque_is_entered_paid_in_and_bounces_on_one_page()
    {
        await using var app = await WorkerApp.StartAsync();
        var order = await PlaceAsync(app);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/cheques");
        await page.FillAsync("#amount", "twelve");
        await page.ClickAsync("text=Enter it");
        Assert.Contains("'twelve' is no amount", await page.InnerTextAsync(".alert-danger:has-text('Nothing was changed')"));
        await page.FillAsync("#amount", "12.00");
        await page.FillAsync("#order", order.Number!);
        await page.FillAsync("#number", "000123");
        await page.FillAsync("#from", "M Hale");
        await page.ClickAsync("text=Enter it");
        Assert.Equal(OrderState.Paid, (await OrderAsync(app)).State);
        Assert.Contains("12.00 GBP", await page.InnerTextAsync(".ow-cheques tfoot"));

        await page.ClickAsync("text=Mark the ticked ones as paid in");
        await page.CheckAsync("input[aria-label='Cheque 000123 of M Hale']");
        await page.ClickAsync("button:text('Mark the ticked ones as bounced')");

        Assert.Contains("taken off their orders", await page.InnerTextAsync(".alert-success"));
        Assert.Equal(OrderState.AwaitingPayment, (await OrderAsync(app)).State);
        await page.GotoAsync("/hangfire/exceptions");
        Assert.Contains("A cheque bounced", await page.InnerTextAsync(".ow-list"));
    }

    [Fact]
    public async Task A_mail_that_seems_to_be_PayPals_is_shown_beside_the_order_and_is_no_money()
    {
        await using var app = await WorkerApp.StartAsync();
        var order = await PlaceAsync(app);
        var notice = Exceptions.Mail(
            "2",
            "Sie haben eine Zahlung erhalten: 12,00 GBP. Mitteilung: two copies, the Bach, PayPal, 12 Orchard Street, LS6 2AB, two copies of Heaven Eyes K-1042"
        );
        var other = Exceptions.Mail(
            "3",
            "You've got money. two copies of Heaven Eyes, the Bach, PayPal, 12 Orchard Street, LS6 2AB, K-9999"
        );
        foreach (var mail in (InboxMessage[])[notice, other])
            (mail.Kind, mail.Outcome) = (MailKind.PaymentNotice, MailOutcome.Ignored);
        await app.AddAsync(notice, other);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync($"/hangfire/orders/{order.Number}");

        Assert.Contains("Notice seen, not confirmed", Assert.Single(await page.Locator(".ow-notice").AllInnerTextsAsync()));
        Assert.Equal((OrderState.AwaitingPayment, 0), ((await OrderAsync(app)).State, (await OrderAsync(app)).Paid));
    }

    private static StoredPayment Refund(long minorUnits) =>
        new()
        {
            Source = PaymentSource.Csv,
            RowKey = "2",
            TransactionId = "9BC12345CD678901E",
            ReferenceId = Exceptions.Payment().TransactionId,
            Kind = PaymentKind.Refund,
            State = PaymentState.Completed,
            Amount = -minorUnits,
            Currency = "GBP",
            Time = Sample.Noon.AddDays(1),
            StoredAt = Sample.Noon.AddDays(1),
            Reconcile = ReconcileState.Due,
        };

    private static async Task<StoredOrder> PlaceAsync(WorkerApp app, Action<StoredOrder>? change = null)
    {
        var order = Sample.Order();
        change?.Invoke(order);
        order.PayBy = DateTime.SpecifyKind(DateTime.MaxValue.Date.AddYears(-1), DateTimeKind.Utc);
        var mail = Sample.Mail();
        (mail.Outcome, mail.Order) = (MailOutcome.Order, order);
        await app.AddAsync(order, mail);
        return order;
    }

    // One payment, put to the order and to the others, whose sum is the same.
    private static async Task<StoredOrder> PayAsync(WorkerApp app, long amount, params string[] others)
    {
        var order = await PlaceAsync(app);
        foreach (var other in others)
            await app.AddAsync(Sample.Order(other));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrderDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Payments.Add(Exceptions.Payment(amount: amount * (1 + others.Length)));
        await db.SaveChangesAsync();
        foreach (var paid in await db.Orders.OrderBy(o => o.Id).ToListAsync())
        {
            var put = await db.AllocateAsync(
                await db.Payments.SingleAsync(),
                paid,
                amount,
                PaymentPosting.Rule,
                "The note names the order.",
                Sample.Noon,
                CancellationToken.None
            );
            Assert.True(put.IsDone);
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return order;
    }

    private static Task<StoredOrder> OrderAsync(WorkerApp app) => app.ReadAsync(db => db.Orders.AsNoTracking().SingleAsync());

    private static Task<OutboxMessage> MailAsync(WorkerApp app, OutboxKind kind) =>
        app.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == kind));
}
