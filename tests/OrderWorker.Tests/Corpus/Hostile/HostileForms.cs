using System.IO.Compression;
using System.Text;

namespace OrderWorker.Tests.Corpus.Hostile;

/// <summary>What the hostile mails are put together from.</summary>
internal static class HostileForms
{
    public const string Order = "Please send me one copy of Heaven Eyes.\n";
    public const string Address = "\nMargaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\n\nI will pay by PayPal.\n";
    public const string From = "From: Margaret Hale <m.hale@example.org>\n";

    public static string Lines(string text) => "<p>" + text.Replace("\n", "<br>", StringComparison.Ordinal) + "</p>";

    public static string Repeat(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    public static byte[] Text(string body) => Mail(From, "text/plain; charset=utf-8", body);

    public static byte[] Html(string body) => Mail(From, "text/html; charset=utf-8", "<html><body>" + body + "</body></html>");

    public static byte[] Mixed(string parts) => Mail(From, "multipart/mixed; boundary=b", parts + "--b--\n");

    public static byte[] Alternative(string plain, string html) =>
        Mail(
            From,
            "multipart/alternative; boundary=b",
            $"--b\nContent-Type: text/plain; charset=utf-8\n\n{plain}\n--b\nContent-Type: text/html; charset=utf-8\n\n{html}\n--b--\n"
        );

    public static byte[] Attached(string name, byte[] data) =>
        Mixed(
            $"--b\nContent-Type: text/plain\n\n{Order}\n--b\nContent-Type: application/gzip; name={name}\nContent-Encoding: gzip\nContent-Disposition: attachment; filename={name}\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(data, Base64FormattingOptions.InsertLineBreaks)}\n"
        );

    public static byte[] Nested(int depth)
    {
        var body = new StringBuilder();
        for (var level = 0; level < depth; level++)
            body.Append($"--b{level}\nContent-Type: multipart/mixed; boundary=b{level + 1}\n\n");
        return Mail(
            From,
            "multipart/mixed; boundary=b0",
            body.Append($"--b{depth}\nContent-Type: text/plain\n\n{Order}{Address}").ToString()
        );
    }

    public static byte[] Squeezed(int length)
    {
        using var squeezed = new MemoryStream();
        using (var gzip = new GZipStream(squeezed, CompressionLevel.SmallestSize))
            gzip.Write(new byte[length]);
        return squeezed.ToArray();
    }

    public static byte[] Mail(string head, string type, string body) =>
        Encoding.UTF8.GetBytes(
            $"{head}To: orders@shop.example\nSubject: CD order\nDate: Fri, 20 Nov 2026 12:00:00 +0000\nMessage-ID: <h@mail.example>\nMIME-Version: 1.0\nContent-Type: {type}\n\n{body}".ReplaceLineEndings(
                "\r\n"
            )
        );
}
