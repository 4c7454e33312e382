using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Payments.Names;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Review;

/// <summary>Money that no order has yet, and what ties it to a mail.</summary>
/// <param name="Payment">Not tracked.</param>
/// <param name="Left">Minor units of the payment's currency that no order has.</param>
/// <param name="Why">One sentence.</param>
public sealed record WaitingMoney(StoredPayment Payment, long Left, string Why);

/// <summary>A mail that waits for a person, and what ties it to a payment.</summary>
/// <param name="Mail">Not tracked.</param>
/// <param name="Why">One sentence.</param>
public sealed record WaitingMail(InboxMessage Mail, string Why);

/// <summary>
/// Many buyers pay when they write. Where the mail waits for a person there is no order yet that the money could find, and two matters wait that are one:
/// each page shows the other. Shows only: once the mail is accepted, the money finds its order as any other.
/// </summary>
public static class MoneyAndMails
{
    // The newest of what waits; nobody lets more than that lie.
    private const int Looked = 200;

    /// <summary>Money without an order that the writer of a mail may have sent, the newest first.</summary>
    public static async Task<IReadOnlyList<WaitingMoney>> MoneyOfAsync(
        this OrderDbContext db,
        InboxMessage mail,
        Understood understood,
        CancellationToken cancellation
    )
    {
        var waiting = await db
            .Payments.AsNoTracking()
            .Where(p => p.Amount > 0 && (p.Reconcile == ReconcileState.Due || p.Reconcile == ReconcileState.Review))
            .OrderByDescending(p => p.Time)
            .Take(Looked)
            .ToListAsync(cancellation);
        var found = new List<WaitingMoney>();
        foreach (var payment in waiting)
            if (Tie(mail, understood, payment) is { } why && await db.LeftAsync(payment, cancellation) is > 0 and var left)
                found.Add(new WaitingMoney(payment, left, why));
        return found;
    }

    /// <summary>Mails that wait for a person and whose writer may have sent a payment, the newest first.</summary>
    public static async Task<IReadOnlyList<WaitingMail>> MailsOfAsync(
        this OrderDbContext db,
        StoredPayment payment,
        CancellationToken cancellation
    )
    {
        var open = db.Reviews.Where(i => i.ClosedAt == null && i.InboxMessageId != null);
        var waiting = await db
            .Inbox.AsNoTracking()
            .Include(m => m.Reading)
            .Where(m => m.OrderId == null && open.Any(i => i.InboxMessageId == m.Id))
            .OrderByDescending(m => m.Id)
            .Take(Looked)
            .ToListAsync(cancellation);
        return
        [
            .. waiting
                .Select(mail => (Mail: mail, Why: Tie(mail, Understood.From(mail.Reading?.Json), payment)))
                .Where(pair => pair.Why is not null)
                .Select(pair => new WaitingMail(pair.Mail, pair.Why!)),
        ];
    }

    private static string? Tie(InboxMessage mail, Understood understood, StoredPayment payment)
    {
        if (payment.TransactionId is { } id && id == understood.Payment?.TransactionId)
            return "The mail quotes this transaction.";
        if (IsPayer(understood.Payment?.PaypalEmail))
            return "The mail says that the money comes from this address.";
        if (IsPayer(mail.FromAddress) || IsPayer(understood.Buyer?.Email))
            return "The payer's address is that of the mail.";
        string?[] names = [mail.FromName, understood.Buyer?.Name, understood.ShipTo?.Name];
        return names.Any(name => PersonName.IsSame(name, payment.PayerName)) ? "The payer has the name of the buyer." : null;

        bool IsPayer(string? address) =>
            payment.PayerEmailKey is { } key && string.Equals(address, key, StringComparison.OrdinalIgnoreCase);
    }
}
