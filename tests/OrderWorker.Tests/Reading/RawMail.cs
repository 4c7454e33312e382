using System.Text;
using OrderWorker.Core.Reading;
using OrderWorker.Reading;

namespace OrderWorker.Tests.Reading;

/// <summary>Mails as bytes, for tests of what becomes of bytes.</summary>
internal static class RawMail
{
    private const string Head =
        "From: Margaret Hale <m.hale@example.org>\nTo: orders@shop.example\nSubject: CD order\nMessage-ID: <raw1@mail.example>\nMIME-Version: 1.0\n";

    /// <param name="more">More header fields, each with its line end.</param>
    /// <param name="body">The bytes behind the blank line.</param>
    public static byte[] Of(string more, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"{Head}{more}\n".ReplaceLineEndings("\r\n")), .. body];

    public static byte[] Of(string more, string body) => Of(more, Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")));

    public static byte[] Text(string contentType, byte[] body) =>
        Of($"Content-Type: {contentType}\nContent-Transfer-Encoding: 8bit\n", body);

    public static byte[] Html(string html) => Text("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    public static MailContent Read(byte[] raw) => MailContentReader.Read(raw);

    public static string TextOf(byte[] raw) => Read(raw).Body.Text.TrimEnd('\n');
}
