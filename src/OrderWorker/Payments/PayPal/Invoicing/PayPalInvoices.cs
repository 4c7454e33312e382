using System.Globalization;
using System.Text.Json;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Invoicing;

/// <summary>PayPal's Invoicing v2: an invoice whose link goes into our own mail, since PayPal's invoice mails are refused by many servers.</summary>
/// <remarks>
/// These calls take no request ID, so they are not repeated by themselves. After a call without an answer, find the invoice by its number
/// (<see cref="FindAsync"/>) before making another, and look at it before sending or cancelling it again.
/// </remarks>
public sealed class PayPalInvoices(PayPalConnection connection)
{
    private const string Root = "v2/invoicing/invoices";

    /// <summary>Makes a draft, which nobody sees until it is sent.</summary>
    /// <returns>The invoice; from some servers its ID alone.</returns>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer: it may have been made.</exception>
    /// <exception cref="ArgumentException">The bill does not come to the total, or PayPal cannot write an amount in its currency.</exception>
    public async Task<PayPalAnswer<Invoice>> CreateAsync(NewInvoice invoice, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(ToRequest(invoice), PayPalJson.Default.InvoiceRequest);
        var call = PayPalCall.Post("invoice", Root, json) with { WantsAll = true };
        return (await connection.SendAsync(call, PayPalJson.Default.InvoiceAnswer, cancellation)).Select(InvoiceReading.Invoice);
    }

    /// <summary>The invoice that carries a number of ours; a refusal with <see cref="PayPalMeaning.Gone"/> where there is none.</summary>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<Invoice>> FindAsync(string number, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(new InvoiceSearchRequest(number), PayPalJson.Default.InvoiceSearchRequest);
        var call = PayPalCall.Post("search for the invoice", "v2/invoicing/search-invoices?page=1&page_size=100", json) with
        {
            OnlyAsks = true,
        };
        var answer = await connection.SendAsync(call, PayPalJson.Default.InvoicesAnswer, cancellation);
        if (answer.Value is not { } found)
            return PayPalAnswer<Invoice>.Refused(answer.Fault!);
        // The search may find numbers that begin so, too.
        return (found.Items ?? []).FirstOrDefault(item => item.Detail?.InvoiceNumber == number) is { } invoice
            ? PayPalAnswer<Invoice>.Done(InvoiceReading.Invoice(invoice))
            : PayPalAnswer<Invoice>.Refused(
                new(call.Operation, PayPalMeaning.Gone, "RESOURCE_NOT_FOUND", $"no invoice has the number {number}", null)
            );
    }

    /// <summary>Makes a draft payable without PayPal mailing anybody; then <see cref="GetAsync"/> has its link.</summary>
    /// <returns>Null for done, else why not.</returns>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer: it may be payable.</exception>
    public Task<PayPalFault?> SendAsync(string id, CancellationToken cancellation) =>
        TellAsync("sending of the invoice", $"{Root}/{Uri.EscapeDataString(id)}/send", cancellation);

    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<Invoice>> GetAsync(string id, CancellationToken cancellation)
    {
        var call = PayPalCall.Get("look at the invoice", $"{Root}/{Uri.EscapeDataString(id)}");
        return (await connection.SendAsync(call, PayPalJson.Default.InvoiceAnswer, cancellation)).Select(InvoiceReading.Invoice);
    }

    /// <summary>Ends an invoice that is not paid, without PayPal mailing anybody.</summary>
    /// <returns>Null for done, else why not: <see cref="PayPalMeaning.AlreadyDone"/> where it was cancelled before.</returns>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer: it may be cancelled.</exception>
    public Task<PayPalFault?> CancelAsync(string id, CancellationToken cancellation) =>
        TellAsync("cancelling of the invoice", $"{Root}/{Uri.EscapeDataString(id)}/cancel", cancellation);

    private async Task<PayPalFault?> TellAsync(string operation, string path, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(new InvoiceNoticeRequest(false, false), PayPalJson.Default.InvoiceNoticeRequest);
        var call = PayPalCall.Post(operation, path, json);
        return (await connection.SendAsync(call, PayPalJson.Default.NothingAnswer, cancellation)).Fault;
    }

    private static InvoiceRequest ToRequest(NewInvoice invoice)
    {
        var zero = Money.Zero(invoice.Total.Currency);
        var goods = invoice.Items.Aggregate(zero, (sum, item) => sum + item.Each * item.Quantity);
        var bill = goods + (invoice.Postage ?? zero) - (invoice.Discount ?? zero);
        if (bill != invoice.Total)
            throw new ArgumentException($"The bill comes to {bill} and the total is {invoice.Total}.", nameof(invoice));
        var postage = invoice.Postage is { IsZero: false } sent ? new InvoiceShippingRequest(PayPalAmount.Write(sent)) : null;
        var discount = invoice.Discount is { IsZero: false } off
            ? new InvoiceDiscountsRequest(new(PayPalAmount.Write(off)))
            : null;
        return new(
            new(
                invoice.Number,
                invoice.Reference,
                invoice.Total.Currency.Code,
                string.IsNullOrWhiteSpace(invoice.Note) ? null : Cut(invoice.Note, 4000),
                invoice.DueOn is { } due
                    ? new("DUE_ON_DATE_SPECIFIED", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    : null
            ),
            invoice.BuyerEmail is { Length: > 0 } buyer ? [new(new(buyer))] : null,
            [
                .. invoice.Items.Select(item => new InvoiceItemRequest(
                    Cut(item.Name, 200),
                    item.Quantity.ToString(CultureInfo.InvariantCulture),
                    PayPalAmount.Write(item.Each),
                    "QUANTITY"
                )),
            ],
            // The whole sum or nothing, and nothing on top: the order's total is what is waited for.
            new(false, new(false)),
            postage is null && discount is null ? null : new(new(postage, discount))
        );
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
