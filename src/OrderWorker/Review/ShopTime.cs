using System.Globalization;
using Microsoft.Extensions.Options;
using OrderWorker.Shop;

namespace OrderWorker.Review;

/// <summary>Times as staff read them: the shop's own clock, and how long ago.</summary>
public sealed class ShopTime(IOptions<ShopOptions> shop, TimeProvider clock)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(shop.Value.TimeZone);

    public string At(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, _zone).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public string Day(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, _zone).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public string Ago(DateTime utc) =>
        (clock.GetUtcNow().UtcDateTime - utc) switch
        {
            { TotalMinutes: < 1 } => "just now",
            { TotalMinutes: < 60 } age => Count(age.TotalMinutes, "minute"),
            { TotalHours: < 24 } age => Count(age.TotalHours, "hour"),
            var age => Count(age.TotalDays, "day"),
        };

    private static string Count(double number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)number} {unit}{((long)number == 1 ? "" : "s")} ago");
}
