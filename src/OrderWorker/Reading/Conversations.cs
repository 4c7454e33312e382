using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Asks a buyer for the one thing that their order lacks, and completes the order with the answer. In the caller's transaction.</summary>
internal sealed class Conversations(
    OrderDbContext db,
    MailReader reader,
    ShopCatalogue catalogue,
    IOptions<ShopOptions> shop,
    EarlierMail earlier
)
{
    /// <summary>A mail that names no mail of ours may still be an answer, while the question is fresh.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>Drafts the question about a mail that goes to review, where there is one to ask and its sender has no other open.</summary>
    public async Task<bool> AskAsync(InboxMessage mail, MailDecision decision, DateTime now, CancellationToken cancellation)
    {
        if (
            !shop.Value.AskBuyers
            || decision is not { Question: { } question, Reading.Buyer.Email: { } buyer }
            || await OpenQuestions(buyer.Normalized).AnyAsync(cancellation)
        )
            return false;

        db.Questions.Add(BuyerQuestion.Of(mail, buyer, question, now));
        db.Outbox.Add(OutboxMessage.Answering(mail, OutboxKind.Question, now));
        return true;
    }

    /// <summary>The open question that a mail may answer: it answers our mail, or its sender was asked lately and has one open.</summary>
    /// <param name="decision">The mail, as if nothing had been asked.</param>
    /// <param name="answered">The mail of theirs that we wrote about, and that this one answers; null for none.</param>
    /// <param name="receivedAt">UTC: when the mail came.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    public async Task<BuyerQuestion?> FindAsync(
        MailDecision decision,
        InboxMessage? answered,
        DateTime receivedAt,
        CancellationToken cancellation
    )
    {
        if (decision.Content.Unreadable is not null || decision.Reading.Kind is MailKind.AutoReply or MailKind.Bounce)
            return null;
        if (answered is not null)
            return await Open()
                .Include(q => q.InboxMessage!.Raw)
                .Include(q => q.InboxMessage!.Reading)
                .SingleOrDefaultAsync(q => q.InboxMessageId == answered.Id, cancellation);
        if (decision.Reading.Buyer?.Email.Normalized is not { } sender)
            return null;

        var since = receivedAt - Fresh;
        var open = await OpenQuestions(sender)
            .Where(q => q.AskedAt > since)
            .Include(q => q.InboxMessage!.Raw)
            .Include(q => q.InboxMessage!.Reading)
            .OrderBy(q => q.InboxMessageId)
            .Take(2)
            .ToListAsync(cancellation);
        return open is [var only] ? only : null;
    }

    /// <summary>Makes the order of both mails, where the answer settles what was asked.</summary>
    public async Task<Completion> CompleteAsync(
        BuyerQuestion question,
        InboxMessage answer,
        MailDecision decision,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var first = question.InboxMessage!;
        if (first.Raw is not { } raw)
            return Completion.Unclear("The first mail is not kept.");

        var left = await db.CopiesLeftAsync(cancellation);
        var names = await db.StandingAliasesAsync(cancellation);
        var read = reader.With(names).ReadAnswered(question.ToQuestion(), raw.Bytes, decision, left);
        if (read.Whole is not { } whole)
            return Completion.Unclear(read.Doubt);
        if (whole.Order is not { } order)
            return Completion.Unclear("With the answer the order still cannot be accepted.", whole.Reasons);
        if (await earlier.DoubtAsync(order, null, first.ReceivedAt, cancellation) is { } doubt)
            return Completion.Unclear("The answer is clear.", [doubt]);

        // Staff may settle the first mail at this very moment: one UPDATE decides who does.
        if (await db.CloseMatterAsync(first.Id, PaymentPosting.Rule, "The buyer answered our question.", now, cancellation) == 0)
            return Completion.Unclear("The mail that we asked about was settled in the meantime.");

        var payBy = now + shop.Value.PayTime(order.Parsed.Claim.Method);
        var placed = await db.PlaceAsync(first, order, catalogue, shop.Value.OrderPrefix, payBy, now, cancellation);
        if (!placed.IsDone)
            return Completion.Short(placed.Reasons);

        first.Reading!.Json = ParseOutput.Line(null, whole, catalogue);
        (answer.Outcome, answer.OrderId) = (MailOutcome.Joined, placed.Value.Id);
        (question.AnswerId, question.AnsweredAt) = (answer.Id, now);
        await db.RecallNoticesAsync(first.Id, cancellation);
        return Completion.Done;
    }

    private IQueryable<BuyerQuestion> Open() =>
        db.Questions.Where(q => q.AnswerId == null && q.InboxMessage!.Outcome == MailOutcome.Review);

    private IQueryable<BuyerQuestion> OpenQuestions(string sender) => Open().Where(q => q.BuyerKey == sender);
}

/// <summary>What came of an answer.</summary>
internal sealed record Completion
{
    private Completion() { }

    public static Completion Done { get; } = new() { IsDone = true };

    public bool IsDone { get; private init; }

    /// <summary>The copies are gone: whatever the transaction has changed is to be taken back.</summary>
    public bool IsShort { get; private init; }

    /// <summary>Why a person has to look.</summary>
    public IReadOnlyList<Reason> Reasons { get; private init; } = [];

    public static Completion Unclear(string doubt, IReadOnlyList<Reason>? more = null) =>
        new() { Reasons = [new Reason(ReasonCode.AnswerUnclear, doubt), .. more ?? []] };

    public static Completion Short(IReadOnlyList<Reason> missing) => new() { IsShort = true, Reasons = missing };
}
