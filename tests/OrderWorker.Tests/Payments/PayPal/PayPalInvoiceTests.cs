using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Invoicing;
using static OrderWorker.Tests.Payments.PayPal.PayPalShop;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class PayPalInvoiceTests : IAsyncLifetime
{
    private static readonly NewInvoice Bill = new()
    {
        Number = "K-1042",
        Reference = "K-1042",
        Items = [new("Heaven Eyes", 2, Pounds(1000))],
        Postage = Pounds(250),
        Discount = Pounds(300),
        Total = Pounds(1950),
        Note = "Thank you.",
        DueOn = new DateOnly(2026, 12, 8),
        BuyerEmail = "m.hale@example.org",
    };

    private readonly PayPalShop _shop = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task An_invoice_gets_a_link_that_the_shop_mails_itself()
    {
        var draft = (await _shop.Invoices.CreateAsync(Bill, Cancellation)).Value!;
        Assert.Equal((InvoiceState.Draft, Pounds(1950), null), (draft.State, draft.Total, draft.PayAt));

        Assert.Null(await _shop.Invoices.SendAsync(draft.Id, Cancellation));

        var sent = (await _shop.Invoices.GetAsync(draft.Id, Cancellation)).Value!;
        Assert.Equal((InvoiceState.Unpaid, "K-1042", "K-1042"), (sent.State, sent.Number, sent.Reference));
        Assert.Equal("www.paypal.com", sent.PayAt!.Host);
        Assert.Equal(0, _shop.PayPal.Invoices.MailsSent);
    }

    [Fact]
    public async Task Money_for_an_invoice_is_told_with_its_transaction()
    {
        var invoice = (await _shop.Invoices.CreateAsync(Bill, Cancellation)).Value!;
        await _shop.Invoices.SendAsync(invoice.Id, Cancellation);
        var part = _shop.PayPal.Invoices.Pay(invoice.Id, 10m);
        Assert.Equal(InvoiceState.PartlyPaid, (await _shop.Invoices.GetAsync(invoice.Id, Cancellation)).Value!.State);
        var rest = _shop.PayPal.Invoices.Pay(invoice.Id, 9.50m);

        var paid = (await _shop.Invoices.GetAsync(invoice.Id, Cancellation)).Value!;

        Assert.Equal((InvoiceState.Paid, Pounds(1950)), (paid.State, paid.Paid));
        Assert.Equal([new(part, Pounds(1000), true), new(rest, Pounds(950), true)], paid.Payments);
    }

    [Fact]
    public async Task An_invoice_that_was_made_and_not_heard_of_is_found_by_its_number()
    {
        _shop.PayPal.LoseAnswer("/invoices");
        await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => _shop.Invoices.CreateAsync(Bill, Cancellation));
        // It carries no request ID: sent again by itself it could be made twice.
        Assert.Single(_shop.PayPal.Calls);

        var found = (await _shop.Invoices.FindAsync("K-1042", Cancellation)).Value!;

        Assert.Equal(_shop.PayPal.Invoices.Ids.Single(), found.Id);
        Assert.Equal(PayPalMeaning.Gone, (await _shop.Invoices.FindAsync("K-104", Cancellation)).Fault!.Meaning);
        Assert.Equal(1, _shop.PayPal.Account.Invoices);
    }

    [Fact]
    public async Task An_invoice_that_PayPal_put_off_is_asked_for_again()
    {
        _shop.PayPal.Fail(context => StandIn.PayPalStandIn.Refuse(context, 429), "/v2/invoicing");

        Assert.NotNull((await _shop.Invoices.CreateAsync(Bill, Cancellation)).Value);
        Assert.Equal(1, _shop.PayPal.Account.Invoices);
    }

    [Fact]
    public async Task An_unpaid_invoice_is_cancelled_once_and_a_paid_one_is_not()
    {
        var first = (await _shop.Invoices.CreateAsync(Bill, Cancellation)).Value!;
        await _shop.Invoices.SendAsync(first.Id, Cancellation);
        Assert.Null(await _shop.Invoices.CancelAsync(first.Id, Cancellation));
        Assert.Equal(PayPalMeaning.AlreadyDone, (await _shop.Invoices.CancelAsync(first.Id, Cancellation))!.Meaning);

        var second = (await _shop.Invoices.CreateAsync(Bill with { Number = "K-1043" }, Cancellation)).Value!;
        await _shop.Invoices.SendAsync(second.Id, Cancellation);
        _shop.PayPal.Invoices.Pay(second.Id);
        Assert.Equal("CANNOT_CANCEL_PAID_INVOICE", (await _shop.Invoices.CancelAsync(second.Id, Cancellation))!.Code);
        Assert.Equal(0, _shop.PayPal.Invoices.MailsSent);
    }
}
