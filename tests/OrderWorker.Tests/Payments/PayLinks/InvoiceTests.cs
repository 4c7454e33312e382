using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayLinks;

public sealed class InvoiceTests
{
    [Fact]
    public async Task Each_order_gets_one_invoice_and_PayPal_mails_nobody()
    {
        await using var desk = await PayDesk.OpenAsync("invoice", Sample.Order());

        await desk.FollowAsync();
        await desk.FollowAsync(TimeSpan.FromHours(1));

        var request = Assert.Single(await desk.RequestsAsync());
        Assert.Equal((PayRequestState.Open, "K-1042", 1200), (request.State, request.Reference, request.Amount));
        Assert.StartsWith("https://", request.Url);
        Assert.Equal((1, 0), (desk.PayPal.Account.Invoices, desk.PayPal.Invoices.MailsSent));
    }

    [Theory, InlineData("/invoices"), InlineData("/send")]
    public async Task An_answer_that_is_lost_makes_no_second_invoice(string call)
    {
        await using var desk = await PayDesk.OpenAsync("invoice", Sample.Order());

        desk.PayPal.LoseAnswer(call, LostAnswer.Disconnect);
        await desk.FollowAsync();
        await desk.FollowAsync();

        Assert.Equal(PayRequestState.Open, Assert.Single(await desk.RequestsAsync()).State);
        Assert.Equal(1, desk.PayPal.Account.Invoices);
    }

    [Fact]
    public async Task A_paid_invoice_pays_its_order()
    {
        await using var desk = await PayDesk.OpenAsync("invoice", Sample.Order());
        await desk.FollowAsync();

        var transaction = desk.PayPal.Invoices.Pay(Assert.Single(desk.PayPal.Invoices.Ids));
        await desk.FollowAsync(TimeSpan.FromHours(1));
        await desk.ReconcileAsync();

        var payment = Assert.Single(await desk.PaymentsAsync());
        Assert.Equal((transaction, PaymentSource.Invoice, 1200), (payment.TransactionId, payment.Source, payment.Amount));
        Assert.Equal(OrderState.Paid, (await desk.OrderAsync()).State);
        Assert.Contains("paid through the shop's own link for K-1042", Assert.Single(payment.Allocations).Why);
    }

    [Fact]
    public async Task The_invoice_of_an_order_that_was_cancelled_is_cancelled()
    {
        await using var desk = await PayDesk.OpenAsync("invoice", Sample.Order());
        await desk.FollowAsync();

        await desk.ChangeOrderAsync(order => order.State = OrderState.Cancelled);
        await desk.FollowAsync(TimeSpan.FromHours(1));

        Assert.Equal(PayRequestState.Ended, Assert.Single(await desk.RequestsAsync()).State);
        Assert.Contains(desk.PayPal.Calls, call => call.Call.EndsWith("/cancel", StringComparison.Ordinal));
        Assert.Equal(0, desk.PayPal.Invoices.MailsSent);
    }

    [Fact]
    public async Task An_order_whose_sum_has_changed_gets_another_invoice_in_place_of_the_first()
    {
        await using var desk = await PayDesk.OpenAsync("invoice", Sample.Order());
        await desk.FollowAsync();

        await desk.ChangeOrderAsync(order => order.Total = 2000);
        await desk.FollowAsync(TimeSpan.FromHours(1));

        Assert.Equal(
            [(PayRequestState.Ended, "K-1042", 1200L), (PayRequestState.Open, "K-1042-2", 2000L)],
            (await desk.RequestsAsync()).Select(r => (r.State, r.Reference, r.Amount))
        );
    }

    [Fact]
    public async Task Who_sends_a_cheque_or_has_quoted_a_payment_gets_no_invoice()
    {
        var (cheque, paid) = (Sample.Order(), Sample.Order("K-1043", "j.moss@example.org"));
        cheque.ClaimedMethod = Core.Catalogue.PaymentMethod.Cheque;
        paid.ClaimedTransactionId = "8AB12345CD678901E";
        await using var desk = await PayDesk.OpenAsync("invoice", cheque, paid);

        await desk.FollowAsync();

        Assert.Empty(await desk.RequestsAsync());
        Assert.Equal(0, desk.PayPal.Account.Invoices);
    }
}
