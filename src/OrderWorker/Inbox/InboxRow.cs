using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrderWorker.Store;

namespace OrderWorker.Inbox;

/// <summary>Makes the row under which a mail is stored. Nothing of it is parsed beyond its Message-ID.</summary>
internal static class InboxRow
{
    /// <param name="mailbox">The mailbox's name.</param>
    /// <param name="epoch">UIDVALIDITY.</param>
    /// <param name="entry">What the mailbox announced.</param>
    /// <param name="raw">Null for a mail that was too large to fetch.</param>
    /// <param name="now">UTC.</param>
    public static InboxMessage Of(string mailbox, long epoch, MailEntry entry, byte[]? raw, DateTime now) =>
        new()
        {
            Mailbox = mailbox,
            UidValidity = epoch,
            Uid = entry.Uid,
            Sha256 = Hash(raw ?? StandIn(mailbox, epoch, entry)),
            MessageId = raw is null ? null : MessageIdScan.Find(raw),
            ReceivedAt = entry.ReceivedAt ?? now,
            StoredAt = now,
            Size = raw?.Length ?? entry.Size,
            Raw = raw is null ? null : new RawMail { Bytes = raw },
        };

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // What identifies a mail without its bytes, so that no two such mails are taken for one.
    private static byte[] StandIn(string mailbox, long epoch, MailEntry entry) =>
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"not fetched\n{mailbox}\n{epoch}\n{entry.Uid}\n{entry.Size}")
        );
}
