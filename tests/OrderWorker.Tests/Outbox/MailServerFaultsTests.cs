using OrderWorker.Core.Values;
using OrderWorker.Outbox;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

/// <summary>What becomes of a mail that the mail server puts off, refuses or leaves without an answer.</summary>
public sealed class MailServerFaultsTests : IDisposable
{
    private readonly SmtpFake _server = new();
    private readonly OutboxRig _rig;

    public MailServerFaultsTests() => _rig = new OutboxRig(_server);

    public void Dispose()
    {
        _rig.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData(SmtpFault.PutOffRecipient, "450 4.2.0 greylisted, come back")]
    [InlineData(SmtpFault.PutOffAfterDot, "451 4.3.0 disk full")]
    [InlineData(SmtpFault.BusyAfterDot, "421 4.3.2 shutting down")]
    public async Task A_mail_that_the_server_puts_off_is_sent_later_byte_for_byte(SmtpFault fault, string reply)
    {
        var id = await _rig.WrittenAsync();
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
        var id = await _rig.WrittenAsync();
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
        await _rig.WrittenAsync(2);
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
        var id = await _rig.WrittenAsync();
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
        var id = await _rig.WrittenAsync();
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
        var id = await _rig.WrittenAsync();
        _server.Faults.Enqueue(SmtpFault.DropAfterAccepting);

        await _rig.SendAsync();

        Assert.Equal(OutboxState.Sent, (await _rig.RowAsync(id)).State);
        Assert.Single(_server.Received);
    }
}
