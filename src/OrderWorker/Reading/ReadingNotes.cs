using System.Reflection;
using OrderWorker.Core.Catalogue;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Keeps with a mail what was read of it, for the pages and for what is decided later.</summary>
internal static class ReadingNotes
{
    private static readonly string ReadBy =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    /// <summary>Of a subject, a name or a Message-ID: more is shown nowhere.</summary>
    private const int MostLetters = 500;

    /// <summary>Nothing is saved here.</summary>
    public static void Note(this InboxMessage mail, MailDecision decision, ShopCatalogue catalogue)
    {
        var sender = decision.Content.From.FirstOrDefault();
        mail.Kind = decision.Reading.Kind;
        mail.Subject = Short(decision.Content.Subject);
        mail.FromName = Short(sender?.Name ?? "");
        mail.FromAddress = (decision.Reading.Buyer?.Email ?? sender?.Address)?.Text;
        mail.ReplyAllowed = decision.Reading.Reply.Allowed;
        mail.ReplyRule = decision.Reading.Reply.Rule;
        if (decision.Content.MessageId is { Length: <= MostLetters } id)
            mail.MessageId ??= id; // a longer one fits no index, and no mail program wrote it
        mail.Reading = new StoredReading
        {
            // PostgreSQL has no text with a zero character in it.
            Text = decision.Content.Body.Text.Replace("\0", "", StringComparison.Ordinal),
            Json = ParseOutput.Line(null, decision, catalogue),
            ReadBy = ReadBy,
        };
    }

    // Never half of a surrogate pair: PostgreSQL refuses it.
    private static string Short(string text) =>
        text.Length <= MostLetters ? text
        : char.IsHighSurrogate(text[MostLetters - 1]) ? text[..(MostLetters - 1)]
        : text[..MostLetters];
}
