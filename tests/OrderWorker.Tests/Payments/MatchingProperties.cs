using CsCheck;
using OrderWorker.Benchmarks.Matching.Simulation;
using OrderWorker.Core.Payments;

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
                    if (paid.All(m => m.IsExact))
                        Assert.Equal(
                            months.Orders.Single(o => o.Id == paid.Key).Left.MinorUnits,
                            paid.Sum(m => m.Amount.MinorUnits)
                        );
                    else
                        Assert.Single(paid);
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
    public void Looking_again_soon_finds_nothing_more_and_never_overpays() =>
        Months.Sample(
            months =>
            {
                var (payments, orders) = (months.Payments, months.Orders);
                var rounds = 0;
                while (Reconciler.Match(payments, orders).Matches is { Count: > 0 } matches)
                {
                    Assert.True(++rounds < 6, "It goes on and on.");
                    var times = payments.ToDictionary(p => p.Id, p => p.Time);
                    var paid = matches.ToLookup(m => m.Order);
                    orders = [.. orders.Select(o => paid[o.Id].Aggregate(o, (order, m) => After(order, m, times[m.Payment])))];
                    payments = [.. payments.Where(p => matches.All(m => m.Payment != p.Id))];
                }
            },
            iter: 40
        );

    private static PayableOrder After(PayableOrder order, Match match, DateTime time)
    {
        var after = order with { Paid = order.Paid + match.Amount, LastPaidOn = time };
        Assert.True(!match.IsExact || after.Left.MinorUnits >= 0);
        return after.Left.MinorUnits <= 0 ? after with { State = Core.Orders.OrderState.Paid } : after;
    }

    private static Core.Values.EmailAddress Address(string text) =>
        Core.Values.EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);
}
