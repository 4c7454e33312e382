namespace OrderWorker.Benchmarks.Matching.Simulation;

/// <summary>Says from the truth, and not from any rule of the program, which payments a careful person would put to their orders without asking.</summary>
/// <remarks>
/// A person does so where one of three things holds, and nobody else's claim is as good:
/// the payment or the order's mail says which order it is (a number with the right digits however spelled, the transaction, our link), and the sum is
/// right or the payer is the buyer; or it came from the buyer's address, or one that they announced, or one that has paid for this buyer before and
/// said so, with exactly the sum; or from elsewhere under the buyer's full name, which nobody else among the buyers has, with exactly the sum.
/// A sum that is not exact and says nothing, a surname, an initial, a name of another household are no such ground: a person would ask.
/// </remarks>
public sealed class CarefulPerson
{
    private readonly ILookup<int, SimulatedOrder> _ordersOf;
    private readonly ILookup<string, SimulatedOrder> _byAddress;
    private readonly ILookup<string, string> _addressesOfName;
    private readonly ILookup<int, SimulatedPayment> _parts;
    private readonly ILookup<int, SimulatedPayment> _paymentsOf;
    private readonly Dictionary<(string Payer, int Buyer), DateTime> _known;

    public CarefulPerson(SimulatedMonths months)
    {
        _ordersOf = months.Orders.ToLookup(o => o.Buyer.Id);
        _byAddress = months
            .Orders.SelectMany(o => new[] { o.Buyer.Email, o.ClaimedPayer }.OfType<string>().Distinct().Select(a => (a, o)))
            .ToLookup(pair => pair.a, pair => pair.o);
        _addressesOfName = months
            .Orders.Select(o => (Name: o.Buyer.Name.Latin, o.Buyer.Email))
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Email);
        _parts = months.Payments.Where(p => p.PartOf != 0).ToLookup(p => p.PartOf);
        _paymentsOf = months.Payments.SelectMany(p => p.Truth.Select(o => (o.Id, p))).ToLookup(x => x.Id, x => x.p);
        _known = months
            .Payments.Where(p => p.Truth.Count > 0 && SaysWhich(p))
            .GroupBy(p => (p.PayerEmail, p.Truth[0].Buyer.Id))
            .ToDictionary(g => g.Key, g => g.Min(p => p.Time));
    }

    public bool WouldMatch(SimulatedPayment payment)
    {
        if (payment.Truth.Count == 0 || payment.Truth.Any(o => o.CancelledAt is not null))
            return false;
        var isBuyer = payment.Clues.HasFlag(Clues.Address) || HasPaidBefore(payment, payment.Truth[0].Buyer.Id);
        var isNamed = payment.Clues.HasFlag(Clues.FullName) && _addressesOfName[payment.Truth[0].Buyer.Name.Latin].Count() == 1;
        if (SaysWhich(payment))
            return IsExact(payment) || isBuyer || isNamed;
        return IsExact(payment) && (isBuyer || isNamed) && !HasRival(payment);
    }

    /// <summary>
    /// Does a payment look in every respect like one for orders that it is not for? It came from their buyer, they were there or within the days that people
    /// pay ahead, all money that was put to them is exactly their sum, and nothing that it says speaks against it. Nobody could tell, so it is counted by itself.
    /// </summary>
    public bool LooksLikeFor(SimulatedPayment payment, IReadOnlyList<SimulatedOrder> orders, long putToThem) =>
        !CouldSayThen(payment)
        && putToThem == orders.Sum(o => o.Total)
        && orders.All(o =>
            o.ReceivedAt < payment.Time.AddDays(5)
            && (_byAddress[payment.PayerEmail].Contains(o) || HasPaidBefore(payment, o.Buyer.Id))
        )
        && (
            payment.Note.Length == 0
            || orders.Any(o => o.Titles.Any(title => payment.Note.Contains(title, StringComparison.Ordinal)))
        );

    /// <summary>Has the buyer two orders of one sum, one of them meant, and both paid in the end by the same person? Then it is all the same which is paid first.</summary>
    public bool IsForEqualOrder(SimulatedPayment payment, SimulatedOrder order) =>
        !SaysWhich(payment)
        && payment.Truth.Any(mine => mine.Buyer == order.Buyer && mine.Total == order.Total && mine.CancelledAt is null)
        && _paymentsOf[order.Id].Any(p => p.PayerName == payment.PayerName || p.PayerEmail == payment.PayerEmail)
        && order.TrulyPaidAt is not null;

    /// <summary>Is there another payment by the same person, of the same sum, that is for the order? Then it is all the same which of them pays it.</summary>
    public bool HasTwin(SimulatedPayment payment, SimulatedOrder order) =>
        !SaysWhich(payment)
        && _paymentsOf[order.Id]
            .Any(p =>
                (p.PayerEmail == payment.PayerEmail || p.PayerName == payment.PayerName)
                && p.Amount == payment.Amount
                && !SaysWhich(p)
            );

    private bool HasPaidBefore(SimulatedPayment payment, int buyer) =>
        _known.TryGetValue((payment.PayerEmail, buyer), out var since) && since < payment.Time;

    // The mail that quotes the transaction may have come later only.
    private static bool CouldSayThen(SimulatedPayment payment) =>
        SaysWhich(payment) && (payment.Truth.Count == 0 || payment.Truth[0].ReceivedAt < payment.Time.AddDays(1));

    private static bool SaysWhich(SimulatedPayment payment) =>
        (payment.Clues & (Clues.Reference | Clues.Transaction | Clues.Link)) != 0;

    private bool IsExact(SimulatedPayment payment) =>
        (payment.PartOf == 0 ? payment.Amount : _parts[payment.PartOf].Sum(p => p.Amount)) == payment.Truth.Sum(o => o.Total);

    // Another order of the same buyer, or of who else has the payer's address, that was open then and that the same sum would pay.
    private bool HasRival(SimulatedPayment payment)
    {
        var others = _ordersOf[payment.Truth[0].Buyer.Id].Concat(_byAddress[payment.PayerEmail]).Distinct();
        return others.Any(o =>
            !payment.Truth.Contains(o)
            && o.Total == payment.Amount
            && o.ReceivedAt < payment.Time.AddDays(30)
            && !(o.TrulyPaidAt < payment.Time)
            && !(o.CancelledAt < payment.Time)
            && !HasTwin(payment, o)
        );
    }
}
