using OrderWorker.Core.Values;
using OrderWorker.Review;

namespace OrderWorker.Tests.Review;

public sealed class ReasonWordsTests
{
    [Fact]
    public void Every_reason_has_words_of_its_own_for_people()
    {
        var titles = Enum.GetValues<ReasonCode>().Select(code => ReasonWords.Of(code).Title).ToList();

        Assert.Equal(titles.Count, titles.Distinct().Count());
        Assert.All(Enum.GetValues<ReasonCode>(), code => Assert.EndsWith(".", ReasonWords.Of(code).Advice));
    }
}
