using System.Text;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Doubts about a mail as a whole, whatever its parts read.</summary>
public sealed class OrderReaderTests
{
    [Fact]
    public void An_order_without_any_doubt_is_accepted() => Assert.Empty(Reasons("CD order", "12 Orchard Street"));

    [Fact]
    public void An_order_that_lost_a_letter_on_its_way_goes_to_a_person() =>
        Assert.Contains(ReasonCode.Unreadable, Reasons("CD order", "12 Orch\ufffdrd Street"));

    [Fact]
    public void An_order_under_an_automatic_mails_subject_goes_to_a_person() =>
        Assert.Contains(ReasonCode.Suspicious, Reasons("Automatic reply: CD order", "12 Orchard Street"));

    private static IEnumerable<ReasonCode> Reasons(string subject, string street)
    {
        var mail =
            $"From: Margaret Hale <m.hale@example.org>\r\nTo: orders@shop.example\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + $"Please send me one copy of Heaven Eyes.\r\n\r\nMargaret Hale\r\n{street}\r\nLeeds\r\nLS6 2AB\r\n";
        return new MailReader(Shops.Cello, new HashSet<EmailAddress>())
            .Read(Encoding.UTF8.GetBytes(mail))
            .Reasons.Select(r => r.Code);
    }
}
