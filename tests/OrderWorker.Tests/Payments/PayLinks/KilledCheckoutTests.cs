using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayLinks;

/// <summary>The program as a process that is killed between its calls to PayPal and what it keeps of them.</summary>
public sealed class KilledCheckoutTests : IDisposable
{
    private static readonly Moment[] Moments = [Moment.Asked, Moment.Done, Moment.Answered];

    private readonly SqliteStore _store = new();
    private readonly TempFolder _folder = new();
    private readonly int _port = FreePort();

    [Fact]
    public async Task Killed_at_every_call_and_every_answer_of_PayPal_it_takes_the_money_once()
    {
        await using var payPal = await PayPalStandIn.StartAsync(TimeProvider.System);
        var order = Sample.Order();
        order.PayBy = Now.AddDays(14);
        await _store.AddAsync(order);
        var page = await PageAsync();

        foreach (var moment in Moments)
            await DieAsync(payPal, "/orders", moment, visitor => visitor.PostAsync(page, null));
        await DieAsync(
            payPal,
            "/capture",
            Moments[0],
            async visitor =>
            {
                await visitor.PostAsync(page, null);
                payPal.Orders.Approve(payPal.Orders.Ids.Single());
                await visitor.GetAsync(Back(page, payPal));
            }
        );
        foreach (var moment in Moments[1..])
            await DieAsync(payPal, "/capture", moment, visitor => visitor.GetAsync(Back(page, payPal)));

        // The buyer has gone; what a minute later would happen, happens at the start.
        await using (var db = _store.Open())
            await db.PayRequests.ExecuteUpdateAsync(
                row => row.SetProperty(r => r.LookAt, r => r.CreatedAt),
                TestContext.Current.CancellationToken
            );
        using var worker = await RunAsync(payPal);
        await WorkerApp.UntilAsync(async () => (await OrderAsync()).State == OrderState.Paid);

        Assert.Single(payPal.Orders.Ids);
        Assert.Equal(1, payPal.Account.Captures);
        await using var end = _store.Open();
        Assert.Equal(1200, (await end.Payments.SingleAsync(TestContext.Current.CancellationToken)).Amount);
        Assert.Equal(1200, (await OrderAsync()).Paid);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _store.Dispose();
    }

    // One life of the program, which ends at the moment. A kill just after an answer may come before or after it was kept.
    private async Task DieAsync(PayPalStandIn payPal, string call, Moment moment, Func<Visitor, Task> act)
    {
        using var worker = await RunAsync(payPal);
        var died = new TaskCompletionSource();
        payPal.At(
            call,
            moment,
            async () =>
            {
                await worker.KillAsync();
                died.SetResult();
            }
        );
        using var visitor = new Visitor(new Uri($"http://127.0.0.1:{_port}"));
        try
        {
            await act(visitor);
            // Money that was kept before the last kill is not asked for again.
            if (payPal.Account.Captures > 0 && (await RequestAsync()).State == PayRequestState.Paid)
                return;
        }
        catch (HttpRequestException)
        {
            // It died before it answered.
        }

        await died.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private async Task<WorkerProcess> RunAsync(PayPalStandIn payPal)
    {
        var worker = WorkerProcess.Start(
            _folder.Path,
            "run",
            "--Shop:From=Campaign Kazakhstan <orders@shop.test>",
            $"--Shop:Catalogue={Checkout.File("deploy", "examples", "catalogue.yaml")}",
            $"--Shop:Templates={Checkout.File("templates")}",
            $"--Database:ConnectionString={_store.ConnectionString}",
            $"--Web:Urls=http://127.0.0.1:{_port}",
            "--Web:PublicUrl=https://orders.shop.test",
            "--PayPal:PayLink=checkout",
            $"--PayPal:Environment={payPal.Address}",
            $"--PayPal:ClientId={PayPalStandIn.ClientId}",
            $"--PayPal:ClientSecret={PayPalStandIn.ClientSecret}"
        );
        await AwaitPortAsync(worker);
        return worker;
    }

    private async Task AwaitPortAsync(WorkerProcess worker)
    {
        var patience = Now.AddSeconds(60);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException) when (Now < patience && !worker.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task<string> PageAsync()
    {
        await using var db = _store.Open();
        var key = await db.SecretAsync(Secrets.PayLinks, PayLinkTicket.KeyLength, default);
        return $"/pay/K-1042/{PayLinkTicket.Write("K-1042", Now.AddDays(15), key)}";
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static string Back(string page, PayPalStandIn payPal) => $"{page}/done?token={payPal.Orders.Ids.Single()}";

    private async Task<PayRequest> RequestAsync()
    {
        await using var db = _store.Open();
        return await db.PayRequests.SingleAsync();
    }

    private async Task<StoredOrder> OrderAsync()
    {
        await using var db = _store.Open();
        return await db.Orders.SingleAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
