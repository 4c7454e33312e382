using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Outbox;
using OrderWorker.Review;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

public sealed class SendOutboxJobTests : IDisposable
{
    private readonly SmtpFake _server = new();
    private readonly OutboxRig _rig;

    public SendOutboxJobTests() => _rig = new OutboxRig(_server);

    public void Dispose()
    {
        _rig.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task An_answer_is_sent_once_however_often_the_job_runs()
    {
        var id = await WrittenAsync();

        for (var run = 1; run <= 3; run++)
            await _rig.SendAsync();

        var mail = Assert.Single(_server.Received);
        Assert.Equal(("orders@shop.example", "buyer1@example.org"), (mail.From, mail.To));
        var row = await _rig.RowAsync(id);
        Assert.Equal((OutboxState.Sent, 1, Sample.Noon), (row.State, row.Attempts, row.SentAt));
        Assert.Equal("250 2.0.0 Ok: queued as 1", row.LastReply);
    }

    [Fact]
    public async Task The_bytes_that_arrive_are_the_bytes_that_are_stored()
    {
        var id = await WrittenAsync();

        await _rig.SendAsync();

        var stored = System.Text.Encoding.ASCII.GetString((await _rig.RowAsync(id)).Mime!);
        Assert.Equal(stored, Assert.Single(_server.Received).Raw);
    }

    [Fact]
    public async Task Two_runs_at_once_send_each_mail_once()
    {
        for (var nth = 1; nth <= 20; nth++)
            await _rig.OrderAsync(nth);
        await _rig.WriteAsync();

        await Task.WhenAll(_rig.SendAsync(), _rig.SendAsync());

        Assert.Equal(20, _server.Received.Select(mail => mail.To).Distinct().Count());
        Assert.Equal(20, _server.Received.Count);
    }

    [Fact]
    public async Task Two_hundred_mails_go_over_one_session()
    {
        for (var nth = 1; nth <= 200; nth++)
            await _rig.OrderAsync(nth);
        await _rig.WriteAsync();

        await _rig.SendAsync();

        Assert.Equal((200, 1), (_server.Received.Count, _server.Sessions));
        Assert.Empty(_rig.Reviews());
    }

    [Theory]
    [InlineData(SmtpFault.PutOffRecipient, "450 4.2.0 greylisted, come back")]
    [InlineData(SmtpFault.PutOffAfterDot, "451 4.3.0 disk full")]
    [InlineData(SmtpFault.BusyAfterDot, "421 4.3.2 shutting down")]
    public async Task A_mail_that_the_server_puts_off_is_sent_later_byte_for_byte(SmtpFault fault, string reply)
    {
        var id = await WrittenAsync();
        _server.Faults.Enqueue(fault);

        await _rig.SendAsync();

        var row = await _rig.RowAsync(id);
        Assert.Equal((OutboxState.Due, reply, Sample.Noon.AddMinutes(1)), (row.State, row.LastReply, row.DueAt));
        await _rig.SendAsync();
        Assert.Empty(_server.Received);

        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await _rig.SendAsync();
        Assert.Equal(System.Text.Encoding.ASCII.GetString(row.Mime!), Assert.Single(_server.Received).Raw);
        Assert.Empty(_rig.Reviews());
    }

    [Fact]
    public async Task A_mail_that_is_put_off_for_two_days_goes_to_staff()
    {
        var id = await WrittenAsync();
        _rig.Clock.Advance(TimeSpan.FromHours(48));
        _server.Faults.Enqueue(SmtpFault.PutOffRecipient);

        await _rig.SendAsync();

        Assert.Equal(OutboxState.Held, (await _rig.RowAsync(id)).State);
        Assert.Equal(ReasonCode.MailRefused, Assert.Single(_rig.Reviews()).Code);
    }

    [Theory]
    [InlineData(SmtpFault.RefuseRecipient, "550 5.1.1 no such user")]
    [InlineData(SmtpFault.RefuseAfterDot, "554 5.6.0 not liked")]
    public async Task A_refused_mail_goes_to_staff_and_the_next_mail_is_sent(SmtpFault fault, string reply)
    {
        var refused = await _rig.OrderAsync(1);
        await WrittenAsync(2);
        _server.Faults.Enqueue(fault);

        await _rig.SendAsync();

        Assert.Equal(OutboxState.Refused, (await _rig.RowAsync(refused)).State);
        var review = Assert.Single(_rig.Reviews());
        Assert.Equal((ReasonCode.MailRefused, reply), (review.Code, review.Found));
        Assert.Equal("buyer2@example.org", Assert.Single(_server.Received).To);
        Assert.Equal(1, _server.Sessions);
    }

    [Theory]
    [InlineData(SmtpFault.NoGreeting)]
    [InlineData(SmtpFault.BusyGreeting)]
    [InlineData(SmtpFault.RefuseSender)]
    [InlineData(SmtpFault.DropBeforeData)]
    public async Task Without_a_session_the_run_fails_and_the_mail_goes_with_a_later_run(SmtpFault fault)
    {
        var id = await WrittenAsync();
        _server.Faults.Enqueue(fault);

        await Assert.ThrowsAsync<MailServerUnavailableException>(() => _rig.SendAsync());

        Assert.Equal(OutboxState.Due, (await _rig.RowAsync(id)).State);
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await _rig.SendAsync();
        Assert.Single(_server.Received);
        Assert.Empty(_rig.Reviews());
    }

    [Theory]
    [InlineData(SmtpFault.DropInData)]
    [InlineData(SmtpFault.ResetAfterDot)]
    [InlineData(SmtpFault.HangAfterDot)]
    public async Task A_mail_without_an_answer_is_held_for_staff_and_never_sent_again_by_itself(SmtpFault fault)
    {
        var id = await WrittenAsync();
        _server.Faults.Enqueue(fault);

        await Assert.ThrowsAsync<MailServerUnavailableException>(() => _rig.SendAsync());
        _rig.Clock.Advance(TimeSpan.FromDays(1));
        await _rig.SendAsync();

        Assert.Equal(OutboxState.Held, (await _rig.RowAsync(id)).State);
        Assert.Equal(ReasonCode.MailInDoubt, Assert.Single(_rig.Reviews()).Code);
        Assert.Empty(_server.Received);
    }

    [Fact]
    public async Task A_server_that_leaves_mail_after_mail_unanswered_is_left_alone_for_a_while()
    {
        for (var nth = 1; nth <= 5; nth++)
        {
            await _rig.OrderAsync(nth);
            _server.Faults.Enqueue(SmtpFault.ResetAfterDot);
        }

        await _rig.WriteAsync();
        for (var run = 1; run <= 5; run++)
            await Assert.ThrowsAsync<MailServerUnavailableException>(() => _rig.SendAsync());
        Assert.Equal(3, _rig.Reviews().Count);

        _server.Faults.Clear();
        _rig.Clock.Advance(TimeSpan.FromMinutes(11));
        await _rig.SendAsync();
        Assert.Equal(2, _server.Received.Count);
    }

    [Fact]
    public async Task A_mail_that_was_accepted_before_the_connection_dropped_is_sent()
    {
        var id = await WrittenAsync();
        _server.Faults.Enqueue(SmtpFault.DropAfterAccepting);

        await _rig.SendAsync();

        Assert.Equal(OutboxState.Sent, (await _rig.RowAsync(id)).State);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task How_to_pay_is_not_sent_to_one_who_has_paid_meanwhile()
    {
        var id = await WrittenAsync();
        await ChangeAsync(db => db.Orders.ExecuteUpdateAsync(row => row.SetProperty(o => o.State, OrderState.Paid)));

        await _rig.SendAsync();

        Assert.Equal(OutboxState.Recalled, (await _rig.RowAsync(id)).State);
        Assert.Empty(_server.Received);
    }

    [Fact]
    public async Task Mails_over_the_limit_of_an_hour_wait_and_go_by_themselves()
    {
        _rig.Smtp = OutboxRig.SmtpTo(_server.Port, maxPerHour: 3);
        for (var nth = 1; nth <= 5; nth++)
            await _rig.OrderAsync(nth);
        await _rig.WriteAsync();

        await _rig.SendAsync();
        Assert.Equal(3, _server.Received.Count);
        Assert.Equal(ReasonCode.MailBrake, Assert.Single(_rig.Reviews()).Code);

        _rig.Clock.Advance(TimeSpan.FromMinutes(61));
        await _rig.SendAsync();
        Assert.Equal(5, _server.Received.Select(mail => mail.To).Distinct().Count());
    }

    [Fact]
    public async Task A_sender_who_gets_notice_after_notice_is_held_for_staff()
    {
        for (var nth = 1; nth <= 6; nth++)
            await NoticeAsync(nth);
        await _rig.WriteAsync();
        await _rig.SendAsync();

        Assert.Equal(5, _server.Received.Count);
        Assert.Equal(ReasonCode.MailBrake, Assert.Single(_rig.Reviews()).Code);
    }

    [Fact]
    public async Task Many_orders_from_one_address_are_each_answered()
    {
        for (var nth = 1; nth <= 40; nth++)
            await _rig.OrderAsync(
                nth,
                change: order => (order.BuyerEmail, order.BuyerEmailKey) = ("shop@example.org", "shop@example.org")
            );
        await _rig.WriteAsync();

        await _rig.SendAsync();

        Assert.Equal(40, _server.Received.Count);
    }

    [Fact]
    public async Task Staff_can_send_a_held_mail_again()
    {
        var id = await WrittenAsync();
        _server.Faults.Enqueue(SmtpFault.DropInData);
        await Assert.ThrowsAsync<MailServerUnavailableException>(() => _rig.SendAsync());

        await ResendAsync(id);
        await _rig.SendAsync();

        Assert.Single(_server.Received);
        Assert.NotNull(Assert.Single(_rig.Reviews()).ClosedAt);
    }

    [Fact]
    public async Task A_mail_that_is_refused_again_after_staff_sent_it_again_is_put_before_them_again()
    {
        var id = await WrittenAsync();
        for (var time = 1; time <= 2; time++)
        {
            _server.Faults.Enqueue(SmtpFault.RefuseRecipient);
            await _rig.SendAsync();
            Assert.Equal(time, _rig.Reviews().Count);
            Assert.Null(_rig.Reviews()[^1].ClosedAt);
            _rig.Clock.Advance(TimeSpan.FromMinutes(1));
            await ResendAsync(id);
        }
    }

    [Fact]
    public async Task A_held_notice_that_staff_want_sent_is_sent()
    {
        for (var nth = 1; nth <= 6; nth++)
            await NoticeAsync(nth);
        await _rig.WriteAsync();
        await _rig.SendAsync();

        await ResendAsync(Assert.Single(_rig.Reviews()).OutboxMessageId!.Value);
        await _rig.SendAsync();

        Assert.Equal(6, _server.Received.Count);
    }

    private async Task<long> WrittenAsync(int nth = 1)
    {
        var id = await _rig.OrderAsync(nth);
        await _rig.WriteAsync();
        return id;
    }

    private async Task NoticeAsync(int nth)
    {
        var mail = Sample.Mail($"{nth}", "robot@example.org", $"<r{nth}@mail.example>");
        await _rig.Store.AddAsync(mail);
        await _rig.Store.AddAsync(OutboxMessage.Answering(mail, OutboxKind.NeedsAttention, Sample.Noon));
    }

    private Task ResendAsync(long id) =>
        ChangeAsync(async db =>
            Assert.NotNull(
                (await new OutgoingDecisions(db, new Handover(), _rig.Clock).ResendAsync(id, "ann", CancellationToken.None)).Next
            )
        );

    private async Task ChangeAsync(Func<OrderDbContext, Task> change)
    {
        await using var db = _rig.Store.Open();
        await change(db);
    }
}
