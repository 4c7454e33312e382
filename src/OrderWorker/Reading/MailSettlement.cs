using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Reads one mail and stores, in one transaction, what was understood, its outcome, and all that follows from it.</summary>
public sealed class MailSettlement(OrderDbContext db, ShopCatalogue catalogue, ShopIdentity shop, OutcomeRules outcomes)
{
    /// <summary>Two readings ended without an outcome: a third would too.</summary>
    private const int LastAttempt = 3;

    private static readonly string Version = typeof(MailSettlement).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>Does nothing where another worker has taken the mail meanwhile.</summary>
    public async Task SettleAsync(MailClaim claim, CancellationToken cancellation)
    {
        var mail = await db.Inbox.Include(m => m.Raw).SingleAsync(m => m.Id == claim.Id, cancellation);
        var left = await db.CopiesLeftAsync(cancellation);
        var decision =
            claim.Attempt >= LastAttempt ? MailReader.NotRead(EndedTheProgram())
            : mail.Raw is null ? MailReader.NotRead(TooLarge(mail))
            : MailReader.Read(mail.Raw.Bytes, catalogue, new HashSet<EmailAddress> { shop.Address }, left, cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.HoldAsync(claim, cancellation))
            return;
        Note(mail, decision);
        await db.TakeTurnAsync(mail.FromAddress?.ToLowerInvariant() ?? "", cancellation);
        await outcomes.ApplyAsync(mail, decision, transaction, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private void Note(InboxMessage mail, MailDecision decision)
    {
        var (content, reading) = (decision.Content, decision.Reading);
        mail.ClaimedUntil = null;
        mail.Kind = reading.Kind;
        mail.Subject = content.Subject;
        mail.FromName = content.From.Count > 0 ? content.From[0].Name : null;
        // Where an answer goes, which is Reply-To where that is the same house.
        mail.FromAddress = reading.Buyer?.Email.Text;
        mail.ReplyAllowed = reading.Reply.Allowed;
        mail.ReplyRule = reading.Reply.Rule;
        if (mail.Raw is null)
            return;
        mail.ContentKey = ContentKeys.Of(mail, content);
        mail.Reading = new StoredReading
        {
            Text = content.Body.Text,
            Json = ParseOutput.Json(string.Create(CultureInfo.InvariantCulture, $"mail:{mail.Id}"), decision, catalogue.Currency),
            ReadBy = Version,
        };
    }

    private static Reason EndedTheProgram() =>
        new(
            ReasonCode.Unreadable,
            "Reading this mail was begun twice and never came to an end; it was not tried again. Look at its bytes with care."
        );

    private static Reason TooLarge(InboxMessage mail) =>
        new(
            ReasonCode.TooLarge,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The mail has {mail.Size} bytes, more than Mailbox:MaxMessageBytes lets in; look at it in the mailbox."
            )
        );
}
