using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrderWorker.Core.Orders;

/// <summary>
/// The part of a link to pay that only the shop can make: until when it works, and a signature over that and the order's number.
/// Written as <c>6745a3c0.Vf0cXr3kTq2iJ1o8nGQyZw</c>.
/// </summary>
public static class PayLinkTicket
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 32;

    // 128 bits of HMAC-SHA256: nobody guesses one, and the link stays short enough to read.
    private const int SignatureLength = 16;

    /// <param name="order">Its number.</param>
    /// <param name="until">UTC; whole seconds count.</param>
    /// <param name="key">Secret, <see cref="KeyLength"/> bytes.</param>
    public static string Write(string order, DateTime until, ReadOnlySpan<byte> key)
    {
        var seconds = new DateTimeOffset(until, TimeSpan.Zero).ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture);
        return $"{seconds}.{Base64Url.EncodeToString(Sign(order, seconds, key))}";
    }

    /// <summary>Until when the link works, by a signature of ours; null where it is none of ours, or of another order.</summary>
    /// <remarks>Whether that time is over is for the caller, who has the clock.</remarks>
    public static DateTime? Read(string ticket, string order, ReadOnlySpan<byte> key)
    {
        if (ticket.Split('.') is not [{ Length: <= 12 } seconds, { Length: <= 32 } signature])
            return null;
        if (!long.TryParse(seconds, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var until))
            return null;
        if (!Base64Url.IsValid(signature, out var length) || length != SignatureLength)
            return null;
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Sign(order, seconds, key))
            ? DateTimeOffset.FromUnixTimeSeconds(until).UtcDateTime
            : null;
    }

    private static ReadOnlySpan<byte> Sign(string order, string seconds, ReadOnlySpan<byte> key) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"pay\n{order}\n{seconds}")).AsSpan(0, SignatureLength);
}
