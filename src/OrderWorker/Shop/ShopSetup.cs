using OrderWorker.Settings;

namespace OrderWorker.Shop;

public static class ShopSetup
{
    /// <summary>Adds <see cref="ShopOptions"/> and, from the file that they name, the <see cref="Core.Catalogue.ShopCatalogue"/>.</summary>
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddSettings<ShopOptions>(ShopOptions.Section);
        return services;
    }
}
