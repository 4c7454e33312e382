namespace OrderWorker.Benchmarks.Matching.Simulation;

/// <summary>How people pay: from which address, under which name, with which words.</summary>
public sealed class PaymentWriting(Random random)
{
    private static readonly string[] Hosts = ["example.org", "example.net", "example.com", "post.example", "mail.example"];
    private int _addresses;

    public string Transaction() => new(random.GetItems("ABCDEFGHJKLMNPRSTUVWXY0123456789".AsSpan(), 17));

    public string Address(SimulatedName name)
    {
        var (given, family) = (name.Given.ToLowerInvariant(), name.Family.ToLowerInvariant());
        // Providers let nobody have another's address: the count keeps them apart.
        var local = random.Next(3) switch
        {
            0 => $"{given}.{family}{++_addresses}",
            1 => $"{given[0]}{family}{++_addresses}",
            _ => $"{given}{++_addresses}",
        };
        return $"{local}@{Hosts[random.Next(Hosts.Length)]}";
    }

    /// <summary>The name under an order's mail: in the own script for half of those who have one, now and then with an initial only.</summary>
    public string Signed(SimulatedName name) =>
        random.NextDouble() switch
        {
            < 0.5 => name.Own,
            < 0.96 => name.Latin,
            _ => $"{name.Given[0]} {name.Family}",
        };

    /// <summary>Who pays for a buyer: 8 in 100 from another address of theirs, 4 in 100 somebody of the household.</summary>
    public SimulatedPayment From(SimulatedPerson buyer)
    {
        var who = random.NextDouble();
        if (who < 0.88)
            return Payment(buyer.Email, Registered(buyer.Name), Clues.Address | Clues.FullName, "own address");
        if (who < 0.96 || buyer.Partner is not { } partner)
            return random.NextDouble() switch
            {
                < 0.08 => Payment(buyer.OtherEmail, $"{buyer.Name.Given[0]} {buyer.Name.Family}", Clues.None, "other address"),
                < 0.14 when buyer.FormerFamily is { } former => Payment(
                    buyer.OtherEmail,
                    $"{buyer.Name.Given} {former}",
                    Clues.None,
                    "other address"
                ),
                _ => Payment(buyer.OtherEmail, Registered(buyer.Name), Clues.FullName, "other address"),
            };
        return Payment(partner.Email, Registered(partner.Name), Clues.None, "spouse");
    }

    /// <summary>Adds what the payer writes: our number, right, damaged or wrong, what was bought, or nothing.</summary>
    public SimulatedPayment WithNote(SimulatedPayment payment, IReadOnlyList<SimulatedOrder> orders, bool isBeforeOrder)
    {
        var quotes = random.NextDouble() < (payment.Clues.HasFlag(Clues.Address) ? 0.35 : 0.5);
        if (!quotes || isBeforeOrder)
        {
            var names = random.NextDouble() < 0.15;
            return names ? payment with { Note = $"for {string.Join(" and ", orders[0].Titles)}" } : payment;
        }

        var how = random.NextDouble();
        if (how >= 0.015)
            return payment with
            {
                Note = string.Join(" and ", orders.Select(o => Spelled(o.Number, how))),
                Clues = payment.Clues | Clues.Reference,
            };
        // A slip: one digit is another.
        var digits = orders[0].Number.ToCharArray();
        var place = random.Next(2, digits.Length);
        digits[place] = (char)('0' + ((digits[place] - '0' + random.Next(1, 10)) % 10));
        return payment with { Note = new string(digits) };
    }

    private string Spelled(string number, double how)
    {
        var digits = number[2..];
        if (how > 0.25)
            return random.Next(3) switch
            {
                0 => number,
                1 => $"Order {number}, thank you",
                _ => number.ToLowerInvariant(),
            };
        return random.Next(6) switch
        {
            0 => $"k {digits}",
            1 => $"K{digits}",
            2 => $"order {digits}",
            3 => $"order no. {digits}",
            4 => $"K-{digits.Replace('0', 'O')}",
            _ => $"ref {digits}",
        };
    }

    // PayPal has the name in Latin letters for most, the surname first for some, a middle initial for a few.
    private string Registered(SimulatedName name) =>
        random.NextDouble() switch
        {
            < 0.80 => name.Latin,
            < 0.88 => name.Own,
            < 0.93 => $"{name.Family} {name.Given}",
            < 0.97 => $"{name.Given} {(char)('A' + random.Next(20))}. {name.Family}",
            _ => name.Latin.ToUpperInvariant(),
        };

    private static SimulatedPayment Payment(string email, string name, Clues clues, string kind) =>
        new()
        {
            Id = 0,
            Amount = 0,
            Time = default,
            TransactionId = "",
            PayerEmail = email,
            PayerName = name,
            Truth = [],
            Clues = clues,
            Kind = kind,
        };
}
