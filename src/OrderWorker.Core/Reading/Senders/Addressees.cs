using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>Tells whether a mail was sent to the shop by name.</summary>
/// <remarks>
/// An order that was read whole is answered however it came. The holding answer to one that was not goes only where the mail names the
/// shop: what came as a blind copy may well be no order (RFC 5230, 4.5).
/// </remarks>
public static class Addressees
{
    private static readonly string[] Fields = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Resent-To"];

    public static bool Include(MailContent mail, EmailAddress shop) =>
        mail.Recipients.Any(party => shop.Equals(party.Address))
        || Fields.SelectMany(mail.All).Any(value => value.Contains(shop.Text, StringComparison.OrdinalIgnoreCase));
}
