using System.Text.RegularExpressions;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>Subjects that machines begin their mails with. People write them too, so an order in the mail outweighs them.</summary>
internal static partial class SubjectRules
{
    public static MailKind? Kind(string subject)
    {
        var start = subject.Trim();
        return Bounce().IsMatch(start) ? MailKind.Bounce
            : Answer().IsMatch(start) ? MailKind.AutoReply
            : null;
    }

    [GeneratedRegex(
        @"^(?:Undeliver(?:able|ed)\b|Delivery Status Notification|Mail delivery (?:failed|failure|problem)|Delivery (?:failure|has failed|delayed|problem)|"
            + @"Returned mail|Failure notice|Non[- ]?deliver(?:able|y)|Message undeliverable|Mail System Error|Warning: could not send|"
            + @"Unzustellbar|Zustellung (?:fehlgeschlagen|der Nachricht)|Nicht zustellbar|Non remis|Échec de (?:la )?remise|Avis de non[- ]remise|"
            + @"No se puede entregar|Devuelto|Correo devuelto|Impossibile recapitare|Mancato recapito|Onbestelbaar|Niet te bezorgen|"
            + @"Não é possível entregar|Não entregue|Olevererbart|Kan ikke leveres|Niedostarczona|Недоставленн|Сообщение не доставлено)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Bounce();

    [GeneratedRegex(
        @"^(?:Automatic (?:reply|response)|Auto(?:matic)?[-: ]?(?:reply|response|responder)|Out of (?:the )?office|Out[- ]of[- ]office|OOO\b|Away from (?:the|my) (?:office|mail)|"
            + @"Abwesenheits|Abwesenheit\b|Abwesend|Automatische (?:Antwort|Rückantwort)|Ich bin (?:nicht im Büro|abwesend)|"
            + @"Réponse automatique|Reponse automatique|Absence\b|Absent[e]? du bureau|Message d['’]absence|"
            + @"Respuesta automática|Respuesta automatica|Fuera de (?:la )?oficina|Ausente|Risposta automatica|Fuori (?:sede|ufficio)|Assente|"
            + @"Automatisch antwoord|Afwezig|Niet aanwezig|Resposta automática|Resposta automatica|Ausência|Fora do escritório|"
            + @"Autosvar|Automatiskt svar|Automatisk svar|Frånvaro|Fravær|Ikke på kontoret|Poissa|Automaattinen vastaus|"
            + @"\[(?:Ticket|Case|Request|Support|Anfrage|Vorgang|Demande|Caso|Richiesta)\W{0,3}\w{0,3}\d+|(?:Ticket|Case|Vorgang) #?\d+ (?:received|opened|created|eröffnet)|"
            + @"Odpowiedź automatyczna|Automatyczna odpowiedź|Nieobecność|Автоответ|Автоматический ответ|Вне офиса)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Answer();
}
