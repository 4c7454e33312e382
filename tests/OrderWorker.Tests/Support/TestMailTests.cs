using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace OrderWorker.Tests.Support;

public sealed class TestMailTests
{
    [Fact]
    public async Task A_mail_that_is_appended_lies_in_the_inbox()
    {
        var mail = new TestMail();

        await mail.AppendAsync(TestMail.Order());

        Assert.Equal("CD order", Assert.Single(await mail.MailsAsync()).Subject);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_mail_sent_to_the_address_arrives(bool submitted)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var mail = new TestMail();
        using var client = new SmtpClient();
        client.ServerCertificateValidationCallback = (_, _, _, _) => true;
        var server = submitted ? TestServers.Submission : TestServers.Smtp;
        await client.ConnectAsync(
            server.Address.ToString(),
            server.Port,
            submitted ? SecureSocketOptions.StartTls : SecureSocketOptions.None,
            cancellation
        );
        if (submitted)
            await client.AuthenticateAsync(mail.User, TestServers.Password, cancellation);

        var sent = new MimeMessage { Subject = "Hello" };
        sent.From.Add(MailboxAddress.Parse("m.hale@example.org"));
        sent.To.Add(MailboxAddress.Parse(mail.Address));
        await client.SendAsync(sent, cancellation);

        Assert.Equal("Hello", Assert.Single(await mail.AwaitMailsAsync(1)).Subject);
    }
}
