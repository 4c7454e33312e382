using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Payments.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>
/// What the shop knows, beside payments and orders themselves, that ties the one to the other: who has paid for whom, which names are common,
/// what items are called, and what came by a link of ours. The rules and the page where a person decides read the same.
/// </summary>
public static class MoneyTies
{
    private const int Batch = 200;

    // So many who ordered and paid last tell which names are common.
    private const int MostNames = 5_000;

    /// <summary>For each buyer the other addresses that money for them came from, of those that are given.</summary>
    /// <param name="db">Read only.</param>
    /// <param name="payers">Addresses in the form for comparing.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static async Task<ILookup<string, string>> EarlierPayersAsync(
        this OrderDbContext db,
        IEnumerable<string> payers,
        CancellationToken cancellation
    )
    {
        var found = new List<(string Buyer, string Payer)>();
        foreach (var batch in payers.Distinct().Chunk(Batch))
            found.AddRange(
                (
                    await db
                        .Allocations.Where(a => a.Payment!.PayerEmailKey != null && batch.Contains(a.Payment.PayerEmailKey))
                        .Where(a => a.Payment!.PayerEmailKey != a.Order!.BuyerEmailKey)
                        .GroupBy(a => new { Buyer = a.Order!.BuyerEmailKey, Payer = a.Payment!.PayerEmailKey! })
                        // What was taken back was no payment for this buyer.
                        .Where(g => g.Sum(a => a.Amount) > 0)
                        .Select(g => g.Key)
                        .ToListAsync(cancellation)
                ).Select(pair => (pair.Buyer, pair.Payer))
            );
        // Behind an address that nobody reads stand all who ordered by a page: who paid for one of them did not pay for the others.
        return found
            .Where(pair => !(EmailAddress.TryParse(pair.Buyer, out var buyer) && NoReplyAddress.Is(buyer)))
            .ToLookup(pair => pair.Buyer, pair => pair.Payer);
    }

    /// <summary>How common names are among those who ordered and paid lately.</summary>
    public static async Task<NameBook> NamesAsync(this OrderDbContext db, CancellationToken cancellation)
    {
        var buyers = await db
            .Orders.OrderByDescending(o => o.Id)
            .Take(MostNames)
            .Select(o => new { Address = o.BuyerEmailKey, Name = (string?)o.BuyerName })
            .ToListAsync(cancellation);
        var payers = await db
            .Payments.Where(p => p.PayerEmailKey != null)
            .OrderByDescending(p => p.Id)
            .Take(MostNames)
            .Select(p => new { Address = p.PayerEmailKey!, Name = p.PayerName })
            .ToListAsync(cancellation);
        return new NameBook(buyers.Concat(payers).Select(person => (person.Address, person.Name)));
    }

    /// <summary>What buyers call the items beside their titles, by SKU: the catalogue's other names, and those that the shop has learnt.</summary>
    public static async Task<ILookup<string, string>> ItemNamesAsync(
        this OrderDbContext db,
        ShopCatalogue catalogue,
        CancellationToken cancellation
    )
    {
        var learnt = await db.StandingAliasesAsync(cancellation);
        return catalogue
            .Items.SelectMany(item => item.Aliases.Select(name => (Sku: item.Sku.Text, Name: name)))
            .Concat(learnt.Select(alias => (alias.Sku, Name: alias.Words)))
            .ToLookup(pair => pair.Sku, pair => pair.Name);
    }

    /// <summary>Of the transactions that orders quote, those that are in the ledger.</summary>
    public static async Task<IReadOnlySet<string>> InLedgerAsync(
        this OrderDbContext db,
        IEnumerable<string?> claims,
        CancellationToken cancellation
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in claims.OfType<string>().Distinct().Chunk(Batch))
            seen.UnionWith(
                await db
                    .Payments.Where(p => p.TransactionId != null && batch.Contains(p.TransactionId))
                    .Select(p => p.TransactionId!)
                    .ToListAsync(cancellation)
            );
        return seen;
    }

    /// <summary>Which of some payments came by a request of ours to PayPal, and for which orders these were made.</summary>
    public static async Task<PaidByLink> PaidByLinkAsync(
        this OrderDbContext db,
        IReadOnlyCollection<StoredPayment> payments,
        CancellationToken cancellation
    )
    {
        var found = new List<(long Order, string Id)>();
        foreach (var batch in payments.SelectMany(PaidByLink.IdsOf).Distinct().Chunk(Batch))
        {
            var requests = await db
                .PayRequests.Where(r =>
                    r.TransactionId != null && batch.Contains(r.TransactionId)
                    || r.PayPalId != null && batch.Contains(r.PayPalId)
                    || batch.Contains(r.Reference)
                )
                .Select(r => new
                {
                    r.OrderId,
                    r.TransactionId,
                    r.PayPalId,
                    r.Reference,
                })
                .ToListAsync(cancellation);
            found.AddRange(
                requests.SelectMany(r =>
                    new[] { r.TransactionId, r.PayPalId, r.Reference }.OfType<string>().Select(id => (r.OrderId, id))
                )
            );
        }

        return new PaidByLink(found.Distinct().ToLookup(pair => pair.Order, pair => pair.Id));
    }
}

/// <summary>The requests of ours to PayPal that some payments came by.</summary>
public sealed class PaidByLink
{
    private readonly HashSet<string> _ids;

    internal PaidByLink(ILookup<long, string> ofOrder) =>
        (OfOrder, _ids) = (ofOrder, ofOrder.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal));

    /// <summary>For each order the IDs that its requests are known by.</summary>
    public ILookup<long, string> OfOrder { get; }

    public IReadOnlyList<long> Orders => [.. OfOrder.Select(ids => ids.Key)];

    /// <summary>The IDs that tie a payment to a request; none where it came another way.</summary>
    public IReadOnlyList<string> Of(StoredPayment payment) => [.. IdsOf(payment).Where(_ids.Contains)];

    // Its own, that of PayPal's order where the list tells it, and our reference, which only the shop can write.
    internal static IEnumerable<string> IdsOf(StoredPayment payment) =>
        new[] { payment.TransactionId, payment.ReferenceId, payment.InvoiceId }.OfType<string>();
}
