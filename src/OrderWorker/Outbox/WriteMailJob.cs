using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Writes each decided mail from its template, once: what is stored then is what every try sends.</summary>
public sealed class WriteMailJob(
    OrderDbContext db,
    MailTemplates templates,
    FactsReader facts,
    PayLinks payLinks,
    MailComposer composer,
    Handover handover,
    TimeProvider clock
)
{
    /// <summary>Reconciliation runs every few seconds. Where it fails, the buyer is answered all the same.</summary>
    private static readonly TimeSpan MoneyIsLookedFor = TimeSpan.FromMinutes(1);

    /// <summary>PayPal answers within seconds. Where it does not, the buyer is told how to pay without an invoice.</summary>
    private static readonly TimeSpan InvoiceIsMade = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var drafts = await db
            .Outbox.Where(m => m.State == OutboxState.Draft)
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        try
        {
            await db.EachAsync(drafts, id => TakeUpAsync(id, cancellation), cancellation);
        }
        finally
        {
            if (drafts.Count > 0)
                handover.Hint(Step.SendOutbox);
        }
    }

    private async Task TakeUpAsync(long id, CancellationToken cancellation)
    {
        var draft = await db
            .Outbox.AsNoTracking()
            .Include(m => m.Order!.Lines)
            .Include(m => m.Order!.Charges)
            .Include(m => m.InboxMessage!.Raw)
            .AsSplitQuery()
            .SingleAsync(m => m.Id == id, cancellation);
        switch (await RelevanceOfAsync(draft, cancellation))
        {
            case Relevance.Overtaken:
                await MoveAsync(draft, OutboxState.Recalled, cancellation);
                break;
            case Relevance.Wanted when MailComposer.CanReach(draft.To):
                await WriteAsync(draft, cancellation);
                break;
            case Relevance.Wanted:
                await RefuseAsync(draft, cancellation);
                break;
        }
    }

    // Once staff made an order of the mail that was unclear, the answer about the order says more. One whose money came before
    // the order is not told how to pay.
    private async Task<Relevance> RelevanceOfAsync(OutboxMessage draft, CancellationToken cancellation) =>
        draft
            is {
                Kind: OutboxKind.NeedsAttention or OutboxKind.Question,
                InboxMessage.Outcome: MailOutcome.Order or MailOutcome.Joined
            }
            ? Relevance.Overtaken
        : draft is { Kind: OutboxKind.OrderReceived, Order.ReconcileDueAt: not null }
        && clock.GetUtcNow().UtcDateTime < draft.CreatedAt + MoneyIsLookedFor
            ? Relevance.NotYet
        : draft is { Kind: OutboxKind.OrderReceived, Order: { } order }
        && clock.GetUtcNow().UtcDateTime < draft.CreatedAt + InvoiceIsMade
        && await payLinks.IsToComeAsync(order, cancellation)
            ? Relevance.NotYet
        : RelevanceRule.Of(draft.Kind, draft.Order?.State);

    private async Task WriteAsync(OutboxMessage draft, CancellationToken cancellation)
    {
        var said = draft switch
        {
            { Order: { } order } => facts.About(order, draft.InboxMessage, await payLinks.OfAsync(order, cancellation)),
            { Kind: OutboxKind.Question, InboxMessage: { } mail } => facts.Asking(
                mail,
                await db.Questions.AsNoTracking().SingleAsync(q => q.InboxMessageId == mail.Id, cancellation)
            ),
            { InboxMessage: { } mail } => facts.Answering(mail, await ReasonsAsync(mail.Id, cancellation)),
            _ => throw new InvalidOperationException($"Mail {draft.Key} is about no order and answers no mail."),
        };
        if (draft.Order is { } about)
            said = said with { Amount = FactsReader.Sum(draft, about) };
        var written = templates.Write(draft.Kind, said);
        var (messageId, mime) = composer.Compose(draft, written, said.BuyerName, draft.InboxMessage);
        await db
            .Outbox.Where(m => m.Id == draft.Id && m.State == OutboxState.Draft)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(m => m.State, OutboxState.Due)
                        .SetProperty(m => m.MessageId, messageId)
                        .SetProperty(m => m.Subject, written.Subject)
                        .SetProperty(m => m.Mime, mime),
                cancellation
            );
    }

    private Task<List<ReasonCode>> ReasonsAsync(long mail, CancellationToken cancellation) =>
        db.Reviews.Where(r => r.InboxMessageId == mail).OrderBy(r => r.Id).Select(r => r.Code).ToListAsync(cancellation);

    private async Task RefuseAsync(OutboxMessage draft, CancellationToken cancellation)
    {
        var to = PlainLine.Of(draft.To);
        var reason = new Reason(
            ReasonCode.MailRefused,
            $"No mail can be sent to '{to}': it is no address, or has letters before the @ that mail servers refuse. Reach the buyer another way.",
            Found: to
        );
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await MoveAsync(draft, OutboxState.Refused, cancellation))
            db.Reviews.Add(
                ReviewItem.Open(
                    $"outbox:{draft.Id}",
                    reason,
                    clock.GetUtcNow().UtcDateTime,
                    draft.InboxMessageId,
                    draft.OrderId,
                    outbox: draft.Id
                )
            );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<bool> MoveAsync(OutboxMessage draft, OutboxState next, CancellationToken cancellation) =>
        1
        == await db
            .Outbox.Where(m => m.Id == draft.Id && m.State == OutboxState.Draft)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.State, next), cancellation);
}
