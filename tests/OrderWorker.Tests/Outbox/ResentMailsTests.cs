using OrderWorker.Outbox;
using OrderWorker.Review;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

/// <summary>What staff have sent again leaves, once, whatever stopped it.</summary>
public sealed class ResentMailsTests : IDisposable
{
    private readonly SmtpFake _server = new();
    private readonly OutboxRig _rig;

    public ResentMailsTests() => _rig = new OutboxRig(_server);

    public void Dispose()
    {
        _rig.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Staff_can_send_a_held_mail_again()
    {
        var id = await _rig.WrittenAsync();
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
        var id = await _rig.WrittenAsync();
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
            await _rig.NoticeAsync(nth);
        await _rig.WriteAsync();
        await _rig.SendAsync();

        await ResendAsync(Assert.Single(_rig.Reviews()).OutboxMessageId!.Value);
        await _rig.SendAsync();

        Assert.Equal(6, _server.Received.Count);
    }

    private async Task ResendAsync(long id)
    {
        await using var db = _rig.Store.Open();
        var decision = await new OutgoingDecisions(db, new Handover(), _rig.Clock).ResendAsync(id, "ann", CancellationToken.None);
        Assert.NotNull(decision.Next);
    }
}
