using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Payments.Books;

/// <summary>A stretch of the books, as it is written for bookkeeping programs.</summary>
/// <param name="db">Read only.</param>
/// <param name="from">UTC, inclusive: the time at which money moved; null for all.</param>
/// <param name="until">UTC, exclusive.</param>
/// <param name="zone">Days are those of the shop.</param>
public sealed class BooksSlice(OrderDbContext db, DateTime? from, DateTime? until, TimeZoneInfo zone)
{
    // PayPal has no smaller unit of these, whatever ISO 4217 says.
    private static readonly HashSet<string> WholeUnits = ["HUF", "TWD"];

    /// <summary>Every account that the entries touch, in the order of their names.</summary>
    public async Task<IReadOnlyList<string>> AccountsAsync(CancellationToken cancellation)
    {
        var used = await (
            from entry in Entries()
            from posting in entry.Postings
            select new { posting.Account, Order = posting.Account == Account.Orders ? entry.Order!.Number : null }
        )
            .Distinct()
            .ToListAsync(cancellation);
        return [.. used.Select(a => a.Account.Name(a.Order)).Order(StringComparer.Ordinal)];
    }

    public Task<List<string>> CurrenciesAsync(CancellationToken cancellation) =>
        Entries().SelectMany(e => e.Postings).Select(p => p.Currency).Distinct().OrderBy(c => c).ToListAsync(cancellation);

    /// <summary>Null where there is no entry.</summary>
    public async Task<string?> FirstDayAsync(CancellationToken cancellation) =>
        await Entries().MinAsync(e => (DateTime?)e.Time, cancellation) is { } first ? Day(first) : null;

    /// <summary>The entries in the order in which money moved, with their postings.</summary>
    public IAsyncEnumerable<JournalEntry> ReadAsync() =>
        Entries()
            .Include(e => e.Order)
            .Include(e => e.Postings.OrderBy(p => p.Id))
            .OrderBy(e => e.Time)
            .ThenBy(e => e.Id)
            .AsAsyncEnumerable();

    public string Day(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>With as many decimals as the currency has: 12.00 GBP, 300 JPY.</summary>
    public static string Amount(long minorUnits, string code)
    {
        var currency = Currency.Of(code);
        return WholeUnits.Contains(code) && minorUnits % currency.MinorPerUnit == 0
            ? (minorUnits / currency.MinorPerUnit).ToString(CultureInfo.InvariantCulture)
            : currency.Format(minorUnits);
    }

    public static string Name(Enum value) => ReasonCodes.Kebab(value.ToString());

    /// <summary>UTC, ISO 8601.</summary>
    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private IQueryable<JournalEntry> Entries() =>
        db.Journal.AsNoTracking().Where(e => (from == null || e.Time >= from) && (until == null || e.Time < until));
}
