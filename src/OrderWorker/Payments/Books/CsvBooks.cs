using OrderWorker.Store.Journal;

namespace OrderWorker.Payments.Books;

/// <summary>The books as CSV (RFC 4180): a line for each posting.</summary>
public static class CsvBooks
{
    private const string Head = "entry,date,time,recorded,kind,source,reference,order,account,amount,currency,by,text";

    public static async Task WriteAsync(BooksSlice books, TextWriter file, CancellationToken cancellation)
    {
        await file.WriteAsync(Head + "\r\n");
        await foreach (var entry in books.ReadAsync().WithCancellation(cancellation))
        {
            foreach (var posting in entry.Postings)
                await file.WriteAsync(Line(books, entry, posting) + "\r\n");
        }
    }

    private static string Line(BooksSlice books, JournalEntry entry, JournalPosting posting) =>
        string.Join(
            ',',
            entry.Id,
            books.Day(entry.Time),
            BooksSlice.Time(entry.Time),
            BooksSlice.Time(entry.RecordedAt),
            BooksSlice.Name(entry.Kind),
            entry.Source is { } source ? BooksSlice.Name(source) : "",
            Cell(entry.Reference),
            entry.Order?.Number,
            posting.Account.Name(entry.Order?.Number),
            BooksSlice.Amount(posting.Amount, posting.Currency),
            posting.Currency,
            Cell(entry.By),
            Cell(entry.Text)
        );

    // What a stranger wrote is text: a spreadsheet must not take it for a formula.
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
