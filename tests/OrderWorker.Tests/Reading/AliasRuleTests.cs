using OrderWorker.Core.Reading.Items;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

public sealed class AliasRuleTests
{
    [Theory]
    [InlineData("the Nakipbekova suites")]
    [InlineData("Celloretten")]
    public void Words_that_name_nothing_else_may_become_a_name(string words) =>
        Assert.Null(AliasRule.Refusal(words, Shops.Cello[Shops.Bach], Shops.Cello));

    [Theory]
    [InlineData("", "Enter the words")]
    [InlineData("Heaven Eyes", "already means Heaven Eyes")]
    [InlineData("heaven-eyes", "already means Heaven Eyes")]
    [InlineData("Cellorettes", "already means The Rise of the Cellorettes")]
    [InlineData("both albums", "already means the offer")]
    [InlineData("Cellorhythmics", "the name of an artist")]
    [InlineData("the Bach", "already")]
    [InlineData("music", "everyday words")]
    [InlineData("the CD please", "everyday words")]
    [InlineData("two copies", "everyday words")]
    [InlineData("1969", "only a number")]
    [InlineData("heaven", "stands in the title Heaven Eyes")]
    [InlineData("one two three four five six seven eight nine ten", "too long")]
    public void Words_that_mean_something_else_or_anything_are_refused_in_a_sentence(string words, string why) =>
        Assert.Contains(why, AliasRule.Refusal(words, Shops.Cello[Shops.Bach], Shops.Cello), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_the_shop_has_added_is_read_like_one_of_the_catalogue()
    {
        var shop = Shops.Cello.With([("bach", "Nakipbekova solo")]);

        Assert.Equal("2xbach", Mails.LinesOf("Please send me two Nakipbekova solo.", shop));
        Assert.NotNull(AliasRule.Refusal("Nakipbekova solo", shop[Shops.Heaven], shop));
    }
}
