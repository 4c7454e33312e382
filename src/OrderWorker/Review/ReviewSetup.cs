using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrderWorker.Review;

public static class ReviewSetup
{
    /// <summary>Adds what the pages of <see cref="ReviewPages"/> need.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.TryAddScoped<HtmlRenderer>();
        services.AddSingleton<ReviewCount>();
        services.AddSingleton<ShopTime>();
        services.AddScoped<MailDecisions>();
        services.AddScoped<PaymentDecisions>();
        services.AddScoped<OutgoingDecisions>();
        services.AddScoped<AliasDecisions>();
        services.AddScoped<OrderDecisions>();
        services.AddScoped<ChequeDecisions>();
        return services;
    }
}
