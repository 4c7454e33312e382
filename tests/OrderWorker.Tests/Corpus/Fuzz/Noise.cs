using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>Changes that a person would not mind: they must not change what is read.</summary>
public static partial class Noise
{
    /// <summary>The changed mail as bytes.</summary>
    public delegate byte[] Change(Random random, PlainMail mail);

    public static IReadOnlyList<(string Name, Change Make)> All { get; } =
    [
        ("capitals", (_, m) => (m with { Own = m.Own.ToUpperInvariant(), Subject = m.Subject.ToUpperInvariant() }).ToBytes()),
        (
            "small letters",
            (_, m) => (m with { Own = m.Own.ToLowerInvariant(), Subject = m.Subject.ToLowerInvariant() }).ToBytes()
        ),
        ("blanks doubled", (_, m) => (m with { Own = m.Own.Replace(" ", "  ", StringComparison.Ordinal) }).ToBytes()),
        ("blanks at line ends", (_, m) => (m with { Own = m.Own.Replace("\n", "  \n", StringComparison.Ordinal) }).ToBytes()),
        ("no-break spaces", (r, m) => (m with { Own = Some(r, m.Own, ' ', '\u00a0') }).ToBytes()),
        ("more blank lines", (_, m) => (m with { Own = m.Own.Replace("\n\n", "\n\n\n\n", StringComparison.Ordinal) }).ToBytes()),
        ("accents dropped", (_, m) => (m with { Own = WithoutAccents(m.Own) }).ToBytes()),
        ("accents decomposed", (_, m) => (m with { Own = m.Own.Normalize(NormalizationForm.FormD) }).ToBytes()),
        ("curly quotes", (_, m) => (m with { Own = m.Own.Replace('\'', '’').Replace('"', '”') }).ToBytes()),
        ("lines wrapped", (r, m) => (m with { Own = Wrapped(m.Own, r.Next(50, 76)) }).ToBytes()),
        (
            "quote below",
            (_, m) =>
                (
                    m with
                    {
                        Footer =
                            $"{m.Footer}\n\nOn Mon, 8 Oct 2012 at 09:37, The shop <orders@shop.example> wrote:\n\n> Dear customer,\n> thank you for your mail. We answer within a day.\n> The shop",
                    }
                ).ToBytes()
        ),
        ("device line", (_, m) => (m with { Footer = $"{m.Footer}\n\nSent from my iPhone".Trim('\n') }).ToBytes()),
        ("quoted-printable", (_, m) => Encoded(m, "quoted-printable", QuotedPrintable(Text(m)))),
        (
            "base64",
            (_, m) =>
                Encoded(
                    m,
                    "base64",
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(m)), Base64FormattingOptions.InsertLineBreaks)
                )
        ),
        ("HTML alone", (_, m) => Typed(m, "text/html; charset=utf-8", Html(m))),
        (
            "text and HTML",
            (_, m) =>
                Typed(
                    m,
                    "multipart/alternative; boundary=b",
                    $"--b\nContent-Type: text/plain; charset=utf-8\n\n{Text(m)}\n--b\nContent-Type: text/html; charset=utf-8\n\n{Html(m)}\n--b--\n"
                )
        ),
        (
            "mixed with a picture",
            (_, m) =>
                Typed(
                    m,
                    "multipart/mixed; boundary=b",
                    $"--b\nContent-Type: text/plain; charset=utf-8\n\n{Text(m)}\n--b\nContent-Type: image/png; name=a.png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n"
                )
        ),
        ("flowed", (_, m) => Typed(m, "text/plain; charset=utf-8; format=flowed", Flowed(Text(m)))),
    ];

    private static string Text(PlainMail mail) => mail.Footer.Length == 0 ? mail.Own : $"{mail.Own}\n\n{mail.Footer}";

    private static string Some(Random random, string text, char from, char to) =>
        string.Concat(text.Select(c => c == from && random.Next(3) == 0 ? to : c));

    private static string WithoutAccents(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c == '\u0306')
            )
            .Normalize(NormalizationForm.FormC);

    // As a mail program does it: long lines only, so addresses and lists stay as they are.
    private static string Wrapped(string text, int width) =>
        string.Join('\n', text.Split('\n').Select(line => WrappedLine(line, width, "\n")));

    private static string Flowed(string text) =>
        string.Join('\n', text.Split('\n').Select(line => WrappedLine(line.TrimEnd(), 66, " \n")));

    private static string WrappedLine(string line, int width, string between)
    {
        var wrapped = new StringBuilder();
        var length = 0;
        foreach (var word in line.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > width)
            {
                wrapped.Append(between);
                length = 0;
            }
            else if (wrapped.Length > 0)
            {
                wrapped.Append(' ');
                length++;
            }

            wrapped.Append(word);
            length += word.Length;
        }

        return wrapped.ToString();
    }

    private static string Html(PlainMail mail) =>
        "<html><body>"
        + string.Concat(
            Text(mail)
                .Split('\n')
                .Select(l => $"<div>{(l.Length == 0 ? "<br>" : Blanks().Replace(WebUtility.HtmlEncode(l), "&nbsp; "))}</div>\n")
        )
        + "</body></html>";

    private static string QuotedPrintable(string text)
    {
        var line = new StringBuilder();
        var all = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (b == '\n')
            {
                all.Append(line).Append('\n');
                line.Clear();
                continue;
            }

            line.Append(b is > 32 and < 127 and not (byte)'=' || b == ' ' ? ((char)b).ToString() : $"={b:X2}");
            if (line.Length > 70)
            {
                all.Append(line).Append("=\n");
                line.Clear();
            }
        }

        return all.Append(line).ToString();
    }

    private static byte[] Encoded(PlainMail mail, string encoding, string body) =>
        Head(mail, $"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}", body);

    private static byte[] Typed(PlainMail mail, string type, string body) => Head(mail, $"Content-Type: {type}", body);

    private static byte[] Head(PlainMail mail, string head, string body) =>
        Encoding.UTF8.GetBytes(
            $"From: {mail.From}\nTo: The shop <orders@shop.example>\nSubject: {mail.Subject.ReplaceLineEndings(" ")}\nMessage-ID: <n@mail.example>\nMIME-Version: 1.0\n{head}\n\n{body}\n".ReplaceLineEndings(
                "\r\n"
            )
        );

    [GeneratedRegex("  ")]
    private static partial Regex Blanks();
}
