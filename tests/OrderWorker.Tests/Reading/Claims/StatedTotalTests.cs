using System.Globalization;
using System.Text;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Reading.Claims;

/// <summary>What a mail claims where only the price of its order tells which of its sums is the whole.</summary>
public sealed class StatedTotalTests
{
    [Theory]
    [InlineData(
        "cello",
        "Might I trouble you for the Bach? I am told that it is £10 and a pound for the post. Cheque to follow.",
        "11.00"
    )]
    [InlineData("cello", "One Bach please. £10 and £1 p&p paid on PayPal yesterday teatime.", "11.00")]
    [InlineData("cello", "Two Heaven Eyes please. 2 x 7 = 14 and 2 postage = 16. Cheque.", "16.00")]
    [InlineData(
        "cello",
        "Both Cellorhythmics CDs please. I think that works out at £12 all told (10 for the pair and 2 to post). Paid by PayPal.",
        "12.00"
    )]
    [InlineData(
        "folk",
        "Two LPs of Winter Harbour please. 22 by 2 is 44 and 6 for the post, 50. I'll PayPal it tonight.",
        "50.00"
    )]
    [InlineData("folk", "Twenty-Two Tunes please, one copy. PayPal coming from my partner's account (D. Lloyd), 17.50.", "17.50")]
    [InlineData("folk", "One Lark in the Morning, eleven fifty and five for the post, that's sixteen fifty. By PayPal.", "16.50")]
    public void A_sum_that_the_order_comes_to_is_the_one_claimed(string shop, string said, string claimed) =>
        Assert.Equal(claimed, Claimed(shop, said));

    [Theory]
    [InlineData("cello", "Two Heaven Eyes please. I saw the poster at £18 in the hall. Paid by PayPal.", null)]
    [InlineData("cello", "One Bach please. I have paid £10 by PayPal.", "10.00")]
    [InlineData("cello", "One Bach please. £10 by PayPal; the £1 for the raffle ticket is for somebody else.", "10.00")]
    [InlineData(
        "cello",
        "One Bach please. I have paid £10 by PayPal. I see that with the post it should have been £11.",
        "10.00"
    )]
    public void Another_sum_is_not(string shop, string said, string? claimed) => Assert.Equal(claimed, Claimed(shop, said));

    private static string? Claimed(string shop, string said)
    {
        var mail =
            "From: Ann Hale <ann.hale@example.org>\nTo: orders@shop.example\nSubject: Order\nMessage-ID: <s1@example.org>\n"
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
            + said
            + "\n\nAnn Hale\n14 Castle Street\nLudlow\nSY8 1AB\n";
        var catalogue = LabelledMail.All.First(m => m.Shop == shop).Catalogue;

        var read = new MailReader(catalogue, new HashSet<EmailAddress>()).Read(
            Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"))
        );

        return read.Reading.Claim.Amount is { } amount
            ? (amount.MinorUnits / 100m).ToString("0.00", CultureInfo.InvariantCulture)
            : null;
    }
}
