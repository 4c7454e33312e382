namespace OrderWorker.Core.Reading.Languages;

/// <summary>French.</summary>
public static class French
{
    public static Language Language { get; } =
        new()
        {
            Code = "fr",
            Telling =
                "le|la|les|et|je|de|du|des|un|une|pour|par|est|vous|à|en|que|mon|ma|au|dans|avec|ce|merci|bonjour"
                + "|nous|votre|sur|pas",
            Numbers =
                "zéro=0|un=1|une=1|deux=2|trois=3|quatre=4|cinq=5|six=6|sept=7|huit=8|neuf=9|dix=10|onze=11|douze=12"
                + "|treize=13|quatorze=14|seize=16|soixante=60|quinze=15|vingt=20|trente=30|quarante=40|cinquante=50|cent=100|une douzaine=12|une demi-douzaine=6"
                + "|une dizaine=10|un autre=1|une autre=1",
            Phrases = new Dictionary<Cue, string>
            {
                [Cue.Filler] =
                    "le|la|les|l|de|du|des|d|à|au|aux|en|par|pour|avec|chez|sur|dans|mon|ma|mes|votre|vos|je|j|nous|vous"
                    + "|il|elle|est|sont|ce|cet|cette|ces|bonjour|merci|cordialement|aussi|que|qui|y"
                    + "|intitulé|suivants|suivant",
                [Cue.Adverb] = "bien|également|aussi|volontiers|svp|donc|vivement|par la présente|très",
                [Cue.Ask] =
                    "je souhaite|je souhaiterais|souhaite|nous souhaitons|je voudrais|voudrais|nous voudrions|j'aimerais"
                    + "|aimerais|je commande|commander|commande|je désire|désire|je prends|je prendrai|veuillez"
                    + "|veuillez m'envoyer|merci de m'envoyer|envoyez-moi|envoyer|m'envoyer|nous envoyer|acheter"
                    + "|s'il vous plaît|svp|s'il vous plait|s'il te plaît|il me faut|il me faudrait|pourrais-je avoir"
                    + "|puis-je avoir|pourriez-vous m'envoyer|ma commande",
                [Cue.Pay] = "chèque pour|payé pour|paiement pour|paiement de",
                [Cue.Own] =
                    "merci pour|merci beaucoup pour|merci du|j'ai|j'ai déjà|nous avons|déjà|j'ai acheté|j'ai reçu|j'adore|j'ai entendu|j'aime|nous aimons"
                    + "|j'ai beaucoup aimé|je possède|possède|que j'ai|on m'a offert",
                [Cue.Refuse] = "je ne veux pas|ne veux pas|ne souhaite pas|pas besoin|ne désire pas",
                [Cue.Not] = "pas|sans|sauf|aucun|aucune|ni|et non|pas de|excepté|hormis",
                [Cue.Drop] = "supprimez|enlevez|retirez|oubliez|laissez tomber",
                [Cue.Correct] = "pardon|non|plutôt|correction|je veux dire|en fait|excusez-moi|finalement|ou plutôt",
                [Cue.Instead] = "au lieu de|à la place de|au lieu du|plutôt que",
                [Cue.Restate] = "donc|c'est-à-dire|soit|au total|en tout|en somme|ce qui fait",
                [Cue.More] = "encore|supplémentaire|supplémentaires|en plus|de plus",
                [Cue.Doubt] = "peut-être|éventuellement|environ|à peu près|je ne sais pas|au moins|au plus|si possible",
                [Cue.Or] = "ou|ou bien",
                [Cue.And] = "et|ainsi que|plus|puis|avec",
                [Cue.But] = "mais|cependant|pourtant",
                [Cue.If] = "si|à condition|pourvu|sauf si",
                [Cue.Aside] = "parce|car|puisque|lequel|dont|où|quand|lorsque|afin|tandis",
                [Cue.Each] = "chacun|chacune|de chaque|chaque|un de chaque|un exemplaire de chaque|de chacun",
                [Cue.Same] = "autant de|le même nombre de|la même quantité de",
                [Cue.Both] = "les deux|tous les deux|tous deux|deux différents",
                [Cue.All] = "tous|toutes|tous les|toutes les",
                [Cue.Any] = "n'importe quels",
                [Cue.Set] = "coffret|série|lot|ensemble|intégrale|trilogie",
                [Cue.Unit] = "exemplaire|exemplaires|ex|fois|pièce|pièces|copie|copies|unités|x|quantité",
                [Cue.Medium] = "album|albums|disque|disques|titre|titres|enregistrement|enregistrements|article|articles",
                [Cue.Vague] = "quelques|plusieurs|un peu|beaucoup|des tas",
                [Cue.Volume] = "volume|volumes|tome|tomes|partie|numéro|no",
                [Cue.Street] =
                    "rue|avenue|boulevard|impasse|allée|chemin|place|quai|route|bis|cours|square|résidence|bâtiment"
                    + "|appartement|cedex|bp",
                [Cue.Money] = "euro|euros|livre|livres|sterling|francs|franc|dollars|centimes|eur|gbp",
                [Cue.Measure] =
                    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ans|an|année|années|jours|jour|semaines|mois|heures|heure|janvier|février|mars|avril|mai|juin"
                    + "|juillet|août|septembre|octobre|novembre|décembre|personnes|enfants|élèves|amis",
                [Cue.Everything] = "tout|tout de|toute la",
            },
            Glossary =
                "violoncelle=cello|violoncelles=cello|chansons=songs|chanson=song|noël=christmas|vinyle=lp"
                + "|vinyles=lp|livre=book|recueil=tunebook|meilleur=best|airs=tunes",
            Common =
                "aujourd hui jour maison musique belle beau ami amis amie famille cadeau anniversaire mère père"
                + " frère soeur femme mari concert nuit lumière eau vent ciel coeur vie monde temps église école"
                + " enfants petit petite grand grande nouveau vieux lettre poste carte argent",
            Kinds = new KindPhrases
            {
                Cancel =
                    "annuler|annuler ma commande|d annuler|d'annuler|annule|annulation|annulez|ne pas envoyer|ne l envoyez pas|changé d avis|retirer ma commande",
                Change =
                    "modifier ma commande|modification de ma commande|changer ma commande|ma commande d hier"
                    + "|ma commande du|à ma commande|ajouter à ma commande|dans ma commande|changement d adresse"
                    + "|mauvaise adresse",
                EarlierOrder =
                    "ma commande du|ma commande d hier|ma dernière commande|où en est ma commande|mon colis|bien arrivé"
                    + "|j ai commandé|bien reçu",
                Complaint =
                    "ne marche pas|ne fonctionne pas|échanger|cassé|abîmé|rayé|défectueux|remboursement|rembourser|remplacer|réclamation|jamais reçu|pas reçu"
                    + "|pas arrivé",
                Goods = "cd|album|albums|disque|disques|commande|livre|vinyle|exemplaire",
                Asking =
                    "je voudrais savoir|j aimerais savoir|pouvez-vous me dire|pourriez-vous me dire|dites-moi"
                    + "|merci de me dire|merci de confirmer|est-il possible|serait-il possible|je me demande|question",
                ShopMatters =
                    "port|frais|livraison|livrer|envoyer|envoi|payer|paiement|carte|chèque|prix|coûte|combien|disponible"
                    + "|stock|cd|disque|album|livret|facture|vous|votre|vos|acheter|commander",
                Condition =
                    "s'il en reste|s'il vous en reste|si vous en avez|si vous avez encore|seulement si|uniquement si"
                    + "|à condition|pourvu que|sauf si|sinon|si c'est|si vous|si le|si la|si les|s'il est|s'ils sont"
                    + "|s'il arrive|si cela",
                Polite =
                    "dès que possible|dès que vous pourrez|si possible|s'il vous plaît|s'il te plaît|si besoin|si vous avez des questions|s'il y a un problème"
                    + "|si vous le voulez bien",
                Rhetorical = "n est-ce pas|comment allez-vous|ça va",
                Questions =
                    "est-ce que|est ce|avez-vous|combien|quand|quel|quelle|quels|quelles|où|comment|pourquoi|y a-t-il"
                    + "|peut-on|pouvez-vous|acceptez-vous|livrez-vous|expédiez-vous|puis-je payer|puis-je régler|est-il"
                    + "|sont-ils|qui",
                TakenBack = "remboursement|remboursé|litige|annulation du paiement|rétrofacturation|contestation|annulé",
                Steering = "ignorez les instructions|marquer comme payé",
                Bulk = "désabonner|se désinscrire|newsletter|infolettre|référencement",
                Wait =
                    "dès que|lorsque|quand il sera|quand elle sera|quand il est|mettre de côté|mettez de côté"
                    + "|le mois prochain|pas encore envoyer|réserver|réservez",
                Extra =
                    "contre remboursement|à la réception|à crédit|réduction|remise|tarif étudiant|service de presse|bon de réduction|gratuit|gratuitement|déménagé|chaque mois|dédicacé|dédicace|dédicacer|signé|paquet cadeau|emballage cadeau|papier cadeau|recommandé"
                    + "|par coursier|chronopost|une facture",
                Machine = "programme|programme de commande|logiciel|système|robot|au système|le système",
                Approved = "vérifié|vérifiée|approuvé|approuvée|autorisé|autorisée|validé|validée|administrateur",
                Unchecked =
                    "ne pas vérifier|sans vérification|aucune vérification|sans contrôle|ne vérifiez pas|comme payé"
                    + "|comme payée",
                Elsewhere = "ci-joint|pièce jointe|en annexe|photo",
                OnBehalf = "pour ma mère|pour mon père|de la part de|ci-dessous|je vous transfère",
            },
            Money = new MoneyPhrases
            {
                PayPal = "paypal",
                Cheque = "chèque|chèques",
                PostalOrder = "mandat postal|mandat",
                Total =
                    "total|au total|en tout|soit|montant|somme|port compris|port inclus|frais de port compris"
                    + "|frais compris|tout compris|ce qui fait|donc|fait",
                Paid =
                    "payé|paye|paie|règle|réglé|régler|verse|versé|envoie|envoyé|chèque de|par paypal|via paypal"
                    + "|avec paypal|paypal|chèque|virement|payer",
                Single = "chacun|chacune|l'unité|pièce|par cd|par disque|le cd|l'exemplaire|coûte",
                Postage = "port|frais de port|envoi|livraison|poste",
                WithoutPostage =
                    "plus le port|plus port|plus les frais|sans le port|hors port|frais de port en sus|port en sus"
                    + "|et le port",
                Gift = "un don|gardez la monnaie|arrondi",
                Refused = "pas|pas de|sans|au lieu de|plutôt que",
            },
        };
}
