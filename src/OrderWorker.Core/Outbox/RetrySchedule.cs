namespace OrderWorker.Core.Outbox;

/// <summary>When a mail that the server put off is tried again.</summary>
/// <remarks>Minutes first, since greylisting asks for a few; then hours, for two days in all, as mail servers do among themselves.</remarks>
public static class RetrySchedule
{
    /// <summary>After so long a person decides.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(48);

    private static readonly int[] Minutes = [1, 5, 15, 60, 120, 240];

    /// <param name="attempts">Tries so far; at least 1.</param>
    /// <param name="waited">Since the mail was written.</param>
    /// <returns>The time to wait; null: enough, a person decides.</returns>
    public static TimeSpan? Wait(int attempts, TimeSpan waited) =>
        waited >= GiveUpAfter ? null : TimeSpan.FromMinutes(Minutes[Math.Clamp(attempts, 1, Minutes.Length) - 1]);
}
