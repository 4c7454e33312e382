using OrderWorker.Core.Orders;

namespace OrderWorker.Tests.Payments.PayLinks;

public sealed class PayLinkTicketTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, PayLinkTicket.KeyLength).Select(i => (byte)i)];
    private static readonly DateTime Until = new(2026, 12, 4, 18, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void A_ticket_says_until_when_it_is_good() =>
        Assert.Equal(Until, PayLinkTicket.Read(PayLinkTicket.Write("K-1042", Until, Key), "K-1042", Key));

    [Fact]
    public void A_ticket_opens_no_other_order_and_not_with_another_key()
    {
        var ticket = PayLinkTicket.Write("K-1042", Until, Key);

        Assert.Null(PayLinkTicket.Read(ticket, "K-1043", Key));
        Assert.Null(PayLinkTicket.Read(ticket, "K-1042", new byte[PayLinkTicket.KeyLength]));
    }

    [Fact]
    public void No_letter_of_a_ticket_can_be_changed()
    {
        var ticket = PayLinkTicket.Write("K-1042", Until, Key);
        // The last letter holds two bits that mean nothing: a decoder may take or refuse them.
        for (var i = 0; i < ticket.Length - 1; i++)
            foreach (var other in "0aZ_.")
            {
                var forged = ticket[..i] + other + ticket[(i + 1)..];
                Assert.True(forged == ticket || PayLinkTicket.Read(forged, "K-1042", Key) is null, forged);
            }
    }

    [
        Theory,
        InlineData(""),
        InlineData("."),
        InlineData("x"),
        InlineData("6745a3c0."),
        InlineData("ffffffffffff.AAAAAAAAAAAAAAAAAAAAAA")
    ]
    [InlineData("6745a3c0.ÄÖÜ"), InlineData("6745a3c0.AAAA.AAAA"), InlineData("zz.Vf0cXr3kTq2iJ1o8nGQyZw")]
    public void Nonsense_opens_nothing(string ticket) => Assert.Null(PayLinkTicket.Read(ticket, "K-1042", Key));
}
