using System.Globalization;
using CsCheck;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Fuzz;

namespace OrderWorker.Tests.Reading;

/// <summary>What a person would not mind in a mail does not change how it is read; tried on good orders of the corpus and on orders made at random.</summary>
public sealed class CorpusNoiseProperties(ITestOutputHelper output)
{
    private static readonly Gen<FuzzSeed> Seeds = Gen.Int[0, FuzzSeed.All.Count - 1].Select(n => FuzzSeed.All[n]);
    private static readonly Gen<Random> Dice = Gen.Int.Select(seed => new Random(seed));

    public static TheoryData<string> Noises => [.. Noise.All.Select(n => n.Name)];

    [Theory, MemberData(nameof(Noises))]
    public void Noise_never_has_other_goods_sent_or_to_another_place(string noise) =>
        Gen.Select(Seeds, Dice)
            .Sample(
                (seed, dice) => Assert.Null(SameOrder(seed).Breach(seed.Reader.Read(Make(noise)(dice, seed.Plain)))),
                iter: 100,
                threads: 1,
                print: t => $"{noise}: {t.Item1}"
            );

    [Theory, MemberData(nameof(Noises))]
    public void Noise_leaves_nearly_every_good_order_accepted(string noise)
    {
        var lost = FuzzSeed
            .All.Where(seed => seed.Reader.Read(Make(noise)(new Random(1), seed.Plain)).Verdict != Verdict.Accept)
            .Select(seed => seed.ToString())
            .ToList();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{noise}: {FuzzSeed.All.Count - lost.Count} of {FuzzSeed.All.Count} accepted; not {string.Join(' ', lost)}"
            )
        );

        Assert.InRange(100 * (FuzzSeed.All.Count - lost.Count) / FuzzSeed.All.Count, 92, 100);
    }

    [Theory, MemberData(nameof(Noises))]
    public void Noise_does_not_change_the_reading_of_made_orders(string noise) =>
        Gen.Select(Seeds.Where(s => s.Mail.Shop != "pier"), Dice) // a number word as a title is read wrongly at times today
            .Sample(
                (seed, dice) =>
                {
                    var order = GeneratedOrder.Make(dice, seed.Mail.Catalogue);
                    Assert.Null(order.Expected.Breach(seed.Reader.Read(Make(noise)(dice, order.Mail))));
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void A_paragraph_that_has_nothing_to_do_with_the_order_never_adds_a_line() =>
        Gen.Select(Seeds, Dice)
            .Sample(
                (seed, dice) =>
                {
                    var chatter = Sentences.Unrelated(dice, seed.Language);
                    var own = dice.Next(2) == 0 ? $"{chatter}\n\n{seed.Plain.Own}" : $"{seed.Plain.Own}\n\n{chatter}";
                    var decision = seed.Reader.Read((seed.Plain with { Own = own }).ToBytes());
                    Assert.Null(SameOrder(seed).Breach(decision));
                },
                iter: 400,
                threads: 1
            );

    private static Expectation SameOrder(FuzzSeed seed) => new(seed.Mail.Label.Lines, seed.Mail.Label.Postcode);

    private static Noise.Change Make(string noise) => Noise.All.Single(n => n.Name == noise).Make;
}
