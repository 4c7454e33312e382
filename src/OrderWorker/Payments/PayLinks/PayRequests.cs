using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>The rows of what PayPal was asked for.</summary>
internal sealed class PayRequests(OrderDbContext db, TimeProvider clock, ILogger<PayRequests> log)
{
    public async Task<PayRequest?> LatestAsync(
        StoredOrder order,
        PayRequestKind kind,
        Func<PayRequest, bool> isWanted,
        CancellationToken cancellation
    )
    {
        var all = await db
            .PayRequests.Where(r => r.OrderId == order.Id && r.Kind == kind)
            .OrderByDescending(r => r.Place)
            .ToListAsync(cancellation);
        return all.Find(r => isWanted(r));
    }

    /// <summary>Stores a request before PayPal hears of it. Null where another one was begun in the same moment.</summary>
    public async Task<PayRequest?> BeginAsync(StoredOrder order, PayRequestKind kind, CancellationToken cancellation)
    {
        var earlier = await db
            .PayRequests.Where(r => r.OrderId == order.Id)
            .Select(r => new
            {
                r.Place,
                r.Kind,
                r.State,
            })
            .ToListAsync(cancellation);
        var place = earlier.Select(r => r.Place).DefaultIfEmpty(0).Max() + 1;
        // PayPal takes one payment for a reference, which keeps a buyer with two windows from paying twice; so only what follows a payment
        // gets a new one. An invoice's number is used up by the invoice, paid or not.
        var used =
            kind == PayRequestKind.Invoice
                ? earlier.Count(r => r.Kind == PayRequestKind.Invoice || r.State == PayRequestState.Paid)
                : earlier.Count(r => r.State == PayRequestState.Paid);
        var now = clock.GetUtcNow().UtcDateTime;
        var request = new PayRequest
        {
            OrderId = order.Id,
            Kind = kind,
            Place = place,
            RequestId = $"{order.Number}-{place}-{Guid.NewGuid():N}",
            Reference = used == 0 ? order.Number! : $"{order.Number}-{used + 1}",
            Amount = order.Owed,
            Currency = order.Currency,
            CreatedAt = now,
        };
        db.PayRequests.Add(request);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return request;
        }
        catch (DbUpdateException)
        {
            db.Entry(request).State = EntityState.Detached;
            return null;
        }
    }

    /// <summary>No money comes by it any more.</summary>
    /// <param name="request">Tracked.</param>
    /// <param name="why">One sentence.</param>
    /// <param name="isForStaff">Has a person to look?</param>
    public async Task EndAsync(PayRequest request, string why, bool isForStaff)
    {
        (request.State, request.LookAt) = (PayRequestState.Ended, null);
        log.LogInformation("{Reference} is not paid by its PayPal {Kind}: {Why}", request.Reference, request.Kind, why);
        if (isForStaff)
            await db.AskOnceAsync(
                ReviewItem.Open(
                    $"pay-request:{request.Id}",
                    new Reason(
                        ReasonCode.PayLinkFailed,
                        $"{request.Reference} cannot be paid by its link. {why} No money was taken; tell the buyer another way to pay.",
                        Money.Of(request.Amount, Currency.Of(request.Currency)).ToString()
                    ),
                    clock.GetUtcNow().UtcDateTime,
                    order: request.OrderId
                ),
                CancellationToken.None
            );
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
