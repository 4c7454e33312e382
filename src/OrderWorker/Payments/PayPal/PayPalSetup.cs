using Microsoft.Extensions.Options;
using OrderWorker.Settings;

namespace OrderWorker.Payments.PayPal;

public static class PayPalSetup
{
    /// <summary>Adds PayPal as the source of payments: retried on outages and when PayPal asks for patience, never on refusals.</summary>
    public static IServiceCollection AddPayPal(this IServiceCollection services)
    {
        services.AddSettings<PayPalOptions>(PayPalOptions.Section);
        services.AddSingleton<IValidateOptions<PayPalOptions>, PayPalOptionsCheck>();
        services.AddSingleton<PayPalTokens>();
        services.AddTransient<PayPalTokenHandler>();
        Steady(services.AddHttpClient(PayPalTokens.Client));
        Steady(services.AddHttpClient<IPaymentSource, PayPalSource>().AddHttpMessageHandler<PayPalTokenHandler>());
        return services;
    }

    private static void Steady(IHttpClientBuilder client)
    {
        client.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMinutes(5));
        client.AddStandardResilienceHandler(resilience =>
        {
            resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(60);
            resilience.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(4);
            resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(3);
        });
    }
}
