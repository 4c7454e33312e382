using System.Text;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using Spectre.Console;

namespace OrderWorker.Commands.Parsing;

/// <summary>A mail for a person: its words with those marked that something was read from, what was read, and why it goes where it goes.</summary>
internal static class ParsedMail
{
    public static void Print(string file, MailDecision mail, ShopCatalogue catalogue)
    {
        AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(file)}[/]").LeftJustified());
        AnsiConsole.MarkupLineInterpolated($"[dim]Subject: {mail.Content.Subject}[/]");
        AnsiConsole.MarkupLine(Marked(mail.Content.Body.Text.TrimEnd(), mail.Reading.Evidence));
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLine(Verdict(mail));

        var table = new Table().Border(TableBorder.Simple).AddColumns("What", "Read", "From the words");
        foreach (var line in mail.Reading.Lines)
            Row(catalogue[line.Sku].Label, $"× {line.Quantity}", $"line:{line.Sku}");
        if (mail.Reading.ShipTo is { } to)
            Row("Ship to", string.Join(", ", Label(to).Where(part => part.Length > 0)), "ship_to");
        if (mail.Reading.Claim.Method is { } method)
            Row("Pays by", method.Name(), "payment.method");
        if (mail.Reading.Claim.TransactionId is { } transaction)
            Row("Transaction", transaction, "payment.transaction_id");
        if (mail.Reading.Claim.Amount is { } claimed)
            Row("Says it comes to", claimed.ToString(), "payment.claimed_amount");
        if (mail.Order is { } order)
            table.AddRow(
                new Text("Total"),
                new Text(order.Total.ToString()),
                new Text(string.Join(", ", order.Goods.Select(Of).Append($"postage {order.Postage}")))
            );
        if (table.Rows.Count > 0)
            AnsiConsole.Write(table);

        void Row(string what, string read, string field) =>
            table.AddRow(
                new Text(what),
                new Text(read),
                new Text(
                    string.Join(
                        " … ",
                        mail.Reading.Evidence.Where(e => e.Field.StartsWith(field, StringComparison.Ordinal))
                            .Select(e => $"“{e.Words.ReplaceLineEndings(" / ")}”")
                    )
                )
            );
    }

    private static string Verdict(MailDecision mail)
    {
        var kind = mail.Reading.Kind.Name();
        return mail.Verdict switch
        {
            Reading.Verdict.Accept =>
                $"[green]{kind}: accepted[/], since items, quantities and address are certain and the sum is right.",
            Reading.Verdict.Review when mail.Reasons.Count > 0 =>
                $"[yellow]{kind}: for review.[/] {Markup.Escape(string.Join(" ", mail.Reasons.Select(r => r.Message)))}",
            Reading.Verdict.Review => $"[yellow]{kind}: for review.[/]",
            _ => $"[dim]{kind}: nothing to do.[/]",
        };
    }

    private static string[] Label(ShipTo to) => [to.Name, .. to.Lines, to.Postcode, to.Country.ToString()];

    private static string Of(Charge charge) =>
        charge.Quantity == 1 ? $"{charge.Label} {charge.Amount}" : $"{charge.Quantity} × {charge.Label} {charge.Amount}";

    private static string Marked(string text, IReadOnlyList<Evidence> evidence)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (
            var span in evidence
                .Where(e => e.Start >= 0 && e.Start + e.Length <= text.Length)
                .OrderBy(e => e.Start)
                .ThenByDescending(e => e.Length)
        )
        {
            if (span.Start < at)
                continue;
            marked
                .Append(Markup.Escape(text[at..span.Start]))
                .Append("[underline yellow]")
                .Append(Markup.Escape(text.Substring(span.Start, span.Length)))
                .Append("[/]");
            at = span.Start + span.Length;
        }

        return marked.Append(Markup.Escape(text[at..])).ToString();
    }
}
