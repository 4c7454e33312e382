using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Words by which a second mail plainly cancels or moves an order, in the languages that buyers write.</summary>
internal static class ChangeWords
{
    public static IReadOnlySet<string> Cancel { get; } =
        Set(
            "cancel cancelled canceled cancelling cancellation withdraw",
            "storniere stornieren stornierung storno annullieren",
            "annuler annulez annule annulation",
            "cancelar cancele cancelo cancelación anular anule",
            "annullare annullate annulli annullamento",
            "отменить отмените отменяю отмена",
            "annuleren annuleer annulering"
        );

    public static IReadOnlySet<string> Order { get; } =
        Set(
            "order orders ref reference no number nr want wish have need to",
            "bestellung meine auftrag nummer bitte möchte stornieren",
            "commande ma numéro ordre",
            "pedido mi número",
            "ordine mio numero",
            "заказ мой номер",
            "bestelling mijn nummer"
        );

    public static IReadOnlySet<string> Negation { get; } =
        Set("not dont didnt never wont cannot cant nicht kein keine pas non no не нет niet geen", "without instead");

    /// <summary>Keeps, counts or divides something, in a sentence beside.</summary>
    public static IReadOnlySet<string> Keeping { get; } =
        Set(
            "only half part rest keep keeping other another except still instead but remaining both all some yet unless until",
            "nur rest behalten andere anderen außer aber trotzdem",
            "seulement reste garder autre sauf mais",
            "solo resto otro otra excepto pero",
            "altro altra tranne però",
            "только кроме остальное но",
            "alleen behalve maar"
        );

    public static IReadOnlySet<string> Place { get; } =
        Set("address adresse anschrift lieferadresse dirección indirizzo адрес адресу adres addresse");

    public static IReadOnlySet<string> New { get; } =
        Set(
            "new change changed changing moved moving wrong correct correction correcting update updated instead different mistake mistyped",
            "neu neue neuen ändern geändert falsch falsche richtig richtige umgezogen korrektur stattdessen",
            "nouvelle nouveau changer changé fausse déménagé correction",
            "nueva nuevo cambiar cambiado mudado equivocada correcta",
            "nuovo nuova cambiare cambiato sbagliato corretto",
            "новый изменить изменился переехал переехала неправильный правильный",
            "nieuw nieuwe wijzigen gewijzigd verhuisd verkeerd juiste"
        );

    private static HashSet<string> Set(params string[] rows) =>
        rows.SelectMany(row => row.Split(' ')).Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal);
}
