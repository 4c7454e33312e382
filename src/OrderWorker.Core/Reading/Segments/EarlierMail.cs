using System.Text.RegularExpressions;

namespace OrderWorker.Core.Reading.Segments;

/// <summary>Where an earlier mail begins that is quoted or forwarded as a whole, down to the end: Outlook's way.</summary>
internal static partial class EarlierMail
{
    private const int LongestHead = 9;

    // Characters; no line of a mail's head or above one is longer, and a longer one could hold the patterns up.
    private const int LongestLine = 400;

    public static bool BeginsAt(string[] lines, int at)
    {
        var line = lines[at].AsSpan().Trim();
        if (line.Length > LongestLine)
            return false;
        return MayPart(line) && Separator().IsMatch(line) || IsRule(line) && HeadFollows(lines, at + 1) || IsHead(lines, at);
    }

    // Most lines are ruled out by their ends: "-----Original Message-----", "Begin forwarded message:"
    private static bool MayPart(ReadOnlySpan<char> trimmed) => trimmed is ['-' or '_' or '=', ..] or [.., ':'];

    /// <summary>"From: …" in some language, quoted or not.</summary>
    public static bool IsSender(string line) => line.Length <= LongestLine && line.Contains(':') && Sender().IsMatch(line);

    /// <summary>Whether a line belongs to the head of an earlier mail, or parts it from what stands above.</summary>
    public static bool IsOfHead(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine
        && (Separator().IsMatch(line) || Sender().IsMatch(line) || Telling().IsMatch(line) || Recipient().IsMatch(line));

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 10 && !line.ContainsAnyExcept('_', '-', '=');

    private static bool HeadFollows(string[] lines, int at)
    {
        while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at]))
            at++;
        return at < lines.Length && IsHead(lines, at);
    }

    // "From: … Sent: … To: … Subject: …": the sender first, and at least two of the others close below, a date or a subject among them.
    private static bool IsHead(string[] lines, int at)
    {
        if (lines[at].Length > LongestLine || !lines[at].Contains(':') || !Sender().IsMatch(lines[at]))
            return false;
        var (others, telling, read) = (0, false, 0);
        for (var i = at + 1; i < lines.Length && read < LongestHead; i++, read++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                if (others > 0)
                    break;
                continue;
            }

            if (lines[i].Length > LongestLine)
                continue;
            if (Telling().IsMatch(lines[i]))
                (others, telling) = (others + 1, true);
            else if (Recipient().IsMatch(lines[i]))
                others++;
        }

        return telling && others >= 2;
    }

    [GeneratedRegex(
        @"^[\s*>|-]*(?:From|Von|De|Da|Van|Fra|Från|Od|От|От кого|Expéditeur|Mittente|Absender|Afzender|Lähettäjä)\s*:\s?[* ]*\S",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Sender();

    [GeneratedRegex(
        @"^[\s*>|-]*(?:Sent|Date|Subject|Gesendet|Datum|Betreff|Envoyé|Envoyé le|Objet|Enviado|Enviado el|Enviada em|Enviado em|Fecha|Asunto|Assunto|Data|Inviato|"
            + @"Oggetto|Verzonden|Onderwerp|Sendt|Dato|Emne|Skickat|Ämne|Lähetetty|Aihe|Wysłano|Temat|Отправлено|Дата|Тема)\s*:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"^[\s*>|-]*(?:To|Cc|An|À|Para|A|Aan|Til|Till|Do|Кому|Копия|Reply-To|Vastaanottaja|Destinataire|Destinatario)\s*:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Recipient();

    [GeneratedRegex(
        @"^(?:-{2,}|_{5,}|={5,})\s*(?:Original[ -]?Message|Original|Forwarded (?:message|mail)( (?:from|by) .*)?|Original Appointment|"
            + @"Urspr(?:ü|ue?)ngliche (?:Nachricht|Mail|E-Mail)|Original-?Nachricht|Weitergeleitete (?:Nachricht|Mail)|Message d['’]origine|Message original|"
            + @"Message transféré|Message transmis|Mensaje original|Mensaje reenviado|Forwarded|Messaggio originale|Messaggio originario|Messaggio inoltrato|"
            + @"Oorspronkelijk bericht|Doorgestuurd bericht|Mensagem original|Mensagem encaminhada|Mensagem reencaminhada|Ursprungligt meddelande|"
            + @"Vidarebefordrat meddelande|Opprinnelig melding|Videresendt melding|Oprindelig meddelelse|Videresendt meddelelse|Alkuperäinen viesti|"
            + @"Oryginalna wiadomość|Wiadomość oryginalna|Исходное сообщение|Пересылаемое сообщение|Пересылаемое письмо|Original e-?mail)\s*(?:-{2,}|_{5,}|={5,})\s*:?$"
            + @"|^(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-?Mail)|Début du message (?:réexpédié|transféré)|"
            + @"Inicio del mensaje reenviado|Inizio messaggio inoltrato|Begin doorgestuurd bericht|Início da mensagem reencaminhada|"
            + @"Vidarebefordrat brev|Videresendt besked|Начало переадресованного сообщения)\s*:$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Separator();
}
