using System.Text.RegularExpressions;

namespace OrderWorker.Core.Reading.Segments;

/// <summary>What mail programs write above an earlier mail, in the languages of their users.</summary>
internal static partial class QuoteMarks
{
    private const int LongestAttribution = 3; // lines: a long date or address wraps
    private const int LongestLine = 300;

    /// <summary>"-----Original Message-----" and its like.</summary>
    public static bool BeginsQuote(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed.Length is > 8 and < 120 && OriginalMark().IsMatch(trimmed);
    }

    /// <summary>From:, Sent:, To:, Subject: in a row, as Outlook writes them: at least three such lines, the first naming a sender.</summary>
    public static bool IsHeaderBlock(List<SourceLine> lines, int first, string text)
    {
        if (!FromLabel().IsMatch(Short(lines[first].Text(text))))
            return false;

        var labels = 1;
        for (var i = first + 1; i < lines.Count && i < first + 8; i++)
        {
            var line = Short(lines[i].Text(text));
            if (line.IsWhiteSpace())
                break;
            if (OtherLabel().IsMatch(line))
                labels++;
        }

        return labels >= 3;
    }

    /// <returns>How many lines the attribution "On … wrote:" takes from here; 0 where none begins.</returns>
    public static int Attribution(List<SourceLine> lines, int first, string text)
    {
        if (!AttributionStart().IsMatch(Short(lines[first].Text(text))))
            return 0;

        var joined = "";
        for (var i = 0; i < LongestAttribution && first + i < lines.Count; i++)
        {
            var line = lines[first + i].Text(text).Trim();
            if (line.IsEmpty || line.Length > LongestLine)
                return 0;
            joined += " " + line.ToString();
            if (AttributionEnd().IsMatch(joined))
                return joined.Any(char.IsDigit) || joined.Contains('@') ? i + 1 : 0;
        }

        return 0;
    }

    private static ReadOnlySpan<char> Short(ReadOnlySpan<char> line) => line[..Math.Min(line.Length, LongestLine)].Trim();

    [GeneratedRegex(
        @"^(-{2,}|_{2,}|\*{2,})\s*(original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|исходное сообщение|пересылаемое сообщение|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|opprinnelig melding|ursprungligt meddelande|oprindelig meddelelse)\s*(-{2,}|_{2,}|\*{2,})|^(begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|inicio del mensaje reenviado|inizio messaggio inoltrato|начало переадресованного сообщения)\s*:|^_{20,}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OriginalMark();

    [GeneratedRegex(
        @"^\*?(from|von|de|da|od|от|van|fra|från)\s?\*?:\*? ?\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex FromLabel();

    [GeneratedRegex(
        @"^\*?(sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|data|a|oggetto|отправлено|дата|кому|тема|verzonden|aan|onderwerp|assunto|sendt|til|emne|skickat|till|ämne)\s?\*?:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex OtherLabel();

    [GeneratedRegex(
        @"^(on|am|le|el|il|op|em|den|på|w dniu|\d{1,2}[./-]|\d{4}[./-]|(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|gio|ven|sab|dom|пн|вт|ср|чт|пт|сб|вс)[a-zа-я]*[,.]|[^@\s]+ [^@]{0,60}<[^>]+@[^>]+>)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AttributionStart();

    [GeneratedRegex(
        @"(wrote|writes|schrieb[^:]{0,80}|a écrit|escribió|ha scritto|пишет|написал|написала|написал\(а\)|schreef[^:]{0,80}|escreveu|skrev[^:]{0,80}|napisał\(a\)|napisał)\s*:\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AttributionEnd();
}
