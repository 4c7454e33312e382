using System.Text;
using OrderWorker.Core.Reading;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>A mail as text, to be changed and made into bytes again.</summary>
/// <param name="From">As in the header.</param>
/// <param name="Subject">As in the header.</param>
/// <param name="Own">What the buyer typed, without quotes and footers.</param>
/// <param name="Footer">Device lines and the like below it; may be empty.</param>
public sealed record PlainMail(string From, string Subject, string Own, string Footer = "")
{
    public static PlainMail Of(MailContent content)
    {
        var sender = content.From.Count > 0 ? content.From[0] : new MailParty("", null);
        var name = sender.Name.Replace("\"", "", StringComparison.Ordinal);
        return new PlainMail(
            $"\"{name}\" <{sender.Address}>",
            content.Subject,
            content.Body.Join(SegmentKind.New).Trim('\n'),
            content.Body.Join(SegmentKind.Signature).Trim('\n')
        );
    }

    public byte[] ToBytes()
    {
        var body = Footer.Length == 0 ? Own : $"{Own}\n\n{Footer}";
        var mail =
            $"From: {From}\nTo: The shop <orders@shop.example>\nSubject: {Subject.ReplaceLineEndings(" ")}\nMessage-ID: <f@mail.example>\nDate: Fri, 20 Nov 2026 12:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n";
        return Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"));
    }
}
