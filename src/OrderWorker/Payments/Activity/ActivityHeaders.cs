namespace OrderWorker.Payments.Activity;

/// <summary>What PayPal calls its columns, in each language, with the names of earlier years.</summary>
/// <remarks>
/// The download is in the language of the account, its columns are chosen and ordered by the owner, and PayPal renames them now and then.
/// A name means the same column in every language that has it, so the file's language need not be known.
/// </remarks>
public static class ActivityHeaders
{
    // column; English; German; Spanish; French; Italian; Dutch; Portuguese
    private const string Table = """
        Date; Date; Datum; Fecha; Date; Data; Datum; Data
        Time; Time; Uhrzeit; Hora; Heure; Ora | Orario; Tijd; Hora
        TimeZone; TimeZone | Time Zone; Zeitzone; Zona horaria | Huso horario; Fuseau horaire; Fuso orario; Tijdzone; Fuso horário
        Name; Name; Name; Nombre; Nom; Nome; Naam; Nome
        Type; Type; Typ; Tipo; Type; Tipo; Type; Tipo
        Description; Description; Beschreibung; Descripción; Description; Descrizione; Omschrijving; Descrição
        Status; Status; Status; Estado; État | Statut; Stato; Status; Status
        Currency; Currency; Währung; Divisa | Moneda; Devise; Valuta; Valuta; Moeda
        Gross; Gross; Brutto; Bruto | Importe bruto; Brut | Avant commission; Lordo; Bruto; Bruto | Valor bruto
        Fee; Fee; Gebühr | Entgelt; Comisión | Comisiones | Tarifa; Commission | Frais; Tariffa | Commissione; Kosten | Fee; Tarifa | Taxa
        Net; Net; Netto; Neto | Importe neto; Net; Netto; Net | Netto; Líquido | Valor líquido
        FromEmail; From Email Address; Absender E-Mail-Adresse | Von E-Mail-Adresse; Correo electrónico del remitente | Dirección de correo electrónico del remitente | De la dirección de correo electrónico; De l'adresse email | Adresse email de l'expéditeur | Adresse e-mail de l'expéditeur; Indirizzo email mittente | Dall'indirizzo email; Van e-mailadres; E-mail do remetente | Endereço de e-mail do remetente | Do endereço de e-mail
        ToEmail; To Email Address; Empfänger E-Mail-Adresse | An E-Mail-Adresse; Correo electrónico del destinatario | Dirección de correo electrónico del destinatario | A la dirección de correo electrónico; À l'adresse email | Adresse email du destinataire | Adresse e-mail du destinataire; Indirizzo email destinatario | All'indirizzo email; Naar e-mailadres; E-mail do destinatário | Endereço de e-mail do destinatário | Para o endereço de e-mail
        TransactionId; Transaction ID; Transaktionscode; Id. de transacción | Id. de la transacción | Identificador de transacción; Numéro de transaction; Codice transazione; Transactiereferentie | Transactie-ID; ID da transação | Código da transação
        ReferenceId; Reference Txn ID; Zugehöriger Transaktionscode | Txn-Referenzkennung; Id. de referencia de la transacción | Id. de transacción de referencia; Numéro de la transaction de référence | Numéro de transaction de référence; Codice transazione di riferimento; Referentie transactie; ID de referência da transação | ID da transação de referência | Código da transação de referência
        Invoice; Invoice Number | Invoice ID; Rechnungsnummer; Número de factura | Id. de factura; Numéro de facture; Numero fattura | N° ordine commerciante; Factuurnummer | Factuurreferentie; Número da fatura | ID da fatura
        Custom; Custom Number; Zollnummer | Individuelle Nummer; Número personalizado; Numéro personnalisé | Numéro client; Numero personalizzato; Aangepast nummer; Número personalizado
        ItemTitle; Item Title; Artikelbezeichnung; Título del artículo | Nombre del artículo; Titre de l'objet | Nom de l'objet; Titolo oggetto | Nome oggetto; Objectnaam; Título do item | Nome do item
        Subject; Subject; Betreff; Asunto; Objet | Sujet; Oggetto; Onderwerp; Assunto
        Note; Note; Hinweis | Anmerkung; Nota; Remarque; Messaggio; Opmerking; Observação
        Balance; Balance; Guthaben; Saldo; Solde; Saldo; Saldo; Saldo
        BalanceImpact; Balance Impact; Auswirkung auf Guthaben; Impacto en el saldo | Efecto en el saldo; Impact sur le solde; Impatto sul saldo; Effect op saldo; Impacto no saldo | Efeito no saldo
        """;

    private static readonly Dictionary<string, ActivityColumn> ByName = Table
        .Split('\n')
        .Select(line => line.Split(';', StringSplitOptions.TrimEntries))
        .SelectMany(cells =>
            cells[1..].SelectMany(Words.Entries).Select(name => (Words.Fold(name), Enum.Parse<ActivityColumn>(cells[0])))
        )
        .Distinct()
        .ToDictionary();

    /// <summary>The column that a header names; null for one that is not read.</summary>
    public static ActivityColumn? Find(string header) => ByName.TryGetValue(Words.Fold(header), out var column) ? column : null;

    /// <summary>The English name, for messages.</summary>
    public static string Name(ActivityColumn column) =>
        column switch
        {
            ActivityColumn.TransactionId => "Transaction ID",
            ActivityColumn.BalanceImpact => "Balance Impact",
            _ => column.ToString(),
        };
}
