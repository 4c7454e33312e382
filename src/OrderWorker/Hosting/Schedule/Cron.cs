using System.Globalization;

namespace OrderWorker.Hosting.Schedule;

/// <summary>Cron expressions of six fields, the first being the seconds.</summary>
internal static class Cron
{
    private static readonly int[] PartsOfSixty = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30];
    private static readonly int[] PartsOfDay = [1, 2, 3, 4, 6, 8, 12];

    /// <summary>A beat that is even through minute, hour and day, and never slower than asked: every 45 s becomes every 30 s.</summary>
    /// <param name="interval">A second or more; more than a day is once a day.</param>
    public static string Every(TimeSpan interval) =>
        interval.TotalSeconds switch
        {
            < 60 => string.Create(CultureInfo.InvariantCulture, $"*/{Largest(PartsOfSixty, interval.TotalSeconds)} * * * * *"),
            < 3600 => string.Create(CultureInfo.InvariantCulture, $"0 */{Largest(PartsOfSixty, interval.TotalMinutes)} * * * *"),
            < 86400 => string.Create(CultureInfo.InvariantCulture, $"0 0 */{Largest(PartsOfDay, interval.TotalHours)} * * *"),
            _ => "0 0 4 * * *",
        };

    private static int Largest(int[] parts, double atMost) => parts.Last(part => part <= Math.Max(atMost, 1));
}
