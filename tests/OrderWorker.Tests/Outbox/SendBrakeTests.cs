using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

/// <summary>How many mails leave in an hour, and how many go to one who only writes and never orders.</summary>
public sealed class SendBrakeTests : IDisposable
{
    private readonly SmtpFake _server = new();
    private readonly OutboxRig _rig;

    public SendBrakeTests() => _rig = new OutboxRig(_server);

    public void Dispose()
    {
        _rig.Dispose();
        _server.Dispose();
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
            await _rig.NoticeAsync(nth);
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
}
