namespace OrderWorker.Core.Reading.Senders;

/// <summary>Mail that bears PayPal's name as its sender, whoever wrote it: read as a notice, and never answered.</summary>
internal static class PayPalSender
{
    /// <summary>paypal.com, mail.paypal.de; not paypal-secure.example.</summary>
    public static bool Is(MailContent mail) =>
        mail.From.Any(party =>
            party.Address is { } address
            && address.Domain.Contains("paypal", StringComparison.OrdinalIgnoreCase)
            && address.Domain.ToLowerInvariant().Split('.').Contains("paypal")
        );
}
