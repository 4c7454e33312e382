using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>A mail as it leaves.</summary>
/// <param name="Name">Of letters, digits, dots and dashes; the same for the same mail, and for no other.</param>
/// <param name="To">The one recipient.</param>
/// <param name="Mime">ASCII, with CRLF line ends.</param>
public sealed record OutgoingMail(string Name, string To, byte[] Mime)
{
    /// <exception cref="InvalidOperationException">The row is a draft.</exception>
    public static OutgoingMail Of(OutboxMessage row) =>
        row is { MessageId: { } id, Mime: { } mime }
            ? new OutgoingMail(id[1..id.LastIndexOf('@')], row.To, mime)
            : throw new InvalidOperationException($"Mail {row.Key} is not written yet.");
}
