namespace OrderWorker.Core.Reading.Languages;

/// <summary>German.</summary>
public static class German
{
    public static Language Language { get; } =
        new()
        {
            Code = "de",
            Telling =
                "der|die|das|und|ich|ist|bitte|mit|für|sie|von|zu|den|dem|ein|eine|auf|es|im|per|nicht|wir|mir|ihre"
                + "|an|bei|auch",
            Numbers =
                "null=0|ein=1|eine=1|einen=1|einem=1|einer=1|eins=1|zwei=2|zwo=2|drei=3|vier=4|fünf=5|fuenf=5"
                + "|sechs=6|sieben=7|acht=8|neun=9|zehn=10|elf=11|zwölf=12|zwoelf=12|fünfzehn=15|zwanzig=20|dreißig=30"
                + "|vierzig=40|fünfzig=50|hundert=100|ein dutzend=12|dutzend=12|ein halbes dutzend=6"
                + "|einmal=1|zweimal=2|dreimal=3|viermal=4|fünfmal=5|sechsmal=6|zehnmal=10|dreizehn=13|vierzehn=14"
                + "|sechzehn=16|siebzehn=17|achtzehn=18|neunzehn=19|sechzig=60|siebzig=70|achtzig=80|neunzig=90|noch eine=1|noch ein=1|jeweils eine=1|je ein=1|je eine=1|je 1=1",
            Phrases = new Dictionary<Cue, string>
            {
                [Cue.Filler] =
                    "der|die|das|den|dem|des|und den|von|vom|für|an|am|auf|im|in|mit|zu|zum|zur|per|bei|als|mein|meine"
                    + "|ihr|ihre|mir|mich|uns|es|er|sie|ich|wir|ihnen|hallo|danke|dank|vielen|herzlichen|name|so|auch|noch"
                    + "|heute|namens|mit dem titel|nur",
                [Cue.Adverb] = "gerne|gern|bitte|verbindlich|hiermit|sehr|auch|noch|nur|herzlich|sehr gern|sehr gerne",
                [Cue.Ask] =
                    "bitte|bestelle|bestellen|bestelle ich|bestellung|ich möchte|möchte|wir möchten|ich hätte gern"
                    + "|ich hätte gerne|hätte gern|hätte gerne|hätten gern|hätten gerne|senden sie|schicken sie|schicken"
                    + "|senden|schickt|schick|ich nehme|wir nehmen|ich will|ich brauche|ich kaufe|kaufen|zu kaufen|erwerben"
                    + "|ich wünsche|wünsche|ich bekomme|bekommen|könnte ich|könnten sie mir|kann ich|liefern sie",
                [Cue.Pay] = "bezahlt für|gezahlt für|zahlung für|scheck für|bezahle für",
                [Cue.Own] =
                    "danke für|vielen dank für|dank für|herzlichen dank für|ich habe|habe ich|ich hab|hab ich|wir haben|haben wir|schon|besitze|ich besitze|habe ich schon"
                    + "|habe ich bereits|bereits|gekauft|ich liebe|liebe|gefällt mir|gehört|geschenkt bekommen|bekam"
                    + "|gefallen|kenne ich|kenne",
                [Cue.Refuse] =
                    "ich möchte nicht|möchte nicht|will nicht|brauche nicht|brauche ich nicht|keinesfalls"
                    + "|auf keinen fall|kein interesse",
                [Cue.Not] = "nicht|kein|keine|keinen|ohne|außer|nicht die|aber nicht|weder|statt",
                [Cue.Drop] = "streichen sie|streichen|weglassen|lassen sie|vergessen sie|doch nicht",
                [Cue.Correct] =
                    "doch lieber|lieber doch|korrektur|entschuldigung|nein|quatsch|halt|ich meine|ich meinte|besser"
                    + "|besser gesagt|verbessere",
                [Cue.Instead] = "anstatt|statt|anstelle|stattdessen",
                [Cue.Restate] = "also|das heißt|d h|insgesamt|zusammen|somit|das macht",
                [Cue.More] = "weitere|weiteres|zusätzlich|extra|noch mal|nochmal|außerdem",
                [Cue.Doubt] =
                    "vielleicht|eventuell|evtl|möglicherweise|oder so|etwa|ungefähr|circa|ca|bis zu|mindestens|höchstens"
                    + "|nicht sicher",
                [Cue.Or] = "oder|beziehungsweise|bzw",
                [Cue.And] = "und|sowie|plus|dazu|u",
                [Cue.But] = "aber|jedoch|sondern|doch",
                [Cue.If] = "wenn|falls|sofern|nur wenn|vorausgesetzt",
                [Cue.Aside] = "weil|da|denn|welche|der mir|die mir|damit|als ich|obwohl|dass|wo",
                [Cue.Each] = "je|jeweils|von jedem|von jeder|je ein|je eine|je einmal|pro titel|jedes|jede",
                [Cue.Same] = "ebenso viele|gleich viele|genauso viele",
                [Cue.Both] = "beide|beiden|die beiden|alle beide",
                [Cue.All] = "alle|sämtliche",
                [Cue.Any] = "beliebige",
                [Cue.Set] = "set|sets|paket|reihe|trilogie|serie",
                [Cue.Unit] = "stück|stk|st|exemplar|exemplare|exemplaren|mal|x|einheiten|ex|kopie|kopien|anzahl",
                [Cue.Medium] = "album|alben|platte|platten|tonträger|titel|aufnahme|aufnahmen|scheibe|scheiben|silberlinge",
                [Cue.Vague] = "ein paar|einige|mehrere|etliche|viele",
                [Cue.Volume] = "band|teil|folge|nummer|bände|teile|folgen|nr",
                [Cue.Street] = "straße|strasse|str|weg|gasse|platz|allee|ring|ufer|damm|postfach|hausnummer",
                [Cue.Money] = "euro|eur|pfund|franken|cent|gbp|dollar",
                [Cue.Measure] =
                    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|jahre|jahren|tage|tagen|wochen|monate|uhr|januar|februar|märz|april|mai|juni|juli|august|september"
                    + "|oktober|november|dezember|jahr|tag|woche|monat|personen|leute|kinder|schüler|freunde",
                [Cue.Everything] = "alles von|alles",
            },
            Glossary =
                "violoncello=cello|violoncellos=cello|celli=cello|suiten=suites|suite=suites|lieder=songs|lied=song"
                + "|weihnachten=christmas|liederbuch=songbook|notenheft=tunebook|notenbuch=tunebook|buch=book"
                + "|bücher=book|schallplatte=lp|schallplatten=lp|vinyl=lp|langspielplatte=lp|beste=best"
                + "",
            Common =
                "heute morgen abend haus garten musik schöne schönen grüße freunde familie geschenk weihnachten"
                + " geburtstag mutter vater bruder schwester frau mann konzert stück nacht tag licht wasser wind himmel"
                + " herz leben welt zeit kirche schule kinder kleine große neue alte buch brief post karte geld",
            Kinds = new KindPhrases
            {
                Cancel =
                    "stornieren|storniere|stornierung|bestellung zurückziehen|ziehe meine bestellung zurück|abbestellen"
                    + "|widerrufe|widerruf|nicht schicken|nicht mehr schicken|bestellung löschen"
                    + "|nehme meine bestellung zurück",
                Change =
                    "bestellung ändern|meine bestellung von|meiner bestellung|zu meiner bestellung|bestellung ergänzen"
                    + "|änderung meiner bestellung|meine bestellung vom|bestellung von gestern|adresse ändern"
                    + "|falsche adresse|neue adresse|an meiner bestellung",
                EarlierOrder =
                    "meine bestellung von|meine bestellung vom|meiner letzten bestellung|meine letzte bestellung"
                    + "|habe bestellt|bestellt habe|mein paket|ist angekommen|wo bleibt|wo ist meine|gut angekommen"
                    + "|heute angekommen|ihre sendung",
                Complaint =
                    "funktioniert nicht|umtauschen|umtausch|kaputt|zerbrochen|beschädigt|zerkratzt|defekt|reklamation|ersatz|erstattung|geld zurück"
                    + "|nicht angekommen|springt|beschwerde",
                Goods = "cd|cds|album|alben|platte|platten|bestellung|buch|lp|exemplar|scheibe",
                Asking =
                    "ich wüsste gern|ich wollte fragen|ich möchte wissen|ich würde gerne wissen|frage"
                    + "|können sie mir sagen|bitte teilen sie mir mit|sagen sie mir|geben sie mir bescheid|bitte bestätigen"
                    + "|wäre es möglich|ist es möglich",
                ShopMatters =
                    "versand|versandkosten|porto|liefern|lieferung|schicken|zahlen|bezahlen|überweisen|konto|iban|preis"
                    + "|kostet|kosten|rabatt|lieferbar|vorrätig|cd|platte|album|aufnahme|booklet|rechnung|sie|ihnen|ihr"
                    + "|euch|kaufen|bestellen",
                Condition =
                    "falls noch|wenn noch|nur wenn|nur falls|vorausgesetzt|sofern|falls verfügbar|falls lieferbar"
                    + "|wenn es|wenn sie|falls es|falls sie|falls die|wenn die|ansonsten|sonst nicht",
                Polite =
                    "sobald wie möglich|sobald es ihnen|sobald sie können|wenn möglich|falls möglich|wenn sie fragen|falls sie fragen|bei fragen|wenn ich darf|falls niemand",
                Rhetorical = "nicht wahr|wie geht|wer könnte",
                Questions =
                    "haben sie|gibt es|wie viel|wieviel|wie hoch|wie lange|wann|was kostet|welche|welches|können sie"
                    + "|könnten sie mir sagen|ist das|ist die|ist es|sind die|liefern sie|nehmen sie|kann ich mit|ob|wie"
                    + "|warum|wo|verschicken sie|versenden sie|akzeptieren sie|habt ihr|wer",
                TakenBack =
                    "rückerstattung|rückzahlung|erstattet|rückbuchung|zurückgebucht|rücklastschrift|konflikt"
                    + "|käuferschutz|storniert|zurückgezogen",
                Steering = "ignoriere|als bezahlt markieren|als bezahlt",
                Bulk = "abmelden|newsletter|abbestellen des newsletters|suchmaschine|werbung",
                Wait =
                    "sobald|erst wenn|erst dann|zurücklegen|legen sie mir|reservieren|nächsten monat|noch nicht schicken"
                    + "|noch nicht senden",
                Extra =
                    "auf rechnung|nachnahme|rabatt|ermäßigung|freiexemplar|rezensionsexemplar|gutschein|lastschrift|kostenlos|gratis|umgezogen|jeden monat|signiert|signieren|signierte|signiertes|widmung|geschenkverpackung|als geschenk verpackt"
                    + "|geschenkpapier|einschreiben|per kurier|express|rechnung mit",
                Machine = "programm|bestellprogramm|bestellsystem|das system|an das system|roboter|software|ki",
                Approved = "geprüft|genehmigt|freigegeben|bestätigt durch|verifiziert|administrator|autorisiert",
                Unchecked =
                    "nicht prüfen|nicht zu prüfen|keine prüfung|ohne prüfung|ungeprüft|als bezahlt|prüfung überspringen"
                    + "|ohne rückfrage",
                Elsewhere = "anbei|angehängt|im anhang|beigefügt|foto",
                OnBehalf = "für meine mutter|für meinen vater|im auftrag|siehe unten|unten|weitergeleitet",
            },
            Money = new MoneyPhrases
            {
                PayPal = "paypal",
                Cheque = "scheck|schecks|verrechnungsscheck|cheque",
                PostalOrder = "postanweisung",
                Total =
                    "gesamt|gesamtbetrag|gesamtsumme|insgesamt|zusammen|summe|macht|macht zusammen|betrag"
                    + "|inklusive versand|inkl versand|inklusive porto|inkl porto|mit porto|mit versand|samt porto|total",
                Paid =
                    "bezahlt|gezahlt|überwiesen|überweise|zahle|bezahle|zahlung|sende|schicke|habe|gesendet|geschickt"
                    + "|per paypal|mit paypal|über paypal|scheck über|kommen|paypal|scheck",
                Single = "je|pro|pro stück|pro cd|einzeln|das stück|kostet|à",
                Postage = "versand|porto|versandkosten|post",
                WithoutPostage = "plus porto|plus versand|zzgl porto|zzgl versand|zuzüglich|und porto|ohne porto|ohne versand",
                Gift = "spende|spenden|stimmt so|rest ist für|der rest ist|aufgerundet",
                Refused = "kein|keinen|nicht|statt|ohne|nicht mit",
            },
        };
}
