namespace OrderWorker.Core.Reading.Addresses.Languages;

internal static class French
{
    public static readonly AddressLanguage Words = new()
    {
        Streets =
            "rue avenue boulevard bd place impasse chemin allée allées quai route cours passage square faubourg sentier ruelle montée rond-point lieu-dit lotissement",
        Units = "appartement appt bâtiment bât étage escalier esc résidence porte",
        Houses = "maison villa ferme moulin château mas",
        Boxes = "bp b.p cs",
        Firms = "sarl eurl cabinet société entreprise bureau",
        Institutions = "école conservatoire université bibliothèque médiathèque librairie collège lycée mairie",
        Jobs = "directeur directrice gérant gérante responsable avocat avocate notaire comptable",
        Titles = "m mme mlle monsieur madame mademoiselle me maître",
        Particles = "de du des la le les d' et l'",
        Relations =
            "mère père sœur soeur frère fils fille femme mari tante oncle neveu nièce ami amie maman papa grand-mère grand-père collègue",
        Prose =
            "je j'ai j'aimerais voudrais souhaite souhaiterais commander commande nous vous votre mon mes s'il plaît svp merci envoyer envoyez livrer paie paye payé règle réglé pour sont exemplaire exemplaires livres euros chèque aujourd'hui adresse suivante soit compris avec ce cette ci-joint cordialement bonjour",
        Introducers = "à chez est adresse pour",
        Contacts = "tél tél. téléphone portable courriel",
        Abbreviations = "bd av tél bât appt mme mlle m ch pl",
        Closings =
            "cordialement, bien cordialement, merci, merci beaucoup, merci d'avance, bien à vous, salutations, sincères salutations, amicalement, meilleures salutations, bonne journée, bonjour, bonsoir, madame, messieurs, chers, cher, chère, salut, envoyé de mon, avec mes remerciements, respectueusement, veuillez agréer, à bientôt",
        Deliver =
            "adresse de livraison, livrer, livraison, envoyer, envoyez, expédier, expédiez, envoi, expédition, faire parvenir, destinataire, adresse postale, colis",
        Address = "adresse, adresse suivante, mon adresse, j'habite, habite, coordonnées",
        NotHere = "adresse de facturation, facturation, facture, pas à, ne pas envoyer",
        Former = "ancienne adresse, avant, déménagé de, j'ai quitté, plus à",
        Negations = "ne pas jamais plus",
        ToOffice =
            "à mon bureau, au bureau, adresse ci-dessous, adresse de ma signature, à mon travail, au cabinet, à l'adresse ci-dessous",
        SomeoneElse =
            "son adresse, leur adresse, cadeau, anniversaire, mère, père, sœur, soeur, frère, fils, fille, tante, oncle, ami, amie",
        NameIs = "je m'appelle, mon nom est, nom est, elle s'appelle, il s'appelle, à l'attention de, au nom de",
        SeveralParcels = "un pour moi et un, un chez moi, et l'autre à, l'autre chez, et un à, deux adresses",
        FormName = "nom et prénom, prénom et nom, nom complet, nom prénom, destinataire",
        FormFirstName = "prénom",
        FormLastName = "nom, nom de famille",
        FormStreet = "adresse, rue, adresse de livraison, adresse postale, complément, complément d'adresse, adresse complète",
        FormTown = "ville, commune, localité",
        FormRegion = "région, canton",
        FormPostcode = "code postal, cp, npa",
        FormPostcodeAndTown = "code postal et ville, code postal/ville, cp ville, cp/ville",
        FormCountry = "pays",
        Countries = """
            AE: Émirats arabes unis
            AT: Autriche
            AU: Australie
            BE: Belgique
            BR: Brésil
            CA: Canada
            CH: Suisse
            CZ: République tchèque, Tchéquie
            DE: Allemagne
            DK: Danemark
            EE: Estonie
            ES: Espagne
            FI: Finlande
            FR: France, France métropolitaine, République française
            GB: Royaume-Uni, Grande-Bretagne, Angleterre, Écosse, Pays de Galles
            GR: Grèce
            HU: Hongrie
            IE: Irlande
            IT: Italie
            JP: Japon
            LU: Luxembourg
            LT: Lituanie
            LV: Lettonie
            MA: Maroc
            NL: Pays-Bas
            NO: Norvège
            NZ: Nouvelle-Zélande
            PL: Pologne
            RO: Roumanie
            RU: Russie
            SE: Suède
            TN: Tunisie
            TR: Turquie
            US: États-Unis, Etats-Unis
            ZA: Afrique du Sud
            """,
    };
}
