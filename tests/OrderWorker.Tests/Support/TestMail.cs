using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace OrderWorker.Tests.Support;

/// <summary>A mailbox of its own on the real Dovecot: <c>shop-…</c>, empty at first.</summary>
public sealed class TestMail
{
    public string User { get; } = $"shop-{Guid.NewGuid():N}";

    /// <summary>Mail sent here through <see cref="TestServers.Smtp"/> arrives in <c>INBOX</c>.</summary>
    public string Address => $"{User}@shop.test";

    /// <summary>The Maildir as it lies on disk, for tests that damage it.</summary>
    public string Folder => Path.Combine(TestServers.DovecotFolder, "mail", User, "Maildir");

    /// <summary>A plain order by Margaret Hale, each with a Message-ID of its own.</summary>
    public static byte[] Order(string text = "Please send me one Heaven Eyes.", string? messageId = null) =>
        Encoding.ASCII.GetBytes(
            $"""
            From: Margaret Hale <m.hale@example.org>
            To: orders@shop.test
            Subject: CD order
            Message-ID: {messageId ?? $"<{Guid.NewGuid():N}@mail.example>"}
            Date: Fri, 20 Nov 2026 12:00:00 +0000

            {text}

            """.ReplaceLineEndings("\r\n")
        );

    /// <summary>Puts mails into a folder, byte for byte as they are, over one connection.</summary>
    public async Task AppendAsync(IEnumerable<byte[]> mails, string folder = "INBOX", string flags = "", string? date = null)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(TestServers.Imap);
        await using var stream = tcp.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await reader.ReadLineAsync();
        await SendAsync(Encoding.ASCII.GetBytes($"a LOGIN {User} {TestServers.Password}\r\n"));
        foreach (var mail in mails)
        {
            var when = date is null ? "" : $" \"{date}\"";
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"a APPEND \"{folder}\" ({flags}){when} {{{mail.Length}+}}\r\n"));
            await stream.WriteAsync(mail);
            await SendAsync("\r\n"u8.ToArray());
        }

        async Task SendAsync(byte[] command)
        {
            await stream.WriteAsync(command);
            string? line;
            do line = await reader.ReadLineAsync();
            while (line is not null && !line.StartsWith("a ", StringComparison.Ordinal));
            Assert.StartsWith("a OK", line, StringComparison.Ordinal);
        }
    }

    public Task AppendAsync(params byte[][] mails) => AppendAsync(mails.AsEnumerable());

    /// <summary>A session of another mail program on the same mailbox.</summary>
    public async Task<ImapClient> ConnectAsync()
    {
        var client = new ImapClient();
        await client.ConnectAsync(TestServers.Imap.Address.ToString(), TestServers.Imap.Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(User, TestServers.Password);
        return client;
    }

    /// <summary>The mails in a folder as a mail program sees them; none where there is no such folder.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsAsync(string folder = "INBOX")
    {
        using var client = await ConnectAsync();
        try
        {
            var opened = await client.GetFolderAsync(folder);
            await opened.OpenAsync(FolderAccess.ReadOnly);
            var mails = new List<MimeMessage>();
            for (var index = 0; index < opened.Count; index++)
                mails.Add(await opened.GetMessageAsync(index));
            return mails;
        }
        catch (FolderNotFoundException)
        {
            return [];
        }
        finally
        {
            await client.DisconnectAsync(quit: true);
        }
    }

    /// <summary>Waits until a folder holds that many mails: delivery takes a moment.</summary>
    public async Task<IReadOnlyList<MimeMessage>> AwaitMailsAsync(int count, string folder = "INBOX", int timeoutInSeconds = 20)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(timeoutInSeconds));
        while (true)
        {
            var mails = await MailsAsync(folder);
            if (mails.Count >= count || patience.IsCancellationRequested)
                return mails;
            await Task.Delay(100);
        }
    }
}
