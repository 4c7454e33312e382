using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>What staff do with cheques and postal orders: enter them, take them to the bank, and note what the bank says.</summary>
public sealed class ChequeDecisions(
    OrderDbContext db,
    ShopCatalogue catalogue,
    IOptions<ShopOptions> shop,
    Handover handover,
    TimeProvider clock
)
{
    public async Task<Decision> AddAsync(ChequeForm form, string by, CancellationToken cancellation)
    {
        var currency = await CurrencyAsync(form.Order, cancellation);
        if (!Money.TryParse(form.Amount, currency, out var amount) || amount.MinorUnits <= 0)
            return Decision.Refused($"'{form.Amount}' is no amount; write it as {currency.Format(1200)}.");
        var entry = new StaffEntry(
            form.IsPostalOrder ? PaymentKind.PostalOrder : PaymentKind.Cheque,
            amount,
            form.From,
            form.Number,
            form.Note
        );
        var countsWhenCleared = shop.Value.ChequesCount == ChequesCount.Cleared;
        var entered = await entry.EnterAsync(db, form.Order, countsWhenCleared, by, Now, cancellation);
        if (!entered.IsDone)
            return Decision.Refused(entered.Reasons.Select(reason => reason.Message));
        handover.Hint(Step.ReconcilePayments);
        handover.Hint(Step.WriteMail);
        return Decision.Done("/cheques?did=add");
    }

    public Task<Decision> PayInAsync(IReadOnlyList<long> ids, string by, CancellationToken cancellation) =>
        EachAsync(ids, cheque => Task.FromResult(Cheques.PayIn(cheque, $"staff:{by}", Now)), "paid-in", cancellation);

    public Task<Decision> ClearAsync(IReadOnlyList<long> ids, string by, CancellationToken cancellation) =>
        EachAsync(ids, cheque => Task.FromResult(Cheques.Clear(cheque, $"staff:{by}", Now)), "cleared", cancellation);

    public Task<Decision> BounceAsync(IReadOnlyList<long> ids, string by, CancellationToken cancellation) =>
        EachAsync(ids, cheque => db.BounceAsync(cheque, $"staff:{by}", Now, cancellation), "bounced", cancellation);

    private async Task<Decision> EachAsync(
        IReadOnlyList<long> ids,
        Func<StoredPayment, Task<string?>> act,
        string did,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0)
            return Decision.Refused("Tick the cheques that it is about.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var cheque in await db.Payments.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellation))
        {
            if (await act(cheque) is { } refusal)
                return Decision.Refused(refusal);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Decision.Late;
        }

        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.ReconcilePayments);
        handover.Hint(Step.WriteMail);
        return Decision.Done($"/cheques?did={did}");
    }

    private async Task<Currency> CurrencyAsync(string? order, CancellationToken cancellation)
    {
        var number = order?.ToUpperInvariant();
        var code = await db.Orders.Where(o => o.Number == number).Select(o => o.Currency).SingleOrDefaultAsync(cancellation);
        return code is null ? catalogue.Currency : Currency.Of(code);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
