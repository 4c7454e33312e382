using CsCheck;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>What must not change a reading, tried on orders made at random.</summary>
public sealed class ReadingProperties
{
    private static readonly Gen<string> Orders =
        from rise in Gen.Int[1, 9]
        from bach in Gen.Int[1, 9]
        from form in Gen.OneOf(
            Gen.Const("Please send {0} copies of The Rise of the Cellorettes and {1} copies of the Bach cello suites."),
            Gen.Const("I would like {0} x Rise of the Cellorettes, {1} x Six Cello Suites."),
            Gen.Const("Could I have The Rise of the Cellorettes ({0} copies) and JS Bach Six Cello Suites ({1} copies)?")
        )
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, rise, bach);

    [Fact]
    public void Capitals_do_not_matter() =>
        Orders.Sample(order => Assert.Equal(Read(order), Read(order.ToUpperInvariant())), iter: 200);

    [Fact]
    public void Blanks_do_not_matter() =>
        Orders.Sample(order => Assert.Equal(Read(order), Read(order.Replace(" ", "   "))), iter: 200);

    [Fact]
    public void Line_wrapping_does_not_matter() =>
        Gen.Select(Orders, Gen.Int[45, 76])
            .Sample((order, width) => Assert.Equal(Read(order), Read(Wrap(order, width))), iter: 300);

    [Fact]
    public void Accents_do_not_matter() =>
        Orders.Sample(order => Assert.Equal(Read(order), Read(order.Replace('e', 'é'))), iter: 200);

    [Fact]
    public void A_paragraph_about_the_weather_adds_nothing() =>
        Orders.Sample(
            order =>
                Assert.Equal(
                    Read(order),
                    Read("We had rain here all week, and 3 trees came down.\n\n" + order + "\n\nBest wishes from us two!")
                ),
            iter: 200
        );

    [Fact]
    public void Every_piece_of_evidence_stands_in_the_text_where_it_says() =>
        Orders.Sample(
            order =>
                Assert.All(
                    ItemReader.Read(Mails.Of(order), Shops.Cello).Evidence,
                    evidence => Assert.Equal(evidence.Words, order.Substring(evidence.Start, evidence.Length))
                ),
            iter: 100
        );

    [Fact]
    public void No_text_however_odd_stops_the_reader() =>
        Gen.String.Sample(text => ItemReader.Read(Mails.Of(text + " please send " + text), Shops.Cello), iter: 2000);

    private static string Read(string text)
    {
        var reading = ItemReader.Read(Mails.Of(text), Shops.Cello);
        Assert.Empty(reading.Reasons);
        return string.Join(' ', reading.Lines);
    }

    private static string Wrap(string text, int width)
    {
        var (wrapped, line) = ("", "");
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
                (wrapped, line) = (wrapped + line + "\n", word);
            else
                line = line.Length == 0 ? word : line + " " + word;
        }

        return wrapped + line;
    }
}
