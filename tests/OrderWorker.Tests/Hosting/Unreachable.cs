namespace OrderWorker.Tests.Hosting;

/// <summary>Servers that are not there.</summary>
internal static class Unreachable
{
    /// <summary>Nothing listens on port 1. Polled every second.</summary>
    public static readonly string[] Mailbox =
    [
        "--Mailbox:Kind=imap",
        "--Mailbox:Host=127.0.0.1",
        "--Mailbox:Port=1",
        "--Mailbox:Tls=none",
        "--Mailbox:User=shop",
        "--Mailbox:Password=secret",
        "--Mailbox:Idle=false",
        "--Mailbox:PollEvery=00:00:01",
    ];
}
