using System.Text.Json.Nodes;
using OrderWorker.Core.Values;
using OrderWorker.Reading;

namespace OrderWorker.Tests.Reading;

/// <summary>A stated sum decides between two readings of the items, where exactly one of them makes it.</summary>
public sealed class ByAmountTests
{
    [Theory]
    [InlineData("Please send me Winter Tide. I have paid £17.00 by PayPal.", "1xwinter-cd")]
    [InlineData("Please send me Winter Tide. I have paid £24.50 by PayPal.", "1xwinter-lp")]
    [InlineData("Please send me two copies of Winter Tide. I have paid £47.00 by PayPal.", "2xwinter-lp")]
    [InlineData("Please send me one Heron, total £14.50, paid by PayPal.", "1xnorth")]
    [InlineData("Two copies of Winter Tide and Ebb Songs please. £66.00 sent by PayPal.", "2xebb 2xwinter-lp")]
    [InlineData("Two copies of Winter Tide and Ebb Songs please. £56.50 sent by PayPal.", "1xebb 2xwinter-lp")]
    [InlineData("Two copies of Heron at Dusk and Ebb Songs please. £32.50 sent by PayPal.", "1xebb 2xheron")]
    public void The_only_reading_that_makes_the_stated_sum_is_taken(string text, string lines)
    {
        var mail = TideShop.Read(text);

        Assert.Equal(lines, TideShop.LinesOf(mail));
        Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
    }

    [Fact]
    public void The_sum_is_held_against_the_postage_to_where_the_parcel_goes()
    {
        const string text = "Please send me Winter Tide. I have paid £27.00 by PayPal.";

        Assert.Equal("1xwinter-lp", TideShop.LinesOf(TideShop.Read(text, TideShop.Berlin)));
        Assert.Equal(Verdict.Review, TideShop.Read(text).Verdict);
    }

    [Fact]
    public void Why_a_reading_was_taken_is_said_in_one_sentence_and_in_the_output()
    {
        var mail = TideShop.Read("Please send me Winter Tide. I have paid £17.00 by PayPal.");
        var json = JsonNode.Parse(ParseOutput.Line("a.eml", mail, TideShop.Catalogue))!;

        Assert.Contains(
            "only Winter Tide (CD) makes the 17.00 GBP that the mail states",
            mail.Reading.Evidence.Single(e =>
                e is { Field: "line:winter-cd", Words: "Winter Tide" } && e.Rule.Contains("only")
            ).Rule
        );
        Assert.EndsWith("only Winter Tide (CD) makes the 17.00 GBP that the mail states.", mail.Why);
        Assert.True(json["by_amount"]!["decided"]!.GetValue<bool>());
        Assert.Equal([1700, 2450], json["by_amount"]!["readings"]!.AsArray().Select(r => r!["total"]!.GetValue<int>()));
        Assert.Equal("accept", json["decision"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("I have paid £18.00 by PayPal.", "fits none")]
    [InlineData("I have paid £14.50 by PayPal.", "fits none")]
    public void A_sum_that_no_reading_makes_decides_nothing_and_the_review_says_so(string paid, string says)
    {
        var mail = TideShop.Read($"Please send me Winter Tide. {paid}");

        Assert.Equal(Verdict.Review, mail.Verdict);
        Assert.Contains(says, Assert.Single(mail.Reasons, r => r.Code == ReasonCode.AmbiguousItem).Message);
    }

    [Fact]
    public void A_sum_that_is_one_readings_total_and_anothers_goods_decides_nothing()
    {
        // The LP costs 22.00, and the CD with its postage as well.
        var mail = TideShop.Read(
            "Please send me Winter Tide. I have paid £22.00 by PayPal.",
            shop: TideShop.Of(winterOnCd: 19.50m)
        );

        Assert.Equal(Verdict.Review, mail.Verdict);
        Assert.Contains("fits more than one", Assert.Single(mail.Reasons, r => r.Code == ReasonCode.AmbiguousItem).Message);
    }

    [Theory]
    [InlineData("Please send me one of the Songs CDs. I have paid £11.50 by PayPal.")]
    [InlineData("Please send me two copies of Winter Tide. I have paid £39.50 by PayPal.")]
    public void A_sum_that_several_readings_make_or_only_a_mixture_makes_is_for_a_person(string text) =>
        Assert.Equal(Verdict.Review, TideShop.Read(text).Verdict);

    [Theory]
    [InlineData("Is that £17.00 in total?")]
    [InlineData("I think that is £17.00 in total, by PayPal.")]
    [InlineData("I pay about £17.00 by PayPal.")]
    [InlineData("If it comes to £17.00 in total I pay by PayPal.")]
    [InlineData("I have paid £17.00 by PayPal, or was it £24.50?")]
    [InlineData("I have paid £17.00 by PayPal. The total is £24.50.")]
    [InlineData("I have paid £17.00 by PayPal for both orders.")]
    [InlineData("I have paid £17.00 by PayPal, my order of last week included.")]
    [InlineData("I have paid £17.00 by PayPal, keep the change.")]
    [InlineData("I have not paid £17.00 yet.")]
    [InlineData("I have paid £17.00 by PayPal. My friend paid £24.50.")]
    public void A_sum_that_is_not_plainly_what_this_order_costs_decides_nothing(string paid) =>
        Assert.Equal(Verdict.Review, TideShop.Read($"Please send me Winter Tide. {paid}").Verdict);

    [Theory]
    [InlineData("I have paid £42.00 by PayPal.")]
    [InlineData("I have paid £32.50 by PayPal.")]
    public void A_sum_that_may_be_older_than_a_title_struck_out_does_not_share_out_a_number(string paid) =>
        Assert.Equal(
            Verdict.Review,
            TideShop.Read($"Please send: not Gale Warning, two copies of Heron at Dusk and Ebb Songs. {paid}").Verdict
        );

    [Theory]
    [InlineData("I love Gale Warning. So send me Ebb Songs. I have paid £12.50 by PayPal.\n\nPS: please add Flood Songs.")]
    [InlineData("I love Gale Warning. So send me Ebb Songs. I have paid £12.50 by PayPal. Oh, and one Flood Songs please.")]
    [InlineData("Please send me Winter Tide. I have paid £17.00 by PayPal.\n\nPS: and Flood Songs please.")]
    public void A_sum_decides_nothing_of_what_stands_before_it_where_more_is_added_behind_it(string text) =>
        Assert.Equal(Verdict.Review, TideShop.Read(text).Verdict);

    [Fact]
    public void A_sum_never_overrides_what_the_words_say()
    {
        var mail = TideShop.Read("Please send me Winter Tide on LP. I have paid £17.00 by PayPal.");

        Assert.Equal("1xwinter-lp", TideShop.LinesOf(mail));
        Assert.Equal(ReasonCode.AmountDisagrees, Assert.Single(mail.Reasons).Code);
    }

    [Fact]
    public void Without_a_certain_address_there_is_no_postage_and_nothing_is_decided()
    {
        var mail = TideShop.Read("Please send me Winter Tide. I have paid £17.00 by PayPal.", "Margaret");

        Assert.Equal(Verdict.Review, mail.Verdict);
        Assert.Null(mail.ByAmount);
    }

    [Fact]
    public void A_doubt_beside_the_items_stays_a_doubt_though_the_sum_decides_the_items()
    {
        var mail = TideShop.Read(
            "Please send me Winter Tide. I have paid £17.00 by PayPal. When will it be posted, and is the sleeve signed?"
        );

        Assert.Equal(Verdict.Review, mail.Verdict);
        Assert.DoesNotContain(mail.Reasons, r => r.Code == ReasonCode.AmbiguousItem);
    }

    [Fact]
    public void Another_doubt_of_the_items_keeps_the_sum_from_deciding() =>
        Assert.Equal(
            Verdict.Review,
            TideShop.Read("Please send me Winter Tide and some Ebb Songs. I have paid £17.00 by PayPal.").Verdict
        );

    [Theory]
    [InlineData("The weather pair and Gale Warning please. £18.00 by PayPal.", "1xgale 1xstorm")]
    [InlineData("The weather pair and Gale Warning please. £28.50 by PayPal.", "2xgale 1xstorm")]
    public void A_set_and_a_title_of_it_are_told_apart_by_the_sum(string text, string lines)
    {
        var mail = TideShop.Read(text);

        Assert.Equal(lines, TideShop.LinesOf(mail));
        Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
    }

    [Theory]
    [InlineData(
        "Please send me Gale Warning, Storm Lantern and Ebb Songs. That makes two CDs. £27.50 by PayPal.",
        "1xebb 1xgale 1xstorm"
    )]
    [InlineData("Please send me Gale Warning, we were 4 at the concert. £12.50 by PayPal.", "1xgale")]
    [InlineData("Please send Gale Warning for the players in our group, there are three of us. £33.50 by PayPal.", "3xgale")]
    [InlineData("Please send Gale Warning for the players in our group, there are three of us. £12.50 by PayPal.", "1xgale")]
    public void A_number_that_may_count_copies_is_settled_by_the_sum(string text, string lines)
    {
        var mail = TideShop.Read(text);

        Assert.Equal(lines, TideShop.LinesOf(mail));
        Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
    }

    [Theory]
    [InlineData("Please send me Gale Warning and Storm Lantern. That makes three CDs. £20.00 by PayPal.")]
    [InlineData("Please send Gale Warning for the players in our group, there are three of us. Paid by PayPal.")]
    [InlineData("Please send Gale Warning and three Moonbeams. £12.50 by PayPal.")]
    [InlineData("Please send me Gale Warning. £12.50 by PayPal. PS: there are two of us here.")]
    [InlineData("Please send me Gale Warning. £12.50 by PayPal. PS: and then there is Storm Lantern.")]
    public void A_number_stays_in_doubt_where_the_sum_does_not_tell_what_it_counts(string text) =>
        Assert.Equal(Verdict.Review, TideShop.Read(text).Verdict);

    [Theory]
    [InlineData("Please send me Gale Warning. My sister played Storm Lantern to us. £12.50 by PayPal.", "1xgale")]
    [InlineData("Please send me Gale Warning. And there is Storm Lantern. £18.00 by PayPal.", "1xgale 1xstorm")]
    public void A_title_named_in_passing_is_in_the_order_where_the_sum_says_so(string text, string lines)
    {
        var mail = TideShop.Read(text);

        Assert.Equal(lines, TideShop.LinesOf(mail));
        Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
    }

    [Theory]
    [InlineData("Please send me 999999 copies of Gale Warning.")]
    [InlineData("Please send me 2000 copies of Gale Warning.")]
    public void A_count_that_looks_like_a_year_or_a_long_number_is_not_read_as_one_copy(string text) =>
        Assert.Equal(Verdict.Review, TideShop.Read(text).Verdict);

    [Fact]
    public void A_postcode_that_looks_like_so_many_times_counts_no_copies()
    {
        var mail = TideShop.Read(
            "Please send me one copy of Gale Warning.",
            "Margaret Hale\n9 Quay Street\nCobh\nCo. Cork\nP24 X972\nIreland"
        );

        Assert.DoesNotContain(mail.Reasons, r => r.Code == ReasonCode.AmbiguousQuantity);
    }

    [Theory]
    [InlineData("Please send me 900 copies of Winter Tide. I have paid £17.00 by PayPal.")]
    [InlineData("Please send me 999999 copies of Winter Tide. I have paid £17.00 by PayPal.")]
    public void Many_copies_of_an_open_title_are_for_a_person_at_once(string text) =>
        Assert.Equal(Verdict.Review, TideShop.Read(text).Verdict);
}
