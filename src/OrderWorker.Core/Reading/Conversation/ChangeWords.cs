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

    /// <summary>Changes a number or puts one thing for another: "change the Bach from 3 to 2".</summary>
    public static IReadOnlySet<string> Alter { get; } =
        Set(
            "change alter reduce lower decrease increase raise amend switch exchange",
            "ändern ändere reduzieren reduziere verringern erhöhen erhöhe tauschen tausche",
            "changer changez modifier modifiez réduire réduisez augmenter remplacer",
            "cambiar cambie reducir reduzca aumentar modificar",
            "cambiare cambiate ridurre riducete aumentare modificare",
            "изменить измените уменьшить уменьшите увеличить увеличьте заменить замените",
            "wijzigen wijzig verlagen verminderen verhogen veranderen verander"
        );

    /// <summary>Asks politely, or says that no more than so many are wanted.</summary>
    public static IReadOnlySet<string> Request { get; } =
        Set(
            "could can would will kindly only just rather than from to now be make made send have want need after all",
            "könnten können würden sie bitte nur doch lieber auf von jetzt ich möchte hätte gern gerne machen",
            "pourriez pouvez vous seulement plutôt de à maintenant je voudrais souhaite",
            "podría podrían puede solo sólo mejor de a ahora quiero quisiera",
            "potrebbe potreste può solo meglio da a ora vorrei",
            "могли бы можете только лучше с до теперь хочу",
            "kunt kunnen u zou wilt alleen liever van naar nu ik wil graag"
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
