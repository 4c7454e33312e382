using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>What staff may do with a mail that is in review.</summary>
public sealed class MailDecisions(
    OrderDbContext db,
    ShopCatalogue catalogue,
    IOptions<ShopOptions> shop,
    Handover handover,
    TimeProvider clock
)
{
    /// <summary>Makes the order that the program read, unchanged.</summary>
    public async Task<Decision> AcceptAsync(long id, bool anyway, string by, CancellationToken cancellation)
    {
        var mail = await FindAsync(id, cancellation);
        var reading = Understood.From(mail.Reading?.Json);
        if (!reading.IsOrder)
            return Decision.Refused("The program did not read this mail as an order. If it is one, enter it below.");

        var form = OrderForm.Of(reading, catalogue.Home) with { Anyway = anyway };
        return await PlaceAsync(mail, reading, form, by, "Accepted as read", cancellation);
    }

    /// <summary>Makes the order that a person entered.</summary>
    public async Task<Decision> CorrectAsync(long id, OrderForm form, string by, CancellationToken cancellation)
    {
        var mail = await FindAsync(id, cancellation);
        return await PlaceAsync(mail, Understood.From(mail.Reading?.Json), form, by, "Corrected and accepted", cancellation);
    }

    /// <summary>Ends a mail that no order comes of.</summary>
    /// <param name="id">Of the mail.</param>
    /// <param name="answered">A person has dealt with it; otherwise it asks for nothing.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="note">May be empty.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public async Task<Decision> NoOrderAsync(long id, bool answered, string by, string? note, CancellationToken cancellation)
    {
        var resolution = answered ? "No new order: dealt with" : "No order: nothing to answer";
        if (!string.IsNullOrWhiteSpace(note))
            resolution += $" ({note.Trim()})";

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.CloseAsync(new(SubjectKind.Mail, id), by, resolution, Now, cancellation))
            return Decision.Late;

        var outcome = answered ? MailOutcome.Answered : MailOutcome.Ignored;
        // A mail that belongs to an order keeps that: only the question about it is settled.
        await db
            .Inbox.Where(m => m.Id == id && (m.Outcome == MailOutcome.Review || m.Outcome == MailOutcome.Quarantined))
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.Outcome, outcome), cancellation);
        await db.RecallNoticesAsync(id, cancellation);
        foreach (var partner in await db.PartnersAsync(id, cancellation))
        {
            partner.Outcome = outcome;
            await db.CloseMatterAsync(partner.Id, by, resolution, Now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.PollMailbox);
        return Decision.Done($"/exceptions?done={new Subject(SubjectKind.Mail, id).Path}");
    }

    private async Task<Decision> PlaceAsync(
        InboxMessage mail,
        Understood reading,
        OrderForm form,
        string by,
        string resolution,
        CancellationToken cancellation
    )
    {
        if (!EmailAddress.TryParse(reading.Buyer?.Email ?? mail.FromAddress, out var email))
            return Decision.Refused("The mail names no sender that can be answered, so no order can be made of it.");

        var claim = reading.ToClaim(catalogue.Currency);
        var parsed = form.ToOrder(new Buyer(reading.Buyer?.Name ?? mail.FromName ?? "", email), claim, catalogue);
        if (!parsed.IsDone)
            return Refused(parsed.Reasons);

        var priced = Price(parsed.Value);
        if (!priced.IsDone)
            return Refused(priced.Reasons);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.CloseAsync(new(SubjectKind.Mail, mail.Id), by, resolution, Now, cancellation))
            return Decision.Late;

        // Read again behind the claim: nobody else can have made an order of it since.
        await db.Entry(mail).ReloadAsync(cancellation);
        // In review it may be about an earlier order and ask for a new one all the same.
        if (mail.Outcome is MailOutcome.Order or MailOutcome.Joined)
            return Decision.Refused("This mail belongs to an order already.");

        var placed = await db.PlaceAsync(
            mail,
            priced.Value,
            catalogue,
            shop.Value.OrderPrefix,
            Now + shop.Value.PayTime(claim.Method),
            form.Anyway ? Shortage.Allowed : Shortage.Refused,
            Now,
            cancellation
        );
        if (!placed.IsDone)
            return Refused(placed.Reasons);

        await db.RecallNoticesAsync(mail.Id, cancellation);
        await JoinPartnersAsync(mail, by, resolution, cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var step in (Step[])[Step.WriteMail, Step.ReconcilePayments, Step.PollMailbox])
            handover.Hint(step);
        return Decision.Done($"/orders/{placed.Value.Number}?new=1");
    }

    // A person has looked: what the buyer thought it comes to, and how they meant to pay, is no obstacle any more. Stock is
    // minded where it is taken.
    private StepResult<Order> Price(ParsedOrder parsed)
    {
        var unclaimed = new ParsedOrder(parsed.Buyer, parsed.ShipTo, parsed.Lines, PaymentClaim.None);
        var priced = OrderPricer.Price(unclaimed, catalogue, new Dictionary<Sku, int>());
        return priced.IsDone ? StepResult.Done(new Order(parsed, priced.Value.Goods, priced.Value.Postage)) : priced;
    }

    // Of the two mails of a conversation comes one order.
    private async Task JoinPartnersAsync(InboxMessage mail, string by, string resolution, CancellationToken cancellation)
    {
        foreach (var partner in await db.PartnersAsync(mail.Id, cancellation))
        {
            (partner.Outcome, partner.OrderId) = (MailOutcome.Joined, mail.OrderId);
            await db.RecallNoticesAsync(partner.Id, cancellation);
            await db.CloseMatterAsync(partner.Id, by, resolution, Now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private Task<InboxMessage> FindAsync(long id, CancellationToken cancellation) =>
        db.Inbox.Include(m => m.Reading).SingleAsync(m => m.Id == id, cancellation);

    private static Decision Refused(IEnumerable<Reason> reasons) => Decision.Refused(reasons.Select(reason => reason.Message));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
