using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Reading;
using OrderWorker.Store;

namespace OrderWorker.Commands.Listings;

/// <summary>Every mail ever stored, with what became of it.</summary>
internal static class MailsListing
{
    public static Listing Create() =>
        new(
            "mails",
            "Every mail ever stored, and what became of it.",
            Cell.Names<MailOutcome>(),
            ["Id", "Received", "From", "Subject", "Kind", "Outcome", "Order"],
            Rows,
            row =>
                [.. new[] { "id", "received", "from", "subject", "kind", "outcome", "order" }.Select(key => Cell.Text(row[key]))]
        );

    private static async IAsyncEnumerable<JsonObject> Rows(OrderDbContext db, ListingFilter filter)
    {
        var outcome = Cell.Parse<MailOutcome>(filter.State);
        var mails = db
            .Inbox.AsNoTracking()
            .Where(m => (filter.Since == null || m.ReceivedAt >= filter.Since) && (outcome == null || m.Outcome == outcome))
            .OrderBy(m => m.Id)
            .Select(m => new { Mail = m, m.Order!.Number });
        await foreach (var row in filter.Cut(mails).AsAsyncEnumerable())
        {
            yield return new JsonObject
            {
                ["id"] = row.Mail.Id,
                ["message_id"] = row.Mail.MessageId,
                ["sha256"] = row.Mail.Sha256,
                ["received"] = Cell.Time(row.Mail.ReceivedAt),
                ["kind"] = row.Mail.Kind?.Name(),
                ["outcome"] = Cell.Name(row.Mail.Outcome),
                ["order"] = row.Number,
                ["from"] = row.Mail.FromAddress,
                ["subject"] = row.Mail.Subject,
                ["size"] = row.Mail.Size,
            };
        }
    }
}
