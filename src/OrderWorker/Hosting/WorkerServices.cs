using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderWorker.Inbox;
using OrderWorker.Outbox;
using OrderWorker.Payments;
using OrderWorker.Reading;
using OrderWorker.Review;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Hosting;

public static class WorkerServices
{
    /// <summary>Adds every stage. What runs them, the schedule and the web pages, is added apart.</summary>
    public static IServiceCollection AddOrderWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddStore(configuration).AddShop().AddInbox().AddReading().AddPayments().AddOutbox().AddReview();
    }
}
