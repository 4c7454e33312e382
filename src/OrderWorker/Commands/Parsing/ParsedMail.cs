using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Reading;
using Spectre.Console;

namespace OrderWorker.Commands.Parsing;

/// <summary>A mail for a person: its text with those words marked that a field rests on, each field with its rule, and why it goes where it goes.</summary>
internal static class ParsedMail
{
    // Plain output has no colours: what is marked stands between these.
    private const string Begin = "[[",
        End = "]]";

    public static void Print(string file, MailDecision mail, ShopCatalogue catalogue)
    {
        AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(file)}[/]").LeftJustified());
        AnsiConsole.MarkupLineInterpolated($"[dim]Subject: {mail.Content.Subject}[/]");
        AnsiConsole.MarkupLine(Marked(mail.Content.Body.Text.TrimEnd(), mail.Reading.Evidence));
        AnsiConsole.WriteLine();
        var table = FieldsOf(mail, catalogue);
        if (table.Rows.Count > 0)
            AnsiConsole.Write(table);
        AnsiConsole.MarkupLine($"[{Colour(mail)}]{Markup.Escape(mail.Why)}[/]");
        if (mail.Question is { } question)
            AnsiConsole.MarkupLineInterpolated(
                $"[dim]Its buyer would be asked:[/] {string.Join(" ", [question.Sentence, .. question.Options.Select((o, i) => $"{i + 1}) {o.Label}")])}"
            );
        AnsiConsole.WriteLine();
    }

    private static Table FieldsOf(MailDecision mail, ShopCatalogue catalogue)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("What", "Read", "From the words", "By the rule");
        foreach (var line in mail.Reading.Lines)
            Row(catalogue[line.Sku].Label, $"× {line.Quantity}", $"line:{line.Sku}");
        if (mail.Reading.ShipTo is { } to)
        {
            Row("Name", to.Name, "ship_to.name");
            Row("Street and town", string.Join(", ", to.Lines), "ship_to.lines");
            Row("Postcode", to.Postcode, "ship_to.postcode");
            Row("Country", to.Country.ToString(), "ship_to.country");
        }

        if (mail.Reading.Claim.Method is { } method)
            Row("Pays by", method.Name(), "payment.method");
        if (mail.Reading.Claim.TransactionId is { } transaction)
            Row("Transaction", transaction, "payment.transaction_id");
        if (mail.Reading.Claim.PayPalEmail is { } payer)
            Row("Pays from", payer.Text, "payment.paypal_email");
        if (mail.Reading.Claim.Amount is { } claimed)
            Row("Says it comes to", claimed.ToString(), "payment.claimed_amount");
        if (mail.Reading.Evidence.Any(e => e.Field == "kind"))
            Row("Kind", mail.Reading.Kind.Name(), "kind");
        if (mail.Order is { } order)
            Add(
                "Total",
                order.Total.ToString(),
                "",
                string.Join(", ", order.Goods.Select(Of).Append($"postage {order.Postage}"))
            );
        return table;

        void Row(string what, string read, string field)
        {
            var evidence = mail.Reading.Evidence.Where(e => e.Field == field).ToList();
            Add(
                what,
                read,
                string.Join(" … ", evidence.Select(e => $"“{e.Words.ReplaceLineEndings(" / ")}”").Distinct()),
                string.Join("; ", evidence.Select(e => e.Rule).Distinct())
            );
        }

        void Add(params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));
    }

    private static string Colour(MailDecision mail) =>
        mail.Verdict switch
        {
            Verdict.Accept => "green",
            Verdict.Review => "yellow",
            _ => "dim",
        };

    private static string Of(Charge charge) =>
        charge.Quantity == 1 ? $"{charge.Label} {charge.Amount}" : $"{charge.Quantity} × {charge.Label} {charge.Amount}";

    private static string Marked(string text, IReadOnlyList<Evidence> evidence)
    {
        var isPlain = !AnsiConsole.Profile.Capabilities.Ansi;
        return string.Concat(
            MarkedText
                .Cut(text, evidence)
                .Select(piece =>
                    piece.Evidence is null ? Markup.Escape(piece.Text)
                    : isPlain ? Markup.Escape($"{Begin}{piece.Text}{End}")
                    : $"[underline yellow]{Markup.Escape(piece.Text)}[/]"
                )
        );
    }
}
