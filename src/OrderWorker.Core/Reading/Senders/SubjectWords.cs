namespace OrderWorker.Core.Reading.Senders;

/// <summary>How the subjects of automatic replies and bounces begin, in the languages of the mail programs.</summary>
internal static class SubjectWords
{
    private static readonly string[] AutoReplies =
    [
        "automatic reply",
        "auto reply",
        "auto-reply",
        "autoreply",
        "auto:",
        "out of office",
        "out of the office",
        "away from the office",
        "vacation reply",
        "on vacation",
        "abwesenheitsnotiz",
        "abwesenheit",
        "automatische antwort",
        "réponse automatique",
        "reponse automatique",
        "absence du bureau",
        "respuesta automática",
        "respuesta automatica",
        "fuera de la oficina",
        "risposta automatica",
        "fuori sede",
        "resposta automática",
        "autosvar",
        "automatiskt svar",
        "automatisk svar",
        "automatisch antwoord",
        "afwezig",
        "автоответ",
        "автоматический ответ",
        "odpowiedź automatyczna",
        "automaattinen vastaus",
    ];

    private static readonly string[] Bounces =
    [
        "undeliverable:",
        "undelivered mail",
        "undeliverable mail",
        "delivery status notification",
        "delivery failure",
        "delivery notification",
        "mail delivery failed",
        "mail delivery failure",
        "mail delivery system",
        "mail system error",
        "returned mail",
        "failure notice",
        "message undeliverable",
        "unzustellbar",
        "nicht zustellbar",
        "non remis",
        "no se puede entregar",
        "impossibile recapitare",
        "недоставленное",
    ];

    public static bool IsAutoReply(string subject) => Begins(subject, AutoReplies);

    public static bool IsBounce(string subject) => Begins(subject, Bounces);

    private static bool Begins(string subject, string[] words)
    {
        var text = subject.Trim().TrimStart('[', '*', '"');
        return Array.Exists(words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
