using System.Globalization;

namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>Times as PayPal writes them.</summary>
internal static class PayPalTime
{
    /// <summary>Reads them with and without a colon in the offset: Transaction Search writes <c>2019-06-04T01:27:43+0000</c>.</summary>
    /// <exception cref="PaymentSourceUnavailableException">It is no time.</exception>
    public static DateTime Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw new PaymentSourceUnavailableException($"PayPal writes '{text}' where a time should be.");

    public static DateTime? ReadIfAny(string? text) => string.IsNullOrWhiteSpace(text) ? null : Read(text);

    /// <summary>With whole seconds, which is what every call takes.</summary>
    public static string Write(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
