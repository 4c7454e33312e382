using System.Text.RegularExpressions;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Says whether a payer speaks of what a small shop is paid for beside orders: tickets, memberships, lessons, rent.</summary>
public static partial class OtherPurposes
{
    /// <summary>Also true of "a ticket came with the CD": then a person looks, which harms nobody.</summary>
    public static bool IsIn(string? text) => text is not null && Purpose().IsMatch(text);

    [GeneratedRegex(
        @"\b(tickets?|billets?|eintrittskarten?|konzertkarten?|entradas?|bigliett[oi]|kaartjes?|билет\w*|membership|mitgliedsbeitrag|mitgliedschaft|lidmaatschap|contributie|cotisation|членск\w*|subscription|abonnement\w*|suscripci[oó]n|abbonamento|подписк\w*|raffle|tombola|lessons?|tuition|unterricht|workshop|masterclass|rent|miete|loyer|alquiler|affitto|huur)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Purpose();
}
