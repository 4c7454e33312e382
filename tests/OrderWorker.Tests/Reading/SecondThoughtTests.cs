using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading;

/// <summary>Sentences of their own that undo a good order around them, or seem to.</summary>
public sealed class SecondThoughtTests
{
    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["en"] = "Hello, please send me two copies of Heaven Eyes. I have paid by PayPal.",
        ["de"] = "Guten Tag, ich möchte bitte zwei Exemplare von Heaven Eyes bestellen. Ich habe mit PayPal bezahlt.",
        ["fr"] = "Bonjour, je voudrais deux exemplaires de Heaven Eyes. J'ai payé par PayPal.",
        ["es"] = "Hola, quisiera dos ejemplares de Heaven Eyes. He pagado por PayPal.",
        ["it"] = "Buongiorno, vorrei due copie di Heaven Eyes. Ho pagato con PayPal.",
        ["nl"] = "Goedendag, ik wil graag twee exemplaren van Heaven Eyes. Ik heb met PayPal betaald.",
        ["ru"] = "Здравствуйте, хочу заказать два экземпляра Heaven Eyes. Я оплатил через PayPal.",
    };

    public static TheoryData<string, string> Undoing { get; } =
        new()
        {
            { "en", "Actually no, I do not want it after all." },
            { "en", "Please don't send anything yet, I'll confirm tomorrow." },
            { "en", "Do not dispatch the order now." },
            { "en", "Hold off please." },
            { "en", "On second thoughts, please cancel all this." },
            { "en", "We won't need them any more." },
            { "en", "Please do not send." },
            { "en", "I've changed my mind." },
            { "en", "Please ignore this e-mail." },
            { "en", "No need to post anything after all." },
            { "de", "Bitte noch nicht verschicken, ich melde mich morgen." },
            { "de", "Schicken Sie bitte erst einmal nichts." },
            { "de", "Ich will sie doch nicht mehr." },
            { "de", "Nein, vergessen Sie es." },
            { "de", "Bitte schicken Sie Heaven Eyes noch nicht." },
            { "de", "Ich nehme alles zurück." },
            { "fr", "N'envoyez rien pour l'instant, je confirmerai demain." },
            { "fr", "Ne les envoyez pas." },
            { "fr", "J'ai changé d'avis." },
            { "fr", "Finalement non, laissez tomber." },
            { "es", "No envíen nada todavía, mañana lo confirmo." },
            { "es", "Al final no, anúlenlo todo, por favor." },
            { "es", "No manden nada por ahora." },
            { "es", "Ignoren este mensaje." },
            { "it", "Non spedite ancora niente, confermo domani." },
            { "it", "Per ora non inviate nulla." },
            { "it", "Anzi no, lasciate perdere." },
            { "it", "Sospendete tutto." },
            { "nl", "Stuur nog niets op, ik bevestig morgen." },
            { "nl", "Toch maar niet, annuleer alles alstublieft." },
            { "nl", "Ik wil het niet meer." },
            { "nl", "Ik heb me bedacht." },
            { "ru", "Пока ничего не отправляйте, я завтра подтвержу." },
            { "ru", "Не присылайте их пока." },
            { "ru", "Впрочем, забудьте." },
            { "ru", "Не обращайте внимания на это письмо." },
        };

    public static TheoryData<string, string> Conditions { get; } =
        new()
        {
            { "en", "This is only in case you still have the first edition." },
            { "en", "It stands only while the old price holds." },
            { "en", "If the discs are still ten pounds each, that is." },
            { "de", "Das gilt nur, falls es die erste Auflage ist." },
            { "de", "Nur für den Fall, dass sie signiert sind." },
            { "fr", "Au cas où il vous en reste seulement." },
            { "es", "Solo en caso de que quede la primera edición." },
            { "it", "Solo nel caso che sia la prima edizione." },
            { "nl", "Alleen voor het geval u de eerste druk hebt." },
            { "ru", "Только в том случае, что это первое издание." },
        };

    [Theory]
    [MemberData(nameof(Undoing))]
    public void An_order_that_its_buyer_takes_back_or_puts_off_below_or_above_is_not_sent(string language, string sentence)
    {
        Assert.True(WantsAPerson($"{Orders[language]}\n\n{sentence}"), "below");
        Assert.True(WantsAPerson($"{sentence}\n\n{Orders[language]}"), "above");
        Assert.False(WantsAPerson(Orders[language]), "without");
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_in_a_sentence_of_its_own_is_one(string language, string sentence)
    {
        Assert.Contains(ReasonCode.Conditional, Mails.ReasonsOf($"{Orders[language]}\n\n{sentence}"));
        Assert.Contains(ReasonCode.Conditional, Mails.ReasonsOf($"{sentence}\n\n{Orders[language]}"));
    }

    [Theory]
    [InlineData("en", "A friend may want two copies of The Rise of the Cellorettes, but she will write to you herself.")]
    [InlineData("en", "My sister will order her own copy of Heaven Eyes.")]
    [InlineData("de", "Meine Schwester möchte vielleicht auch Heaven Eyes, sie meldet sich selbst.")]
    [InlineData("fr", "Une amie voudrait peut-être Heaven Eyes, elle vous écrira.")]
    [InlineData("es", "Una amiga quizá quiera Heaven Eyes, ella les escribirá.")]
    [InlineData("it", "Un'amica forse vorrà Heaven Eyes, vi scriverà.")]
    [InlineData("nl", "Een vriendin wil misschien ook Heaven Eyes, zij bestelt zelf.")]
    [InlineData("ru", "Подруга, возможно, захочет Heaven Eyes, она сама напишет.")]
    public void What_somebody_else_may_order_later_is_looked_at(string language, string sentence) =>
        Assert.Contains(ReasonCode.MixedIntent, Mails.ReasonsOf($"{Orders[language]}\n\n{sentence}"));

    [Theory]
    [InlineData("en", "We do not have a car, so the post is a blessing.")]
    [InlineData("en", "I don't need a bag.")]
    [InlineData("en", "There is nothing like it.")]
    [InlineData("en", "Send them to the address below, not the old one.")]
    [InlineData("de", "Ich habe lange nichts so Schönes gehört.")]
    [InlineData("fr", "Il ne pleut pas aujourd'hui.")]
    [InlineData("es", "No llueve hoy.")]
    [InlineData("it", "Oggi non piove.")]
    [InlineData("nl", "Het regent hier niet.")]
    [InlineData("ru", "У нас сегодня не холодно.")]
    public void Other_sentences_with_a_not_leave_the_order_alone(string language, string sentence) =>
        Assert.False(WantsAPerson($"{Orders[language]}\n\n{sentence}"));

    private static bool WantsAPerson(string text)
    {
        var reading = Mails.KindOf(text);
        return reading.Kind != MailKind.Order || reading.Reasons.Count > 0;
    }
}
