using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Settings;

namespace OrderWorker.Shop;

public static class ShopSetup
{
    /// <summary>Adds <see cref="ShopOptions"/> and, from them, the <see cref="ShopCatalogue"/> and the <see cref="ShopIdentity"/>.</summary>
    /// <remarks>A catalogue with a mistake stops the program at start with a <see cref="CatalogueFileException"/>.</remarks>
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        services.AddSettings<ShopOptions>(ShopOptions.Section);
        services.AddSingleton<IValidateOptions<ShopOptions>, ShopOptionsCheck>();
        services.AddSingleton(provider => CatalogueFile.Load(Options(provider).Catalogue));
        services.AddSingleton(provider =>
            ShopIdentity.TryParse(Options(provider).From, out var identity)
                ? identity
                : throw new InvalidOperationException("The check of the settings let a wrong Shop:From pass.")
        );
        services.AddHostedService<CatalogueAtStart>();
        return services;
    }

    private static ShopOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ShopOptions>>().Value;

    // Asking for the catalogue reads it. Registered before the stages' own, so a mistake is thrown before anything works.
    private sealed class CatalogueAtStart(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellation)
        {
            services.GetRequiredService<ShopCatalogue>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}
