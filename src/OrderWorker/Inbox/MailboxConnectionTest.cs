using System.Globalization;
using Microsoft.Extensions.Options;
using OrderWorker.Settings;

namespace OrderWorker.Inbox;

/// <summary>Tries the mailbox as a poll would, storing and moving nothing.</summary>
public sealed class MailboxConnectionTest(IMailbox mailbox, IOptions<MailboxOptions> options)
{
    public async Task<IReadOnlyList<CheckRow>> RunAsync(CancellationToken cancellation)
    {
        try
        {
            await using var session = await mailbox.OpenAsync(cancellation);
            var mails = await session.ListAsync(above: 0, cancellation);
            return
            [
                new(
                    "Mailbox",
                    true,
                    string.Create(CultureInfo.InvariantCulture, $"{mailbox.Name} is open; {mails.Count} mails lie in it.")
                ),
                new("Mailbox folders", true, Folders(options.Value)),
            ];
        }
        catch (MailboxUnavailableException outage)
        {
            return [new("Mailbox", false, outage.Message)];
        }
    }

    private static string Folders(MailboxOptions options) =>
        $"Mail is moved to {Named(options.ProcessedFolder)}, mail for a person to {Named(options.ReviewFolder)}; made when missing.";

    private static string Named(string folder) => folder.Length == 0 ? "no other folder" : $"'{folder}'";
}
