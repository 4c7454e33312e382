using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

/// <summary>Each mail that is due leaves once, as it is stored.</summary>
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
        var id = await _rig.WrittenAsync();

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
        var id = await _rig.WrittenAsync();

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

    [Fact]
    public async Task How_to_pay_is_not_sent_to_one_who_has_paid_meanwhile()
    {
        var id = await _rig.WrittenAsync();
        await using (var db = _rig.Store.Open())
            await db.Orders.ExecuteUpdateAsync(
                row => row.SetProperty(o => o.State, OrderState.Paid),
                TestContext.Current.CancellationToken
            );

        await _rig.SendAsync();

        Assert.Equal(OutboxState.Recalled, (await _rig.RowAsync(id)).State);
        Assert.Empty(_server.Received);
    }
}
