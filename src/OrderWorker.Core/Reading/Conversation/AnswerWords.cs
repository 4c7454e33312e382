using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Words of answers, in the languages that buyers write. One row a language; another is added by a row.</summary>
internal static class AnswerWords
{
    /// <summary>Begins a line that only greets.</summary>
    public static IReadOnlySet<string> Greeting { get; } =
        Set(
            "hi hello hey dear good greetings morning afternoon evening",
            "hallo guten liebe lieber liebes sehr moin grüß servus",
            "bonjour bonsoir cher chère chers salut madame monsieur",
            "hola buenos buenas estimado estimada estimados",
            "ciao buongiorno gentile gentili salve",
            "здравствуйте привет добрый уважаемый уважаемая",
            "hallo beste geachte dag"
        );

    /// <summary>Begins a line that ends a letter.</summary>
    public static IReadOnlySet<string> SignOff { get; } =
        Set(
            "regards kind best thanks thank many cheers yours sincerely love warm warmest wishes ta sent",
            "mit viele liebe freundliche beste grüße gruß danke vielen mfg lg vg herzliche gesendet",
            "cordialement merci bien amicalement salutations envoyé",
            "saludos gracias atentamente un enviado",
            "saluti grazie cordiali distinti inviato",
            "спасибо с благодарю отправлено",
            "groeten groet met bedankt vriendelijke"
        );

    /// <summary>Stands beside an answer and adds nothing to it.</summary>
    public static IReadOnlySet<string> Courtesy { get; } =
        Set(
            "i we me us sorry apologies oops mean meant meaning prefer preferred preference choose chosen choice pick go going take taking would will like it's its that's i'd i'll i'm im id"
                + " version edition format copy one ones confusion confusing unclear clear mistake forgot forgotten forgetting asking question answer answering"
                + " course definitely certainly best great lovely perfect fine please thanks thank you much very many for so about my should have said was is the it"
                + " quick reply email mail message your help again to be yes yep yeah well option number and but hi hello",
            "ich meine meinte nehme nehmen hätte gern gerne möchte bitte danke vielen die der das den dem es ist wäre ja entschuldigung sorry ausgabe fassung variante nummer option und lieber",
            "je veux voudrais prends préfère préférerais le la les c'est oui merci beaucoup bien sûr svp s'il vous plaît pardon désolé désolée version édition option numéro et pour celle celui",
            "quiero quisiera prefiero el la los es sí si gracias muchas por favor perdón versión edición opción número y para",
            "vorrei prendo preferisco il la lo è sì si grazie mille per favore scusi scusate versione edizione opzione numero e",
            "я хочу хотел хотела бы беру возьму пожалуйста спасибо да это вариант номер извините",
            "ik wil graag neem het de is ja dank bedankt alstublieft aub versie uitgave nummer optie en"
        );

    /// <summary>Stands before the number of a choice.</summary>
    public static IReadOnlySet<string> Label { get; } =
        Set(
            "number no nr option choice answer item",
            "nummer variante antwort möglichkeit",
            "numéro choix réponse",
            "número opción",
            "numero opzione scelta",
            "номер вариант",
            "optie keuze"
        );

    /// <summary>The rank that a word says: "second" is 2. Of <see cref="Last"/> it is the last.</summary>
    public static IReadOnlyDictionary<string, int> Ranks { get; } =
        Table(
            "first second third fourth fifth sixth",
            "1st 2nd 3rd 4th 5th 6th",
            "former latter",
            "erste zweite dritte vierte fünfte sechste",
            "ersten zweiten dritten vierten fünften sechsten",
            "erstes zweites drittes viertes fünftes sechstes",
            "premier deuxième troisième quatrième cinquième sixième",
            "première seconde",
            "primero segundo tercero cuarto quinto sexto",
            "primera segunda tercera cuarta quinta sexta",
            "primo secondo terzo quarto quinto sesto",
            "prima seconda terza quarta quinta sesta",
            "первый второй третий четвёртый пятый шестой",
            "первое второе третье четвёртое пятое шестое",
            "первая вторая третья четвёртая пятая шестая",
            "первую вторую третью четвёртую пятую шестую",
            "eerste tweede derde vierde vijfde zesde"
        );

    public static IReadOnlySet<string> Last { get; } =
        Set(
            "last latter bottom",
            "letzte letzten letztes",
            "dernier dernière",
            "último última",
            "ultimo ultima",
            "последний последняя последнее",
            "laatste"
        );

    private static HashSet<string> Set(params string[] rows) =>
        rows.SelectMany(row => row.Split(' ')).Select(word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, int> Table(params string[] rows)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var words = row.Split(' ');
            for (var i = 0; i < words.Length; i++)
                table.TryAdd(Folding.Fold(words[i]), i + 1);
        }

        return table;
    }
}
