using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Outbox;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

/// <summary>What becomes of a mail whose worker was killed, at each step of sending it.</summary>
public sealed class UnfinishedSendsTests : IDisposable
{
    private static readonly string Killed = WorkerIdentity.Current.Signature.Replace($"/{Environment.ProcessId}/", "/999999999/");

    private readonly SmtpFake _server = new();
    private readonly OutboxRig _rig;

    public UnfinishedSendsTests() => _rig = new OutboxRig(_server);

    public void Dispose()
    {
        _rig.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_mail_that_was_claimed_and_not_handed_over_is_sent_at_the_next_start()
    {
        var id = await ClaimedAsync(by: Killed, handedOver: false);

        await _rig.SendAsync();

        Assert.Single(_server.Received);
        Assert.Equal((OutboxState.Sent, 2), ((await _rig.RowAsync(id)).State, (await _rig.RowAsync(id)).Attempts));
    }

    [Fact]
    public async Task A_mail_that_was_being_handed_over_is_held_for_staff()
    {
        var id = await ClaimedAsync(by: Killed, handedOver: true);

        await _rig.SendAsync();

        Assert.Empty(_server.Received);
        Assert.Equal(OutboxState.Held, (await _rig.RowAsync(id)).State);
        Assert.Equal(ReasonCode.MailInDoubt, Assert.Single(_rig.Reviews()).Code);
    }

    [Fact]
    public async Task A_claim_from_before_the_machine_was_started_may_have_lost_its_note_and_is_held()
    {
        var id = await ClaimedAsync(by: "an-earlier-boot/pid:[1]/7/99", handedOver: false);
        _rig.Clock.Advance(TimeSpan.FromMinutes(4));

        await _rig.SendAsync();

        Assert.Empty(_server.Received);
        Assert.Equal(OutboxState.Held, (await _rig.RowAsync(id)).State);
    }

    [Fact]
    public async Task The_claim_of_a_worker_that_lives_is_left_to_it_until_its_time_is_over()
    {
        var id = await ClaimedAsync(by: WorkerIdentity.Current.Signature, handedOver: false);

        await _rig.SendAsync();
        Assert.Equal(OutboxState.Sending, (await _rig.RowAsync(id)).State);

        _rig.Clock.Advance(TimeSpan.FromMinutes(4));
        await _rig.SendAsync();
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task A_worker_whose_claim_was_taken_away_does_not_send()
    {
        await _rig.WrittenAsync();
        await using var db = _rig.Store.Open();
        var slow = await db.ClaimAsync(1, WorkerIdentity.Current.Signature, Sample.Noon, TimeSpan.FromMinutes(3));
        _rig.Clock.Advance(TimeSpan.FromMinutes(4));
        await _rig.SendAsync();

        Assert.False(await db.NoteHandoverAsync(slow!, Sample.Noon));
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task In_a_maildir_a_cut_off_mail_is_found_or_written_so_that_it_is_there_once()
    {
        using var folder = new TempFolder();
        _rig.Smtp = new SmtpOptions { Path = folder.Path };
        await _rig.WrittenAsync(1);
        await _rig.SendAsync();
        await ReclaimAsync(1, handedOver: true); // written, not yet marked
        await _rig.WrittenAsync(2);
        await ReclaimAsync(2, handedOver: true); // noted, not yet written

        await _rig.SendAsync();

        Assert.Equal(2, Directory.GetFiles(folder.File("new")).Length);
        Assert.Equal(OutboxState.Sent, (await _rig.RowAsync(1)).State);
        Assert.Equal(OutboxState.Sent, (await _rig.RowAsync(2)).State);
        Assert.Empty(_rig.Reviews());
    }

    [Fact]
    public async Task A_mail_that_a_reader_has_moved_on_within_the_maildir_is_still_found()
    {
        using var folder = new TempFolder();
        _rig.Smtp = new SmtpOptions { Path = folder.Path };
        await _rig.WrittenAsync();
        await _rig.SendAsync();
        var file = Assert.Single(Directory.GetFiles(folder.File("new")));
        File.Move(file, Path.Combine(folder.File("cur"), Path.GetFileName(file) + ":2,S"));
        await ReclaimAsync(1, handedOver: true);

        await _rig.SendAsync();

        Assert.Empty(Directory.GetFiles(folder.File("new")));
        Assert.Equal(OutboxState.Sent, (await _rig.RowAsync(1)).State);
    }

    [Fact]
    public void Only_a_process_that_certainly_ended_is_gone()
    {
        var me = WorkerIdentity.Current;

        Assert.True(me.IsGone(Killed));
        Assert.False(me.IsGone(me.Signature));
        Assert.False(me.IsGone("another-boot/pid:[1]/7/99"));
        Assert.False(me.IsGone(null));
        Assert.False(me.IsGone("nonsense"));
    }

    private async Task<long> ClaimedAsync(string by, bool handedOver)
    {
        var id = await _rig.WrittenAsync();
        await ReclaimAsync(id, handedOver, by);
        return id;
    }

    private async Task ReclaimAsync(long id, bool handedOver, string? by = null)
    {
        await using var db = _rig.Store.Open();
        await db.Outbox.Where(m => m.Id == id).ExecuteUpdateAsync(row => row.SetProperty(m => m.State, OutboxState.Due));
        var claim = await db.ClaimAsync(id, by ?? Killed, Sample.Noon, TimeSpan.FromMinutes(3));
        if (handedOver)
            Assert.True(await db.NoteHandoverAsync(claim!, Sample.Noon));
    }
}
