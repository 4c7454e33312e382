using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;
using static OrderWorker.Tests.Payments.MatchingSample;

namespace OrderWorker.Tests.Payments;

/// <summary>Several payments and orders at once: parts, sums, twins, and which of them stands first.</summary>
public sealed class MatchingTogetherTests
{
    [Fact]
    public void A_number_of_the_buyers_does_not_make_a_wrong_sum_of_money_that_is_exactly_something_else()
    {
        var orders = new[] { Order(1, 12, email: "buyer1@example.org"), Order(2, 15, email: "buyer1@example.org") };
        var payment = Payment(1, 27, quoted: "K-1001") with { Payer = Mail("buyer1@example.org") };

        Assert.Empty(Reconciler.Match([payment], orders).Matches);
        Assert.False(Assert.Single(Reconciler.Match([payment], [orders[0]]).Matches).IsExact);
    }

    [Fact]
    public void Several_payments_of_one_payer_pay_an_order_where_they_are_exactly_its_sum()
    {
        var parts = new[] { Own(1, 5), Own(2, 7) };

        var matches = Reconciler.Match(parts, [Order(1, 12)]).Matches;
        Assert.Equal([(1, Shops.Pounds(5)), (2, Shops.Pounds(7))], matches.Select(m => (m.Payment, m.Amount)));
        Assert.Single(matches.Select(m => m.Group).Distinct());
        Assert.Empty(Reconciler.Match([Own(1, 5), Own(2, 6)], [Order(1, 12)]).Matches);
        Assert.Empty(Reconciler.Match([Own(1, 5), Payment(2, 7, "Owen Marsh")], [Order(1, 12)]).Matches);
        // One of the parts may be for the other order.
        Assert.Empty(Reconciler.Match(parts, [Order(1, 12), Order(2, 8, email: "buyer1@example.org")]).Matches);
    }

    [Fact]
    public void Payments_that_are_each_the_sum_of_an_order_are_no_parts_of_another()
    {
        var orders = new[] { 5, 7, 12 }.Select((pounds, i) => Order(i + 1, pounds, email: "buyer1@example.org")).ToList();

        var matches = Reconciler.Match([Own(1, 5), Own(24 * 9, 7)], orders).Matches;

        Assert.Equal([(1, 1), (24 * 9, 2L)], matches.Select(m => (m.Payment, m.Order)));
    }

    [Fact]
    public void One_payment_pays_all_orders_of_its_payer_and_not_some_of_them_by_chance()
    {
        var orders = new[] { Order(1, 12, email: "buyer1@example.org"), Order(2, 15, email: "buyer1@example.org") };

        Assert.Equal(2, Reconciler.Match([Own(1, 27)], orders).Matches.Count);
        Assert.Empty(Reconciler.Match([Own(1, 27)], [.. orders, Order(3, 8, email: "buyer1@example.org")]).Matches);
        Assert.Empty(Reconciler.Match([Own(1, 27)], [.. orders, Order(3, 27, email: "buyer1@example.org")]).Matches);
    }

    [Theory]
    [InlineData(2, 2, 2, 0)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(5, 3, 3, 2)]
    [InlineData(1, 2, 0, 0)]
    [InlineData(60, 60, 60, 0)]
    public void Twins_are_payments_of_their_own(int payments, int orders, int matched, int twice)
    {
        var result = Reconciler.Match(
            [.. Enumerable.Range(1, payments).Select(i => Own(i, 12))],
            [.. Enumerable.Range(1, orders).Select(i => Order(i, 12, email: "buyer1@example.org"))]
        );

        Assert.Equal(matched, result.Matches.Count);
        Assert.Equal(matched, result.Matches.Select(m => m.Order).Distinct().Count());
        Assert.Equal(twice, result.Questions.Count(q => q.Reason.Code == ReasonCode.PaidTwice));
    }

    [Fact]
    public void Twins_that_are_too_many_to_look_at_all_at_once_are_paid_in_the_order_in_which_they_came()
    {
        // All of them hang together. In its week each payment fits only that week's orders, once those before are paid.
        const int weekly = 30;
        var ids = Enumerable
            .Range(0, 6)
            .SelectMany(week => Enumerable.Range(1, weekly).Select(i => (week * 24 * 7) + i))
            .ToList();
        var orders = ids.ConvertAll(id =>
            Order(id, 12, email: "buyer1@example.org") with
            {
                ReceivedAt = Sample.Noon.AddDays(WeekOf(id) * 7),
            }
        );

        var matches = Reconciler.Match(ids.ConvertAll(id => Own(id, 12)), orders).Matches;

        Assert.Equal(ids.Count, matches.Select(m => m.Order).Distinct().Count());
        Assert.All(matches, m => Assert.Equal(WeekOf(m.Payment), WeekOf(m.Order)));

        static long WeekOf(long id) => id / (24 * 7);
    }

    [Fact]
    public void The_best_answer_for_all_money_together_counts_and_not_the_first_that_comes()
    {
        // The first payment fits both orders; the second fits one of them only, so the first is for the other.
        var first = Own(1, 12);
        var second = Payment(2, 12, quoted: "K-1001") with { Payer = Mail("buyer1@example.org") };

        var result = Reconciler.Match([first, second], [Order(1, 12), Order(2, 12, email: "buyer1@example.org")]);

        Assert.Equal([(1, 2), (2, 1L)], result.Matches.Select(m => (m.Payment, m.Order)));
    }

    [Fact]
    public void Suggestions_are_ranked_and_each_says_why_in_one_sentence()
    {
        var orders = new[]
        {
            Order(1, 12, "Ann Other"),
            Order(2, 12, "Peter Hale"),
            Order(3, 11),
            Order(4, 12) with
            {
                State = OrderState.Paid,
            },
        };

        var ranked = Suggestions.Rank(Payment(1, 12, "Margaret Hale"), orders);

        Assert.Equal([2, 3, 1L], ranked.Select(s => s.Order));
        Assert.Equal(
            "The payer Margaret Hale shares a name with the buyer of K-1002; 12.00 GBP is exactly what is owed; paid on the day of the order.",
            ranked[0].Why
        );
    }
}
