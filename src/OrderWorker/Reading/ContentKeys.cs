using System.Security.Cryptography;
using System.Text;
using OrderWorker.Core.Reading;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>What tells copies of one mail from two mails.</summary>
internal static class ContentKeys
{
    /// <summary>
    /// Of sender, Message-ID and text: a second way to the mailbox changes other headers only. A Message-ID alone proves nothing, since
    /// anybody can use one again; a mail without one is known by its bytes.
    /// </summary>
    public static string Of(InboxMessage mail, MailContent content) =>
        content.MessageId is { } id && content.Unreadable is null
            ? Hash($"{id}\n{mail.FromAddress?.ToLowerInvariant()}\n{content.Subject}\n{content.Body.Text.Trim()}")
            : $"bytes:{mail.Sha256}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
