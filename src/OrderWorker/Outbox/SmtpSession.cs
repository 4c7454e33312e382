using System.Text;
using MailKit.Net.Smtp;
using MimeKit;

namespace OrderWorker.Outbox;

/// <summary>
/// A session with the server. MailKit connects, encrypts and signs in; the few commands that hand a mail over are given here one by one,
/// so that the moment before the bytes leave is known, every answer is seen, and the bytes go exactly as they are stored.
/// </summary>
internal sealed class SmtpSession : SmtpClient
{
    /// <summary>True while the answer that comes is the one to the mail itself: without it, the mail is in doubt.</summary>
    public bool IsHandingOver { get; private set; }

    /// <param name="from">The envelope's sender, to whom bounces go.</param>
    /// <param name="mail">One recipient.</param>
    /// <param name="handingOver">Awaited immediately before the bytes go.</param>
    /// <returns>The answer that settled it, and to which command; null when <paramref name="handingOver"/> kept the mail here.</returns>
    public async Task<(string Command, SmtpResponse Reply)?> DeliverAsync(
        string from,
        OutgoingMail mail,
        Func<Task<bool>> handingOver
    )
    {
        IsHandingOver = false;
        var bytes = DotStuffed(mail.Mime) + ".\r\n";
        foreach (
            var (command, argument) in ((string, string)[])
                [("MAIL", $" FROM:{Path(from)}"), ("RCPT", $" TO:{Path(mail.To)}"), ("DATA", "")]
        )
        {
            var reply = await SendCommandAsync(command + argument);
            if ((int)reply.StatusCode is < 200 or >= 400)
                return (command, reply);
        }

        if (!await handingOver())
            return null;

        IsHandingOver = true;
        var last = await SendCommandAsync(bytes);
        IsHandingOver = false;
        return (".", last);
    }

    /// <summary>Forgets a mail that was not taken, so that the session serves the next.</summary>
    public Task ResetAsync() => SendCommandAsync("RSET");

    // The encoder makes a domain ASCII; the composer has seen to it that the rest is.
    private static string Path(string address) => $"<{MailboxAddress.EncodeAddrspec(MailboxAddress.Parse(address).Address)}>";

    // RFC 5321, 4.5.2: a line that begins with a dot gets another, since a lone dot ends the mail.
    private static string DotStuffed(byte[] mime)
    {
        var text = Encoding.ASCII.GetString(mime).Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        if (text.StartsWith('.'))
            text = "." + text;
        return text.EndsWith("\r\n", StringComparison.Ordinal) ? text : text + "\r\n";
    }
}
