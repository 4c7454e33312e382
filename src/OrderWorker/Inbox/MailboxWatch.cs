using Microsoft.Extensions.Options;
using OrderWorker.Store;

namespace OrderWorker.Inbox;

/// <summary>Wakes a poll as soon as the mailbox announces something. Polls find all mail without it too, a minute later.</summary>
public sealed class MailboxWatch(
    IMailbox mailbox,
    IOptions<MailboxOptions> options,
    Handover handover,
    TimeProvider clock,
    ILogger<MailboxWatch> log
) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Idle)
            return;

        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var begun = clock.GetTimestamp();
            try
            {
                await mailbox.WatchAsync(() => handover.Hint(Step.PollMailbox), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (MailboxUnavailableException outage)
            {
                // One that lasted was a good connection, so its end is no sign of trouble.
                pause = clock.GetElapsedTime(begun) > LongestPause ? FirstPause : Longer(pause);
                log.LogWarning("Not told of new mail for now, polling goes on: {Outage}", outage.Message);
            }
            catch (Exception fault)
            {
                // Not let through, because it would end the program: what is lost is a hint, and polls report the same fault as theirs.
                pause = LongestPause;
                log.LogError(fault, "Watching {Mailbox} failed; polling goes on", mailbox.Name);
            }

            await Task.Delay(Jittered(pause), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    // So that many workers do not come back in the same second to a server that was restarted.
    private static TimeSpan Jittered(TimeSpan pause) => pause * (0.5 + Random.Shared.NextDouble() / 2);
}
