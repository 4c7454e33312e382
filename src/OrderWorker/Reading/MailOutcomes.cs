using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Gives a mail its one outcome, with all that follows from it: the order and its answer, or the questions for staff.</summary>
public sealed class MailOutcomes(
    OrderDbContext db,
    MailReader reader,
    ShopCatalogue catalogue,
    IOptions<ShopOptions> shop,
    TimeProvider clock
)
{
    /// <summary>Characters. What is longer, or has a number in it, says more than thanks.</summary>
    private const int LongestThanks = 300;

    private readonly EarlierMail _earlier = new(db);

    private Conversations Talks => new(db, reader, catalogue, shop, _earlier);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Is the same mail, delivered before this one, still without an outcome? Then this one waits for it.</summary>
    public Task<bool> HasEarlierTwinWaitingAsync(InboxMessage mail, CancellationToken cancellation) =>
        db.Inbox.AnyAsync(m => m.Id < mail.Id && m.Sha256 == mail.Sha256 && m.Outcome == MailOutcome.Waiting, cancellation);

    /// <summary>Sets aside a mail that cannot be read.</summary>
    public async Task QuarantineAsync(InboxMessage mail, Reason reason, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await TakeAsync(mail, cancellation))
            return;
        Ask(mail, [reason], null);
        mail.Outcome = MailOutcome.Quarantined;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Settles a mail that was read.</summary>
    public async Task SettleAsync(InboxMessage mail, MailDecision decision, CancellationToken cancellation)
    {
        var reasons = await TrySettleAsync(mail, decision, [], cancellation);
        // The last copies went to somebody else in between: what was to be an order is a question for staff, on a clean slate.
        if (reasons.Count > 0)
            await TrySettleAsync(
                await db.Inbox.SingleAsync(m => m.Id == mail.Id, cancellation),
                decision with
                {
                    Order = null,
                },
                reasons,
                cancellation
            );
    }

    /// <returns>Why no order could be placed; then nothing was changed. Empty when the mail has its outcome.</returns>
    private async Task<IReadOnlyList<Reason>> TrySettleAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> missing,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await TakeAsync(mail, cancellation))
            return [];

        mail.Note(decision, catalogue);
        // Else two workers, each with one of two equal orders, would not see the other's.
        await db.AwaitTurnAsync(mail.FromAddress, cancellation);
        if (await _earlier.TwinAsync(mail, decision.Content, cancellation) is { } twin)
            (mail.Outcome, mail.OrderId) = (MailOutcome.Joined, twin.OrderId);
        else if (await DecideAsync(mail, decision, missing, cancellation) is { Count: > 0 } refused)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return refused;
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }

    private async Task<IReadOnlyList<Reason>> DecideAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> missing,
        CancellationToken cancellation
    )
    {
        var answered = await _earlier.AnsweredAsync(decision.Content, cancellation);
        var about = await _earlier.OrderAsync(mail, decision.Content, cancellation) ?? answered?.Order;
        var question = about is null ? await Talks.FindAsync(decision, answered, mail.ReceivedAt, cancellation) : null;
        if (question is not null)
        {
            var completion =
                missing.Count > 0
                    ? Completion.Unclear("The answer is clear, and the order cannot be made as it stands.", missing)
                    : await Talks.CompleteAsync(question, mail, decision, Now, cancellation);
            if (completion.IsDone)
                return [];
            if (completion.IsShort)
                return completion.Reasons;
            if (answered is not null)
            {
                LookAtBoth(mail, decision, question, completion.Reasons);
                return [];
            }
        }

        if (about is not null && missing.Count == 0)
        {
            var changes = new OrderChanges(db, catalogue, shop);
            if (await changes.ApplyAsync(about, mail, decision, Now, cancellation) is { } refused)
                return refused;
        }

        if (decision.Order is { } order)
        {
            var doubt =
                AnswersWaiting(answered, question) ?? await _earlier.DoubtAsync(order, about, mail.ReceivedAt, cancellation);
            if (doubt is null)
            {
                var now = Now;
                var payBy = now + shop.Value.PayTime(order.Parsed.Claim.Method);
                return (await db.PlaceAsync(mail, order, catalogue, shop.Value.OrderPrefix, payBy, now, cancellation)).Reasons;
            }

            missing = [doubt];
        }

        if (decision.Content.Unreadable is { } unreadable)
        {
            Ask(mail, [unreadable], null);
            mail.Outcome = MailOutcome.Quarantined;
        }
        else if (decision.Verdict != Verdict.None)
            await ReviewAsync(mail, decision, [.. decision.Reasons, .. missing], about, cancellation);
        else if (
            decision.Reading.Kind == MailKind.Bounce
            && !EarlierMail.IsOnlyDelayed(decision.Content)
            && await _earlier.BouncedAsync(decision.Content, cancellation) is { } bounced
        )
            BounceReview(mail, bounced);
        else if (decision.Reading.Kind == MailKind.Other && SaysMore(decision, about, answered) is { } more)
            await ReviewAsync(mail, decision, [more], about, cancellation);
        else
        {
            // Thanks for an order belong to it; a machine's mail belongs to nothing.
            mail.OrderId = decision.Reading.Kind == MailKind.Other ? about?.Id : null;
            mail.Outcome = mail.OrderId is null ? MailOutcome.Ignored : MailOutcome.Joined;
        }

        return [];
    }

    private async Task ReviewAsync(
        InboxMessage mail,
        MailDecision decision,
        IReadOnlyList<Reason> reasons,
        StoredOrder? about,
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
        if (isFirst && mail.ReplyAllowed && await Talks.AskAsync(mail, decision, Now, cancellation))
            return;
        if (decision.Reading.Kind == MailKind.Order && await MayAskForPatienceAsync(mail, decision, reasons, cancellation))
            db.Outbox.Add(OutboxMessage.Answering(mail, OutboxKind.NeedsAttention, Now));
    }

    // The answer is there and leaves something open: a person reads both, and the buyer is asked no second time.
    private void LookAtBoth(InboxMessage mail, MailDecision decision, BuyerQuestion question, IReadOnlyList<Reason> reasons)
    {
        (question.AnswerId, question.AnsweredAt) = (mail.Id, Now);
        // What an answer lacks of a whole order is no news.
        var own = decision.Reading.Kind is MailKind.Order or MailKind.Other ? [] : decision.Reasons;
        Ask(mail, [.. reasons, .. own], null);
        mail.Outcome = MailOutcome.Review;
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

    // Two mails of one buyer about one order: making an order of each would send the goods twice.
    private static Reason? AnswersWaiting(InboxMessage? answered, BuyerQuestion? asked) =>
        asked is not null
            ? new(
                ReasonCode.PossibleDuplicate,
                $"We have asked the same buyer about mail {asked.InboxMessageId}, which still waits: is this the answer, or a second order?",
                "one order",
                "two mails"
            )
        : answered is { Outcome: MailOutcome.Review or MailOutcome.Quarantined }
            ? new(
                ReasonCode.PossibleDuplicate,
                $"The mail answers what we wrote about mail {answered.Id}, which still waits for you: make one order of the two.",
                "one order",
                "two mails"
            )
        : null;

    // The missing postcode looks like no order, and must not be filed unread.
    private static Reason? SaysMore(MailDecision decision, StoredOrder? about, InboxMessage? answered) =>
        answered is not null
            ? new(
                ReasonCode.Question,
                $"The buyer answers what we wrote about mail {answered.Id}; it may be what was missing there."
            )
        : about is not null && decision.Reading.Reply.Allowed && !IsThanks(decision.Content)
            ? new(ReasonCode.Question, $"The mail belongs to order {about.Number} and says more than thanks.")
        : null;

    private static bool IsThanks(MailContent content)
    {
        var words = content.Body.Join(SegmentKind.New).Trim();
        return words.Length <= LongestThanks && !words.Any(c => char.IsDigit(c) || c == '?') && content.Attachments.Count == 0;
    }

    private void BounceReview(InboxMessage mail, OutboxMessage bounced)
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

    // The row is locked, and ours, from here to the end of the transaction.
    private async Task<bool> TakeAsync(InboxMessage mail, CancellationToken cancellation) =>
        await db
            .Inbox.Where(m => m.Id == mail.Id && m.Outcome == MailOutcome.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.ClaimedUntil, (DateTime?)null), cancellation) == 1;
}
