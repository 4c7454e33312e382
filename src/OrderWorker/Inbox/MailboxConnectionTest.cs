using System.Globalization;
using Microsoft.Extensions.Options;

namespace OrderWorker.Inbox;

/// <summary>One row of what <c>check</c> found.</summary>
/// <param name="What">The thing that was tried, in a few words.</param>
/// <param name="Ok">Whether it works.</param>
/// <param name="Sentence">What was found; where it does not work, what to do.</param>
public sealed record MailboxCheck(string What, bool Ok, string Sentence);

/// <summary>Tries the mailbox as a poll would, storing and moving nothing.</summary>
public sealed class MailboxConnectionTest(IMailbox mailbox, IOptions<MailboxOptions> options)
{
    public async Task<IReadOnlyList<MailboxCheck>> RunAsync(CancellationToken cancellation)
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
