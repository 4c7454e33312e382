using CsCheck;
using OrderWorker.Core.Payments;
using OrderWorker.Tests.Support;
using static OrderWorker.Tests.Payments.MatchingSample;

namespace OrderWorker.Tests.Payments;

/// <summary>Numbers that are one slip of the finger away.</summary>
public sealed class MistypedNumbersTests
{
    // With the same digit twice, and a nought.
    private const string Named = "K-110423";

    public static TheoryData<string> Slips => [.. DamagedNumbers.OneSlipFrom(Named)];

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_strangers_number_is_doubted_whichever_digit_may_be_the_wrong_one(string slipped)
    {
        var payment = Payment(1, 12, "Owen Marsh", Named);
        var (named, other) = (Order(1, 12) with { Number = Named }, Order(2, 12, "Ann Other") with { Number = slipped });

        Assert.Empty(Reconciler.Match([payment], [named, other]).Matches);
        Assert.Single(Reconciler.Match([payment], [named, other with { Number = $"X{slipped}" }]).Matches);
    }

    [Fact]
    public void An_order_of_another_sum_makes_no_number_doubtful() =>
        Assert.Single(
            Reconciler
                .Match(
                    [Payment(1, 12, "Owen Marsh", Named)],
                    [
                        Order(1, 12) with
                        {
                            Number = Named,
                        },
                        .. Slips.Select((slip, i) => Order(i + 2, 13) with { Number = slip.Data }),
                    ]
                )
                .Matches
        );

    [Fact]
    public void Parts_whose_number_is_mistyped_are_known_by_the_name_however_late_they_come()
    {
        var order = Order(1, 30) with { Number = Named, ReceivedAt = Sample.Noon.AddDays(-120) };
        var payments = new[] { Payment(1, 12, quoted: "K-110424"), Payment(2, 18, quoted: "K-110424") };

        Assert.Equal(2, Reconciler.Match(payments, [order]).Matches.Count);
        Assert.Empty(Reconciler.Match(payments, [order with { Number = "K-200000" }]).Matches);
    }

    [Fact]
    public void A_number_of_an_order_that_came_after_the_money_is_forgiven_in_the_same_run_in_which_that_one_gets_its_own()
    {
        var (own, later) = (Order(1, 12), Order(11, 15, "Ann Other") with { ReceivedAt = Sample.Noon.AddDays(3) });
        var mistyped = Payment(1, 12, quoted: later.Number) with { Payer = own.Buyer };
        var itsMoney = Payment(2, 15, "Ann Other", later.Number) with { Payer = later.Buyer, Time = Sample.Noon.AddDays(4) };

        var matches = Reconciler.Match([mistyped, itsMoney], [own, later]).Matches;

        Assert.Equal([(2, 11), (1, 1L)], matches.Select(m => (m.Payment, m.Order)));
        Assert.Empty(Reconciler.Match([mistyped], [own, later]).Matches);
    }

    [Fact]
    public void The_rest_of_a_sum_is_found_by_a_mistyped_or_early_number_in_the_same_run_as_its_first_part()
    {
        var order = Order(1, 30) with { Number = Named };
        var part = Payment(1, 12, quoted: Named) with { Payer = order.Buyer };
        var mistyped = Payment(2, 18, "Peter Hale", "K-110424");
        var early = Noted(3, 18, "k 110423") with { PayerName = "Peter Hale", Time = Sample.Noon.AddDays(-3) };

        foreach (var rest in (LedgerPayment[])[mistyped, early])
        {
            Assert.Equal([part.Id, rest.Id], Reconciler.Match([part, rest], [order]).Matches.Select(m => m.Payment));
            Assert.Empty(Reconciler.Match([rest], [order]).Matches);
        }
    }

    [Fact]
    public void Two_numbers_are_one_slip_apart_exactly_where_the_one_is_among_the_slips_of_the_other() =>
        Gen.Select(Gen.Int[1000, 1200], Gen.Int[900, 1300])
            .Sample(
                (left, right) =>
                {
                    var (one, other) = ($"K-{left}", $"K-{right}");
                    Assert.Equal(DamagedNumbers.OneSlipFrom(one).Contains(other), DamagedNumbers.IsOneSlip(one, other));
                },
                iter: 2000
            );
}
