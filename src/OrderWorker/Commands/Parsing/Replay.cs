using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Reading;
using OrderWorker.Store;

namespace OrderWorker.Commands.Parsing;

/// <summary>A stored mail that would come out differently today.</summary>
/// <param name="Id">In the store.</param>
/// <param name="MessageId">As the mail has it.</param>
/// <param name="Subject">Of the mail.</param>
/// <param name="Before">What was read then: kind, decision, lines and address.</param>
/// <param name="After">What would be read now.</param>
internal sealed record Difference(long Id, string? MessageId, string? Subject, JsonObject Before, JsonObject After);

/// <summary>Reads all stored mails again with today's program, catalogue and names. Changes nothing.</summary>
internal static class Replay
{
    private const int AtATime = 200;
    private static readonly string[] Compared = ["kind", "decision", "lines", "ship_to"];

    /// <param name="db">Only read.</param>
    /// <param name="reader">With the names that the shop has added.</param>
    /// <param name="catalogue">Names the currency.</param>
    /// <param name="counted">Told after each mail that was read again.</param>
    /// <param name="cancellation">Stops between two mails.</param>
    public static async IAsyncEnumerable<Difference> DifferencesAsync(
        OrderDbContext db,
        MailReader reader,
        ShopCatalogue catalogue,
        Action counted,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        long last = 0;
        while (await NextAsync(db, last, cancellation) is { Count: > 0 } mails)
        {
            foreach (var mail in mails)
            {
                cancellation.ThrowIfCancellationRequested();
                last = mail.Id;
                counted();
                var then = Part(JsonNode.Parse(mail.Reading!.Json)!.AsObject());
                var now = Part(JsonNode.Parse(await ReadAsync(db, reader, catalogue, mail, cancellation))!.AsObject());
                if (!JsonNode.DeepEquals(then, now))
                    yield return new Difference(mail.Id, mail.MessageId, mail.Subject, then, now);
            }
        }
    }

    private static Task<List<InboxMessage>> NextAsync(OrderDbContext db, long last, CancellationToken cancellation) =>
        db
            .Inbox.AsNoTracking()
            .Where(m => m.Id > last && m.Raw != null && m.Reading != null)
            .OrderBy(m => m.Id)
            .Take(AtATime)
            .Include(m => m.Raw)
            .Include(m => m.Reading)
            .ToListAsync(cancellation);

    // An order that was completed by an answer is read again with that answer.
    private static async Task<string> ReadAsync(
        OrderDbContext db,
        MailReader reader,
        ShopCatalogue catalogue,
        InboxMessage mail,
        CancellationToken cancellation
    )
    {
        var question = await db
            .Questions.AsNoTracking()
            .SingleOrDefaultAsync(q => q.InboxMessageId == mail.Id && q.AnswerId != null, cancellation);
        if (question is not null && mail.Outcome == MailOutcome.Order)
        {
            var answer = await db
                .RawMails.AsNoTracking()
                .SingleOrDefaultAsync(r => r.InboxMessageId == question.AnswerId, cancellation);
            if (answer is not null)
            {
                var read = reader.ReadAnswered(question.ToQuestion(), mail.Raw!.Bytes, reader.Read(answer.Bytes));
                if (read.Whole is { } whole)
                    return ParseOutput.Line(null, whole, catalogue);
            }
        }

        return ParseOutput.Line(null, reader.Read(mail.Raw!.Bytes), catalogue);
    }

    private static JsonObject Part(JsonObject read)
    {
        var part = new JsonObject();
        foreach (var name in Compared)
            part[name] = read[name]?.DeepClone();
        return part;
    }
}
