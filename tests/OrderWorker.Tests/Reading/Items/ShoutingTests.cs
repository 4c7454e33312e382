using OrderWorker.Core.Catalogue;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>In a mail all in capitals a capital tells nothing: it is read as the same in small letters.</summary>
public sealed class ShoutingTests
{
    private static readonly ShopCatalogue Folk = LabelledMail.All.First(m => m.Shop == "folk").Catalogue;

    [Theory]
    [InlineData("Canal 1 and Canal 2 please.\nwait no i have 1. Canal 2 and Canal 3, one each", "1xNG04-CD 1xNG05-CD")]
    [InlineData("Please send me Canal 1, two copies. And Canal 2, three copies.", "2xNG03-CD 3xNG04-CD")]
    [InlineData("I would like Canal 3, try as I might I cannot find it here.", "1xNG05-CD")]
    public void A_mail_in_capitals_orders_what_it_would_in_small_letters(string text, string lines)
    {
        Assert.Equal(lines, Mails.LinesOf(text, Folk));
        Assert.Equal(lines, Mails.LinesOf(text.ToUpperInvariant(), Folk));
    }

    [Theory]
    [InlineData("Canal 1 and Canal 2 please. WAIT NO I HAVE 1. CANAL 2 AND CANAL 3, ONE EACH", "1xNG04-CD 1xNG05-CD")]
    [InlineData("Two of Canal 1 please, and CANAL 3, THREE COPIES.", "2xNG03-CD 3xNG05-CD")]
    public void A_number_word_in_capitals_is_no_roman_figure(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Folk));
}
