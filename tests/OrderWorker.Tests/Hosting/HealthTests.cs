using System.Net;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_worker_that_polls_its_mailbox_is_ready()
    {
        await using var app = await WorkerApp.StartAsync();
        using var visitor = app.Visit();

        await WorkerApp.UntilAsync(async () => (await visitor.GetAsync("/readyz")).Status == HttpStatusCode.OK);

        Assert.Contains("\"mailbox\":\"ok\"", (await visitor.GetAsync("/readyz")).Body);
    }

    [Fact]
    public async Task A_worker_that_cannot_reach_its_mailbox_lives_but_is_not_ready()
    {
        await using var app = await WorkerApp.StartAsync(Unreachable.Mailbox);
        using var visitor = app.Visit();

        var answer = await visitor.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("\"mailbox\":\"not polled yet\"", answer.Body);
        Assert.Contains("\"database\":\"ok\"", answer.Body);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/healthz")).Status);
    }
}
