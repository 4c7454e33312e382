using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Hostile;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Mails made to deceive the reader or to hold it up. What they cost in time is measured by the benchmark, not here.</summary>
public sealed class CorpusHostileTests
{
    private const long MostBytesAllocated = 128L * 1024 * 1024;

    private static readonly MailReader Reader = new(Shops.Cello, new HashSet<EmailAddress>());

    public static TheoryData<string> Names => [.. HostileMail.All.Select(m => m.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Hostile_mail_is_accepted_only_where_it_is_an_honest_order_oddly_made(string name)
    {
        var mail = Find(name);
        var decision = Reader.Read(mail.Raw);
        if (decision.Order is not { } order)
            return;

        Assert.True(mail.IsHarmless, $"{name} was accepted: {string.Join(' ', order.Parsed.Lines)}");
        Assert.Equal("1 x heaven", string.Join(' ', order.Parsed.Lines.Select(l => $"{l.Quantity} x {l.Sku}")));
        Assert.Equal(
            "12 Orchard Street, Leeds LS6 2AB",
            $"{string.Join(", ", order.Parsed.ShipTo.Lines)} {order.Parsed.ShipTo.Postcode}"
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void Hostile_mail_takes_bounded_memory(string name)
    {
        var mail = Find(name);
        Reader.Read(HostileMail.Honest);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Reader.Read(mail.Raw);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytesAllocated);
    }

    [Fact]
    public void The_order_that_hostile_mails_are_made_from_is_accepted() =>
        Assert.Equal(Verdict.Accept, Reader.Read(HostileMail.Honest).Verdict);

    private static HostileMail Find(string name) => HostileMail.All.Single(m => m.Name == name);
}
