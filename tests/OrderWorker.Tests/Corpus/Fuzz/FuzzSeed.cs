using System.Globalization;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>A labelled mail that is accepted exactly, also as plain text: what the changes start from.</summary>
/// <param name="Mail">As it came, with its label.</param>
/// <param name="Plain">The same as text.</param>
/// <param name="Decision">On the text.</param>
/// <param name="Reader">For its shop.</param>
public sealed record FuzzSeed(LabelledMail Mail, PlainMail Plain, MailDecision Decision, MailReader Reader)
{
    private static readonly Lazy<IReadOnlyList<FuzzSeed>> Loaded = new(() => [.. Load()]);

    /// <summary>Of the mails that may be looked at, since what is found is shown.</summary>
    public static IReadOnlyList<FuzzSeed> All => Loaded.Value;

    public string Language => Mail.Label.Language;

    /// <summary>
    /// Its own dice, which fall the same each time and whatever other mails there are: a test that throws them fails for what changed in the
    /// reader. Where <c>ORDERWORKER_DICE</c> holds a number they fall otherwise, to explore; what that finds becomes a test.
    /// </summary>
    public Random Dice() => new(ToString().Aggregate(Throw.Value, (hash, letter) => unchecked(hash * 31 + letter)));

    private static readonly Lazy<int> Throw = new(() =>
        int.TryParse(Environment.GetEnvironmentVariable("ORDERWORKER_DICE"), CultureInfo.InvariantCulture, out var other)
            ? other
            : 0
    );

    /// <summary>The words in the buyer's own text that a field rests on, in the order of the text.</summary>
    public IEnumerable<(int At, string Words)> Evidence(string field) =>
        Decision
            .Reading.Evidence.Where(e => e.Field == field && e.Start >= 0 && e.Words.Length > 0)
            .Select(e => (At: Plain.Own.IndexOf(e.Words, Math.Min(e.Start, Plain.Own.Length), StringComparison.Ordinal), e.Words))
            .Where(e => e.At >= 0)
            .OrderBy(e => e.At);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mail.Shop}/{Mail.File}");

    private static IEnumerable<FuzzSeed> Load()
    {
        var readers = LabelledMail
            .All.DistinctBy(m => m.Shop)
            .ToDictionary(m => m.Shop, m => new MailReader(m.Catalogue, new HashSet<EmailAddress>()));
        foreach (var mail in LabelledMail.All.Where(m => m.Part != CorpusPart.ScoredOnly && m.Label.Decision == "accept"))
        {
            var reader = readers[mail.Shop];
            var decision = reader.Read(mail.Raw);
            if (!new ScoredMail(mail, decision).IsExact)
                continue;
            var plain = PlainMail.Of(decision.Content);
            var again = reader.Read(plain.ToBytes());
            if (new ScoredMail(mail, again).IsExact)
                yield return new FuzzSeed(mail, plain, again, reader);
        }
    }
}
