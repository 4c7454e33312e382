using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Shop;

namespace OrderWorker.Reading;

public static class ReadingSetup
{
    /// <summary>Adds the reading of stored mails.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddSingleton(provider => new MailReader(
            provider.GetRequiredService<ShopCatalogue>(),
            Own(provider.GetRequiredService<ShopIdentity>())
        ));
        services.AddScoped<MailOutcomes>();
        services.AddScoped<ReadOrdersJob>();
        return services;
    }

    private static HashSet<EmailAddress> Own(ShopIdentity shop) => [shop.Address];
}
