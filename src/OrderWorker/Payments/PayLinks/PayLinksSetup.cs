using Microsoft.Extensions.Options;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

public static class PayLinksSetup
{
    /// <summary>Adds what asks PayPal for the money of an order: checkout pages and invoices.</summary>
    public static IServiceCollection AddPayLinks(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<PayLinkOptions>, PayLinkCheck>();
        services.AddScoped<PayVisits>();
        services.AddScoped<PayRequests>();
        services.AddScoped<CheckoutStart>();
        services.AddScoped<CheckoutCapture>();
        services.AddScoped<InvoiceDesk>();
        services.AddScoped(provider => new FollowPayRequestsJob(
            provider.GetRequiredService<OrderDbContext>(),
            provider.GetRequiredService<CheckoutCapture>(),
            provider.GetRequiredService<InvoiceDesk>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        return services;
    }
}
