using System.Text;
using System.Text.RegularExpressions;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>Subjects that machines begin their mails with. People write them too, so an order in the mail outweighs them.</summary>
internal static partial class SubjectRules
{
    // Characters; "OOO" stands alone, and is not the head of "Oooh, lovely!".
    private const int LongestAbbreviation = 3;

    // Characters of a subject that are looked at: no beginning is longer.
    private const int MostRead = 80;

    private static readonly ILookup<char, string> Bounces = Beginnings(MailCue.Bounce);
    private static readonly ILookup<char, string> Answers = Beginnings(MailCue.AutoReply);

    public static MailKind? Kind(string subject)
    {
        var start = subject.AsSpan().Trim();
        var plain = Plain(start[..Math.Min(start.Length, MostRead)]);
        return BeginsAny(plain, Bounces) ? MailKind.Bounce
            : BeginsAny(plain, Answers) || Ticket().IsMatch(start) ? MailKind.AutoReply
            : null;
    }

    private static bool BeginsAny(string subject, ILookup<char, string> beginnings)
    {
        if (subject.Length == 0)
            return false;
        foreach (var beginning in beginnings[subject[0]])
        {
            if (Begins(subject, beginning))
                return true;
        }

        return false;
    }

    private static bool Begins(string subject, string beginning) =>
        subject.StartsWith(beginning, StringComparison.Ordinal)
        && (
            beginning.Length > LongestAbbreviation
            || subject.Length == beginning.Length
            || !char.IsLetterOrDigit(subject[beginning.Length])
        );

    // By their first letter, which rules out nearly all.
    private static ILookup<char, string> Beginnings(MailCue cue) =>
        AllLanguages.List.SelectMany(language => language.Of(cue)).Select(words => Plain(words)).Distinct().ToLookup(b => b[0]);

    // "Auto-Reply:", "auto reply": without case, accents, hyphens and colons.
    private static string Plain(ReadOnlySpan<char> words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in Folding.Fold(words))
        {
            var blank = letter is '-' or ':' or ' ';
            if (!blank)
                plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString();
    }

    [GeneratedRegex(
        @"^(?:\[(?:Ticket|Case|Request|Support|Anfrage|Vorgang|Demande|Caso|Richiesta)\W{0,3}\w{0,3}\d+|(?:Ticket|Case|Vorgang) #?\d+ (?:received|opened|created|eröffnet))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Ticket();
}
