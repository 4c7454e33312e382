using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>The envelope's sender, as the mail server that took the mail noted it at the top.</summary>
internal static class ReturnPath
{
    public static bool IsNull(MailContent mail) => mail.First("Return-Path")?.Replace(" ", "") is "<>";

    public static EmailAddress? Of(MailContent mail) =>
        EmailAddress.TryParse(mail.First("Return-Path")?.Trim().TrimStart('<').TrimEnd('>'), out var address) ? address : null;
}
