using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Settings;

namespace OrderWorker.Shop;

public static class ShopSetup
{
    /// <summary>Adds <see cref="ShopOptions"/> and, from them, the <see cref="ShopCatalogue"/> and the <see cref="ShopIdentity"/>.</summary>
    /// <remarks>The file is read when the catalogue is first asked for, which throws a <see cref="CatalogueFileException"/> on a mistake.</remarks>
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddSettings<ShopOptions>(ShopOptions.Section);
        services.AddSettings<PayLinkOptions>(PayLinkOptions.Section);
        services.AddSettings<PublicAddress>(PublicAddress.Section);
        services.AddSingleton<IValidateOptions<ShopOptions>, ShopOptionsCheck>();
        services.AddSingleton(provider => CatalogueFile.Load(Options(provider).Catalogue));
        services.AddSingleton(provider =>
            ShopIdentity.TryParse(Options(provider).From, out var identity)
                ? identity
                : throw new InvalidOperationException("The check of the settings let a wrong Shop:From pass.")
        );
        return services;
    }

    private static ShopOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ShopOptions>>().Value;
}
