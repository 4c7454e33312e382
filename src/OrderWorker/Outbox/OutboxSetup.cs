using Microsoft.Extensions.Options;
using OrderWorker.Settings;
using OrderWorker.Shop;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace OrderWorker.Outbox;

public static class OutboxSetup
{
    /// <summary>Adds what writes and sends mail. A wrong template stops the program at start.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSettings<SmtpOptions>(SmtpOptions.Section);
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptionsCheck>();
        services.AddSingleton<IValidateOptions<ShopOptions>, SmtpOptionsCheck>();

        services.AddSingleton(provider =>
            MailTemplates.Load(provider.GetRequiredService<IOptions<ShopOptions>>().Value.Templates)
        );
        services.AddHostedService<TemplatesAtStart>();
        services.AddSingleton<FactsReader>();
        services.AddSingleton<MailComposer>();
        services.AddScoped<PayLinks>();
        services.AddScoped<WriteMailJob>();

        services.AddSingleton(WorkerIdentity.Current);
        services.AddResiliencePipeline(SmtpMailSender.Pipeline, pipeline => Connecting(pipeline));
        services.AddScoped<SmtpMailSender>();
        services.AddScoped<MaildirMailSender>();
        services.AddScoped<IMailSender>(provider =>
            provider.GetRequiredService<IOptions<SmtpOptions>>().Value.Kind == SmtpKind.Smtp
                ? provider.GetRequiredService<SmtpMailSender>()
                : provider.GetRequiredService<MaildirMailSender>()
        );
        services.AddScoped<SendBrake>();
        services.AddScoped<UnfinishedSends>();
        services.AddScoped<SendOutboxJob>();
        services.AddScoped<SmtpConnectionTest>();
        return services;
    }

    /// <summary>A session that fails is tried twice more at once; a server that keeps failing is left alone for half a minute.</summary>
    /// <remarks>A refused sign-in is not repeated: many servers lock an account after a few.</remarks>
    internal static ResiliencePipelineBuilder Connecting(ResiliencePipelineBuilder pipeline)
    {
        var outage = new PredicateBuilder().Handle<MailServerUnavailableException>(cause =>
            cause.InnerException is not MailKit.Security.AuthenticationException
        );
        return pipeline
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    ShouldHandle = outage,
                    FailureRatio = 1,
                    MinimumThroughput = 3,
                    SamplingDuration = TimeSpan.FromMinutes(5),
                    BreakDuration = TimeSpan.FromSeconds(30),
                }
            )
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = outage,
                    MaxRetryAttempts = 2,
                    Delay = TimeSpan.FromMilliseconds(500),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            );
    }
}
