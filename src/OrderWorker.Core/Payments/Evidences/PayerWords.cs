namespace OrderWorker.Core.Payments.Evidences;

/// <summary>What the words of one payment say, whichever order it is held against.</summary>
/// <param name="Payment">Place in the book.</param>
/// <param name="IsQuotedKnown">Is a number that it names one of our orders?</param>
/// <param name="SpeakOfAnOrder">Do they mean a certain order at all?</param>
/// <param name="Items">Names of items in it, as they were given.</param>
internal sealed record PayerWords(int Payment, bool IsQuotedKnown, bool SpeakOfAnOrder, IReadOnlySet<string> Items)
{
    public static PayerWords Of(int payment, LedgerPayment row, OrderIndex orders, ItemWords items)
    {
        var named = new List<int>();
        orders.AddNamedBy(row, named);
        return new(
            payment,
            row.Quoted.Any(IsKnown),
            row.Quoted.Count > 0 || named.Count > 0 || row.Damaged.Any(IsKnown),
            items.NamedIn(row.Written)
        );

        bool IsKnown(string number) => orders.Numbered(number).Count > 0;
    }
}
