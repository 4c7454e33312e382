using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Commands.Listings;

/// <summary>Mails to buyers, by the time they were decided on.</summary>
internal static class OutboxListing
{
    public static Listing Create() =>
        new(
            "outbox",
            "Mails to buyers: what was sent, what waits, what was refused.",
            [.. Cell.Names<OutboxState>().Where(name => name != "draft")],
            ["Decided", "To", "Kind", "Order", "State", "Attempts", "Sent", "The server said"],
            Rows,
            row =>
                [
                    .. new[] { "created", "to", "kind", "order", "state", "attempts", "sent", "reply" }.Select(key =>
                        Cell.Text(row[key])
                    ),
                ]
        );

    private static async IAsyncEnumerable<JsonObject> Rows(OrderDbContext db, ListingFilter filter)
    {
        var state = Cell.Parse<OutboxState>(filter.State);
        // A mail that is not yet written is due to whoever waits for it.
        var drafts = state == OutboxState.Due;
        var mails = db
            .Outbox.AsNoTracking()
            .Where(m =>
                (filter.Since == null || m.CreatedAt >= filter.Since)
                && (state == null || m.State == state || (drafts && m.State == OutboxState.Draft))
            )
            .OrderBy(m => m.Id)
            .Select(m => new
            {
                m.To,
                m.Kind,
                m.Order!.Number,
                m.MessageId,
                m.State,
                m.Attempts,
                m.SentAt,
                m.CreatedAt,
                m.Subject,
                m.LastReply,
                AnswersTo = m.InboxMessage!.MessageId,
            });
        await foreach (var mail in filter.Cut(mails).AsAsyncEnumerable())
        {
            yield return new JsonObject
            {
                ["to"] = mail.To,
                ["kind"] = Cell.Name(mail.Kind),
                ["order"] = mail.Number,
                ["message_id"] = mail.MessageId,
                ["state"] = Cell.Name(mail.State == OutboxState.Draft ? OutboxState.Due : mail.State),
                ["attempts"] = mail.Attempts,
                ["sent"] = Cell.Time(mail.SentAt),
                ["created"] = Cell.Time(mail.CreatedAt),
                ["subject"] = mail.Subject,
                ["in_reply_to"] = mail.AnswersTo,
                ["reply"] = mail.LastReply,
            };
        }
    }
}
