namespace OrderWorker.Core.Payments.Evidences;

/// <summary>What the words of one payment say, whichever order it is held against.</summary>
/// <param name="Payment">Place in the book.</param>
/// <param name="IsQuotedKnown">Is a number that it names one of our orders?</param>
/// <param name="SpeakOfAnOrder">Do they mean a certain order at all?</param>
/// <param name="Slips">Orders that are one slip of the finger from a number that it names.</param>
/// <param name="Items">Names of items in it, as they were given.</param>
internal sealed record PayerWords(
    int Payment,
    bool IsQuotedKnown,
    bool SpeakOfAnOrder,
    IReadOnlySet<int> Slips,
    IReadOnlySet<string> Items
)
{
    private static readonly HashSet<int> None = [];

    public static PayerWords Of(int payment, LedgerPayment row, OrderIndex orders, ItemWords items)
    {
        var quotes = row.Quoted.Any(number => orders.Numbered(number).Count > 0);
        return new(
            payment,
            quotes,
            row.Quoted.Count > 0 || orders.NamedBy(row).Any() || row.Damaged.Any(number => orders.Numbered(number).Count > 0),
            row.Quoted.Count == 0 ? None : orders.OneSlipFrom(row.Quoted),
            items.NamedIn(row.Written)
        );
    }
}
