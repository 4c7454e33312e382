namespace OrderWorker.Benchmarks.Matching.Simulation;

/// <summary>Months of a shop with the mess that real ones have: seeded, with the truth known.</summary>
/// <remarks>
/// Written before the rules that are measured with it, from what shops meet: nothing here asks what the rules can do.
/// </remarks>
public sealed class SimulatedMonths
{
    private const int OrdersADay = 80;
    private static readonly DateTime Start = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    // Few distinct sums, and one in ten orders is a larger one.
    private static readonly long[] Sums = [800, 800, 800, 800, 700, 700, 1100, 1100, 1200, 1200, 1500, 1500, 1800];
    private static readonly long[] LargerSums = [1600, 1900, 2200, 2300, 2400, 3000, 3600];
    private static readonly string[] Titles =
    [
        "Winter Harbour",
        "Heaven Eyes",
        "Six Cello Suites",
        "Songs of the Steppe",
        "The Rise of the Cellorettes",
        "Night Train to Almaty",
        "Blue Lamps",
        "Quiet Water",
    ];

    private readonly Random _random;
    private readonly SimulatedNames _names;
    private readonly PaymentWriting _writing;
    private readonly List<SimulatedPerson> _people = [];
    private readonly List<SimulatedOrder> _orders = [];
    private readonly List<SimulatedPayment> _payments = [];
    private readonly int _days;

    /// <param name="seed">The same seed makes the same months.</param>
    /// <param name="orders">About so many orders, and as many payments.</param>
    public SimulatedMonths(int seed, int orders)
    {
        _random = new Random(seed);
        _names = new SimulatedNames(_random);
        _writing = new PaymentWriting(_random);
        _days = Math.Max(20, orders / OrdersADay);
        for (var i = 0; i < orders * 7 / 10; i++)
            _people.Add(Person(_names.Next()));
        while (_orders.Count < orders)
            Buy();
        for (var i = 0; i < orders * 4 / 100; i++)
            Donate();
        for (var i = 0; i < orders * 2 / 100; i++)
            PayForSomethingElse();
    }

    public IReadOnlyList<SimulatedOrder> Orders => _orders;
    public IReadOnlyList<SimulatedPayment> Payments => _payments;
    public DateTime From => Start;
    public DateTime Until => Start.AddDays(_days + 70);

    private SimulatedPerson Person(SimulatedName name, bool hasPartner = true)
    {
        var id = _people.Count + 1;
        var person = new SimulatedPerson(id, name, _writing.Address(name), _writing.Address(name));
        if (_random.NextDouble() < 0.1)
            person = person with { FormerFamily = _names.Family() };
        if (!hasPartner)
            return person;
        var partner = _random.NextDouble() < 0.6 ? _names.Relative(name) : _names.Next();
        return person with { Partner = Person(partner, hasPartner: false) };
    }

    // One in five buyers of a day is one of the few who buy often.
    private SimulatedPerson AnyBuyer() =>
        _random.NextDouble() < 0.2
            ? _people[_random.Next(Math.Max(1, _people.Count / 20))]
            : _people[_random.Next(_people.Count)];

    private SimulatedOrder Order(SimulatedPerson buyer, DateTime time, long? sum = null)
    {
        var order = new SimulatedOrder
        {
            Id = _orders.Count + 1,
            Buyer = buyer,
            ReceivedAt = time,
            Total =
                sum
                ?? (_random.NextDouble() < 0.1 ? LargerSums[_random.Next(LargerSums.Length)] : Sums[_random.Next(Sums.Length)]),
            Titles = [.. _random.GetItems(Titles, _random.Next(1, 3)).Distinct()],
            BuyerName = _writing.Signed(buyer.Name),
        };
        _orders.Add(order);
        return order;
    }

    private void Buy()
    {
        var buyer = AnyBuyer();
        var time = Start.AddMinutes(_random.Next(_days * 24 * 60));
        var order = Order(buyer, time);
        switch (_random.NextDouble())
        {
            case < 0.06: // never paid
                return;
            case < 0.07:
                order.CancelledAt = time.AddDays(_random.Next(1, 5));
                if (_random.NextDouble() < 0.2)
                    Pay([order], order.Total, "cancelled all the same", order.CancelledAt.Value.AddHours(5));
                return;
            case < 0.10:
                Combine(order);
                return;
            case < 0.12:
                Split(order);
                return;
            case < 0.13: // the same again on purpose: two orders, two payments
                var again = Order(buyer, time.AddMinutes(_random.Next(1, 600)), order.Total);
                var when = PaidAt(again.ReceivedAt);
                Pay([order], order.Total, "twins", when);
                Pay([again], again.Total, "twins", when.AddMinutes(_random.Next(1, 30)));
                return;
            case < 0.14: // the same money twice by mistake
                var paidAt = PaidAt(time);
                Pay([order], order.Total, "paid twice", paidAt);
                var gone = _random.NextDouble() < 0.5 ? paidAt.AddDays(_random.Next(2, 9)) : (DateTime?)null;
                Repeat(_payments[^1], paidAt.AddMinutes(_random.Next(2, 3000)), gone);
                return;
            case < 0.19:
                Pay([order], WrongSum(order.Total), "wrong amount", PaidAt(time));
                return;
            default:
                Pay([order], order.Total, null, PaidAt(time));
                return;
        }
    }

    private DateTime PaidAt(DateTime ordered) =>
        ordered.AddMinutes(
            _random.NextDouble() switch
            {
                < 0.03 => -_random.Next(30, 5 * 24 * 60), // pays first, orders then
                < 0.62 => _random.Next(5, 2 * 24 * 60),
                < 0.87 => _random.Next(2 * 24 * 60, 8 * 24 * 60),
                < 0.96 => _random.Next(8 * 24 * 60, 21 * 24 * 60),
                _ => _random.Next(21 * 24 * 60, 60 * 24 * 60), // late by weeks
            }
        );

    private long WrongSum(long total) =>
        _random.Next(6) switch
        {
            0 => total - 100, // forgot the postage
            1 => total - (total * 29 / 1000) - 30, // took off the fee
            2 => total + 100,
            3 => total + (_random.Next(1, 4) * 100),
            4 => (total + 499) / 500 * 500 == total ? total + 500 : (total + 499) / 500 * 500, // made it round
            _ => total - (_random.Next(1, 4) * 100),
        };

    private void Combine(SimulatedOrder first)
    {
        var orders = new List<SimulatedOrder> { first };
        var more = _random.NextDouble() < 0.2 ? 2 : 1;
        for (var i = 0; i < more; i++)
            orders.Add(Order(first.Buyer, first.ReceivedAt.AddMinutes(_random.Next(60, 3 * 24 * 60))));
        Pay(orders, orders.Sum(o => o.Total), "combined", PaidAt(orders.Max(o => o.ReceivedAt)));
    }

    private void Split(SimulatedOrder order)
    {
        var part = (_random.Next(2) == 0 ? order.Total / 200 : 1 + _random.Next((int)(order.Total / 100) - 1)) * 100;
        var time = PaidAt(order.ReceivedAt);
        Pay([order], part, "split", time, order.Id);
        // The same hand pays the rest.
        var (email, name) = (_payments[^1].PayerEmail, _payments[^1].PayerName);
        Pay([order], order.Total - part, "split", time.AddMinutes(_random.Next(10, 3 * 24 * 60)), order.Id);
        var address = _payments[^2].Clues & (Clues.Address | Clues.FullName);
        _payments[^1] = _payments[^1] with
        {
            PayerEmail = email,
            PayerName = name,
            Clues = (_payments[^1].Clues & ~(Clues.Address | Clues.FullName)) | address,
        };
    }

    private void Repeat(SimulatedPayment first, DateTime time, DateTime? gone) =>
        _payments.Add(
            first with
            {
                Id = _payments.Count + 1,
                Time = time,
                TransactionId = _writing.Transaction(),
                GoneAt = gone,
                Truth = [],
                Clues = Clues.None,
                PaidThrough = null,
            }
        );

    private void Pay(List<SimulatedOrder> orders, long amount, string? kind, DateTime time, int partOf = 0)
    {
        var buyer = orders[0].Buyer;
        var payment = _writing.From(buyer) with
        {
            Id = _payments.Count + 1,
            Amount = amount,
            Time = time,
            TransactionId = _writing.Transaction(),
            Truth = orders,
            PartOf = partOf,
        };
        if (payment.Clues.HasFlag(Clues.Address) is false && _random.NextDouble() < 0.25)
        {
            orders.ForEach(o => o.ClaimedPayer = payment.PayerEmail);
            payment = payment with { Clues = payment.Clues | Clues.Address };
        }

        var one = orders.Count == 1 && partOf == 0;
        if (one && time >= orders[0].ReceivedAt && _random.NextDouble() < 0.10) // a link is in our answer
        {
            payment = payment with { PaidThrough = $"LINK{orders[0].Id}", Clues = payment.Clues | Clues.Link };
            orders[0].PayLink = payment.PaidThrough;
        }
        else if (one && time < orders[0].ReceivedAt.AddDays(1) && _random.NextDouble() < 0.10)
        {
            orders[0].ClaimedTransaction = payment.TransactionId;
            payment = payment with { Clues = payment.Clues | Clues.Transaction };
        }
        else
            payment = _writing.WithNote(payment, orders, time < orders[0].ReceivedAt);
        _payments.Add(payment with { Kind = kind ?? payment.Kind });
        if (kind != "wrong amount")
            orders.ForEach(o => o.TrulyPaidAt = time);
    }

    // Sums that people give are often those that the shop asks for.
    private void Donate()
    {
        long[] round = [500, 1000, 1500, 2000, 2500, 5000];
        var sum = _random.Next(2) == 0 ? Sums[_random.Next(Sums.Length)] : round[_random.Next(round.Length)];
        var giver = _random.NextDouble() switch
        {
            < 0.6 => Person(_names.Next(), hasPartner: false),
            < 0.75 => Person(_names.Relative(AnyBuyer().Name), hasPartner: false),
            _ => AnyBuyer(),
        };
        var note =
            _random.NextDouble() < 0.55
                ? _random.GetItems(
                    [
                        "Donation",
                        "a small gift for the appeal",
                        "Spende",
                        "donation, keep up the good work",
                        "don",
                        "In memory of Alma",
                    ],
                    1
                )[0]
                : "";
        Add(giver, sum, note, "gift");
    }

    // For an order that was never mailed, or not yet understood.
    private void PayForSomethingElse() =>
        Add(Person(_names.Next(), hasPartner: false), Sums[_random.Next(Sums.Length)], "", "other money");

    private void Add(SimulatedPerson person, long sum, string note, string kind) =>
        _payments.Add(
            new()
            {
                Id = _payments.Count + 1,
                Amount = sum,
                Time = Start.AddMinutes(_random.Next(_days * 24 * 60)),
                TransactionId = _writing.Transaction(),
                PayerEmail = person.Email,
                PayerName = person.Name.Latin,
                Note = note,
                Truth = [],
                Kind = kind,
            }
        );
}
