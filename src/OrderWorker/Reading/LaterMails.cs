using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>What a mail says beside others of its conversation that staff have to hear.</summary>
internal static class LaterMails
{
    /// <summary>Characters. What is longer, or has a number in it, says more than thanks.</summary>
    private const int LongestThanks = 300;

    /// <summary>Two mails of one buyer about one order: making an order of each would send the goods twice.</summary>
    public static Reason? AnswersWaiting(InboxMessage? answered, BuyerQuestion? asked) =>
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

    /// <summary>What was missing, a postcode alone, looks like no order, and must not be filed unread.</summary>
    public static Reason? SaysMore(MailDecision decision, StoredOrder? about, InboxMessage? answered) =>
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
}
