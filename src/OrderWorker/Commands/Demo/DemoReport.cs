using Microsoft.EntityFrameworkCore;
using OrderWorker.Commands.Listings;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using Spectre.Console;

namespace OrderWorker.Commands.Demo;

/// <summary>What became of each mail, what was paid, what was sent, and what a person has to look at.</summary>
internal static class DemoReport
{
    public static async Task PrintAsync(OrderDbContext db, DemoShop shop, int open, CancellationToken cancellation)
    {
        await PrintMailsAsync(db, cancellation);
        await PrintMoneyAsync(db, cancellation);
        await PrintAnswersAsync(db, cancellation);
        AnsiConsole.MarkupLineInterpolated($"{open} matters wait for a person on the Exceptions page.");
        AnsiConsole.MarkupLineInterpolated($"The mails that were sent lie in [bold]{shop.SentFolder}[/].");
    }

    private static async Task PrintMailsAsync(OrderDbContext db, CancellationToken cancellation)
    {
        var table = Titled("What became of each mail", "From", "Subject", "Outcome", "What it is");
        var reasons = (
            await db.Reviews.AsNoTracking().Where(r => r.InboxMessageId != null).OrderBy(r => r.Id).ToListAsync(cancellation)
        ).ToLookup(r => r.InboxMessageId);
        var mails = await db.Inbox.AsNoTracking().Include(m => m.Order!.Lines).OrderBy(m => m.Id).ToListAsync(cancellation);
        foreach (var mail in mails)
        {
            var meaning = mail.Outcome switch
            {
                MailOutcome.Order => Goods(mail.Order!),
                MailOutcome.Joined => $"belongs to {mail.Order?.Number}",
                MailOutcome.Review => string.Join("\n", reasons[mail.Id].Select(r => r.Message)),
                _ => mail.Kind is { } kind ? Cell.Name(kind) : "",
            };
            var outcome = mail.Outcome == MailOutcome.Order ? mail.Order!.Number! : Cell.Name(mail.Outcome);
            table.AddRow(
                new Text(mail.FromName is { Length: > 0 } name ? name : mail.FromAddress ?? ""),
                new Text(mail.Subject ?? ""),
                new Text(outcome),
                new Text(meaning)
            );
        }

        AnsiConsole.Write(table);
    }

    private static async Task PrintMoneyAsync(OrderDbContext db, CancellationToken cancellation)
    {
        var table = Titled("What became of the money", "Payer", "Amount", "Order", "Why");
        var payments = await db
            .Payments.AsNoTracking()
            .Include(p => p.Allocations)
                .ThenInclude(a => a.Order)
            .OrderBy(p => p.Time)
            .ToListAsync(cancellation);
        var questions = (
            await db.Reviews.AsNoTracking().Where(r => r.PaymentId != null).OrderBy(r => r.Id).ToListAsync(cancellation)
        ).ToLookup(r => r.PaymentId);
        foreach (var payment in payments)
        {
            var put = payment.Allocations.OrderBy(a => a.Id).ToList();
            var why = string.Join("\n", put.Select(a => a.Why).Concat(questions[payment.Id].Select(r => r.Message)));
            table.AddRow(
                new Text(payment.PayerName ?? ""),
                new Text(Money.Of(payment.Amount, Currency.Of(payment.Currency)).ToString()),
                new Text(put.Count > 0 ? string.Join(", ", put.Select(a => a.Order!.Number)) : "review"),
                new Text(why)
            );
        }

        AnsiConsole.Write(table);
    }

    private static async Task PrintAnswersAsync(OrderDbContext db, CancellationToken cancellation)
    {
        var table = Titled("What the buyers were told", "To", "Subject", "State");
        foreach (var mail in await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync(cancellation))
            table.AddRow(new Text(mail.To), new Text(mail.Subject ?? Cell.Name(mail.Kind)), new Text(Cell.Name(mail.State)));
        AnsiConsole.Write(table);
    }

    private static string Goods(StoredOrder order) =>
        string.Join(", ", order.Lines.OrderBy(l => l.Sku, StringComparer.Ordinal).Select(l => $"{l.Quantity} × {l.Title}"))
        + $": {Money.Of(order.Total, Currency.Of(order.Currency))}, {order.State.Name().Replace('-', ' ')}";

    private static Table Titled(string title, params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(title);
        foreach (var column in columns)
            table.AddColumn(column);
        return table;
    }
}
