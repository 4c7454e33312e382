using System.Net;

namespace OrderWorker.Tests.Support;

/// <summary>Where the servers listen that <c>tests/run.sh</c> started. A test that needs one fails without it.</summary>
public static class TestServers
{
    /// <summary>Dovecot: any user name, password <see cref="Password"/>, STARTTLS offered.</summary>
    public static IPEndPoint Imap => IPEndPoint.Parse(Setting("IMAP"));

    /// <summary>The same Dovecot with TLS from the first byte; its certificate is for <c>localhost</c> and signed by nobody.</summary>
    public static IPEndPoint Imaps => IPEndPoint.Parse(Setting("IMAPS"));
    public static IPEndPoint Pop3 => IPEndPoint.Parse(Setting("POP3"));
    public static IPEndPoint Lmtp => IPEndPoint.Parse(Setting("LMTP"));

    /// <summary>
    /// Postfix: delivers every recipient to Dovecot's mailbox of that local part. <c>reject.test</c> is refused with 550,
    /// <c>bad.test</c> is accepted and bounces.
    /// </summary>
    public static IPEndPoint Smtp => IPEndPoint.Parse(Setting("SMTP"));

    /// <summary>The same Postfix with STARTTLS and a login, both demanded.</summary>
    public static IPEndPoint Submission => IPEndPoint.Parse(Setting("SUBMISSION"));

    /// <summary>A connection string for PostgreSQL's superuser.</summary>
    public static string Postgres => Setting("POSTGRES");

    /// <summary>The program file of Chromium.</summary>
    public static string Chromium => Setting("CHROMIUM");

    /// <summary>Dovecot's folder: <c>tls/cert.pem</c>, and <c>mail/USER/Maildir</c> for each mailbox.</summary>
    public static string DovecotFolder => Setting("DOVECOT");

    public const string Password = "secret";

    private static string Setting(string name)
    {
        var variable = $"ORDERWORKER_TEST_{name}";
        return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(
                $"{variable} is not set. This test needs real servers: run tests/run.sh, which starts them."
            );
    }
}
