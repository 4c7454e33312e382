using System.Text;
using MimeKit;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Outbox;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

public sealed class WriteMailJobTests : IDisposable
{
    private readonly OutboxRig _rig = new(new SmtpOptions(), payLink: "https://paypal.me/cello");

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task An_answer_goes_in_the_thread_of_the_mail_that_it_answers()
    {
        var raw = Encoding.ASCII.GetBytes(
            "References: <first@mail.example>\r\n <second@mail.example>\r\nMessage-ID: <a001@mail.example>\r\n\r\nHello"
        );

        var mail = await _rig.MailAsync(await _rig.OrderAsync(mail: Sample.Mail(raw: raw)));

        Assert.Equal("<a001@mail.example>", mail.Headers[HeaderId.InReplyTo]);
        Assert.Equal(["first@mail.example", "second@mail.example", "a001@mail.example"], mail.References);
    }

    [Fact]
    public async Task A_thread_of_a_thousand_mails_is_quoted_by_its_first_and_last_ones()
    {
        var chain = string.Join("\r\n ", Enumerable.Range(1, 1000).Select(nth => $"<m{nth}@mail.example>"));
        var raw = Encoding.ASCII.GetBytes($"References: {chain}\r\n\r\nHello");

        var mail = await _rig.MailAsync(await _rig.OrderAsync(mail: Sample.Mail(raw: raw)));

        Assert.Equal(
            (20, "m1@mail.example", "m1000@mail.example", "a001@mail.example"),
            (mail.References.Count, mail.References[0], mail.References[^2], mail.References[^1])
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("<a b@mail.example>")]
    [InlineData("<a@mail.example>\r\nBcc: <x@evil.example>")]
    public async Task A_mail_without_a_usable_message_id_is_answered_outside_a_thread(string? messageId)
    {
        var mail = await _rig.MailAsync(await _rig.OrderAsync(mail: Sample.Mail(messageId: messageId)));

        Assert.False(mail.Headers.Contains(HeaderId.InReplyTo));
        Assert.False(mail.Headers.Contains(HeaderId.References));
        Assert.Empty(mail.Bcc);
    }

    [Theory]
    [InlineData(OutboxKind.OrderReceived, OrderState.AwaitingPayment, "auto-replied")]
    [InlineData(OutboxKind.OrderConfirmed, OrderState.Paid, "auto-generated")]
    public async Task Every_mail_says_that_a_machine_wrote_it(OutboxKind kind, OrderState state, string submitted)
    {
        var mail = await _rig.MailAsync(await _rig.OrderAsync(kind: kind, change: order => order.State = state));

        Assert.Equal(submitted, mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("All", mail.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal("orders@shop.example", mail.Headers["X-Loop"]);
    }

    [Fact]
    public async Task A_written_mail_keeps_its_message_id_and_its_bytes()
    {
        var id = await _rig.OrderAsync();
        await _rig.WriteAsync();
        var first = await _rig.RowAsync(id);
        _rig.Clock.Advance(TimeSpan.FromHours(1));

        await _rig.WriteAsync();

        var second = await _rig.RowAsync(id);
        Assert.Equal(first.Mime, second.Mime);
        Assert.Matches(@"^<order\.1\.order-received\.1\.[0-9a-f]{16}@shop\.example>$", second.MessageId);
        Assert.Equal(second.MessageId, $"<{(await _rig.MailAsync(id)).MessageId}>");
    }

    [Fact]
    public async Task A_new_order_is_told_its_number_its_price_and_every_way_to_pay()
    {
        var mail = await _rig.MailAsync(await _rig.OrderAsync());

        Assert.Equal("Your order K-1042 at Campaign Kazakhstan", mail.Subject);
        foreach (var body in (string[])[mail.TextBody!, mail.HtmlBody!])
        {
            Assert.Contains("Both Cellorhythmics albums", body);
            Assert.Contains("£12.00", body);
            Assert.Contains("https://paypal.me/cello/12.00GBP", body);
            Assert.Contains("PO BOX 66682, London, E11 9ER", body);
            Assert.Contains("postal order", body);
            Assert.Contains("LS6 2AB", body);
            Assert.Contains("Friday 4 December 2026", body);
        }
    }

    [Fact]
    public async Task A_buyer_who_sends_a_cheque_is_told_where_to_and_nothing_of_paypal()
    {
        var mail = await _rig.MailAsync(await _rig.OrderAsync(change: order => order.ClaimedMethod = PaymentMethod.Cheque));

        Assert.Contains("By cheque: please make it payable to Campaign Kazakhstan for £12.00", mail.TextBody);
        Assert.Contains("PO BOX 66682, London, E11 9ER", mail.TextBody);
        Assert.DoesNotContain("PayPal", mail.TextBody + mail.HtmlBody);
    }

    [Fact]
    public async Task A_buyer_who_quotes_a_transaction_is_not_asked_to_pay_again()
    {
        var mail = await _rig.MailAsync(
            await _rig.OrderAsync(change: order =>
                (order.ClaimedMethod, order.ClaimedTransactionId) = (PaymentMethod.PayPal, "8AB12345CD678901E")
            )
        );

        Assert.Contains("8AB12345CD678901E: there is no need to pay again", mail.TextBody);
        Assert.DoesNotContain("Please pay by", mail.TextBody + mail.HtmlBody);
    }

    [Fact]
    public async Task A_paid_order_is_confirmed_with_what_came_and_where_it_goes()
    {
        var mail = await _rig.MailAsync(
            await _rig.OrderAsync(
                kind: OutboxKind.OrderConfirmed,
                change: order => (order.State, order.Paid) = (OrderState.Paid, 1200)
            )
        );

        Assert.Equal("Your order K-1042 at Campaign Kazakhstan is paid – thank you", mail.Subject);
        Assert.Contains("Your payment of £12.00 for order K-1042 is here", mail.TextBody);
        Assert.Contains("12 Orchard Street", mail.TextBody);
        Assert.DoesNotContain("How to pay", mail.HtmlBody);
    }

    [Fact]
    public async Task A_mail_that_a_person_looks_at_is_answered_with_what_is_unclear()
    {
        var id = await NoticeAsync(new Reason(ReasonCode.NoAddress, "for staff: no address in lines 1 to 9"));

        var mail = await _rig.MailAsync(id);

        Assert.Equal("Re: CD order", mail.Subject);
        Assert.Contains("- We did not find a postal address", mail.TextBody);
        Assert.DoesNotContain("for staff", mail.TextBody + mail.HtmlBody);
    }

    [Fact]
    public async Task A_buyers_words_start_no_header_no_line_and_no_tag()
    {
        var mail = await _rig.MailAsync(
            await _rig.OrderAsync(change: order =>
            {
                order.BuyerName = "Eve\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>";
                order.ShipName = "Eve\u202Eevil\u0000\u2028Total: 0.00";
                order.ShipLines = "<img src=x onerror=alert(1)>\n{{ order.total }}\r\n1 \"Road\" & Co";
            })
        );

        Assert.Empty(mail.Bcc);
        Assert.Equal("buyer1@example.org", Assert.Single(mail.To.Mailboxes).Address);
        Assert.DoesNotContain("<script", mail.HtmlBody);
        Assert.DoesNotContain("<img", mail.HtmlBody);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", mail.HtmlBody);
        Assert.Contains("1 &quot;Road&quot; &amp; Co", mail.HtmlBody);
        Assert.Contains("  Eveevil Total: 0.00\n", mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.Contains("{{ order.total }}", mail.TextBody);
    }

    [Theory]
    [InlineData("Žofie Nováková")]
    [InlineData("山田花子")]
    [InlineData("\"Hale, M.\" <m@x>")]
    public async Task A_name_in_any_script_reaches_the_buyer_as_it_was_written(string name)
    {
        var id = await _rig.OrderAsync(change: order => order.BuyerName = name);

        var mail = await _rig.MailAsync(id);

        Assert.Equal(name, Assert.Single(mail.To.Mailboxes).Name);
        Assert.Contains($"Dear {name},", mail.TextBody);
        Assert.DoesNotContain((await _rig.RowAsync(id)).Mime!, b => b > 127);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("jörg@example.org")]
    [InlineData("a@b@c@")]
    public async Task An_address_that_no_mail_can_go_to_is_put_before_staff(string address)
    {
        var id = await _rig.OrderAsync(change: order => (order.BuyerEmail, order.BuyerEmailKey) = (address, address));

        await _rig.WriteAsync();

        Assert.Equal(OutboxState.Refused, (await _rig.RowAsync(id)).State);
        Assert.Equal(ReasonCode.MailRefused, Assert.Single(_rig.Reviews()).Code);
    }

    [Fact]
    public async Task How_to_pay_is_told_after_the_money_was_looked_for_or_a_minute_later()
    {
        var id = await _rig.OrderAsync(change: order => order.ReconcileDueAt = Sample.Noon);

        await _rig.WriteAsync();
        Assert.Equal(OutboxState.Draft, (await _rig.RowAsync(id)).State);

        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await _rig.WriteAsync();
        Assert.Equal(OutboxState.Due, (await _rig.RowAsync(id)).State);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_holds_up_no_other()
    {
        var damaged = await _rig.OrderAsync(nth: 1, change: order => order.Currency = "???");
        var sound = await _rig.OrderAsync(nth: 2);

        var failure = await Assert.ThrowsAsync<ArgumentException>(_rig.WriteAsync);

        Assert.Contains("'???'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Draft, (await _rig.RowAsync(damaged)).State);
        Assert.Equal(OutboxState.Due, (await _rig.RowAsync(sound)).State);
    }

    private async Task<long> NoticeAsync(Reason reason)
    {
        var mail = Sample.Mail();
        mail.Outcome = MailOutcome.Review;
        await _rig.Store.AddAsync(mail);
        var draft = OutboxMessage.Answering(mail, OutboxKind.NeedsAttention, Sample.Noon);
        await _rig.Store.AddAsync(draft, ReviewItem.Open($"mail:{mail.Id}", reason, Sample.Noon, mail.Id));
        return draft.Id;
    }
}
