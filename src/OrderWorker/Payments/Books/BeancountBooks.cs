using OrderWorker.Core.Outbox;
using OrderWorker.Store.Journal;

namespace OrderWorker.Payments.Books;

/// <summary>The books as Beancount's text; it passes <c>bean-check</c>.</summary>
public static class BeancountBooks
{
    public static async Task WriteAsync(BooksSlice books, TextWriter file, CancellationToken cancellation)
    {
        if (await books.FirstDayAsync(cancellation) is not { } first)
            return;
        foreach (var currency in await books.CurrenciesAsync(cancellation))
            await file.WriteAsync($"option \"operating_currency\" \"{currency}\"\n");
        foreach (var account in await books.AccountsAsync(cancellation))
            await file.WriteAsync($"{first} open {account}\n");
        await foreach (var entry in books.ReadAsync().WithCancellation(cancellation))
            await file.WriteAsync($"\n{Text(books, entry)}");
    }

    private static string Text(BooksSlice books, JournalEntry entry)
    {
        var lines = new List<string>
        {
            $"{books.Day(entry.Time)} * {Quote(entry.Text)}",
            $"  kind: {Quote(BooksSlice.Name(entry.Kind))}",
        };
        if (entry.Source is { } source)
            lines.Add($"  source: {Quote(BooksSlice.Name(source))}");
        if (entry.Reference is { Length: > 0 } reference)
            lines.Add($"  reference: {Quote(reference)}");
        lines.Add($"  by: {Quote(entry.By)}");
        lines.Add($"  recorded: {Quote(BooksSlice.Time(entry.RecordedAt))}");
        lines.AddRange(
            entry.Postings.Select(p =>
                $"  {p.Account.Name(entry.Order?.Number)}  {BooksSlice.Amount(p.Amount, p.Currency)} {p.Currency}"
            )
        );
        return string.Join('\n', lines) + "\n";
    }

    private static string Quote(string? text) =>
        $"\"{PlainLine.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
