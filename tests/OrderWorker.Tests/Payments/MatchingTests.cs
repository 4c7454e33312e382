using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Payments.Evidences;
using OrderWorker.Tests.Support;
using static OrderWorker.Tests.Payments.MatchingSample;

namespace OrderWorker.Tests.Payments;

/// <summary>What else than the address and the exact number ties money to an order, and what is not enough.</summary>
public sealed class MatchingTests
{
    [Theory]
    [InlineData("Margaret Hale", "Margaret Hale")]
    [InlineData("HALE MARGARET", "Margaret Hale")]
    [InlineData("Margaret J. Hale", "Margaret Hale")]
    [InlineData("Maria Shcherbakova", "Мария Щербакова")]
    [InlineData("Nikos Papadopoulos", "Νίκος Παπαδόπουλος")]
    [InlineData("Bjorn Soerensen", "Bjørn Sørensen")]
    [InlineData("Juergen Mueller", "Jürgen Müller")]
    [InlineData("Zoe O'Brien", "Zoë O’Brien")]
    public void The_full_name_in_any_script_and_order_with_the_exact_sum_soon_after_is_enough(string payer, string buyer)
    {
        var match = Assert.Single(
            Reconciler.Match([Payment(1, 12, payer)], [Order(1, 12, buyer), Order(2, 12, "Ann Other")]).Matches
        );

        Assert.Equal(1, match.Order);
        Assert.Contains("has the name of the buyer of K-1001", match.Why);
    }

    [Theory]
    [InlineData("Peter Hale")]
    [InlineData("Margaret Thorn")]
    [InlineData("Owen Marsh")]
    [InlineData(null)]
    public void A_shared_surname_or_given_name_or_nothing_is_not(string? payer) =>
        Assert.Empty(Reconciler.Match([Payment(1, 12, payer)], [Order(1, 12)]).Matches);

    [Fact]
    public void A_common_name_is_nobodys()
    {
        var smiths = Enumerable.Range(10, 300).Select(i => Order(i, 99, "John Smith", $"smith{i}@example.net"));

        Assert.Empty(Reconciler.Match([Payment(1, 12, "John Smith")], [Order(1, 12, "John Smith"), .. smiths]).Matches);
    }

    [Fact]
    public void Two_orders_of_one_name_and_sum_are_asked_about()
    {
        var result = Reconciler.Match([Payment(1, 12)], [Order(1, 12), Order(2, 12, email: "other@example.net")]);

        Assert.Contains("K-1001 or K-1002", Assert.Single(result.Questions).Reason.Message);
    }

    [Theory]
    [InlineData("k 1001")]
    [InlineData("K1001")]
    [InlineData("order 1001")]
    [InlineData("Order no. 1001, thanks")]
    [InlineData("K-1OO1")]
    [InlineData("1001")]
    public void A_damaged_number_decides_between_a_buyers_orders_and_is_not_enough_for_a_stranger(string note)
    {
        Assert.Equal(["K-1001"], DamagedNumbers.FindAll(note, "K"));

        var own = Noted(1, 12, note) with { Payer = Mail("buyer1@example.org") };
        Assert.Equal(
            1,
            Assert.Single(Reconciler.Match([own], [Order(1, 12), Order(2, 12, email: "buyer1@example.org")]).Matches).Order
        );
        Assert.Empty(Reconciler.Match([Noted(1, 12, note) with { PayerName = "Owen Marsh" }], [Order(1, 12)]).Matches);
    }

    [Theory]
    [InlineData("a donation of 2000 pounds")]
    [InlineData("tel 1042 99")]
    [InlineData("9 King St")]
    [InlineData("")]
    public void Other_numbers_are_no_order(string note) => Assert.DoesNotContain("K-1042", DamagedNumbers.FindAll(note, "K"));

    [Fact]
    public void A_number_that_is_one_digit_off_is_forgiven_where_there_is_no_such_order_and_the_payer_is_the_buyer()
    {
        var payment = Payment(1, 12, quoted: "K-1011") with { Payer = Mail("buyer1@example.org") };

        Assert.Equal(1, Assert.Single(Reconciler.Match([payment], [Order(1, 12)]).Matches).Order);
        Assert.Empty(Reconciler.Match([payment], [Order(1, 12), Order(11, 15, "Ann Other")]).Matches);
    }

    [Fact]
    public void A_number_that_is_one_digit_off_is_forgiven_where_the_order_that_has_it_is_anothers_and_has_its_money()
    {
        var payment = Payment(1, 12, quoted: "K-1011") with { Payer = Mail("buyer1@example.org") };
        var paid = Order(11, 15, "Ann Other") with { State = OrderState.Paid, Paid = Shops.Pounds(15), LastPaidOn = Sample.Noon };
        var itsMoney = Payment(2, 15, "Ann Other", "K-1011") with { Payer = Mail("buyer11@example.org") };

        Assert.Contains("one digit from K-1001", Assert.Single(Reconciler.Match([payment], [Order(1, 12), paid]).Matches).Why);
        Assert.Equal(2, Reconciler.Match([payment, itsMoney], [Order(1, 12), Order(11, 15, "Ann Other")]).Matches.Count);
        // It may be a second payment of that one, or one for a friend of the same name.
        Assert.Empty(
            Reconciler.Match([payment], [Order(1, 12), paid with { Total = Shops.Pounds(12), Paid = Shops.Pounds(12) }]).Matches
        );
        Assert.Empty(Reconciler.Match([payment], [Order(1, 12), paid with { BuyerName = "Peter Hale" }]).Matches);
        Assert.Empty(
            Reconciler.Match([payment], [Order(1, 12), paid with { State = OrderState.Cancelled, LastPaidOn = null }]).Matches
        );
    }

    [Fact]
    public void A_strangers_number_is_doubted_where_an_order_one_digit_away_waits_for_the_same_sum()
    {
        var payment = Payment(1, 12, "Owen Marsh", "K-1001");

        Assert.Single(Reconciler.Match([payment], [Order(1, 12)]).Matches);
        Assert.Empty(Reconciler.Match([payment], [Order(1, 12), Order(2, 12, "Ann Other")]).Matches);
    }

    [Fact]
    public void Our_own_link_says_whose_money_it_is()
    {
        var payment = Payment(1, 12, "Owen Marsh") with { PaidThrough = ["5O190127TN364715T"] };
        var order = Order(2, 12) with { PayLinks = ["5O190127TN364715T"] };

        Assert.Contains("own link", Assert.Single(Reconciler.Match([payment], [Order(1, 12), order]).Matches).Why);
    }

    [Fact]
    public void Who_paid_for_this_buyer_before_may_do_so_again()
    {
        var order = Order(1, 12) with { PaidBeforeBy = ["husband@example.com"] };
        var payment = Payment(1, 12, "Owen Marsh") with { Payer = Mail("husband@example.com") };

        Assert.Contains(
            "The payer husband@example.com has paid for the buyer",
            Assert.Single(Reconciler.Match([payment], [order, Order(2, 12, "Ann Other")]).Matches).Why
        );
        Assert.Empty(
            Reconciler
                .Match([payment], [order, Order(2, 12, "Ann Other") with { PaidBeforeBy = ["husband@example.com"] }])
                .Matches
        );
    }

    [Fact]
    public void What_the_note_names_decides_between_a_buyers_equal_orders()
    {
        var orders = new[]
        {
            Order(1, 12, email: "buyer1@example.org") with
            {
                ItemNames =
                [
                    ["Winter Harbour"],
                ],
            },
            Order(2, 12, email: "buyer1@example.org") with
            {
                ItemNames =
                [
                    ["Quiet Water"],
                ],
            },
        };
        var payment = Noted(1, 12, "for the Quiet Water CD") with { Payer = Mail("buyer1@example.org") };

        Assert.Equal(2, Assert.Single(Reconciler.Match([payment], orders).Matches).Order);
        Assert.Empty(Reconciler.Match([payment with { Written = "thanks" }], orders).Matches);
    }

    [Theory]
    [InlineData("two tickets for Saturday")]
    [InlineData("Konzertkarten")]
    [InlineData("membership 2027")]
    [InlineData("cello lessons in May")]
    public void What_speaks_of_a_thing_that_is_no_order_is_asked_about_though_payer_and_sum_are_right(string note)
    {
        Assert.True(OtherPurposes.IsIn(note));
        var payment = Own(1, 12) with { Written = note, IsForSomethingElse = true };
        PayableOrder[] orders =
        [
            Order(1, 12) with
            {
                ItemNames =
                [
                    ["Night Train"],
                ],
            },
        ];

        Assert.Equal(1, Assert.Single(Reconciler.Match([payment], orders).Questions).Order);
        Assert.Single(Reconciler.Match([payment with { Quoted = ["K-1001"] }], orders).Matches);
        Assert.Single(Reconciler.Match([payment with { Written = "for Night Train, and the tickets" }], orders).Matches);
        Assert.False(OtherPurposes.IsIn("for the two albums, with many thanks"));
    }

    [Fact]
    public void Money_that_came_by_a_link_is_for_its_order_though_another_fits_in_all_else()
    {
        var payment = Own(1, 12) with { PaidThrough = ["5O190127TN364715T"] };
        PayableOrder[] orders = [Order(1, 12), Order(2, 15) with { PayLinks = ["5O190127TN364715T"] }];

        var match = Assert.Single(Reconciler.Match([payment], orders).Matches);

        Assert.Equal((2, false), (match.Order, match.IsExact));
        Assert.Contains("paid through the shop's own link for K-1002", match.Why);
    }

    [Fact]
    public void Money_and_orders_that_are_too_many_to_be_solved_together_are_taken_as_they_came()
    {
        // One buyer, one sum, and each payment with its number: everything competes with everything.
        var places = Enumerable.Range(1, 125).ToList();
        var orders = places.ConvertAll(i =>
            Order(i, 12, email: "buyer1@example.org") with
            {
                ReceivedAt = Sample.Noon.AddHours(2 * i),
            }
        );
        var payments = places.ConvertAll(i =>
            Own(i, 12) with
            {
                Quoted = [$"K-{1000 + i}"],
                Time = Sample.Noon.AddHours((2 * i) + 1),
            }
        );

        var matches = Reconciler.Match(payments, orders).Matches;

        Assert.Equal(places.Select(i => ((long)i, (long)i)), matches.OrderBy(m => m.Payment).Select(m => (m.Payment, m.Order)));
    }

    [Fact]
    public void A_payment_hours_before_an_order_is_not_taken_for_it_while_another_order_of_the_payer_waits()
    {
        var payment = Own(1, 12) with { Time = Sample.Noon.AddHours(-2) };
        var ahead = Order(1, 12, email: "buyer1@example.org");
        var waits = Order(2, 11, email: "buyer1@example.org") with { ReceivedAt = Sample.Noon.AddHours(-4) };

        Assert.Single(Reconciler.Match([payment], [ahead]).Matches);
        Assert.Empty(Reconciler.Match([payment], [ahead, waits]).Matches);
    }

    [Fact]
    public void What_is_called_a_gift_is_asked_about_though_it_is_the_sum()
    {
        var payment = Payment(1, 12) with { Payer = Mail("buyer1@example.org") };

        Assert.Single(Reconciler.Match([payment], [Order(1, 12)]).Matches);
        Assert.Equal(1, Assert.Single(Reconciler.Match([payment with { IsGift = true }], [Order(1, 12)]).Questions).Order);
        // With the number it is for the order, whatever else it says.
        Assert.Single(Reconciler.Match([payment with { IsGift = true, Quoted = ["K-1001"] }], [Order(1, 12)]).Matches);
    }

    [Fact]
    public void A_number_that_is_older_than_its_order_is_a_slip()
    {
        var early = Payment(1, 12, "Owen Marsh", "K-1001") with { Time = Sample.Noon.AddDays(-3) };

        Assert.Empty(Reconciler.Match([early], [Order(1, 12)]).Matches);
    }
}
