using CsCheck;
using OrderWorker.Benchmarks.Matching.Simulation;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Tests.Payments;

/// <summary>What holds for all money and orders, tried on simulated ones.</summary>
public sealed class MatchingProperties
{
    private static readonly Gen<(IReadOnlyList<LedgerPayment> Payments, IReadOnlyList<PayableOrder> Orders)> Months = Gen.Int[
            1,
            100_000
        ]
        .Select(seed => new SimulationRun(new SimulatedMonths(seed, 60)).Everything());

    [Fact]
    public void The_order_of_payments_and_orders_changes_nothing() =>
        Gen.Select(Months, Gen.Int[1, 1000])
            .Sample(
                (months, seed) =>
                {
                    var random = new Random(seed);
                    var payments = months.Payments.ToArray();
                    var orders = months.Orders.ToArray();
                    random.Shuffle(payments);
                    random.Shuffle(orders);

                    var left = Reconciler.Match(months.Payments, months.Orders);
                    var right = Reconciler.Match(payments, orders);
                    Assert.Equal(left.Matches, right.Matches);
                    Assert.Equal(left.Questions, right.Questions);
                },
                iter: 40
            );

    [Fact]
    public void No_payment_gives_more_than_it_has_and_every_one_is_matched_or_asked_about() =>
        Months.Sample(
            months =>
            {
                var result = Reconciler.Match(months.Payments, months.Orders);
                foreach (var payment in months.Payments)
                {
                    var given = result.Matches.Where(m => m.Payment == payment.Id).Sum(m => m.Amount.MinorUnits);
                    var asked = result.Questions.Count(q => q.Payment == payment.Id);
                    Assert.True(given == payment.Amount.MinorUnits ? asked == 0 : given == 0 && asked == 1);
                }

                foreach (var paid in result.Matches.GroupBy(m => m.Order))
                {
                    // Too little may be followed by the rest; nothing follows what is enough.
                    var left = months.Orders.Single(o => o.Id == paid.Key).Left.MinorUnits;
                    var all = paid.Sum(m => m.Amount.MinorUnits);
                    Assert.True(all == left || !paid.Last().IsExact);
                    Assert.True(all - paid.Last().Amount.MinorUnits < left);
                }
            },
            iter: 40
        );

    [Fact]
    public void What_one_person_pays_and_orders_moves_nobody_elses_money() =>
        Gen.Select(Months, Gen.Int[5, 40])
            .Sample(
                (months, pounds) =>
                {
                    var before = Reconciler.Match(months.Payments, months.Orders).Matches;
                    var stranger = months.Orders[0] with
                    {
                        Id = 1_000_000,
                        Number = "K-9000000",
                        Buyer = Address("nobody@example.org"),
                        BuyerName = "Quentin Zwolle",
                        ShipName = "Quentin Zwolle",
                        ClaimedPayer = null,
                        ClaimedTransaction = null,
                        PayLinks = [],
                    };
                    var gift = new LedgerPayment(
                        1_000_000,
                        Support.Shops.Pounds(pounds),
                        months.Payments[0].Time,
                        "GIFT",
                        Address("giver@example.org"),
                        []
                    )
                    {
                        PayerName = "Xaver Ypsilon",
                    };

                    var after = Reconciler.Match([.. months.Payments, gift], [.. months.Orders, stranger]).Matches;
                    Assert.Equal(before.Select(m => (m.Payment, m.Order)), after.Select(m => (m.Payment, m.Order)));
                },
                iter: 40
            );

    [Fact]
    public void Looking_again_with_all_that_was_found_finds_nothing_more_and_never_overpays() =>
        Months.Sample(
            months =>
            {
                var names = new NameBook(
                    months
                        .Orders.Select(o => (o.Buyer.Normalized, o.BuyerName))
                        .Concat(months.Payments.Select(p => (p.Payer!.Normalized, p.PayerName)))
                );
                var matches = Reconciler.Match(months.Payments, months.Orders, names).Matches;
                var payments = months.Payments.ToDictionary(p => p.Id);
                var orders = months.Orders.ToDictionary(o => o.Id);
                foreach (var match in matches)
                {
                    var payment = payments[match.Payment];
                    orders[match.Order] = orders[match.Order].Take(match.Amount, payment.Time);
                    Assert.True(!match.IsExact || orders[match.Order].Left.MinorUnits >= 0);
                    foreach (var other in orders.Values.Where(o => o.Buyer == orders[match.Order].Buyer).ToList())
                        orders[other.Id] = other.KnowingPayer(payment.Payer!);
                }

                foreach (var payment in matches.Select(m => m.Payment).Distinct())
                    payments.Remove(payment);
                Assert.Empty(Reconciler.Match([.. payments.Values], [.. orders.Values], names).Matches);
            },
            iter: 100
        );

    private static Core.Values.EmailAddress Address(string text) =>
        Core.Values.EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);
}
