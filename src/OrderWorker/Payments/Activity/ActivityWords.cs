using OrderWorker.Store;

namespace OrderWorker.Payments.Activity;

/// <summary>What PayPal's words for kind, status and balance impact mean, in each language.</summary>
public static class ActivityWords
{
    // The first row that fits counts, so "Payment Refund" is a refund and "Chargeback Fee" a fee.
    private static readonly (PaymentKind Kind, string Patterns)[] Kinds =
    [
        (
            PaymentKind.Fee,
            "fee | fees | *gebuhr* | tarifa* | comision* | frais | commission* | tariff* | kosten | tarief | taxa*"
        ),
        (PaymentKind.Conversion, "convers* | *umrechnung | *omrekening"),
        (
            PaymentKind.Hold,
            "hold | holds | release* | reserve* | payment review | einbehalt* | *zuruckgehalten* | freigabe* | retencion* | retenid* | liberacion* | blocage* | deblocage* | retenue* | liberation* | blocco* | sblocco* | trattenut* | *vastgehouden* | blokkering* | vrijgave* | retencao* | retid* | bloqueio* | liberacao*"
        ),
        (
            PaymentKind.Refund,
            "refund* | *ruckzahlung* | *erstattung* | reembolso* | devolucion* | remboursement* | rimbors* | terugbetaling* | restitutie* | devolucao* | estorno*"
        ),
        (
            PaymentKind.Reversal,
            "reversal* | reversed | chargeback* | *ruckbuchung* | *rucklastschrift* | storno* | stornierung* | reversion* | contracargo* | contre passation* | retrofacturation* | annullamento* | *terugboeking* | terugvordering* | reversao* | contestacao*"
        ),
        (
            PaymentKind.Transfer,
            "withdrawal* | deposit* | transfer* | payout* | funding | *abbuchung* | *gutschrift* | auszahlung* | einzahlung* | retirada* | retiro* | retrait* | deposito* | depot* | virement* | transfert* | transferencia* | prelievo* | bonifico* | trasferimento* | ricarica* | storting* | opname* | overboeking* | opwaardering* | saque*"
        ),
        (
            PaymentKind.Other,
            "authorization* | authorisation* | request* | void* | cart item* | *warenkorbartikel* | autorisierung* | anforderung* | autorizacion* | solicitud* | autorisation* | demande* | autorizzazione* | richiesta* | autorisatie* | verzoek* | autorizacao* | solicitacao*"
        ),
        (
            PaymentKind.Payment,
            "payment* | money | donation* | purchase* | sale | checkout | received | *zahlung* | geld | einkauf* | spende* | pago* | dinero | donacion* | compra* | paiement* | argent | don | achat* | pagament* | denaro | donazion* | acquist* | *betaling* | donatie* | aankoop* | dinheiro | doacao*"
        ),
    ];

    private static readonly (PaymentState State, string Patterns)[] States =
    [
        (PaymentState.PartlyRefunded, "partial* | teilweise* | parcial* | partiel* | parzial* | gedeeltelijk*"),
        (PaymentState.Completed, "complet* | cleared | abgeschlossen | effectue* | termine | terminee | voltooid | concluid*"),
        (
            PaymentState.Pending,
            "pending | held | hold | unclaimed | uncleared | processing | ausstehend | offen | in bearbeitung | pendiente | en attente | in sospeso | in attesa | in behandeling | in afwachting | pendente"
        ),
        (
            PaymentState.Refunded,
            "refunded | *erstattet | zuruckgezahlt | ruckgezahlt | reembolsad* | rembourse* | rimborsat* | terugbetaald | devuelt*"
        ),
        (
            PaymentState.Reversed,
            "reversed | charged back | ruckgebucht | zuruckgebucht | revertid* | stornat* | teruggeboekt | estornad*"
        ),
        (
            PaymentState.Denied,
            "denied | failed | returned | abgelehnt | fehlgeschlagen | denegad* | rechazad* | refuse* | negat* | rifiutat* | geweigerd | afgewezen | negad* | recusad*"
        ),
        (
            PaymentState.Cancelled,
            "cancel* | expired | voided | removed | storniert | abgebrochen | abgelaufen | caducad* | vencid* | anulad* | annule* | expire* | annullat* | scadut* | geannuleerd | verlopen | expirad*"
        ),
    ];

    private static readonly (BalanceImpact Impact, string Patterns)[] Impacts =
    [
        (BalanceImpact.Memo, "memo* | promemoria | aide memoire"),
        (BalanceImpact.Credit, "credit* | haben | haber | abono | accredito | bij"),
        (BalanceImpact.Debit, "debit* | soll | debe | cargo | addebito | af"),
    ];

    /// <summary>The kind that a type or description names; null where no word of it is known.</summary>
    public static PaymentKind? Kind(string type) => First(Kinds, type);

    /// <summary><see cref="PaymentState.Unknown"/> for a word that is not known.</summary>
    public static PaymentState State(string status) => First(States, status) ?? PaymentState.Unknown;

    public static BalanceImpact? Impact(string impact) => First(Impacts, impact);

    private static T? First<T>((T Value, string Patterns)[] table, string text)
        where T : struct
    {
        var folded = Words.Fold(text);
        foreach (var (value, patterns) in table)
        {
            if (Words.Entries(patterns).Any(pattern => Words.Has(folded, pattern)))
                return value;
        }

        return null;
    }
}

/// <summary>What a row did to PayPal's balance.</summary>
public enum BalanceImpact
{
    Credit,
    Debit,

    /// <summary>Nothing: a request, an authorisation, money that is pending or was denied.</summary>
    Memo,
}
