using System.Text;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Odd mails that order nothing: those of public test suites where they lie beside the checkout, invented ones everywhere.</summary>
public sealed class StrangerTests(ITestOutputHelper output)
{
    private static readonly MailReader Reader = new(Shops.Cello, new HashSet<EmailAddress>());

    [Fact]
    public void Nothing_strange_is_accepted_and_no_machine_is_answered()
    {
        var decisions = Mails().Select(mail => (mail.Name, Decision: Reader.Read(mail.Raw))).ToList();

        foreach (
            var group in decisions.CountBy(d => (d.Decision.Reading.Kind, d.Decision.Verdict, d.Decision.Reading.Reply.Allowed))
        )
            output.WriteLine($"{group.Key}: {group.Value}");
        Assert.All(decisions, d => Assert.NotEqual(Verdict.Accept, d.Decision.Verdict));
        Assert.Empty(
            decisions.Where(d => d.Decision.Reading.Reply.Allowed && IsForbidden(d.Decision.Content)).Select(d => d.Name)
        );
    }

    // The plain rows of the table, said once more by themselves.
    private static bool IsForbidden(MailContent mail) =>
        mail.From.Count != 1
        || mail.PartTypes.Contains("message/delivery-status")
        || mail.First("Return-Path")?.Trim() == "<>"
        || mail.First("Auto-Submitted") is { } auto && !auto.StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || mail.First("Precedence")?.ToLowerInvariant() is "bulk" or "list" or "junk" or "auto_reply"
        || mail.First("List-Id") is not null
        || mail.From[0].Address is not { } from
        || from.Local.StartsWith("mailer-daemon", StringComparison.OrdinalIgnoreCase)
        || from.Local.Equals("postmaster", StringComparison.OrdinalIgnoreCase);

    internal static IEnumerable<(string Name, byte[] Raw)> Mails()
    {
        var folder = Checkout.File("..", "shared", "strangers");
        return Invented()
            .Concat(
                Directory.Exists(folder)
                    ? Directory
                        .GetFiles(folder, "*.eml", SearchOption.AllDirectories)
                        .Order(StringComparer.Ordinal)
                        .Select(file => (Path.GetRelativePath(folder, file), File.ReadAllBytes(file)))
                    : []
            );
    }

    private static IEnumerable<(string, byte[])> Invented() =>
        new[]
        {
            ("empty", ""),
            ("mbox line", "From a@example.org Mon Oct  8 09:00:00 2012\nSubject: x\n\nHeaven Eyes\n"),
            ("no boundary", "From: a@example.org\nContent-Type: multipart/mixed\n\n--x\n\nHeaven Eyes\n"),
            ("UTF-7", "From: a@example.org\nContent-Type: text/plain; charset=utf-7\n\nHeaven Eyes +AKM-7\n"),
            ("unknown encoding", "From: a@example.org\nContent-Transfer-Encoding: x-none\n\nHeaven Eyes\n"),
            ("daemon without address", "From: MAILER-DAEMON <>\nSubject: Mail delivery failed\n\n2 x Heaven Eyes\n"),
            ("two senders", "From: a@example.org, b@example.org\nSubject: x\n\nThank you\n"),
            (
                "bounce",
                "Return-Path: <>\nFrom: Mail System <postmaster@example.org>\nSubject: Undeliverable: Your order\n\nYour order 2 x Heaven Eyes\n"
            ),
            (
                "list",
                "From: a@example.org\nList-Id: <folk.example.org>\n\nHeaven Eyes is the record of the month. Order two copies!\n"
            ),
        }.Select(mail => (mail.Item1, Encoding.UTF8.GetBytes(mail.Item2)));
}
