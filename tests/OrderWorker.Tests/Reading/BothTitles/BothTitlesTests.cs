using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Fuzz;
using OrderWorker.Tests.Corpus.Scoring;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.BothTitles;

/// <summary>
/// Two titles, one of them asked for in words that a reader may not know: both are sent, or a person looks. "Please let me have the Bach. Also a
/// Heaven Eyes" once sent Heaven Eyes alone.
/// </summary>
public sealed class BothTitlesTests
{
    private const string Address = "Margaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB";

    private static readonly MailReader Cello = new(
        LabelledMail.All.First(m => m.Shop == "cello").Catalogue,
        new HashSet<EmailAddress>()
    );

    [Fact]
    public void However_the_first_title_is_asked_for_it_is_not_left_out() =>
        Assert.DoesNotContain(Lines("wishes.txt"), wish => LeavesOut("bach", $"{wish} the Bach. Also a Heaven Eyes for my mum."));

    [Fact]
    public void However_the_second_title_is_added_it_is_not_left_out() =>
        Assert.DoesNotContain(Lines("afterthoughts.txt"), added => LeavesOut("heaven", $"One Bach please. {added}"));

    private static bool LeavesOut(string sku, string text) =>
        Cello.Read(new PlainMail("\"Margaret Hale\" <buyer@example.org>", "Order", $"{text}\n\n{Address}").ToBytes()).Order
            is { } order
        && order.Parsed.Lines.All(line => line.Sku.Text != sku);

    private static string[] Lines(string file) =>
        File.ReadAllLines(Checkout.File("tests", "OrderWorker.Tests", "Reading", "BothTitles", file));
}
