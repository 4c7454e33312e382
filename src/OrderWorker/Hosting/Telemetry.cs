using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OrderWorker.Hosting;

/// <summary>Measurements and traces, sent over OTLP where the environment names a collector, and nowhere else.</summary>
internal static class Telemetry
{
    private const string Name = "OrderWorker";

    public static Meter Meter { get; } = new(Name);

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return services;

        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Name.ToLowerInvariant()))
            .WithMetrics(metrics =>
                metrics.AddMeter(Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter()
            )
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter());
        return services;
    }
}
