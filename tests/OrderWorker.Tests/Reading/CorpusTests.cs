using System.Globalization;
using System.Text;
using OrderWorker.Core.Reading;

namespace OrderWorker.Tests.Reading;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory, InlineData("cello"), InlineData("folk")]
    public void No_mail_is_accepted_wrongly_and_at_least_half_of_the_good_orders_are_accepted_exactly(string shop)
    {
        var mails = CorpusMail.ReadAll(shop);
        output.WriteLine(Report(mails));

        var good = mails.Where(m => m.IsAcceptable).ToList();
        Assert.Empty(mails.Where(m => m.IsWronglyAccepted).Select(m => m.ToString()));
        Assert.True(good.Count(m => m.IsExact) * 2 >= good.Count, Report(mails));
        Assert.True(mails.Count(m => m.HasRightKind) * 10 >= mails.Count * 9, Report(mails));
    }

    [Theory, InlineData("cello"), InlineData("folk")]
    public void No_mail_of_a_machine_is_answered(string shop) =>
        Assert.All(
            CorpusMail
                .ReadAll(shop)
                .Where(m => m.Decision.Reading.Kind is MailKind.AutoReply or MailKind.Bounce or MailKind.PaymentNotice),
            mail => Assert.False(mail.Decision.Reading.Reply.Allowed, mail.ToString())
        );

    private static string Report(IReadOnlyList<CorpusMail> mails)
    {
        var report = new StringBuilder();
        Line("all", mails);
        foreach (var group in mails.GroupBy(m => m.Language).OrderByDescending(g => g.Count()))
            Line(group.Key, [.. group]);
        foreach (var mail in mails.Where(m => m.IsWronglyAccepted))
            report.AppendLine(CultureInfo.InvariantCulture, $"WRONG  {mail}");
        foreach (var mail in mails.Where(m => !m.IsWronglyAccepted && (m.IsAcceptable && !m.IsExact || !m.HasRightKind)))
            report.AppendLine(CultureInfo.InvariantCulture, $"missed {mail}");
        return report.ToString();

        void Line(string what, IReadOnlyList<CorpusMail> some) =>
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"{some[0].Shop} {what}: {some.Count(m => m.IsExact)} of {some.Count(m => m.IsAcceptable)} acceptable exactly, {some.Count(m => m.IsWronglyAccepted)} wrong, kind {some.Count(m => m.HasRightKind)} of {some.Count}"
            );
    }
}
