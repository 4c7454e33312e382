using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public sealed class ReconcilerTests
{
    [Fact]
    public void A_payment_whose_transaction_the_orders_mail_quotes_is_that_orders()
    {
        var result = Reconciler.Match(
            [Payment(1, 12, "husband@example.com", id: "8AB12345CD678901E")],
            [Order(1, 12, claim: "8ab12345cd678901e"), Order(2, 12, "other@example.org")]
        );

        var match = Assert.Single(result.Matches);
        Assert.Equal((1, 1, true), (match.Payment, match.Order, match.IsExact));
        Assert.Contains("quotes this transaction", match.Why);
        Assert.Empty(result.Questions);
    }

    [Fact]
    public void A_payment_that_names_an_order_and_has_its_amount_is_that_orders()
    {
        var result = Reconciler.Match([Payment(1, 12, "husband@example.com", quoted: "K-1001")], [Order(1, 12), Order(2, 12)]);

        Assert.Equal(1, Assert.Single(result.Matches).Order);
    }

    [Fact]
    public void The_payers_address_and_the_exact_amount_are_enough_where_they_leave_no_choice()
    {
        var result = Reconciler.Match([Payment(1, 12)], [Order(1, 12), Order(2, 15), Order(3, 12, "other@example.org")]);

        Assert.Equal(1, Assert.Single(result.Matches).Order);
    }

    [Fact]
    public void Another_address_that_the_buyer_pays_from_counts_as_theirs()
    {
        var result = Reconciler.Match([Payment(1, 12, "pay@example.com")], [Order(1, 12, payer: "Pay@Example.com")]);

        Assert.Single(result.Matches);
    }

    [Fact]
    public void Two_equal_payments_of_one_person_pay_their_two_equal_orders()
    {
        var result = Reconciler.Match([Payment(2, 12, day: 2), Payment(1, 12)], [Order(1, 12), Order(2, 12)]);

        Assert.Equal([(1, 1), (2, 2L)], result.Matches.Select(m => (m.Payment, m.Order)));
        Assert.Empty(result.Questions);
    }

    [Fact]
    public void One_payment_for_two_equal_orders_is_asked_about()
    {
        var question = Assert.Single(Reconciler.Match([Payment(1, 12)], [Order(1, 12), Order(2, 12)]).Questions);

        Assert.Equal(ReasonCode.PaymentAmbiguous, question.Reason.Code);
        Assert.Contains("K-1001", question.Reason.Message);
        Assert.Contains("K-1002", question.Reason.Message);
        Assert.False(question.CanWait);
    }

    [Fact]
    public void Of_two_payments_for_one_order_the_first_pays_it_and_the_second_is_asked_about()
    {
        var result = Reconciler.Match([Payment(2, 12, day: 2), Payment(1, 12)], [Order(1, 12)]);

        Assert.Equal(1, Assert.Single(result.Matches).Payment);
        var question = Assert.Single(result.Questions);
        Assert.Equal((2, ReasonCode.PaidTwice), (question.Payment, question.Reason.Code));
    }

    [Fact]
    public void A_second_payment_soon_after_an_order_was_paid_is_asked_about_in_a_later_run_too()
    {
        var paid = Order(1, 12) with { State = OrderState.Paid, Paid = Shops.Pounds(12), LastPaidOn = Sample.Noon };

        Assert.Equal(
            ReasonCode.PaidTwice,
            Assert.Single(Reconciler.Match([Payment(2, 12, day: 2)], [paid]).Questions).Reason.Code
        );
        // A month later it is rather for an order whose mail has still to come.
        Assert.True(Assert.Single(Reconciler.Match([Payment(2, 12, day: 30)], [paid]).Questions).CanWait);
    }

    [Fact]
    public void Who_pays_for_a_buyer_by_number_is_known_for_their_other_order_in_the_same_run()
    {
        var named = Payment(1, 12, "husband@example.com", quoted: "K-1001");
        var silent = Payment(2, 15, "husband@example.com", day: 1);

        var result = Reconciler.Match([silent, named], [Order(1, 12), Order(2, 15)]);

        Assert.Equal([(1, 1), (2, 2L)], result.Matches.Select(m => (m.Payment, m.Order)));
        Assert.Contains("has paid for the buyer of K-1002 before", result.Matches[1].Why);
        Assert.True(result.Matches[0].Group < result.Matches[1].Group);
        Assert.Empty(Reconciler.Match([silent], [Order(1, 12), Order(2, 15)]).Matches);
    }

    [Fact]
    public void A_quoted_order_number_decides_between_equal_orders()
    {
        var result = Reconciler.Match([Payment(1, 12, quoted: "K-1002"), Payment(2, 12, day: 2)], [Order(1, 12), Order(2, 12)]);

        Assert.Equal([(1, 2), (2, 1L)], result.Matches.Select(m => (m.Payment, m.Order)));
    }

    [Fact]
    public void Too_little_or_too_much_is_recorded_where_there_is_no_doubt_whose_it_is()
    {
        var little = Reconciler.Match([Payment(1, 10, quoted: "K-1001")], [Order(1, 12)]);
        var much = Reconciler.Match(
            [Payment(1, 15, "x@example.com", id: "8AB12345CD678901E")],
            [Order(1, 12, claim: "8AB12345CD678901E")]
        );

        Assert.False(Assert.Single(little.Matches).IsExact);
        Assert.Contains("12.00 GBP was to pay and 10.00 GBP came", little.Matches[0].Why);
        Assert.False(Assert.Single(much.Matches).IsExact);
    }

    [Fact]
    public void Instalments_that_name_their_order_are_all_recorded_until_it_has_its_money()
    {
        var result = Reconciler.Match(
            [Payment(1, 7, quoted: "K-1001"), Payment(2, 8, day: 1, quoted: "K-1001"), Payment(3, 2, day: 2, quoted: "K-1001")],
            [Order(1, 12)]
        );

        Assert.Equal([(1, false), (2, false)], result.Matches.Select(m => (m.Payment, m.IsExact)));
        Assert.Equal((3, ReasonCode.PaidTwice), (result.Questions[0].Payment, result.Questions[0].Reason.Code));
    }

    [Fact]
    public void A_number_with_another_payer_and_another_amount_is_asked_about()
    {
        var question = Assert.Single(
            Reconciler.Match([Payment(1, 10, "x@example.com", quoted: "K-1001")], [Order(1, 12)]).Questions
        );

        Assert.Equal(
            (ReasonCode.PaymentAmbiguous, "12.00 GBP", "10.00 GBP"),
            (question.Reason.Code, question.Reason.Expected, question.Reason.Found)
        );
    }

    [Fact]
    public void A_number_that_contradicts_payer_and_amount_is_asked_about()
    {
        var orders = new[] { Order(1, 12, "a@example.org"), Order(2, 15, "b@example.org") };

        Assert.Empty(Reconciler.Match([Payment(1, 15, "b@example.org", quoted: "K-1001")], orders).Matches);
        Assert.Empty(
            Reconciler
                .Match(
                    [Payment(1, 12, "b@example.org", quoted: "K-1001")],
                    [Order(1, 12, "a@example.org"), Order(2, 12, "b@example.org")]
                )
                .Matches
        );
        // The same person's number decides against nothing.
        Assert.Single(Reconciler.Match([Payment(1, 12, quoted: "K-1001")], [Order(1, 12), Order(2, 12)]).Matches);
        // The amount of their other order speaks against it.
        Assert.Empty(Reconciler.Match([Payment(1, 15, quoted: "K-1001")], [Order(1, 12), Order(2, 15)]).Matches);
    }

    [Fact]
    public void The_wrong_currency_never_pays()
    {
        var dollars = Payment(1, 12, quoted: "K-1001") with { Amount = Money.Of(1200, Currency.Of("USD")) };
        var unnamed = Payment(1, 12) with { Amount = Money.Of(1200, Currency.Of("USD")) };

        Assert.Equal(ReasonCode.WrongCurrency, Assert.Single(Reconciler.Match([dollars], [Order(1, 12)]).Questions).Reason.Code);
        Assert.Equal(ReasonCode.WrongCurrency, Assert.Single(Reconciler.Match([unnamed], [Order(1, 12)]).Questions).Reason.Code);
    }

    [Fact]
    public void A_payment_for_two_orders_at_once_pays_both_where_it_is_exactly_their_sum()
    {
        var orders = new[] { Order(1, 12), Order(2, 15) };

        var both = Reconciler.Match([Payment(1, 27) with { Quoted = ["K-1001", "K-1002"] }], orders);
        Assert.Equal([(1, Shops.Pounds(12)), (2, Shops.Pounds(15))], both.Matches.Select(m => (m.Order, m.Amount)));
        Assert.Single(both.Matches.Select(m => m.Group).Distinct());
        Assert.Contains("K-1001 and K-1002 together", both.Matches[0].Why);

        var other = Reconciler.Match([Payment(1, 26) with { Quoted = ["K-1001", "K-1002"] }], orders);
        Assert.Equal(ReasonCode.PaymentAmbiguous, Assert.Single(other.Questions).Reason.Code);
    }

    [Fact]
    public void A_number_of_no_order_is_asked_about_though_payer_and_amount_fit()
    {
        Assert.Empty(Reconciler.Match([Payment(1, 12, quoted: "K-9999")], [Order(1, 12)]).Matches);
    }

    [Fact]
    public void Money_that_came_before_its_order_finds_it()
    {
        Assert.Single(Reconciler.Match([Payment(1, 12, day: -4)], [Order(1, 12)]).Matches);
        // A gift, or money for another order, may have come before: that long ago a person says.
        var asked = Assert.Single(Reconciler.Match([Payment(1, 12, day: -20)], [Order(1, 12)]).Questions);
        Assert.Equal((ReasonCode.PaymentAmbiguous, 1L), (asked.Reason.Code, asked.Order));
        // Longer ago only by a word of the buyer.
        Assert.Empty(Reconciler.Match([Payment(1, 12, day: -40)], [Order(1, 12)]).Matches);
        Assert.Single(Reconciler.Match([Payment(1, 12, day: -40, id: "X")], [Order(1, 12, claim: "X")]).Matches);
    }

    [Fact]
    public void An_order_that_quotes_a_payment_of_the_ledger_waits_for_no_other()
    {
        var order = Order(1, 12, claim: "8AB12345CD678901E") with { ClaimIsInLedger = true };

        Assert.Empty(Reconciler.Match([Payment(1, 12)], [order]).Matches);
        // Buyers also quote the ID that only they see.
        Assert.Single(Reconciler.Match([Payment(1, 12)], [order with { ClaimIsInLedger = false }]).Matches);
    }

    [Theory]
    [InlineData(OrderState.Cancelled, ReasonCode.PaymentUnmatched)]
    [InlineData(OrderState.Paid, ReasonCode.PaidTwice)]
    [InlineData(OrderState.Dispatched, ReasonCode.PaidTwice)]
    public void Money_for_an_order_that_waits_for_none_is_asked_about(OrderState state, ReasonCode code)
    {
        var order = Order(1, 12) with { State = state, Paid = Shops.Pounds(state == OrderState.Cancelled ? 0 : 12) };

        Assert.Equal(code, Assert.Single(Reconciler.Match([Payment(1, 12, quoted: "K-1001")], [order]).Questions).Reason.Code);
    }

    [Fact]
    public void The_amount_of_a_known_payer_that_fits_nothing_says_what_was_expected()
    {
        var question = Assert.Single(Reconciler.Match([Payment(1, 10)], [Order(1, 12)]).Questions);

        Assert.Equal((ReasonCode.PaymentUnmatched, 1L, false), (question.Reason.Code, question.Order, question.CanWait));
        Assert.Equal(("12.00 GBP", "10.00 GBP"), (question.Reason.Expected, question.Reason.Found));
    }

    private static LedgerPayment Payment(
        long number,
        decimal pounds,
        string? payer = "m.hale@example.org",
        string id = "TX",
        int day = 0,
        string? quoted = null
    ) =>
        new(
            number,
            Shops.Pounds(pounds),
            Sample.Noon.AddDays(day),
            id,
            EmailAddress.TryParse(payer, out var address) ? address : null,
            quoted is null ? [] : [quoted]
        );

    private static PayableOrder Order(
        long id,
        decimal pounds,
        string buyer = "m.hale@example.org",
        string? claim = null,
        string? payer = null
    ) =>
        new()
        {
            Id = id,
            Number = $"K-{1000 + id}",
            State = OrderState.AwaitingPayment,
            Total = Shops.Pounds(pounds),
            Paid = Shops.Pounds(0),
            Buyer = EmailAddress.TryParse(buyer, out var address) ? address : throw new ArgumentException(buyer),
            ClaimedPayer = EmailAddress.TryParse(payer, out var other) ? other : null,
            ClaimedTransaction = claim,
            ReceivedAt = Sample.Noon.AddMinutes(id),
        };
}
