namespace OrderWorker.Core.Reading.Senders;

/// <summary>Who wrote a mail, as far as its headers tell.</summary>
/// <param name="Kind">Set where a machine wrote it; null for a mail that is to be read.</param>
/// <param name="Reply">May an automatic mail go back.</param>
public sealed record SenderVerdict(MailKind? Kind, ReplyPermission Reply);
