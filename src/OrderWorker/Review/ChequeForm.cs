namespace OrderWorker.Review;

/// <summary>A cheque or postal order as a person types it in.</summary>
public sealed record ChequeForm(bool IsPostalOrder, string? Amount, string? Order, string? From, string? Number, string? Note)
{
    public static ChequeForm Of(IFormCollection fields) =>
        new(
            fields["kind"] == "postal-order",
            Text(fields, "amount"),
            Text(fields, "order"),
            Text(fields, "from"),
            Text(fields, "number"),
            Text(fields, "note")
        );

    private static string? Text(IFormCollection fields, string name) =>
        fields[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
