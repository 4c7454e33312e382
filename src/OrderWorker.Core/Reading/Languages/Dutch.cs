namespace OrderWorker.Core.Reading.Languages;

/// <summary>Dutch.</summary>
public static class Dutch
{
    public static Language Language { get; } =
        new()
        {
            Code = "nl",
            Telling =
                "de|het|een|en|ik|van|is|graag|met|voor|op|te|dat|naar|mijn|bij|aan|niet|u|wij|bedankt|groet|dank"
                + "|heb|zou|per|uw",
            Numbers =
                "nul=0|een=1|één=1|twee=2|drie=3|vier=4|vijf=5|zes=6|zeven=7|acht=8|negen=9|tien=10|elf=11|twaalf=12"
                + "|vijftien=15|twintig=20|dertig=30|veertig=40|vijftig=50|honderd=100|een dozijn=12|nog een=1"
                + "|een half dozijn=6",
            Phrases = new Dictionary<Cue, string>
            {
                [Cue.Filler] =
                    "de|het|een|van|voor|aan|op|in|met|te|naar|bij|per|via|mijn|uw|ik|wij|u|mij|ons|is|dit|deze|dat|die"
                    + "|hallo|dank|bedankt|groet|groeten|vandaag|getiteld|ook",
                [Cue.Adverb] = "graag|alstublieft|ook|erg|heel|hierbij|gaarne",
                [Cue.Ask] =
                    "graag|ik wil|ik zou graag|zou graag|wij willen|bestel|bestel ik|bestellen|bestelling|bestelling van"
                    + "|kopen|alstublieft|aub|a.u.b|stuur mij|stuur me|sturen|ontvangen|ontvang|ik neem|ik wil graag|kan ik"
                    + "|mag ik|kunt u mij",
                [Cue.Pay] = "betaald voor|betaling voor",
                [Cue.Own] =
                    "bedankt voor|dank voor|dank u voor|ik heb|ik heb al|heb ik al|heb al|wij hebben|gekocht|al|ik houd van|ik hou van|gekregen|gehoord"
                    + "|bezit",
                [Cue.Refuse] = "wil geen|wil niet|hoef niet|hoef geen",
                [Cue.Not] = "niet|geen|zonder|behalve|maar niet",
                [Cue.Drop] = "laat weg|weglaten|schrap|vergeet",
                [Cue.Correct] = "sorry|nee|correctie|ik bedoel|bij nader inzien|toch liever",
                [Cue.Instead] = "in plaats van",
                [Cue.Restate] = "dus|dat is|in totaal|totaal|samen",
                [Cue.More] = "extra|nog een|erbij",
                [Cue.Doubt] = "misschien|ongeveer|eventueel|circa|minstens",
                [Cue.Or] = "of",
                [Cue.And] = "en|plus|alsook|samen met|met",
                [Cue.But] = "maar|echter",
                [Cue.If] = "als|indien|mits|tenzij",
                [Cue.Aside] = "omdat|want|welke|waar|toen|wanneer|zodat",
                [Cue.Each] = "elk|ieder|van elk|van ieder|per stuk|elke",
                [Cue.Same] = "evenveel",
                [Cue.Both] = "beide|allebei|de twee",
                [Cue.All] = "alle|alle drie",
                [Cue.Any] = "willekeurige",
                [Cue.Set] = "set|reeks|serie",
                [Cue.Unit] = "stuk|stuks|exemplaar|exemplaren|keer|maal|x|st|aantal",
                [Cue.Medium] = "album|albums|plaat|platen|schijf|titel|titels|opname",
                [Cue.Vague] = "enkele|een paar|wat|meerdere|enige",
                [Cue.Volume] = "deel|delen|nummer|volume",
                [Cue.Street] = "straat|laan|weg|plein|gracht|kade|singel|postbus|dreef|hof",
                [Cue.Money] = "euro|pond|ponden|eur|gbp",
                [Cue.Measure] =
                    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|jaar|jaren|dagen|weken|maanden|uur|januari|februari|maart|april|mei|juni|juli|augustus|september"
                    + "|oktober|november|december|personen|kinderen|leerlingen|vrienden",
                [Cue.Everything] = "alles van|alles",
            },
            Glossary = "liedjes=songs|kerst=christmas|plaat=lp|boek=book|vinyl=lp",
            Common =
                "vandaag huis muziek mooi vriend vrienden familie cadeau verjaardag moeder vader broer zus vrouw man"
                + " concert nacht licht water wind hemel hart leven wereld tijd kerk school kinderen",
            Kinds = new KindPhrases
            {
                Cancel = "annuleren|annuleer|annulering|niet sturen|bestelling intrekken|afbestellen",
                Change =
                    "bestelling wijzigen|mijn bestelling van|aan mijn bestelling|wijziging van mijn bestelling"
                    + "|ander adres|verkeerd adres",
                EarlierOrder = "mijn bestelling van|mijn vorige bestelling|mijn pakket|aangekomen|waar blijft|ik heb besteld",
                Complaint =
                    "werkt niet|ruilen|kapot|gebroken|beschadigd|bekrast|klacht|terugbetaling|niet aangekomen|niet ontvangen",
                Goods = "cd|cds|album|plaat|platen|bestelling|boek|lp|exemplaar",
                Asking =
                    "ik zou graag willen weten|ik vraag me af|kunt u mij vertellen|laat mij weten|is het mogelijk" + "|een vraag",
                ShopMatters =
                    "verzending|verzenden|verzendkosten|porto|betalen|betaling|prijs|kost|kosten|leverbaar|cd|plaat"
                    + "|album|u|uw|kopen|bestellen|sturen",
                Condition = "als u nog|als er nog|alleen als|mits|tenzij|indien|anders niet|als het|als de|als u",
                Polite = "indien mogelijk|als het kan|als u vragen|als er vragen",
                Rhetorical = "hoe gaat het|toch",
                Questions =
                    "hoeveel|wanneer|welke|heeft u|hebben jullie|waar|hoe|waarom|kan ik betalen|verzendt u|is het"
                    + "|zijn de|wie",
                TakenBack = "terugbetaling|terugbetaald|geschil|terugboeking|teruggeboekt",
                Steering = "negeer|als betaald",
                Bulk = "afmelden|uitschrijven|nieuwsbrief",
                Wait = "zodra|pas als|pas wanneer|apart leggen|opzij leggen|volgende maand",
                Extra =
                    "rembours|korting|gratis|kortingscode|op rekening|verhuisd|elke maand|gesigneerd|signeren|opdracht erin|cadeauverpakking|cadeaupapier|aangetekend|koerier",
                Machine = "programma|bestelsysteem|systeem|het systeem|robot",
                Approved = "goedgekeurd|geverifieerd|gecontroleerd|beheerder",
                Unchecked = "niet controleren|zonder controle|geen controle|als betaald",
                Elsewhere = "bijgevoegd|bijlage|foto",
                OnBehalf = "voor mijn moeder|voor mijn vader|namens|hieronder|doorgestuurd",
            },
            Money = new MoneyPhrases
            {
                PayPal = "paypal",
                Cheque = "cheque",
                PostalOrder = "postwissel",
                Total = "totaal|in totaal|samen|som|bedrag|inclusief verzending|incl verzending|inclusief porto",
                Paid = "betaald|betaal|gestuurd|overgemaakt|stuur|via paypal|met paypal|per paypal|paypal|betaling",
                Single = "per stuk|elk|ieder|kost|per cd",
                Postage = "porto|verzending|verzendkosten|post",
                WithoutPostage = "plus porto|plus verzending|exclusief verzending|en porto|plus verzendkosten",
                Gift = "donatie|gift|rest is voor",
                Refused = "geen|niet|zonder|in plaats van",
            },
        };
}
