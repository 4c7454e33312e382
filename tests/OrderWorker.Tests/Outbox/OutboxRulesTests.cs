using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Outbox;

public sealed class OutboxRulesTests
{
    [Theory]
    [InlineData("GBP", 1200, "£12.00")]
    [InlineData("EUR", 1250, "€12.50")]
    [InlineData("JPY", 300, "¥300")]
    [InlineData("KWD", 12500, "12.500 KWD")]
    [InlineData("CHF", 5, "0.05 CHF")]
    [InlineData("GBP", -1200, "-£12.00")]
    public void An_amount_is_written_as_buyers_write_it(string currency, long minorUnits, string expected) =>
        Assert.Equal(expected, AmountText.Of(Money.Of(minorUnits, Currency.Of(currency))));

    [Theory]
    [InlineData(null, "")]
    [InlineData("  Margaret \t Hale \r\n", "Margaret Hale")]
    [InlineData("a\r\nBcc: x@y", "a Bcc: x@y")]
    [InlineData("a\u2028b\u0085c\u0000d", "a b c d")]
    [InlineData("abc\u202Edef\u200B", "abcdef")]
    [InlineData("Siobhán Ní Dhálaigh", "Siobhán Ní Dhálaigh")]
    public void Words_of_a_buyer_become_one_line(string? words, string expected) => Assert.Equal(expected, PlainLine.Of(words));

    [Fact]
    public void Words_without_end_are_cut()
    {
        Assert.Equal(PlainLine.MaxLength, PlainLine.Of(new string('x', 100_000)).Length);
        Assert.EndsWith("…", PlainLine.Of(new string('x', 100_000)));
    }

    [Fact]
    public void A_mail_that_is_put_off_is_tried_for_two_days_at_growing_intervals()
    {
        var (waited, tries) = (TimeSpan.Zero, 0);
        while (RetrySchedule.Wait(++tries, waited) is { } wait)
            waited += wait;

        Assert.Equal(TimeSpan.FromMinutes(1), RetrySchedule.Wait(1, TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromMinutes(5), RetrySchedule.Wait(2, TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromHours(4), RetrySchedule.Wait(30, TimeSpan.Zero));
        Assert.InRange(waited, TimeSpan.FromHours(48), TimeSpan.FromHours(52));
        Assert.InRange(tries, 10, 20);
    }

    [Theory]
    [InlineData(false, 499, 0, 0, 0, BrakeVerdict.Send)]
    [InlineData(false, 500, 0, 0, 0, BrakeVerdict.Later)]
    [InlineData(false, 250, 250, 0, 0, BrakeVerdict.Later)]
    [InlineData(false, 9, 9, 9, 9, BrakeVerdict.Send)]
    [InlineData(true, 4, 4, 4, 9, BrakeVerdict.Send)]
    [InlineData(true, 5, 5, 5, 5, BrakeVerdict.Hold)]
    [InlineData(true, 0, 0, 0, 10, BrakeVerdict.Hold)]
    public void The_brake_puts_off_mails_about_orders_and_holds_notices(
        bool isNotice,
        int all,
        int them,
        int noticesInAnHour,
        int noticesInADay,
        BrakeVerdict expected
    ) => Assert.Equal(expected, SendLimits.Judge(isNotice, new SentLately(all, them, noticesInAnHour, noticesInADay), 500));

    [Fact]
    public void A_message_id_is_the_same_for_the_same_row_and_no_other()
    {
        var noon = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);
        var id = MailIdentity.MessageId("order:42/order-received/1", "m.hale@example.org", noon, "shop.example");

        Assert.Matches(@"^<order\.42\.order-received\.1\.[0-9a-f]{16}@shop\.example>$", id);
        Assert.Equal(id, MailIdentity.MessageId("order:42/order-received/1", "m.hale@example.org", noon, "shop.example"));
        Assert.NotEqual(
            id,
            MailIdentity.MessageId("order:42/order-received/1", "m.hale@example.org", noon.AddTicks(1), "shop.example")
        );
        Assert.NotEqual(id, MailIdentity.MessageId("order:42/order-received/2", "m.hale@example.org", noon, "shop.example"));
    }

    [Fact]
    public void A_buyer_is_told_each_kind_of_doubt_once_and_no_suspicion() =>
        Assert.Equal(
            ["We are not sure how many copies you would like."],
            AttentionPoints.Of([
                ReasonCode.Suspicious,
                ReasonCode.AmbiguousQuantity,
                ReasonCode.AmbiguousQuantity,
                ReasonCode.Unreadable,
            ])
        );
}
