namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>Sentences whose meaning for an order is plain to a person, by language; English where a language has none.</summary>
public static class Sentences
{
    private static readonly Dictionary<string, string[]> Questions = new()
    {
        ["en"] =
        [
            "Could you tell me when it will arrive?",
            "Do you also have it on cassette?",
            "Is the booklet in English?",
            "How long does the post take, do you think?",
            "And can I pay you in cash instead?",
            "Would you be able to gift-wrap it?",
            "What does the postage come to?",
        ],
        ["de"] = ["Wann kommt die Sendung ungefähr an?", "Können Sie es als Geschenk einpacken?", "Was kostet der Versand?"],
        ["fr"] = ["Quand arrivera le colis ?", "Pouvez-vous faire un paquet cadeau ?", "Combien coûte l'envoi ?"],
        ["es"] = ["¿Cuándo llegará el paquete?", "¿Pueden envolverlo para regalo?"],
        ["it"] = ["Quando arriverà il pacco?", "Potete fare una confezione regalo?"],
        ["nl"] = ["Wanneer komt het pakje aan?", "Kunt u het als cadeau inpakken?"],
        ["ru"] = ["Когда придёт посылка?", "Можно ли упаковать в подарок?"],
    };

    private static readonly Dictionary<string, string[]> Conditions = new()
    {
        ["en"] =
        [
            "Only send it if it can be here before Friday.",
            "If the postage is more than five pounds, please leave it.",
            "Please wait until I have asked my wife.",
            "Do not send anything yet, I will confirm tomorrow.",
            "This is only in case you still have the first edition.",
            "But first let me know whether it is signed.",
        ],
        ["de"] = ["Bitte nur schicken, wenn es bis Freitag da ist.", "Bitte noch nicht verschicken, ich melde mich morgen."],
        ["fr"] = ["Seulement si cela arrive avant vendredi.", "N'envoyez rien pour l'instant, je confirmerai demain."],
        ["es"] = ["Solo si llega antes del viernes.", "No envíen nada todavía, mañana lo confirmo."],
        ["it"] = ["Solo se arriva prima di venerdì.", "Non spedite ancora niente, confermo domani."],
        ["nl"] = ["Alleen als het voor vrijdag aankomt.", "Stuur nog niets op, ik bevestig morgen."],
        ["ru"] = ["Только если придёт до пятницы.", "Пока ничего не отправляйте, я завтра подтвержу."],
    };

    private static readonly Dictionary<string, string[]> Withdrawals = new()
    {
        ["en"] =
        [
            "On second thoughts, please cancel all this.",
            "Sorry, forget it, I have just found one in town.",
            "Actually no, I do not want it after all.",
        ],
        ["de"] = ["Ach nein, bitte doch alles stornieren.", "Nein, vergessen Sie es, ich möchte doch nichts."],
        ["fr"] = ["Finalement non, annulez tout, s'il vous plaît."],
        ["es"] = ["Al final no, anúlenlo todo, por favor."],
        ["it"] = ["Anzi no, annullate tutto, per favore."],
        ["nl"] = ["Toch maar niet, annuleer alles alstublieft."],
        ["ru"] = ["Впрочем, нет, отмените всё, пожалуйста."],
    };

    private static readonly Dictionary<string, string[]> Chatter = new()
    {
        ["en"] =
        [
            "We had rain here all week, and 3 trees came down.",
            "My 2 sons play football on Saturdays and the dog is 14.",
            "It was lovely to meet you at the fair in 2011.",
            "The 45 bus was late again, so I write this at the stop.",
            "My brother bought four tickets for the concert in May.",
            "Greetings from all five of us!",
        ],
        ["de"] = ["Hier regnet es seit 3 Tagen, und der Garten steht unter Wasser.", "Meine zwei Söhne grüßen herzlich."],
        ["fr"] = ["Il pleut ici depuis 3 jours.", "Mes deux fils vous saluent bien."],
        ["es"] = ["Aquí llueve desde hace 3 días.", "Mis dos hijos les mandan saludos."],
        ["it"] = ["Qui piove da 3 giorni.", "I miei due figli vi salutano."],
        ["nl"] = ["Het regent hier al 3 dagen.", "Mijn twee zoons doen de groeten."],
        ["ru"] = ["У нас уже 3 дня идёт дождь.", "Мои два сына передают привет."],
    };

    public static string Question(Random random, string language) => Pick(Questions, random, language);

    public static string Condition(Random random, string language) => Pick(Conditions, random, language);

    public static string Withdrawal(Random random, string language) => Pick(Withdrawals, random, language);

    public static string Unrelated(Random random, string language) => Pick(Chatter, random, language);

    private static string Pick(Dictionary<string, string[]> sentences, Random random, string language)
    {
        var some = sentences.GetValueOrDefault(language) ?? sentences["en"];
        return some[random.Next(some.Length)];
    }
}
