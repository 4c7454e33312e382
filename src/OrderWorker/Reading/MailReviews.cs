using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Puts mails before staff, with what is asked about each. In the caller's transaction, which the caller saves.</summary>
internal sealed class MailReviews(OrderDbContext db, TimeProvider clock)
{
    /// <summary>Nothing can be told of the mail: a person reads it.</summary>
    public void Quarantine(InboxMessage mail, Reason why)
    {
        Ask(mail, [why], null);
        mail.Outcome = MailOutcome.Quarantined;
    }

    /// <summary>Staff look at the mail; the buyer is asked one question about it where that may complete it, or for patience.</summary>
    public async Task ReviewAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> reasons,
        StoredOrder? about,
        Conversations talks,
        CancellationToken cancellation
    )
    {
        Ask(mail, reasons, about);
        mail.Outcome = MailOutcome.Review;
        // A mail that orders stays free to become an order of its own: staff decide.
        mail.OrderId = decision.Reading.Kind == MailKind.Order ? null : about?.Id;
        // A mail that answers or repeats another is no order of its own to ask about.
        var isFirst =
            about is null && !reasons.Any(r => r.Code == ReasonCode.PossibleDuplicate) && reasons.Count == decision.Reasons.Count;
        if (isFirst && mail.ReplyAllowed && await talks.AskAsync(mail, decision, Now, cancellation))
            return;
        if (decision.Reading.Kind == MailKind.Order && await MayAskForPatienceAsync(mail, decision, reasons, cancellation))
            db.Outbox.Add(OutboxMessage.Answering(mail, OutboxKind.NeedsAttention, Now));
    }

    /// <summary>The answer is there and leaves something open: a person reads both, and the buyer is asked no second time.</summary>
    public void LookAtBoth(InboxMessage mail, MailDecision decision, BuyerQuestion question, IReadOnlyList<Reason> reasons)
    {
        (question.AnswerId, question.AnsweredAt) = (mail.Id, Now);
        // What an answer lacks of a whole order is no news.
        var own = decision.Reading is { Kind: MailKind.Order or MailKind.Other } or { IsBareAnswer: true }
            ? []
            : decision.Reasons;
        Ask(mail, [.. reasons, .. own], null);
        mail.Outcome = MailOutcome.Review;
    }

    /// <summary>A mail of ours came back.</summary>
    public void Bounced(InboxMessage mail, OutboxMessage bounced)
    {
        var reason = new Reason(
            ReasonCode.MailRefused,
            $"Our mail '{bounced.Subject}' to {bounced.To} came back; find another way to reach the buyer.",
            "a mail that arrives",
            "a bounce"
        );
        db.Reviews.Add(ReviewItem.Open($"mail:{mail.Id}", reason, Now, mail: mail.Id, order: bounced.OrderId));
        (mail.Outcome, mail.OrderId) = (MailOutcome.Review, bounced.OrderId);
    }

    // One such mail a week to a sender: who writes often is read often, and answered by a person.
    private async Task<bool> MayAskForPatienceAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> reasons,
        CancellationToken cancellation
    )
    {
        if (!mail.ReplyAllowed || decision.Reading.Reply.OrdersOnly || !EmailAddress.TryParse(mail.FromAddress, out var sender))
            return false;
        if (reasons.Any(r => r.Code is ReasonCode.Suspicious or ReasonCode.Unreadable or ReasonCode.PossibleDuplicate))
            return false;

        var since = Now - TimeSpan.FromDays(7);
        return !await db.Outbox.AnyAsync(
            m =>
                m.ToKey == sender.Normalized
                && (m.Kind == OutboxKind.NeedsAttention || m.Kind == OutboxKind.Question)
                && m.CreatedAt > since,
            cancellation
        );
    }

    private void Ask(InboxMessage mail, IReadOnlyList<Reason> reasons, StoredOrder? about)
    {
        foreach (var reason in reasons.DistinctBy(r => r.Code))
            db.Reviews.Add(ReviewItem.Open($"mail:{mail.Id}", Together(reason, reasons), Now, mail: mail.Id, order: about?.Id));
    }

    // Two unknown titles are one matter with two sentences.
    private static Reason Together(Reason reason, IReadOnlyList<Reason> all)
    {
        var messages = all.Where(r => r.Code == reason.Code).Select(r => r.Message).Distinct().ToList();
        return messages.Count == 1 ? reason : reason with { Message = string.Join(" ", messages) };
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
