using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Senders;

/// <summary>
/// Tells mails of machines from mails of people by their headers, so that no order is read out of a bounce and no answer ever goes to an
/// auto-reply, a list or ourselves. The first rule that fits decides.
/// </summary>
/// <remarks>
/// After RFC 3834, RFC 5230 and what help desks do. <c>X-Auto-Response-Suppress</c> is no sign of a machine: Exchange puts it on what people
/// write. That the mail does not name the shop's address in To is none either: copies, aliases and forwards reach a shop too.
/// </remarks>
public static class SenderRules
{
    private static readonly IReadOnlyList<SenderRule> Rules =
    [
        .. OwnMail.Rules,
        .. MachineMail.Bounces,
        .. MachineMail.Answers,
        .. MachineMail.Lists,
    ];

    /// <param name="mail">Its headers and the types of its parts.</param>
    /// <param name="own">The shop's own addresses; empty where they are not known.</param>
    public static SenderVerdict Judge(MailContent mail, IReadOnlySet<EmailAddress> own)
    {
        if (OwnMail.IsHandedOn(mail, own))
            return new SenderVerdict(null, new ReplyPermission(false, "forwarded by the shop's own people"))
            {
                IsHandedOn = true,
            };

        var isPayPal = PayPalSender.Is(mail);
        foreach (var rule in Rules)
        {
            if (rule.Kind(mail, own) is not { } kind)
                continue;
            // PayPal's notices are mails of a machine too, and the one kind that is read.
            return rule.SparesPayPal && isPayPal
                ? new SenderVerdict(null, new ReplyPermission(false, "PayPal's mail: no answer goes to PayPal"))
                : new SenderVerdict(kind, new ReplyPermission(false, rule.Words)) { MayBeFromAPage = rule.MayBeAPage };
        }

        if (isPayPal)
            return new SenderVerdict(null, new ReplyPermission(false, "PayPal's mail: no answer goes to PayPal"));
        if (SubjectRules.Kind(mail.Subject) is { } told)
            return new SenderVerdict(null, new ReplyPermission(false, "subject of an automatic mail")) { UnlessOrder = told };

        return new SenderVerdict(null, Permission(mail));
    }

    private static ReplyPermission Permission(MailContent mail)
    {
        if (mail.From.Count == 0 || mail.From[0].Address is null)
            return new ReplyPermission(false, "no sender's address");
        return mail.From.Count > 1
            ? new ReplyPermission(false, "several senders")
            : new ReplyPermission(true, "written by a person") { OrdersOnly = AsksForSilence(mail) };
    }

    // Exchange's request that no answer be automatic. The answer to an order is none that it means.
    private static bool AsksForSilence(MailContent mail) =>
        mail.All("X-Auto-Response-Suppress")
            .SelectMany(value => value.Split(','))
            .Any(word => word.Trim().ToLowerInvariant() is "all" or "autoreply" or "oof");
}
