using Microsoft.Extensions.Options;
using OrderWorker.Settings;

namespace OrderWorker.Outbox;

/// <summary>Tries the way out for mail, and sends none.</summary>
public sealed class SmtpConnectionTest(IMailSender sender, IOptions<SmtpOptions> options)
{
    public async Task<IReadOnlyList<CheckRow>> RunAsync(CancellationToken cancellation)
    {
        var smtp = options.Value;
        var what = smtp.Kind == SmtpKind.Maildir ? "Outgoing mail (Maildir)" : "Outgoing mail (SMTP)";
        try
        {
            await sender.OpenAsync(cancellation);
            return [new CheckRow(what, true, Fine(smtp))];
        }
        catch (MailServerUnavailableException cause)
        {
            return [new CheckRow(what, false, cause.Message)];
        }
    }

    private static string Fine(SmtpOptions smtp) =>
        smtp switch
        {
            { Kind: SmtpKind.Maildir } => $"Mail is written to {Path.GetFullPath(smtp.Path)}; nothing is sent to anybody.",
            { User: { Length: > 0 } user } => $"{smtp.Host}:{smtp.Port} answers and takes the sign-in of '{user}'.",
            _ => $"{smtp.Host}:{smtp.Port} answers; it asks for no sign-in.",
        };
}
