namespace OrderWorker.Core.Reading.Languages;

/// <summary>Italian.</summary>
public static class Italian
{
    public static Language Language { get; } =
        new()
        {
            Code = "it",
            Telling =
                "il|la|i|gli|le|e|di|che|un|una|per|con|mi|è|non|al|del|della|lo|da|grazie|buongiorno|vorrei|sono|ho"
                + "|vostro|si|salve",
            Numbers =
                "zero=0|un=1|uno=1|una=1|due=2|tre=3|quattro=4|cinque=5|sei=6|sette=7|otto=8|nove=9|dieci=10"
                + "|undici=11|dodici=12|tredici=13|quattordici=14|sedici=16|diciassette=17|diciotto=18|diciannove=19|quindici=15|venti=20|trenta=30|quaranta=40|cinquanta=50|cento=100"
                + "|una dozzina=12|mezza dozzina=6|una coppia di=2|un paio di=2|un altro=1|un altra=1",
            Phrases = new Dictionary<Cue, string>
            {
                [Cue.Filler] =
                    "il|la|lo|i|gli|le|l|di|del|della|dei|delle|dello|a|al|alla|in|per|con|da|dal|su|mio|mia|miei|vostro"
                    + "|vostra|vi|mi|ci|io|noi|è|sono|questo|questa|che|ciao|grazie|saluti"
                    + "|anche|intitolato|seguenti|cordiali|oggi",
                [Cue.Adverb] = "anche|molto|gentilmente|cortesemente|volentieri|per favore",
                [Cue.Ask] =
                    "vorrei|vorremmo|desidero|desideriamo|voglio|ordinare|ordino|ordine|comprare|acquistare|per favore"
                    + "|per cortesia|mi mandi|mandatemi|inviatemi|spedirmi|inviarmi|mi invii|mi spedisca|speditemi|prendo"
                    + "|prenderei|mi serve|mi servono|potrei avere|posso avere|potreste inviarmi|potete inviarmi"
                    + "|mi piacerebbe",
                [Cue.Pay] = "assegno per|pagato per|pagamento di|pagamento per",
                [Cue.Own] =
                    "grazie per|grazie di|grazie del|ho già|ho comprato|abbiamo già|già|ho ricevuto|adoro|amo|mi piace|ho ascoltato|ce l ho|possiedo"
                    + "|mi hanno regalato|che ho",
                [Cue.Refuse] = "non voglio|non desidero|non mi serve",
                [Cue.Not] = "non|senza|tranne|eccetto|ma non|né|nessun|nessuna",
                [Cue.Drop] = "togliete|tolga|lasciate perdere|eliminate|dimenticate",
                [Cue.Correct] = "anzi|scusate|scusi|correzione|volevo dire|meglio|no",
                [Cue.Instead] = "invece di|al posto di|invece del",
                [Cue.Restate] = "cioè|ossia|quindi|in totale|in tutto",
                [Cue.More] = "ancora|in più|extra|aggiuntiva",
                [Cue.Doubt] = "forse|magari|circa|almeno|non sono sicuro|non sono sicura|eventualmente",
                [Cue.Or] = "o|oppure",
                [Cue.And] = "e|ed|più|nonché|insieme a|con",
                [Cue.But] = "ma|però|tuttavia",
                [Cue.If] = "se|a condizione|purché|a patto",
                [Cue.Aside] = "perché|poiché|quale|quando|dove|mentre|siccome|affinché",
                [Cue.Each] = "ciascuno|ciascuna|ognuno|di ciascuno|di ognuno|di ogni|ciascun|una ciascuno|cadauno",
                [Cue.Same] = "lo stesso numero di|altrettanti|altrettante",
                [Cue.Both] = "entrambi|entrambe|tutti e due|tutte e due|i due|ambedue",
                [Cue.All] = "tutti|tutte|tutti i|tutte le|tutti e tre",
                [Cue.Any] = "qualsiasi|qualunque",
                [Cue.Set] = "cofanetto|serie|set|raccolta|trilogia",
                [Cue.Unit] = "copia|copie|pezzo|pezzi|pz|esemplare|esemplari|x|volte|volta|quantità",
                [Cue.Medium] = "album|disco|dischi|titolo|titoli|registrazione",
                [Cue.Vague] = "alcuni|alcune|qualche|parecchi|diversi|un po",
                [Cue.Volume] = "volume|volumi|parte|numero|vol",
                [Cue.Street] = "via|viale|piazza|corso|vicolo|largo|int|scala|strada|piazzale|interno|casella",
                [Cue.Money] = "euro|sterline|sterlina|eur|gbp|dollari|centesimi",
                [Cue.Measure] =
                    "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|anni|anno|giorni|giorno|settimane|mesi|mese|ore|ora|gennaio|febbraio|marzo|aprile|maggio|giugno"
                    + "|luglio|agosto|settembre|ottobre|novembre|dicembre|persone|bambini|allievi|amici",
                [Cue.Everything] = "tutto|tutto di|tutto quello di",
            },
            Glossary = "violoncello=cello|canzoni=songs|canzone=song|natale=christmas|vinile=lp|vinili=lp|libro=book" + "",
            Common =
                "oggi casa musica bella bello amico amici famiglia regalo compleanno madre padre fratello sorella"
                + " moglie marito concerto notte luce acqua vento cielo cuore vita mondo tempo chiesa scuola bambini"
                + " piccolo grande nuovo vecchio lettera posta carta denaro",
            Kinds = new KindPhrases
            {
                Cancel =
                    "annullare|annulla|annullate|annullamento|disdire|cancellare|cancellate|non speditelo|non inviatelo"
                    + "|ho cambiato idea",
                Change =
                    "modificare il mio ordine|cambiare il mio ordine|il mio ordine di ieri|al mio ordine"
                    + "|modifica al mio ordine|mio ordine del|aggiungere al mio ordine|nel mio ordine|indirizzo sbagliato",
                EarlierOrder =
                    "il mio ordine di ieri|mio ordine del|il mio ultimo ordine|dov è il mio ordine|il mio pacco"
                    + "|è arrivato|ho ordinato",
                Complaint =
                    "non funziona|cambiarlo|rotto|rotta|danneggiato|graffiato|difettoso|rimborso|reclamo|non è arrivato|non ho ricevuto"
                    + "|sostituzione",
                Goods = "cd|album|disco|dischi|ordine|libro|vinile|copia",
                Asking =
                    "vorrei sapere|mi piacerebbe sapere|potete dirmi|può dirmi|potreste dirmi|fatemi sapere|è possibile"
                    + "|sarebbe possibile|una domanda|per favore confermate",
                ShopMatters =
                    "spedizione|spedire|spedite|costi|pagare|pagamento|carta|prezzo|costa|quanto|disponibile|disco|cd"
                    + "|album|fattura|voi|vostro|comprare|acquistare",
                Condition =
                    "se ancora|se è ancora|se ne avete|se disponibile|solo se|a condizione|purché|a patto che|altrimenti"
                    + "|se arriva|se è|se potete|se avete|se può|se non|se il|se la",
                Polite =
                    "appena possibile|appena potete|quando potete|se possibile|se ci sono problemi|se avete domande|se necessario|se non vi dispiace",
                Rhetorical = "come state|come va|vero|non è vero",
                Questions =
                    "quanto|quando|quale|quali|avete|dove|come|perché|posso pagare|accettate|spedite in|è possibile" + "|chi|c è",
                TakenBack = "rimborso|rimborsato|contestazione|storno|riaccredito|controversia|annullato",
                Steering = "ignora le istruzioni|segna come pagato",
                Bulk = "disiscriviti|newsletter|annulla iscrizione|iscrizione",
                Wait = "appena|quando|mettere da parte|mettetemi da parte|il mese prossimo|riservare",
                Extra =
                    "contrassegno|sconto|buono sconto|gratis|omaggio|traslocato|ogni mese|firmato|autografato|dedica|autografo|confezione regalo|pacchetto regalo|carta regalo|raccomandata"
                    + "|corriere|una fattura",
                Machine = "programma|programma ordini|sistema|al sistema|robot",
                Approved = "verificato|verificata|approvato|approvata|autorizzato|autorizzata|amministratore",
                Unchecked = "non verificare|senza verifica|non controllare|senza controllo|come pagato",
                Elsewhere = "allegato|allegata|in allegato|foto",
                OnBehalf = "per mia madre|per mio padre|per conto di|qui sotto|inoltro",
            },
            Money = new MoneyPhrases
            {
                PayPal = "paypal",
                Cheque = "assegno|assegni",
                PostalOrder = "vaglia|vaglia postale",
                Total =
                    "totale|in totale|in tutto|somma|importo|spese comprese|spedizione compresa|spedizione inclusa"
                    + "|per un totale",
                Paid =
                    "pagato|pago|pagherò|pagare|inviato|versato|mando|ho pagato|con paypal|tramite paypal|via paypal"
                    + "|assegno di|assegno da|paypal|assegno|bonifico",
                Single = "ciascuno|ciascuna|l uno|cadauno|per cd|costa|a copia|al pezzo",
                Postage = "spedizione|spese|posta",
                WithoutPostage = "più spedizione|più spese|più le spese|spese escluse|senza spese|e le spese",
                Gift = "donazione|offerta libera|tenete il resto",
                Refused = "non|senza|invece di|al posto di",
            },
        };
}
