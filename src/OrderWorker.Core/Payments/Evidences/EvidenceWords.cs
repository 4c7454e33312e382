using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Says what the evidence is, in one sentence that a treasurer accepts.</summary>
public static class EvidenceWords
{
    /// <summary>Why a payment was put to an order.</summary>
    public static string Why(this Evidence evidence) =>
        evidence.IsExact
            ? $"{Capital(Ties(evidence))}, and {evidence.Payment.Amount} is exactly what was to pay."
            : $"{Capital(Ties(evidence))}; {evidence.Order.Left} was to pay and {evidence.Payment.Amount} came.";

    /// <summary>Why a payment may be for an order: what speaks for it, the money and the time.</summary>
    public static string Suggestion(this Evidence evidence) =>
        $"{Capital(Ties(evidence))}; {Money(evidence)}; {When(evidence)}{(evidence.Order.State == OrderState.Expired ? ", whose time to pay has passed" : "")}.";

    /// <summary>What ties them together, without the sum.</summary>
    internal static string Ties(Evidence evidence)
    {
        var (payment, number) = (evidence.Payment, evidence.Order.Number);
        var ties = new List<string>();
        if (evidence.Said != Said.Nothing)
            ties.Add(
                evidence.Said switch
                {
                    Said.Transaction => $"the mail of {number} quotes this transaction",
                    Said.Link => $"it was paid through the shop's own link for {number}",
                    Said.Number => $"the payment names {number}",
                    Said.Damaged => $"the payer's note can be read as {number}",
                    _ => $"the payment names a number that is one digit from {number}",
                }
            );
        if (evidence.Payer > Payer.Stranger)
            ties.Add(
                evidence.Payer switch
                {
                    Payer.Address => $"the payer's address {payment.Payer} is one of the buyer of {number}",
                    Payer.PaidBefore => $"the payer {payment.Payer} has paid for the buyer of {number} before",
                    Payer.FullName => $"the payer {payment.PayerName} has the name of the buyer of {number}",
                    Payer.Initial => $"the payer {payment.PayerName} has the surname and the initial of the buyer of {number}",
                    _ => $"the payer {payment.PayerName} shares a name with the buyer of {number}",
                }
            );
        if (evidence.NamesItems)
            ties.Add("the note names what was ordered");
        if (evidence.SpeaksOfAnother)
            ties.Add("though the payment names another number");
        return ties.Count > 0 ? string.Join(", ", ties)
            : evidence.IsExact ? "nothing but the money fits"
            : "nothing ties the two together";
    }

    private static string Money(Evidence evidence) =>
        evidence.IsExact
            ? $"{evidence.Payment.Amount} is exactly what is owed"
            : $"{evidence.Order.Left} is owed and {evidence.Payment.Amount} came";

    private static string When(Evidence evidence) =>
        evidence.DaysAfter switch
        {
            0 => "paid on the day of the order",
            1 => "paid a day after the order",
            -1 => "paid a day before the order",
            < 0 => $"paid {-evidence.DaysAfter} days before the order",
            _ => $"paid {evidence.DaysAfter} days after the order",
        };

    internal static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
