namespace OrderWorker.Outbox;

/// <summary>Has the templates read and checked before anything runs: asking for them is enough.</summary>
internal sealed class TemplatesAtStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<MailTemplates>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
