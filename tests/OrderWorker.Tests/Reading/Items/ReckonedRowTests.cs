using OrderWorker.Reading;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>Rows with what they come to: copies times the catalogue's price tell what each number is.</summary>
public sealed class ReckonedRowTests
{
    [Theory]
    [InlineData("Gale Warning : 2 x 10,00 = 20,00\nStorm Lantern : 1 x 8,00 = 8,00", "2xgale 1xstorm")]
    [InlineData("- Gale Warning: 2 x 10.00 = £20.00\n- Storm Lantern: 1 x 8.00 = £8.00\n- postage = £3.50", "2xgale 1xstorm")]
    [InlineData("1. Gale Warning x 2 = £20\n2. Storm Lantern x 1 = £8", "2xgale 1xstorm")]
    [InlineData("Gale Warning   2 @ 10.00   20.00\nStorm Lantern  3 @ 8.00    24.00", "2xgale 3xstorm")]
    [InlineData(
        "2   Gale Warning   10.00   20.00\n1   Storm Lantern   8.00    8.00\n3   Postage   0.50   1.50",
        "2xgale 1xstorm"
    )]
    [InlineData("1   Gale Warning    2    20.00\n2   Storm Lantern   1     8.00", "2xgale 1xstorm")]
    [InlineData("Winter Tide    2    44.00\nGale Warning   1    10.00", "1xgale 2xwinter-lp")]
    [InlineData("Gale Warning ............ 1\nStorm Lantern ........... none\nThe Heron Flies North ... 3", "1xgale 3xnorth")]
    [InlineData(
        "Gale Warning     1\nStorm Lantern    -\nEbb Songs        0\nFlood Songs      have\nHeron at Dusk    (have this)",
        "1xgale"
    )]
    public void The_arithmetic_of_a_row_tells_its_numbers(string rows, string lines)
    {
        var mail = TideShop.Read("Please send:\n\n" + rows);

        Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
        Assert.Equal(lines, TideShop.LinesOf(mail));
    }

    [Theory]
    [InlineData("Gale Warning   2   10.00   10.00\nStorm Lantern   1   8.00   8.00")]
    [InlineData("Gale Warning   2   10.00   20.00\nThe Nightingale Sessions   1   9.00   9.00")]
    public void A_row_that_contradicts_itself_or_is_not_known_goes_to_a_person(string rows) =>
        Assert.NotEqual(Verdict.Accept, TideShop.Read("Please send:\n\n" + rows).Verdict);

    [Theory]
    [InlineData("Gale Warning : 2 x 10,00 = 20,00 £\nPostage : 2,00 + 2 x 0,50 = 3,00 £\nTotal : 23,00 £", 2300)]
    [InlineData("1. Gale Warning x 2 = £20\n2. P&P 2 + 2 x 0.50 = £3\n\nTotal = £23, paid by PayPal today.", 2300)]
    [InlineData(
        "Gale Warning    2   £20.00\nStorm Lantern   1    £8.00\n                    ------\n                    £28.00\n",
        2800
    )]
    [InlineData("Gale Warning    1   10.00\nPostage             2.50\nTOTAL REMITTED      12.50\n", 1250)]
    [InlineData("One Gale Warning. PayPal for 12.50.", 1250)]
    public void The_total_of_a_bill_is_what_stands_at_its_label_or_below_its_column(string rows, long claimed) =>
        Assert.Equal(claimed, TideShop.Read("Please send:\n\n" + rows).Reading.Claim.Amount?.MinorUnits);
}
