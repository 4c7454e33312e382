using Microsoft.EntityFrameworkCore.Storage;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Says what becomes of a mail that was read, in the caller's transaction.</summary>
public sealed class OutcomeRules(OrderPlacing placing, EarlierDealings earlier, ReturnedMail returned, ReviewRequests review)
{
    // What is longer, or has a number in it, says more than thanks.
    private const int LongestThanks = 300;

    public async Task ApplyAsync(
        InboxMessage mail,
        MailDecision decision,
        IDbContextTransaction transaction,
        CancellationToken cancellation
    )
    {
        if (decision.Content.Unreadable is not null)
            await review.QuarantineAsync(mail, decision.Reasons, cancellation);
        else if (await earlier.CopyOfAsync(mail, cancellation) is { } copy)
            await JoinCopyAsync(mail, copy, cancellation);
        else
            await OfNewAsync(mail, decision, transaction, cancellation);
    }

    // The same mail by a second way: the first one's outcome holds, and nobody is answered twice.
    private async Task JoinCopyAsync(InboxMessage mail, InboxMessage copy, CancellationToken cancellation)
    {
        if (copy.OrderId is { } order)
            (mail.OrderId, mail.Outcome) = (order, MailOutcome.Joined);
        else if (copy.Outcome is MailOutcome.Review or MailOutcome.Quarantined)
            await review.AskAsync(
                mail,
                [Duplicate($"This mail came before, as mail {copy.Id}, which waits for you too.")],
                null,
                cancellation
            );
        else
            mail.Outcome = MailOutcome.Ignored;
    }

    private async Task OfNewAsync(
        InboxMessage mail,
        MailDecision decision,
        IDbContextTransaction transaction,
        CancellationToken cancellation
    )
    {
        var tie = await earlier.TieAsync(mail, decision.Content, cancellation);
        switch (decision.Reading.Kind)
        {
            case MailKind.Order:
                await OfOrderAsync(mail, decision, tie, transaction, cancellation);
                break;
            case MailKind.Bounce:
                await OfBounceAsync(mail, decision.Content, cancellation);
                break;
            case MailKind.AutoReply:
                (mail.OrderId, mail.Outcome) = (tie?.Order?.Id, MailOutcome.Ignored);
                break;
            case MailKind.Other when tie is not null && decision.Reasons.Count == 0:
                await OfAnswerAsync(mail, decision.Content, tie, cancellation);
                break;
            default:
                await OfOthersAsync(mail, decision, tie, cancellation);
                break;
        }
    }

    private async Task OfOrderAsync(
        InboxMessage mail,
        MailDecision decision,
        Tie? tie,
        IDbContextTransaction transaction,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<Reason> reasons = decision.Reasons;
        if (decision.Order is { } order)
        {
            var doubt = OfTie(tie) ?? await OfSameAsync(order, mail, cancellation);
            reasons = doubt is null ? await placing.PlaceAsync(mail, order, transaction, cancellation) : [doubt];
        }

        if (reasons.Count > 0)
            await review.AskAboutOrderAsync(mail, decision.Content, reasons, tie?.Order?.Id, cancellation);
    }

    // Somebody who answers our mail and orders: the same once more, or more of it?
    private static Reason? OfTie(Tie? tie) =>
        tie switch
        {
            { Order: { State: OrderState.NeedsReview or OrderState.AwaitingPayment or OrderState.Paid } open } => Duplicate(
                $"The mail belongs to order {open.Number}, which is not sent yet, and orders: the same, more, or something else instead?"
            ),
            { Order: null, AnswersMail: { Outcome: MailOutcome.Review or MailOutcome.Quarantined } asked } => Duplicate(
                $"The mail answers our question about mail {asked.Id}, which still waits for you: make one order of the two."
            ),
            _ => null,
        };

    private async Task<Reason?> OfSameAsync(Order order, InboxMessage mail, CancellationToken cancellation) =>
        await earlier.SameOrderAsync(order, mail.ReceivedAt, cancellation) is { } same
            ? Duplicate(
                $"Order {same.Number} of the same buyer asks for the same copies to the same address: once more, or the same?"
            )
            : null;

    private async Task OfBounceAsync(InboxMessage mail, MailContent content, CancellationToken cancellation)
    {
        var ours = await returned.FindAsync(mail, content, cancellation);
        (mail.OrderId, mail.Outcome) = (ours?.OrderId, MailOutcome.Ignored);
        if (ours is not null && !ReturnedMail.IsOnlyDelayed(mail))
            await review.AskAsync(mail, [ReturnedMail.Refused(ours, content)], ours.OrderId, cancellation);
    }

    private async Task OfAnswerAsync(InboxMessage mail, MailContent content, Tie tie, CancellationToken cancellation)
    {
        mail.OrderId = tie.Order?.Id;
        if (tie is { Order: not null, Buyer: true } && IsThanks(content))
            mail.Outcome = MailOutcome.Joined;
        else
            await review.AskAsync(
                mail,
                [
                    new Reason(
                        ReasonCode.Question,
                        "The mail answers one of ours, or speaks of an order, and says more than thanks."
                    ),
                ],
                tie.Order?.Id,
                cancellation
            );
    }

    private async Task OfOthersAsync(InboxMessage mail, MailDecision decision, Tie? tie, CancellationToken cancellation)
    {
        if (decision.Reasons.Count == 0)
            mail.Outcome = MailOutcome.Ignored;
        else
            await review.AskAsync(mail, decision.Reasons, tie?.Order?.Id, cancellation);
    }

    private static bool IsThanks(MailContent content)
    {
        var words = content.Body.Join(SegmentKind.New).Trim();
        return words.Length <= LongestThanks
            && !words.Any(char.IsDigit)
            && !words.Contains('?', StringComparison.Ordinal)
            && content.Attachments.Count == 0;
    }

    private static Reason Duplicate(string message) => new(ReasonCode.PossibleDuplicate, message);
}
