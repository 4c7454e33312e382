using OrderWorker.Core.Reading;
using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Reading;

/// <summary>How well labelled mails are read. Prints the score; the mails that are only scored are told as totals.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<ScoredMail>> Scored = new(ScoredMail.ReadAll);

    [Theory]
    [InlineData(CorpusPart.Given, 85, 97, 0)]
    [InlineData(CorpusPart.LookedAt, 2307, 97, 0)]
    public void Good_orders_are_accepted_exactly_and_nothing_wrongly(CorpusPart part, int exact, int kinds, int wrong)
    {
        var mails = Scored.Value.Where(m => m.Mail.Part == part).ToList();
        var good = mails.Where(m => m.IsAcceptable).ToList();
        output.WriteLine(ScoreTable.Of(part == CorpusPart.LookedAt ? [.. Scored.Value] : mails));
        foreach (var mail in mails.Where(m => m.IsAcceptable != m.IsExact || m.IsWronglyAccepted || !m.HasRightKind))
            output.WriteLine(mail.ToString());

        Assert.True(mails.Count(m => m.IsWronglyAccepted) <= wrong, string.Join('\n', mails.Where(m => m.IsWronglyAccepted)));
        // Orders, and no share of them: a share falls with each fresh mail that is harder than those that were there.
        Assert.InRange(good.Count(m => m.IsExact), exact, good.Count);
        Assert.InRange(100 * mails.Count(m => m.HasRightKind) / mails.Count, kinds, 100);
    }

    [Fact]
    public void No_mail_of_a_machine_is_answered() =>
        Assert.All(
            LookedAt().Where(m => m.Decision.Reading.Kind is MailKind.AutoReply or MailKind.Bounce or MailKind.PaymentNotice),
            mail => Assert.False(mail.Decision.Reading.Reply.Allowed, mail.ToString())
        );

    private static IEnumerable<ScoredMail> LookedAt() => Scored.Value.Where(m => m.Mail.Part != CorpusPart.ScoredOnly);
}
