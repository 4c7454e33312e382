using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrderWorker.Core.Outbox;

/// <summary>The Message-ID of a mail of ours: one for each outbox row, the same however often it is written or sent.</summary>
public static class MailIdentity
{
    /// <param name="key">The row's unique key: <c>order:42/order-received/1</c>.</param>
    /// <param name="to">The recipient.</param>
    /// <param name="createdAt">When the row was made: keeps two databases that count alike apart.</param>
    /// <param name="domain">The shop's, from the address that it writes from.</param>
    /// <returns><c>&lt;order.42.order-received.1.0a1b2c3d4e5f6071@shop.example&gt;</c></returns>
    public static string MessageId(string key, string to, DateTime createdAt, string domain) =>
        $"<{FileName(key, to, createdAt)}@{domain}>";

    /// <summary>The part before the @, of letters, digits, dots and dashes: it also names the mail's file in a Maildir.</summary>
    public static string FileName(string key, string to, DateTime createdAt)
    {
        var readable = key.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '.');
        var whole = string.Create(CultureInfo.InvariantCulture, $"{key}\n{to}\n{createdAt.Ticks}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
        return $"{string.Concat(readable)}.{hash[..16]}";
    }
}
