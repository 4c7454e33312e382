using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Store.Journal;

namespace OrderWorker.Payments.Books;

/// <summary>The books as a journal of hledger; it passes <c>hledger check --strict</c>.</summary>
public static class HledgerBooks
{
    public static async Task WriteAsync(BooksSlice books, TextWriter file, CancellationToken cancellation)
    {
        foreach (var currency in await books.CurrenciesAsync(cancellation))
        {
            var one = BooksSlice.Amount(1000 * Currency.Of(currency).MinorPerUnit, currency);
            await file.WriteAsync($"commodity {(one.Contains('.', StringComparison.Ordinal) ? one : one + ".")} {currency}\n");
        }

        foreach (var account in await books.AccountsAsync(cancellation))
            await file.WriteAsync($"account {account}\n");
        await foreach (var entry in books.ReadAsync().WithCancellation(cancellation))
            await file.WriteAsync($"\n{Text(books, entry)}");
    }

    private static string Text(BooksSlice books, JournalEntry entry)
    {
        var code = Clean(entry.Reference) is { Length: > 0 } reference ? $"({reference}) " : "";
        var tags = new[]
        {
            $"kind:{BooksSlice.Name(entry.Kind)}",
            entry.Source is { } source ? $"source:{BooksSlice.Name(source)}" : null,
            $"by:{Clean(entry.By)}",
            $"recorded:{BooksSlice.Time(entry.RecordedAt)}",
        };
        var postings = entry.Postings.Select(p =>
            $"    {p.Account.Name(entry.Order?.Number)}  {BooksSlice.Amount(p.Amount, p.Currency)} {p.Currency}\n"
        );
        return $"{books.Day(entry.Time)} * {code}{Clean(entry.Text, ',').TrimStart('*', '!', ' ')}  ; {string.Join(", ", tags.OfType<string>())}\n"
            + string.Concat(postings);
    }

    // What means something to hledger: a comment, a payee, a code, a tag.
    private static string Clean(string? text, char but = ' ') =>
        string.Concat(PlainLine.Of(text).Select(c => c != but && ";|(),".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim();
}
