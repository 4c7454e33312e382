using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

public sealed class ExplanationTests
{
    [Fact]
    public void An_accepted_order_says_why_and_what_it_comes_to() =>
        Assert.Equal(
            "Accepted, since the goods, their numbers and the address are certain, and it comes to 8.00 GBP.",
            Explanation.Of(MailKind.Order, Shops.Pounds(8), [], false)
        );

    [Fact]
    public void All_reasons_of_a_review_are_one_sentence()
    {
        Reason[] reasons =
        [
            new(ReasonCode.NoAddress, "The mail gives no address. Ask for it."),
            new(ReasonCode.NoItems, "It names nothing."),
        ];
        Assert.Equal(
            "For a person, since it is an order: The mail gives no address; Ask for it; It names nothing; its buyer can be asked for it.",
            Explanation.Of(MailKind.Order, null, reasons, true)
        );
    }

    [Theory]
    [InlineData(MailKind.Bounce, "Nothing to do, since it is a mail that came back.")]
    [InlineData(MailKind.Question, "For a person, since it is a question.")]
    public void Other_mail_says_what_it_is(MailKind kind, string sentence) =>
        Assert.Equal(sentence, Explanation.Of(kind, null, [], false));
}
