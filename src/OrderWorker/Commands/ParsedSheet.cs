using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Review;
using Spectre.Console;

namespace OrderWorker.Commands;

/// <summary>Prints what was understood of a mail for a person: a table, and the mail with the words marked that it rests on.</summary>
internal static class ParsedSheet
{
    private const int MostText = 4000;

    public static void Print(string name, MailDecision decision, ShopCatalogue catalogue)
    {
        var reading = decision.Reading;
        var colour = decision.Verdict switch
        {
            Verdict.Accept => "green",
            Verdict.Review => "yellow",
            _ => "grey",
        };
        AnsiConsole.Write(
            new Rule(
                $"[bold]{Markup.Escape(name)}[/] {reading.Kind.Name()} [{colour}]{ReasonCodes.Kebab(decision.Verdict.ToString())}[/]"
            ).LeftJustified()
        );
        foreach (var reason in decision.Reasons)
            AnsiConsole.MarkupLineInterpolated($"[yellow]{reason.Code.Name()}[/] {reason.Message} {reason.Found ?? ""}");

        AnsiConsole.Write(Table(decision, catalogue));
        PrintText(decision.Content, reading);
        AnsiConsole.WriteLine();
    }

    private static Table Table(MailDecision decision, ShopCatalogue catalogue)
    {
        var reading = decision.Reading;
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "", "");
        Row("subject", decision.Content.Subject, "");
        Row("buyer", reading.Buyer is { } buyer ? $"{buyer.Name} <{buyer.Email}>" : "", "");
        foreach (var line in reading.Lines)
            Row("line", $"{line.Quantity} × {catalogue[line.Sku].Label}", Words(reading, $"line:{line.Sku}"));
        if (reading.ShipTo is { } to)
            Row("ship to", string.Join(", ", [to.Name, .. to.Lines, to.Postcode, to.Country.Code]), Words(reading, "ship_to"));
        if (reading.Claim.Method is { } method)
            Row("pays by", method.Name(), Words(reading, "payment.method"));
        if (reading.Claim.TransactionId is { } transaction)
            Row("transaction", transaction, "");
        if (reading.Claim.Amount is { } said)
            Row("says", said.ToString(), Words(reading, "payment.claimed_amount"));
        if (decision.Order is { } order)
            Row("total", order.Total.ToString(), "");
        return table;

        void Row(string what, string value, string words)
        {
            if (value.Length > 0)
                table.AddRow(
                    new Text(what, new Style(Color.Grey)),
                    new Text(value),
                    new Text(words, new Style(decoration: Decoration.Italic))
                );
        }
    }

    private static string Words(MailReading reading, string field) =>
        string.Join(
            " · ",
            reading
                .Evidence.Where(e => e.Field == field || e.Field.StartsWith(field + ".", StringComparison.Ordinal))
                .Select(e => $"“{e.Words.Replace('\n', ' ')}”")
                .Distinct()
        );

    private static void PrintText(MailContent content, MailReading reading)
    {
        var text = new Paragraph();
        var shown = content.Body.Text.Length <= MostText ? content.Body.Text : content.Body.Text[..MostText] + "…";
        foreach (var piece in MarkedText.Cut(shown, reading.Evidence))
            text.Append(
                piece.Text,
                piece.Evidence is null ? Style.Plain : new Style(Color.Green, decoration: Decoration.Underline)
            );
        AnsiConsole.Write(new Panel(text).Border(BoxBorder.Rounded).BorderColor(Color.Grey).Expand());
    }
}
