using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Makes an order of an accepted mail.</summary>
public sealed class OrderPlacing(OrderDbContext db, ShopCatalogue catalogue, IOptions<ShopOptions> shop, TimeProvider clock)
{
    private const string BeforeOrder = "before_order";

    /// <returns>Empty when the order stands; else why it does not, and nothing of it is left.</returns>
    public async Task<IReadOnlyList<Reason>> PlaceAsync(
        InboxMessage mail,
        Order order,
        IDbContextTransaction transaction,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await transaction.CreateSavepointAsync(BeforeOrder, cancellation);
        var placed = await db.PlaceAsync(
            mail,
            order,
            catalogue,
            shop.Value.OrderPrefix,
            now + shop.Value.PayTime(order.Parsed.Claim.Method),
            now,
            cancellation
        );
        if (!placed.IsDone)
            await transaction.RollbackToSavepointAsync(BeforeOrder, cancellation);
        return placed.Reasons;
    }
}
