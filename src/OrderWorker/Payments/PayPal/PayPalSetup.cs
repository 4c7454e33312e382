using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Disputes;
using OrderWorker.Payments.PayPal.Invoicing;
using OrderWorker.Payments.PayPal.Reporting;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Settings;
using Polly;

namespace OrderWorker.Payments.PayPal;

public static class PayPalSetup
{
    /// <summary>The client's name, by which its settings are found.</summary>
    internal const string Client = "paypal";

    /// <summary>Adds PayPal as the source of payments, and the calls that make, collect and give back payments.</summary>
    public static IServiceCollection AddPayPal(this IServiceCollection services)
    {
        services.AddSettings<PayPalOptions>(PayPalOptions.Section);
        services.AddSingleton<IValidateOptions<PayPalOptions>, PayPalOptionsCheck>();
        services.AddSingleton<PayPalTokens>();
        services.AddTransient<PayPalTokenHandler>();
        Steady(services.AddHttpClient(PayPalTokens.Client));
        Steady(services.AddHttpClient<PayPalConnection>(Client).AddHttpMessageHandler<PayPalTokenHandler>());
        services.AddTransient<PayPalOrders>();
        services.AddTransient<PayPalCaptures>();
        services.AddTransient<PayPalInvoices>();
        services.AddTransient<PayPalDisputes>();
        services.AddTransient<PayPalWebhooks>();
        services.AddTransient<PayPalReporting>();
        services.AddTransient<IPaymentSource, PayPalSource>();
        services.AddTransient<PayPalConnectionTest>();
        services.AddScoped<DisputeSync>();
        return services.AddWebhooks();
    }

    private static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services
            .AddHttpClient(WebhookCertificates.Client, http => http.Timeout = TimeSpan.FromSeconds(5))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<WebhookCertificates>();
        services.AddSingleton<WebhookCounts>();
        services.AddTransient<WebhookSignature>();
        services.AddScoped<WebhookIntake>();
        services.AddScoped<LookAtNoticesJob>();
        services.AddScoped<CatchUpOnNoticesJob>();
        return services;
    }

    // Four tries with growing, uneven pauses, or the pause that PayPal asks for.
    private static void Steady(IHttpClientBuilder client)
    {
        client.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMinutes(5));
        client.AddStandardResilienceHandler(resilience =>
        {
            resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(60);
            resilience.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(4);
            resilience.Retry.MaxRetryAttempts = 3;
            resilience.Retry.UseJitter = true;
            resilience.Retry.ShouldRetryAfterHeader = true;
            resilience.Retry.ShouldHandle = tried => ValueTask.FromResult(IsToRepeat(tried.Context, tried.Outcome));
            resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(3);
            resilience.CircuitBreaker.MinimumThroughput = 20;
            resilience.CircuitBreaker.FailureRatio = 0.5;
            resilience.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(30);
        });
    }

    /// <summary>
    /// A call that PayPal put off, or that never left, is sent again whatever it is. One of which nobody knows whether it arrived
    /// only where a second one does no harm.
    /// </summary>
    private static bool IsToRepeat(ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests)
            return true;
        if (
            outcome.Exception is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            }
        )
            return true;
        return HttpClientResiliencePredicates.IsTransient(outcome)
            && context.GetRequestMessage()?.Options.TryGetValue(PayPalCall.IsRepeatable, out var repeatable) == true
            && repeatable;
    }
}
